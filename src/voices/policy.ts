import type { CapabilityPolicy } from '#kernel/policy.ts';
import { careAudience } from '#schools/audiences.ts';

/** What a child said about its plan is for every ib'er of the school, and for nobody else: not its teacher, not the directeur. */
export const voicePolicy = {
	audiences: { voice: careAudience },
	rows: [
		{
			kind: 'voice',
			acts: ['hear', 'hear-wish', 'note-declined', 'weigh-wish', 'tell-back', 'take-wish-back'],
			roles: ['coordinator'],
			within: 'organisation'
		},
		{ kind: 'voice', acts: ['erase-voice'], roles: ['house'], within: 'organisation' },
		{ kind: 'page', acts: ['voices'], roles: ['coordinator'], within: 'organisation' }
	],
	onlyAsReaction: { voice: ['keep-wish', 'ask-weighing', 'leave-meetings', 'keep-name'] }
} as const satisfies CapabilityPolicy;
