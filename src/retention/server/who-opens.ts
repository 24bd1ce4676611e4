import { pagesOfASchool, policy, type PageOfASchool } from '#policy.ts';
import type { Role } from '#kernel/standing.ts';

/** Each page of a school and who opens it, told from the one policy table. */
export const whoOpens = (): { page: PageOfASchool; roles: Role[] }[] =>
	pagesOfASchool.map((page) => ({
		page,
		roles: [
			...new Set(
				policy.filter(({ kind, acts }) => kind === 'page' && acts.includes(page)).flatMap(({ roles }) => roles)
			)
		]
	}));

/** Each kind of stream with words of people, and who hears it. */
export const whoHears = (): { kind: string; roles: Role[] }[] =>
	heard.map((kind) => ({
		kind,
		roles: [
			...new Set(policy.filter((row) => row.kind === kind && row.acts.includes('hear')).flatMap(({ roles }) => roles))
		]
	}));

/** In the order in which a class meets them. */
const heard = ['board', 'sessions', 'faces', 'aside', 'revealed', 'households'] as const;
