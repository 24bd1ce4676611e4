import type { CapabilityPolicy } from '#kernel/policy.ts';
import { teamAudience } from '#schools/audiences.ts';

/** Beside the board of a team: for the team itself, its screen in the lerarenkamer, and the ib'er who helps it. */
export const teamPolicy = {
	audiences: { team: teamAudience },
	rows: [
		{ kind: 'team', acts: ['hear'], roles: ['member', 'screen'], within: 'group' },
		{ kind: 'team', acts: ['hear'], roles: ['coordinator'], within: 'organisation' },
		{ kind: 'team', acts: ['set-ambition', 'answer-question'], roles: ['member'], within: 'group' },
		// what hangs in the lerarenkamer
		{ kind: 'page', acts: ['staff-room'], roles: ['member', 'screen'], within: 'group' },
		{ kind: 'page', acts: ['staff-room'], roles: ['coordinator'], within: 'organisation' }
	],
	onlyAsReaction: { team: ['note-asked', 'note-heard', 'note-said', 'note-told', 'note-dropped'] }
} as const satisfies CapabilityPolicy;
