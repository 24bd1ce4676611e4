import type { Actor, Role } from './actor.ts';

/**
 * Who may do what: the only source. `hear` is reading a stream; every other act is a command's type.
 * `within`: standing in the stream's own audience, or anywhere in the organisation.
 */
export type PolicyRow = {
	kind: string;
	acts: readonly string[];
	roles: readonly Role[];
	within: 'audience' | 'organisation';
};

export const policy: readonly PolicyRow[] = [
	{ kind: 'board', acts: ['hear'], roles: ['pupil', 'teacher', 'screen'], within: 'audience' },
	{ kind: 'board', acts: ['hear'], roles: ['coordinator'], within: 'organisation' },
	{
		kind: 'board',
		acts: [
			'add-note',
			'edit-note',
			'move-note',
			'remove-note',
			'undo-act',
			'name-helpers',
			'link-success',
			'set-measure',
			'add-progress',
			'conclude-goal',
			'extend-goal',
			'share-out',
			'set-status',
			'set-day',
			'choose-leader',
			'choose-feest'
		],
		roles: ['pupil', 'teacher', 'screen'],
		within: 'audience'
	},
	{ kind: 'board', acts: ['open-board', 'take-down-note'], roles: ['teacher'], within: 'audience' },
	// it opens the board of another group: not for someone who stands in one group only
	{ kind: 'board', acts: ['turn-year'], roles: ['coordinator'], within: 'organisation' },
	{ kind: 'school', acts: ['hear'], roles: ['administrator'], within: 'organisation' },
	{
		kind: 'school',
		acts: [
			'open-school',
			'add-person',
			'rename-person',
			'open-group',
			'join-group',
			'leave-group',
			'appoint',
			'dismiss'
		],
		roles: ['administrator'],
		within: 'organisation'
	}
];

/** Acts that no person may do: they happen only as a reaction to another command. */
export const onlyAsReaction: Readonly<Record<string, readonly string[]>> = { board: ['open-next-board', 'carry-note'] };

/** Whether an actor may do this in their own organisation. Which organisation a stream is of, the caller looks up. */
export type May = (actor: Actor, act: string, on: { kind: string; audience: string }) => boolean;

export const judgeBy =
	(rows: readonly PolicyRow[]): May =>
	(actor, act, on) =>
		rows.some(
			(row) =>
				row.kind === on.kind &&
				row.acts.includes(act) &&
				actor.standings.some(
					({ role, audience }) =>
						row.roles.includes(role) && (row.within === 'organisation' || audience === on.audience)
				)
		);

export const may = judgeBy(policy);
