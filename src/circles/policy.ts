import type { CapabilityPolicy } from '#kernel/policy.ts';
import { adultsAudience, circleAudience, togetherAudience } from './audiences.ts';

/**
 * A family's board is its keepers' alone. Within an audience and never within a group, but for a guardian's answer: who
 * stands in `together:<meeting>` stands in the same group as `adults:<meeting>`, and hears nothing of it.
 */
export const circlePolicy = {
	audiences: { circle: circleAudience, together: togetherAudience, adults: adultsAudience },
	rows: [
		{ kind: 'circle', acts: ['open-circle'], roles: ['coordinator'], within: 'organisation' },
		{
			kind: 'circle',
			acts: [
				'hear',
				'share-circle',
				'leave-circle',
				'add-child',
				'take-child-out',
				'note-authority',
				'ask-child',
				'set-home-goal',
				'change-home-goal',
				'end-home-goal',
				'invite-guest',
				'uninvite-guest',
				'note-legal-duty',
				'note-in-the-room',
				'child-answers',
				'plan-meeting',
				'change-meeting',
				'cancel-meeting',
				'begin-meeting',
				'go-through-door',
				'open-second-part',
				'let-in',
				'let-out',
				'end-meeting',
				'note-closing-sentence',
				'end-child-goal',
				'finish-agreement',
				'reopen-agreement',
				'drop-agreement',
				'tell-child',
				'release-text',
				'take-text-back',
				'close-cycle',
				'begin-next-cycle'
			],
			roles: ['keeper'],
			within: 'audience'
		},
		{ kind: 'circle', acts: ['give-consent', 'withdraw-consent'], roles: ['keeper'], within: 'audience' },
		// as which guardian, and whose action it is, is for the rules
		{
			kind: 'circle',
			acts: ['give-consent', 'withdraw-consent', 'set-home-goal', 'change-home-goal', 'tell-child', 'say-done'],
			roles: ['guest'],
			within: 'group'
		},
		{
			kind: 'circle',
			acts: [
				'answer-as',
				'note-reminded',
				'let-out',
				'end-meeting',
				'leave-circle',
				'take-child-out',
				'forget-guest',
				'erase-circle'
			],
			roles: ['house'],
			within: 'organisation'
		},
		{
			kind: 'together',
			acts: ['hear', 'choose-face'],
			roles: ['keeper', 'pupil', 'screen', 'guest'],
			within: 'audience'
		},
		// of pupils only who opens, or what is their own; the rules know who
		{
			kind: 'together',
			acts: [
				'go-to-phase',
				'show-faces',
				'give-turn',
				'add-minute',
				'put-up',
				'change-entry',
				'take-down',
				'say-helper',
				'ask-stop',
				'keep-face'
			],
			roles: ['keeper', 'pupil', 'screen'],
			within: 'audience'
		},
		{ kind: 'together', acts: ['choose-opener'], roles: ['keeper', 'screen'], within: 'audience' },
		{ kind: 'together', acts: ['lift-stop', 'pass-on'], roles: ['keeper'], within: 'audience' },
		{
			kind: 'together',
			acts: ['take-seat', 'leave-seat', 'forget-child', 'erase-together'],
			roles: ['house'],
			within: 'organisation'
		},
		{ kind: 'adults', acts: ['hear'], roles: ['keeper', 'guest'], within: 'audience' },
		{
			kind: 'adults',
			acts: [
				'go-to-phase',
				'how-it-goes',
				'add-need',
				'change-need',
				'take-need-down',
				'add-agreement',
				'change-agreement',
				'take-agreement-down',
				'add-minute',
				'say-closing'
			],
			roles: ['keeper'],
			within: 'audience'
		},
		{ kind: 'adults', acts: ['forget-child', 'erase-adults'], roles: ['house'], within: 'organisation' },
		// the list of one's own boards, and a board itself with all that hangs on it
		{ kind: 'page', acts: ['circles'], roles: ['coordinator'], within: 'organisation' },
		// what a school can do by now: of no family, no child, no day
		{ kind: 'page', acts: ['care-profile'], roles: ['coordinator', 'principal'], within: 'organisation' },
		{ kind: 'page', acts: ['circle'], roles: ['keeper'], within: 'audience' }
	],
	onlyAsReaction: {
		circle: ['keep-name', 'keep-child-goal', 'note-reached', 'note-step', 'keep-agreement'],
		together: ['open-together', 'expect-guest', 'let-guest-go', 'forget-guest', 'end-together'],
		adults: ['open-adults', 'expect-guest', 'let-guest-go', 'forget-guest', 'note-agreement', 'end-adults']
	}
} as const satisfies CapabilityPolicy;
