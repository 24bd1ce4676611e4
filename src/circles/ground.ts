import { dayOf, type Day } from '#kernel/time.ts';
import { guestIn, type Child, type Circle } from './circle-state.ts';
import type { Guest } from './guest.ts';

export type NoGround = 'nobody-asked' | 'not-all-said-yes' | 'said-no' | 'withdrawn' | 'child-said-no';
/** Of these somebody said no; of the others a yes may still come. */
export const saidNo: readonly NoGround[] = ['said-no', 'withdrawn', 'child-said-no'];
export type Ground =
	{ enters: true; by: 'family' | 'consent' | 'legal-duty' | 'in-the-room' } | { enters: false; why: NoGround };

/**
 * On which ground a guest may be in a meeting today. Consent is the yes of every guardian with authority, over every
 * child of this board. *Ja, hier in de kamer* stands in for guardians who are silent, and never for one who said no: for
 * every child one yes is enough, on its day. A duty of the law stands alone.
 */
export const groundOf = (circle: Circle, id: string, today: Day): Ground => {
	const guest = guestIn(circle, id);
	if (!guest) return { enters: false, why: 'nobody-asked' };
	if (guest.sort === 'guardian') return { enters: true, by: 'family' };
	const why = objection(circle, guest, today);
	if (!why) {
		if (hasConsent(circle, guest)) return { enters: true, by: 'consent' };
		if (guest.duty) return { enters: true, by: 'legal-duty' };
		if (isSaidInTheRoom(circle, guest, today)) return { enters: true, by: 'in-the-room' };
	}
	if (guest.duty) return { enters: true, by: 'legal-duty' };
	return { enters: false, why: why ?? (isAsked(circle, guest, today) ? 'not-all-said-yes' : 'nobody-asked') };
};

/** Guardians who said no to this person and not to another from there, if nobody says more than that. */
export const notThem = (circle: Circle, id: string, today: Day): string[] => {
	const guest = guestIn(circle, id);
	if (!guest || objection(circle, guest, today) !== 'said-no') return [];
	const noes = circle.children.flatMap((child) =>
		child.guardians
			.filter((guardian) => lastWord(guest, guardian, child, today) === 'no')
			.map((guardian) => ({ guardian, another: guest.consents[guardian]?.[child.id]?.someoneElse === true }))
	);
	return noes.every(({ another }) => another) ? [...new Set(noes.map(({ guardian }) => guardian))] : [];
};

/** Who may come in today, of these. */
export const whoEnters = (circle: Circle, guests: readonly string[], today: Day): string[] =>
	guests.filter((guest) => groundOf(circle, guest, today).enters);

/**
 * Of these guardians, who can still say *ja, hier in de kamer* to a guest: they decide, are silent about a child, and
 * nobody said no or took a yes back.
 */
export const canSayHere = (circle: Circle, id: string, guardians: readonly string[], today: Day): string[] => {
	const guest = guestIn(circle, id);
	if (!guest || objection(circle, guest, today) || groundOf(circle, id, today).enters) return [];
	return guardians.filter((guardian) =>
		circle.children.some(
			(child) => child.guardians.includes(guardian) && lastWord(guest, guardian, child, today) === undefined
		)
	);
};

const objection = ({ children }: Circle, guest: Guest, today: Day): NoGround | undefined => {
	if (children.some(({ id, asked }) => asked && guest.children[id] === 'no')) return 'child-said-no';
	const words = children.flatMap((child) => child.guardians.map((guardian) => lastWord(guest, guardian, child, today)));
	return words.includes('no') ? 'said-no' : words.includes('withdrawn') ? 'withdrawn' : undefined;
};

const hasConsent = ({ children }: Circle, { consents }: Guest): boolean =>
	children.every(
		({ id, guardians }) =>
			guardians.length > 0 && guardians.every((guardian) => consents[guardian]?.[id]?.answer === 'yes')
	);

const isSaidInTheRoom = ({ children }: Circle, guest: Guest, today: Day): boolean =>
	children.every((child) => child.guardians.some((guardian) => lastWord(guest, guardian, child, today) === 'yes')) &&
	children.some(({ guardians }) => guardians.some((guardian) => isInTheRoom(guest, guardian, today)));

const isAsked = ({ children }: Circle, guest: Guest, today: Day): boolean =>
	children.some((child) => child.guardians.some((guardian) => lastWord(guest, guardian, child, today) !== undefined));

const isInTheRoom = ({ room }: Guest, guardian: string, today: Day): boolean => {
	const at = room[guardian];
	return at !== undefined && dayOf(at) === today;
};

/** What a guardian said last about a guest and one child. Of a yes and a no at one moment the no counts. */
const lastWord = (
	guest: Guest,
	guardian: string,
	{ id }: Child,
	today: Day
): 'yes' | 'no' | 'withdrawn' | undefined => {
	const said = guest.consents[guardian]?.[id];
	const inTheRoom = isInTheRoom(guest, guardian, today) ? (guest.room[guardian] ?? 0) : undefined;
	return inTheRoom !== undefined && (!said || said.answer === 'yes' || inTheRoom > said.at) ? 'yes' : said?.answer;
};
