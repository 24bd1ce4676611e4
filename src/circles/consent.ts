import { refuse, type Asking } from '#kernel/decider.ts';
import { childIn, guardiansOf, guestIn, type Circle } from './circle-state.ts';
import type { Asked } from './commands.ts';
import type { CircleDecision } from './events.ts';
import type { Guest, How } from './guest.ts';
import type { CircleRefusal } from './refusals.ts';

/** A guardian with authority says yes or no to one guest, about one child. */
export const giveConsent = (circle: Circle, command: Asked<'give-consent'>, asking: Asking): CircleDecision => {
	const { guest: id, guardian, child, answer } = command;
	const guest = askedAbout(circle, id);
	if ('refused' in guest) return guest;
	const how = answeredHow(circle, command, asking);
	if (typeof how === 'object') return how;
	const known = childIn(circle, child);
	if (!known) return refuse('child-not-in-household');
	if (!known.guardians.includes(guardian)) return refuse('no-authority');
	const before = guest.consents[guardian]?.[child];
	// a yes or no that is said again after *ja, hier in de kamer* is the last word, so it is written down again
	const someoneElse: { someoneElse?: true } = answer === 'no' && command.someoneElse ? { someoneElse: true } : {};
	const isSaid =
		before?.answer === answer &&
		before.how === how &&
		before.someoneElse === someoneElse.someoneElse &&
		before.at >= (guest.room[guardian] ?? 0);
	return isSaid ? [] : [{ type: 'consent-given', guest: id, guardian, child, answer, ...someoneElse, how }];
};

/** Takes back what was said yes to, also in the middle of a meeting and also what was said in the room. */
export const withdrawConsent = (circle: Circle, command: Asked<'withdraw-consent'>, asking: Asking): CircleDecision => {
	const { guest: id, guardian } = command;
	const guest = askedAbout(circle, id);
	if ('refused' in guest) return guest;
	const how = answeredHow(circle, command, asking);
	if (typeof how === 'object') return how;
	const wasInTheRoom = guest.room[guardian] !== undefined;
	return circle.children
		.filter((child) => command.child === null || child.id === command.child)
		.filter((child) => {
			const before = guest.consents[guardian]?.[child.id];
			const isAfterRoom = before !== undefined && before.at >= (guest.room[guardian] ?? 0);
			return before?.answer === 'yes' || (wasInTheRoom && child.guardians.includes(guardian) && !isAfterRoom);
		})
		.map((child) => ({ type: 'consent-withdrawn', guest: id, guardian, child: child.id, how }));
};

/** *Ja, hier in de kamer*: noted by the ib'er, shown to the guardian, and over when the day is. */
export const noteInTheRoom = (circle: Circle, { guest: id, guardian }: Asked<'note-in-the-room'>): CircleDecision => {
	const guest = askedAbout(circle, id);
	if ('refused' in guest) return guest;
	return guardiansOf(circle).includes(guardian)
		? [{ type: 'said-in-the-room', guest: id, guardian }]
		: refuse('no-authority');
};

/**
 * As which guardian a seat answers. The house says so, because it alone knows whose link was opened there; the seat
 * itself cannot.
 */
export const answerAs = (circle: Circle, { seat, guardian }: Asked<'answer-as'>): CircleDecision => {
	if (guardian !== null && !guardiansOf(circle).includes(guardian)) return refuse('no-authority');
	const before = circle.phones[seat] ?? null;
	// a seat is one guardian's; whoever comes after gets a seat of their own
	if (before !== null && guardian !== null && before !== guardian) return refuse('seat-is-taken');
	return before === guardian ? [] : [{ type: 'phone-answers', seat, guardian }];
};

const askedAbout = (circle: Circle, id: string): Guest | { refused: CircleRefusal } => {
	const guest = guestIn(circle, id);
	if (!guest) return refuse('guest-unknown');
	return guest.sort === 'guardian' ? refuse('family-needs-no-ground') : guest;
};

/** A guardian on their own phone answers for themselves and for nobody else; a keeper says how it was said. */
const answeredHow = (
	{ phones }: Circle,
	{ guardian, how }: { guardian: string; how?: 'signed' | 'said-here' | undefined },
	{ role, actor }: Asking
): How | { refused: 'not-your-answer' | 'how-is-missing' } => {
	if (role === 'guest') return phones[actor] === guardian ? 'themselves' : refuse('not-your-answer');
	return how ?? refuse('how-is-missing');
};
