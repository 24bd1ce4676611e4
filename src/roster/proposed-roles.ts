/** What a file makes someone seem to be. A proposal to a person, never a right: rights are given inside Kring. */
export const proposedRoles = ['teacher', 'assistant', 'trainee', 'coordinator', 'principal'] as const;
export type ProposedRole = (typeof proposedRoles)[number];

/** By `rol` of EDEXML. The others (a helping parent, a test leader, the office, ICT…) propose nothing. */
const byRol: ReadonlyMap<string, ProposedRole> = new Map([
	['LRK', 'teacher'],
	['VAK', 'teacher'],
	['OWA', 'assistant'],
	['KLA', 'assistant'],
	['LOS', 'assistant'],
	['STA', 'trainee'],
	['IB', 'coordinator'],
	['DIR', 'principal'],
	['ADJ', 'principal'],
	['LOC', 'principal']
]);

/** By `role` of OneRoster. */
const byRole: ReadonlyMap<string, ProposedRole> = new Map([
	['teacher', 'teacher'],
	['aide', 'assistant'],
	['counselor', 'coordinator'],
	['principal', 'principal']
]);

/** By `rol` of Kring's own table, as people write it. */
const byWord: ReadonlyMap<string, ProposedRole> = new Map([
	['leerkracht', 'teacher'],
	['onderwijsassistent', 'assistant'],
	['stagiair', 'trainee'],
	["ib'er", 'coordinator'],
	['directeur', 'principal']
]);

export const proposedByRol = (rol: string): ProposedRole | undefined => byRol.get(rol.trim().toUpperCase());
export const proposedByRole = (role: string): ProposedRole | undefined => byRole.get(role.trim());
export const proposedByWord = (word: string): ProposedRole | undefined => byWord.get(word);

/** Each once, in the order of the list. */
export const proposals = (some: Iterable<ProposedRole | undefined>): ProposedRole[] => {
	const present = new Set(some);
	return proposedRoles.filter((role) => present.has(role));
};
