import type { CapabilityPolicy } from '#kernel/policy.ts';

/** Who may ask who wrote and who looked in their own school. PostgreSQL says the same once more. */
export const auditPolicy = {
	rows: [
		{
			kind: 'page',
			acts: ['who-looked'],
			roles: ['coordinator', 'principal', 'administrator'],
			within: 'organisation'
		}
	]
} as const satisfies CapabilityPolicy;
