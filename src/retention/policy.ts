import type { CapabilityPolicy } from '#kernel/policy.ts';
import { keepersAudience } from '#schools/audiences.ts';

/** What must stay is said by who keeps a school in order. What is asked about someone takes two; the directeur may be one. */
export const retentionPolicy = {
	audiences: { retention: keepersAudience },
	rows: [
		{
			kind: 'retention',
			acts: ['hear', 'confirm-request'],
			roles: ['coordinator', 'administrator', 'principal'],
			within: 'organisation'
		},
		{
			kind: 'retention',
			acts: ['set-hold', 'lift-hold', 'mark-referred', 'ask-request', 'withdraw-request'],
			roles: ['coordinator', 'administrator'],
			within: 'organisation'
		},
		// who knows of families knows of whom they ask
		{ kind: 'retention', acts: ['ask-guardian-request'], roles: ['coordinator'], within: 'organisation' },
		{ kind: 'retention', acts: ['end-request', 'mark-referred'], roles: ['house'], within: 'organisation' },
		{
			kind: 'page',
			acts: ['retention'],
			roles: ['coordinator', 'administrator', 'principal'],
			within: 'organisation'
		},
		// what is kept, how long, and who sees it: for everyone who has a place there
		{
			kind: 'page',
			acts: ['kept'],
			roles: [
				...(['pupil', 'teacher', 'assistant', 'trainee', 'screen', 'member', 'coordinator', 'principal'] as const),
				...(['coach', 'administrator', 'trainer', 'swv-staff', 'safeguarding-lead'] as const)
			],
			within: 'organisation'
		}
	]
} as const satisfies CapabilityPolicy;
