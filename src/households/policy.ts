import type { CapabilityPolicy } from '#kernel/policy.ts';
import { careAudience } from '#schools/audiences.ts';

/** A family is known to the ib'er alone: not to a teacher, not to the directeur, not to who administers the school. */
export const householdsPolicy = {
	audiences: { households: careAudience },
	rows: [
		{
			kind: 'households',
			acts: [
				'hear',
				'open-household',
				'add-guardian',
				'change-guardian',
				'set-authority',
				'add-child',
				'take-child-out',
				'remove-guardian',
				'close-household'
			],
			roles: ['coordinator'],
			within: 'organisation'
		},
		// so that a term, or who asked to be forgotten, takes a family along
		{
			kind: 'households',
			acts: ['take-child-out', 'remove-guardian', 'close-household'],
			roles: ['house'],
			within: 'organisation'
		},
		{ kind: 'page', acts: ['households'], roles: ['coordinator'], within: 'organisation' }
	]
} as const satisfies CapabilityPolicy;
