import type { CapabilityPolicy } from '#kernel/policy.ts';
import { concernsAudience } from '#schools/audiences.ts';

/**
 * Who works with children may say *ik maak me zorgen*, and hears nothing of it afterwards but that it was passed on. The
 * words are for the ib'er and the aandachtsfunctionaris, and for no other: not for the directeur, not for who administers.
 */
export const concernPolicy = {
	audiences: { concern: concernsAudience },
	rows: [
		{
			kind: 'concern',
			acts: ['raise-concern'],
			roles: ['teacher', 'assistant', 'trainee', 'member', 'coordinator', 'principal', 'safeguarding-lead'],
			within: 'organisation'
		},
		{
			kind: 'concern',
			acts: ['hear', 'record-concern'],
			roles: ['coordinator', 'safeguarding-lead'],
			within: 'organisation'
		},
		{ kind: 'concern', acts: ['erase-concern'], roles: ['house'], within: 'organisation' },
		{
			kind: 'page',
			acts: ['worried'],
			roles: ['teacher', 'assistant', 'trainee', 'member', 'coordinator', 'principal', 'safeguarding-lead'],
			within: 'organisation'
		},
		{ kind: 'page', acts: ['concerns'], roles: ['coordinator', 'safeguarding-lead'], within: 'organisation' }
	]
} as const satisfies CapabilityPolicy;
