import type { Authority, LetterLanguage, Relation } from '#households/guardian.ts';
import type { Part, Sort } from '../guest.ts';

/** A child of these households: `group` is the newest home group by name. */
export type ChildAround = { id: string; given: string; family: string; group: string | null };

/** One who looks after a child of a board, as the school's register of households says today. */
export type GuardianAround = {
	id: string;
	given: string;
	family: string;
	relation: Relation;
	email: string;
	language: LetterLanguage;
	/** child → whether they decide about it */
	authority: Readonly<Record<string, Authority>>;
};

/** Someone who works at the school. `isTeacher`: of a child of this board. */
export type Colleague = { id: string; given: string; family: string; isCoordinator: boolean; isTeacher: boolean };

/** A guest as the register knows them, and how their link stands (ms since 1970). */
export type GuestAround = {
	id: string;
	sort: Sort;
	given: string;
	family: string;
	party: string;
	function: string;
	email: string;
	language: string;
	part: Part;
	link: { until: number; used: boolean; triedElsewhere: number | null } | null;
};

/** One who sits at another table of this ib'er: asked here under the same id, one link is their whole afternoon. */
export type Acquainted = Pick<GuestAround, 'id' | 'sort' | 'given' | 'family' | 'party' | 'function'>;

/** What a keeper chooses from: who looks after these children, who works here, all children of these households, and known guests. */
export type Around = {
	guardians: GuardianAround[];
	staff: Colleague[];
	children: ChildAround[];
	acquainted: Acquainted[];
};
