import type { Authority, LetterLanguage, Relation } from './guardian.ts';

/** A child as the ib'er finds it: `group` is its newest home group by name, `left` that it is no longer at this school. */
export type KnownChild = { id: string; given: string; family: string; group: string | null; left: boolean };

/** A guardian without a word of how to reach them: what a page may show while others look on. */
export type KnownGuardian = {
	id: string;
	given: string;
	family: string;
	relation: Relation;
	canBeReached: boolean;
	authority: Record<string, Authority>;
};

export type KnownHousehold = { id: string; children: KnownChild[]; guardians: KnownGuardian[] };

/** How to reach one guardian, and the wishes about that. */
export type ContactDetails = { email: string; phone: string; language: LetterLanguage; safe: string };

/** Pupils to choose from: those chosen, those found by the letters typed, and whether there are more. */
export type Picking = { typed: string; chosen: KnownChild[]; found: KnownChild[]; more: boolean };
