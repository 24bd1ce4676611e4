import type { Context } from '#kernel/decider.ts';
import type { Circle } from './circle-state.ts';
import type { CircleEvent } from './events.ts';
import type { Consent, Guest } from './guest.ts';
import { without, withoutGuest, withoutTrace } from './without.ts';

type AboutGuests = Extract<CircleEvent, { guest: string }> | Extract<CircleEvent, { type: 'phone-answers' }>;
type Event = Exclude<AboutGuests, { type: 'guest-let-in' | 'guest-let-out' | 'text-released' | 'text-taken-back' }>;

export const evolveGuests = (circle: Circle, event: Event, { at }: Context): Circle => {
	switch (event.type) {
		case 'guest-invited': {
			const { guest: id, sort, why, part } = event;
			const guest: Guest = { id, sort, why, part, consents: {}, duty: null, room: {}, children: {} };
			return withKnown({ ...circle, guests: [...circle.guests, guest] }, id);
		}
		case 'guest-uninvited':
			return withoutGuest(circle, event.guest);
		case 'guest-forgotten':
			return withoutTrace(circle, event.guest);
		case 'consent-given':
			return said(circle, event, {
				answer: event.answer,
				...(event.someoneElse && { someoneElse: true }),
				how: event.how,
				at
			});
		case 'consent-withdrawn':
			return said(circle, event, { answer: 'withdrawn', how: event.how, at });
		case 'legal-duty-noted':
			return ofGuest(circle, event.guest, () => ({ duty: { words: event.words, at } }));
		case 'said-in-the-room':
			return ofGuest(circle, event.guest, ({ room }) => ({ room: { ...room, [event.guardian]: at } }));
		case 'child-answered':
			return ofGuest(circle, event.guest, ({ children }) => ({
				children: { ...children, [event.child]: event.answer }
			}));
		case 'guest-lost-ground':
			return {
				...circle,
				meetings: circle.meetings.map((meeting) => ({
					...meeting,
					present: meeting.present.filter((guest) => guest !== event.guest)
				}))
			};
		case 'phone-answers': {
			const { seat, guardian } = event;
			return {
				...circle,
				phones: guardian === null ? without(circle.phones, seat) : { ...circle.phones, [seat]: guardian }
			};
		}
	}
};

export const withKnown = (circle: Circle, guest: string): Circle =>
	circle.known.includes(guest) ? circle : { ...circle, known: [...circle.known, guest] };

const said = (
	circle: Circle,
	{ guest, guardian, child }: { guest: string; guardian: string; child: string },
	consent: Consent
): Circle =>
	ofGuest(circle, guest, ({ consents }) => ({
		consents: { ...consents, [guardian]: { ...consents[guardian], [child]: consent } }
	}));

const ofGuest = (circle: Circle, id: string, change: (guest: Guest) => Partial<Guest>): Circle => ({
	...circle,
	guests: circle.guests.map((guest) => (guest.id === id ? { ...guest, ...change(guest) } : guest))
});
