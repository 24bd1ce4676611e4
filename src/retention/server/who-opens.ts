import { pagesOfASchool, policy, type PageOfASchool } from '#policy.ts';
import type { PersonRole, Role } from '#kernel/standing.ts';
import { streams } from '../kept-streams.ts';

/** Each page of a school and who opens it, told from the one policy table. */
export const whoOpens = (): { page: PageOfASchool; roles: PersonRole[] }[] =>
	pagesOfASchool.map((page) => ({
		page,
		roles: people(policy.filter(({ kind, acts }) => kind === 'page' && acts.includes(page)))
	}));

/** Each kind of stream with words of people, and who hears it. */
export const whoHears = (): { kind: string; roles: PersonRole[] }[] =>
	heard.map((kind) => ({
		kind,
		roles: people(policy.filter((row) => row.kind === kind && row.acts.includes('hear')))
	}));

/** All but what says only how the school is kept; households are one of those, and are words about a family. */
const heard = Object.keys(streams).filter(
	(kind) => kind === 'households' || !['log', 'keeping'].includes(streams[kind]?.topic ?? 'log')
);

/** Roles that a person has, by the policy, each once. */
export const people = (rows: readonly { roles: readonly Role[] }[]): PersonRole[] => [
	...new Set(rows.flatMap(({ roles }) => roles).filter((role) => role !== 'device' && role !== 'house'))
];
