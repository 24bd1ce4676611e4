import { refuse } from '#kernel/decider.ts';
import { childIn, cycleOf, guardiansOf, guestIn, type Circle } from './circle-state.ts';
import type { Asked } from './commands.ts';
import type { CircleDecision } from './events.ts';
import { limits } from './limits.ts';
import { tidied } from './wording.ts';

/** Who comes, and what for: a guardian says yes to this purpose and no other, so a new one is a new invitation. */
export const inviteGuest = (circle: Circle, { guest, sort, why, part }: Asked<'invite-guest'>): CircleDecision => {
	if (cycleOf(circle)?.closed) return refuse('cycle-is-closed');
	if (guestIn(circle, guest)) return refuse('guest-is-invited');
	if (circle.guests.length >= limits.guests) return refuse('circle-is-full');
	const tidy = tidied(why);
	return 'refused' in tidy ? tidy : [{ type: 'guest-invited', guest, sort, why: tidy.words, part }];
};

export const uninviteGuest = (circle: Circle, { guest }: Asked<'uninvite-guest'>): CircleDecision =>
	guestIn(circle, guest) ? [{ type: 'guest-uninvited', guest }] : refuse('guest-unknown');

/** The law on which a partner comes. An interpreter and a trusted adult come because the family wants it, or not. */
export const noteLegalDuty = (circle: Circle, { guest, words }: Asked<'note-legal-duty'>): CircleDecision => {
	const known = guestIn(circle, guest);
	if (!known) return refuse('guest-unknown');
	if (known.sort !== 'partner') return refuse('only-a-partner-has-a-duty');
	const tidy = tidied(words);
	if ('refused' in tidy) return tidy;
	return tidy.words === known.duty?.words ? [] : [{ type: 'legal-duty-noted', guest, words: tidy.words }];
};

/** A child of twelve or older is asked too. */
export const childAnswers = (circle: Circle, { guest, child, answer }: Asked<'child-answers'>): CircleDecision => {
	const known = guestIn(circle, guest);
	if (!known) return refuse('guest-unknown');
	if (known.sort === 'guardian') return refuse('family-needs-no-ground');
	const one = childIn(circle, child);
	if (!one) return refuse('child-not-in-household');
	if (!one.asked) return refuse('child-is-not-asked');
	return known.children[child] === answer ? [] : [{ type: 'child-answered', guest, child, answer }];
};

/** Also of who is invited no more, and of a guardian who never came. */
export const forgetGuest = (circle: Circle, { guest }: Asked<'forget-guest'>): CircleDecision =>
	isKnown(circle, guest) ? [{ type: 'guest-forgotten', guest }] : [];

export const isKnown = (circle: Circle, guest: string): boolean =>
	circle.known.includes(guest) ||
	guardiansOf(circle).includes(guest) ||
	Object.values(circle.phones).includes(guest) ||
	circle.guests.some(({ consents, room }) => guest in consents || guest in room);
