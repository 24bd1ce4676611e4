import type { Actor, Role } from './actor.ts';

/**
 * Who may do what: the only source. `hear` is reading a stream; every other act is a command's type.
 * `within`: standing in the stream's own audience, in the group it is about, or anywhere in the organisation. An
 * audience such as `teachers:<group>` or `nobody:<group>` is about that group: one may write there what one cannot hear.
 */
export type PolicyRow = {
	kind: string;
	acts: readonly string[];
	roles: readonly Role[];
	within: 'audience' | 'group' | 'organisation';
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
	{ kind: 'sessions', acts: ['hear'], roles: ['pupil', 'teacher', 'screen'], within: 'audience' },
	{ kind: 'sessions', acts: ['hear'], roles: ['coordinator'], within: 'organisation' },
	// of pupils only those who lead, or who wrote the words; the rules know who
	{
		kind: 'sessions',
		acts: [
			'begin-session',
			'go-to-phase',
			'add-minute',
			'share-task',
			'pass-task',
			'give-back-lead',
			'count-hands',
			'show-faces',
			'say-words',
			'take-back-words',
			'close-session'
		],
		roles: ['pupil', 'teacher', 'screen'],
		within: 'audience'
	},
	{
		kind: 'sessions',
		acts: ['start-session', 'mark-absent', 'open-door', 'close-door'],
		roles: ['teacher', 'screen'],
		within: 'audience'
	},
	{
		kind: 'sessions',
		acts: ['stand-in', 'choose-minutes', 'choose-mode', 'choose-face-words', 'choose-names'],
		roles: ['teacher'],
		within: 'audience'
	},
	{ kind: 'sessions', acts: ['close-session', 'forget-counts'], roles: ['house'], within: 'organisation' },
	// not the teacher: who chooses for all others learns what one child chose
	{ kind: 'faces', acts: ['choose-face'], roles: ['pupil', 'screen'], within: 'group' },
	{ kind: 'aside', acts: ['hear'], roles: ['teacher'], within: 'group' },
	{ kind: 'aside', acts: ['ask-to-talk'], roles: ['pupil', 'screen', 'teacher'], within: 'group' },
	{ kind: 'aside', acts: ['remind-teacher'], roles: ['pupil', 'screen'], within: 'group' },
	{
		kind: 'aside',
		acts: [
			'have-talked',
			'thank-for-reminder',
			'admit',
			'admit-everyone',
			'send-away',
			'send-waiting-away',
			'choose-admission',
			'free-name'
		],
		roles: ['teacher'],
		within: 'group'
	},
	{ kind: 'aside', acts: ['knock', 'take-name', 'hand-on'], roles: ['device'], within: 'group' },
	{ kind: 'revealed', acts: ['hear'], roles: ['pupil', 'teacher', 'screen'], within: 'audience' },
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
export const onlyAsReaction: Readonly<Record<string, readonly string[]>> = {
	board: ['open-next-board', 'carry-note'],
	sessions: ['open-sessions', 'count-child', 'take-counts'],
	faces: ['open-faces', 'show', 'end-faces'],
	aside: ['open-aside', 'end-aside', 'note-came'],
	revealed: ['open-revealed', 'reveal', 'end-revealed']
};

/** Kinds of stream that nobody hears: what is written there leaves it only as what its rules tell other streams. */
export const unheard: readonly string[] = ['faces'];

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
					({ role, audience }) => row.roles.includes(role) && stands(row.within, audience, on.audience)
				)
		);

export const may = judgeBy(policy);

const stands = (within: PolicyRow['within'], audience: string | undefined, on: string): boolean => {
	if (within === 'organisation') return true;
	if (audience === undefined) return false;
	return within === 'group' ? groupOf(audience) === groupOf(on) : audience === on;
};

/** `group:<id>`, `teachers:<id>` and `nobody:<id>` are about the same group; `staff` is about none but itself. */
const groupOf = (audience: string): string => audience.slice(audience.indexOf(':') + 1);

/** As what someone stands towards a stream with this audience: in its group first, else anywhere. */
export const roleOn = ({ standings }: Actor, audience: string): Role | undefined =>
	(
		standings.find((standing) => standing.audience && groupOf(standing.audience) === groupOf(audience)) ??
		standings.find((standing) => !standing.audience)
	)?.role;
