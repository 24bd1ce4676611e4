import type { CapabilityPolicy } from '#kernel/policy.ts';
import { appointments } from '#schools/roles.ts';

/**
 * Who may ask who wrote and who looked in their own school; and everyone who works there, of themselves. PostgreSQL says
 * the same once more.
 */
export const auditPolicy = {
	rows: [
		{
			kind: 'page',
			acts: ['who-looked'],
			roles: ['coordinator', 'principal', 'administrator'],
			within: 'organisation'
		},
		{
			kind: 'page',
			acts: ['who-looked-at-me'],
			roles: ['teacher', 'assistant', 'trainee', 'member', ...appointments],
			within: 'organisation'
		}
	]
} as const satisfies CapabilityPolicy;
