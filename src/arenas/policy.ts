import type { CapabilityPolicy } from '#kernel/policy.ts';
import { careAudience, membersAudience, nobodysAudience, ownAudience, teamAudience } from '#schools/audiences.ts';

/** What everyone of the team does in an arena; of what leads it on the rules know whose it is. */
const together = [
	'change-plan',
	'call-off',
	'take-moderation',
	'put-question',
	'drop-question',
	'move-question',
	'finish-questions',
	'finish-preparing',
	'start-ring',
	'pause-ring',
	'resume-ring',
	'show-question',
	'take-pen',
	'end-ring',
	'write-quote',
	'put-idea',
	'drop-idea',
	'place-quote',
	'finish-ideas',
	'show-ranks',
	'hang-idea',
	'release-quote',
	'tell-pupils',
	'ask-noticed'
] as const;

export const arenaPolicy = {
	audiences: {
		arena: teamAudience,
		ring: membersAudience,
		turns: careAudience,
		ranks: nobodysAudience,
		pad: ownAudience
	},
	rows: [
		{ kind: 'arena', acts: ['hear'], roles: ['member', 'screen'], within: 'group' },
		{ kind: 'arena', acts: ['hear', 'plan-arena', ...together], roles: ['coordinator'], within: 'organisation' },
		{ kind: 'arena', acts: together, roles: ['member'], within: 'group' },
		{ kind: 'arena', acts: ['end-ring', 'ask-noticed', 'forget-arena'], roles: ['house'], within: 'organisation' },
		// who sits there the team knows, and no screen
		{ kind: 'ring', acts: ['hear', 'say-yes', 'say-no', 'veto', 'ask-again'], roles: ['member'], within: 'group' },
		{
			kind: 'ring',
			acts: ['hear', 'draw-ring', 'say-yes', 'say-no', 'veto', 'ask-again'],
			roles: ['coordinator'],
			within: 'organisation'
		},
		{ kind: 'ring', acts: ['forget-pupil'], roles: ['house'], within: 'organisation' },
		{ kind: 'turns', acts: ['hear'], roles: ['coordinator'], within: 'organisation' },
		{ kind: 'turns', acts: ['forget-turns'], roles: ['house'], within: 'organisation' },
		{ kind: 'ranks', acts: ['rank-idea'], roles: ['member'], within: 'group' },
		{ kind: 'ranks', acts: ['end-ranks'], roles: ['house'], within: 'organisation' },
		// a listener's own, and nobody else's
		{ kind: 'pad', acts: ['hear', 'write-line', 'give-line', 'wipe-pad'], roles: ['asker'], within: 'audience' },
		{ kind: 'pad', acts: ['wipe-pad'], roles: ['house'], within: 'organisation' },
		{ kind: 'page', acts: ['arena'], roles: ['member'], within: 'group' },
		{ kind: 'page', acts: ['arena'], roles: ['coordinator'], within: 'organisation' },
		// what hangs in the room while pupils speak
		{ kind: 'page', acts: ['arena-screen'], roles: ['member', 'screen'], within: 'group' },
		{ kind: 'page', acts: ['arena-screen'], roles: ['coordinator'], within: 'organisation' }
	],
	onlyAsReaction: {
		arena: ['take-ring', 'take-quote', 'take-ranks', 'take-noticed'],
		ring: ['open-ring', 'sit-down', 'end-ring-of'],
		turns: ['take-turn'],
		ranks: ['open-ranks', 'sum-ranks']
	},
	unheard: ['ranks']
} as const satisfies CapabilityPolicy;
