import type { CapabilityPolicy } from '#kernel/policy.ts';
import { classAudience, groupAudience, nobodysAudience, teachersAudience } from '#schools/audiences.ts';

export const sessionPolicy = {
	audiences: { sessions: groupAudience, faces: nobodysAudience, aside: teachersAudience, revealed: classAudience },
	rows: [
		{
			kind: 'sessions',
			acts: ['hear'],
			roles: ['pupil', 'teacher', 'assistant', 'trainee', 'screen', 'member'],
			within: 'audience'
		},
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
			roles: ['pupil', 'teacher', 'screen', 'member'],
			within: 'audience'
		},
		// in a team everyone may lead
		{
			kind: 'sessions',
			acts: ['start-session', 'mark-absent'],
			roles: ['teacher', 'screen', 'member'],
			within: 'audience'
		},
		{ kind: 'sessions', acts: ['open-door', 'close-door'], roles: ['teacher', 'screen'], within: 'audience' },
		{
			kind: 'sessions',
			acts: ['stand-in', 'choose-minutes', 'choose-mode', 'choose-face-words', 'choose-names'],
			roles: ['teacher'],
			within: 'audience'
		},
		{ kind: 'sessions', acts: ['stand-in', 'choose-minutes'], roles: ['member'], within: 'audience' },
		{ kind: 'sessions', acts: ['close-session', 'forget-counts'], roles: ['house'], within: 'organisation' },
		// not the teacher: who chooses for all others learns what one child chose
		{ kind: 'faces', acts: ['choose-face'], roles: ['pupil', 'screen', 'member'], within: 'group' },
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
		// faces with names: for the class itself, not for who looks along
		{
			kind: 'revealed',
			acts: ['hear'],
			roles: ['pupil', 'teacher', 'assistant', 'trainee', 'screen', 'member'],
			within: 'group'
		},
		{
			kind: 'page',
			acts: ['look-back'],
			roles: ['pupil', 'teacher', 'assistant', 'trainee', 'screen', 'member'],
			within: 'group'
		},
		{ kind: 'page', acts: ['look-back'], roles: ['coordinator'], within: 'organisation' },
		{ kind: 'page', acts: ['class-settings'], roles: ['teacher'], within: 'group' }
	],
	onlyAsReaction: {
		sessions: ['open-sessions', 'count-child', 'take-counts'],
		faces: ['open-faces', 'show', 'end-faces'],
		aside: ['open-aside', 'end-aside', 'note-came'],
		revealed: ['open-revealed', 'reveal', 'end-revealed']
	},
	unheard: ['faces']
} as const satisfies CapabilityPolicy;
