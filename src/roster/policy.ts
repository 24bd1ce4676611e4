import type { CapabilityPolicy } from '#kernel/policy.ts';
import { officeAudience } from '#schools/audiences.ts';

/** A roster is read by who keeps the school in order. */
export const rosterPolicy = {
	audiences: { roster: officeAudience },
	rows: [
		{
			kind: 'roster',
			acts: ['hear', 'keep-reading', 'drop-reading', 'apply-roster', 'undo-roster'],
			roles: ['administrator', 'coordinator'],
			within: 'organisation'
		},
		{ kind: 'roster', acts: ['forget-what-is-over'], roles: ['house'], within: 'organisation' }
	]
} as const satisfies CapabilityPolicy;
