import type { CapabilityPolicy } from '#kernel/policy.ts';
import { groupAudience } from '#schools/audiences.ts';

export const boardPolicy = {
	audiences: { board: groupAudience },
	rows: [
		{
			kind: 'board',
			acts: ['hear'],
			roles: ['pupil', 'teacher', 'assistant', 'trainee', 'screen', 'member'],
			within: 'audience'
		},
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
			roles: ['pupil', 'teacher', 'assistant', 'trainee', 'screen', 'member'],
			within: 'audience'
		},
		{ kind: 'board', acts: ['open-board', 'take-down-note'], roles: ['teacher', 'member'], within: 'audience' },
		// it opens the board of another group: not for someone who stands in one group only
		{ kind: 'board', acts: ['turn-year'], roles: ['coordinator'], within: 'organisation' },
		{
			kind: 'page',
			acts: ['board'],
			roles: ['pupil', 'teacher', 'assistant', 'trainee', 'screen', 'member'],
			within: 'group'
		},
		{ kind: 'page', acts: ['board'], roles: ['coordinator'], within: 'organisation' }
	],
	onlyAsReaction: { board: ['open-next-board', 'carry-note'] }
} as const satisfies CapabilityPolicy;
