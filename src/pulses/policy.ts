import type { CapabilityPolicy } from '#kernel/policy.ts';
import { groupAudience, nobodysAudience, ownAudience, teachersAudience } from '#schools/audiences.ts';

export const pulsesPolicy = {
	audiences: { pulses: groupAudience, answers: nobodysAudience, replies: teachersAudience, 'own-replies': ownAudience },
	rows: [
		{
			kind: 'pulses',
			acts: ['hear'],
			roles: ['pupil', 'teacher', 'assistant', 'trainee', 'screen', 'member'],
			within: 'audience'
		},
		{ kind: 'pulses', acts: ['hear'], roles: ['coordinator'], within: 'organisation' },
		// whoever works here asks any class; its own teacher says whether and when the class hears it
		{ kind: 'pulses', acts: ['ask-pulse'], roles: ['teacher'], within: 'audience' },
		// of a question that is theirs the rules know
		{
			kind: 'pulses',
			acts: ['ask-pulse', 'drop-pulse', 'tell-back', 'ask-noticed'],
			roles: ['member', 'coordinator'],
			within: 'organisation'
		},
		{ kind: 'pulses', acts: ['drop-pulse', 'tell-back', 'ask-noticed'], roles: ['teacher'], within: 'audience' },
		{
			kind: 'pulses',
			acts: ['open-pulse', 'count-hands', 'close-pulse'],
			roles: ['teacher', 'screen'],
			within: 'audience'
		},
		{ kind: 'answers', acts: ['give-answer'], roles: ['pupil', 'screen'], within: 'group' },
		{ kind: 'replies', acts: ['hear', 'let-through'], roles: ['teacher'], within: 'group' },
		// of a question about the own lessons: who asked, and no colleague of the same class
		{ kind: 'own-replies', acts: ['hear'], roles: ['asker'], within: 'audience' },
		{ kind: 'replies', acts: ['end-replies'], roles: ['house'], within: 'organisation' },
		{ kind: 'own-replies', acts: ['end-replies'], roles: ['house'], within: 'organisation' }
	],
	onlyAsReaction: {
		pulses: ['count-answer', 'take-counts', 'show-reply', 'tell-of-arena'],
		answers: ['open-answers', 'show-answers', 'end-answers'],
		replies: ['open-replies', 'take-replies'],
		'own-replies': ['open-replies', 'take-replies', 'let-through']
	},
	unheard: ['answers']
} as const satisfies CapabilityPolicy;
