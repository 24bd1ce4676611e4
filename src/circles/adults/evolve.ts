import type { Context } from '#kernel/decider.ts';
import { noAdults, type Adults } from './adults-state.ts';
import type { AdultsEvent } from './events.ts';
import { noted, withoutChild, withoutGuest } from './changed.ts';

/** What each event means. An event about words or a child that are not there means nothing: they were emptied (K4). */
export const evolve = (adults: Adults, event: AdultsEvent, { at }: Context): Adults => {
	switch (event.type) {
		case 'adults-opened': {
			const { meeting, circle, plan } = event;
			return { ...adults, opened: { meeting, circle, plan }, phase: plan[0]?.phase ?? 'home-goal', since: at };
		}
		case 'child-spoken-of':
			return { ...adults, children: [...adults.children, event.child] };
		case 'child-goal-brought': {
			const { type: _, ...goal } = event;
			return { ...adults, childGoals: [...adults.childGoals, goal] };
		}
		case 'home-goal-brought': {
			const { goal: id, guardian, words } = event;
			return { ...adults, homeGoals: [...adults.homeGoals, { id, guardian, words, how: null }] };
		}
		case 'agreement-brought': {
			const { type: _, ...agreed } = event;
			return { ...adults, earlier: [...adults.earlier, { ...agreed, state: 'open', told: false }] };
		}
		case 'agreement-noted':
			return noted(adults, event);
		case 'guest-came': {
			const came = adults.came.includes(event.guest) ? adults.came : [...adults.came, event.guest];
			return { ...adults, guests: [...adults.guests, event.guest], came };
		}
		case 'guest-gone':
			return { ...adults, guests: adults.guests.filter((guest) => guest !== event.guest) };
		case 'phase-changed':
			return { ...adults, phase: event.phase, since: at, extra: 0 };
		case 'minute-added':
			return { ...adults, extra: adults.extra + 1 };
		case 'how-it-goes-said': {
			const { goal, step, words } = event;
			return {
				...adults,
				homeGoals: adults.homeGoals.map((one) => (one.id === goal ? { ...one, how: { step, words } } : one))
			};
		}
		case 'need-added': {
			const { id, child, words } = event;
			return { ...adults, needs: [...adults.needs, { id, child, words }] };
		}
		case 'need-changed':
			return {
				...adults,
				needs: adults.needs.map((need) => (need.id === event.id ? { ...need, words: event.words } : need))
			};
		case 'need-taken-down':
			return { ...adults, needs: adults.needs.filter(({ id }) => id !== event.id) };
		case 'agreement-added': {
			const { type: _, ...agreed } = event;
			return { ...adults, agreements: [...adults.agreements, agreed] };
		}
		case 'agreement-changed': {
			const { type: _, ...agreed } = event;
			return { ...adults, agreements: adults.agreements.map((one) => (one.id === agreed.id ? agreed : one)) };
		}
		case 'agreement-taken-down':
			return { ...adults, agreements: adults.agreements.filter(({ id }) => id !== event.id) };
		case 'closing-said':
			return { ...adults, closing: event.words };
		case 'adults-ended':
			return { ...adults, ended: true, guests: [] };
		case 'child-forgotten':
			return withoutChild(adults, event.child);
		case 'guest-forgotten':
			return withoutGuest(adults, event.guest);
		case 'adults-erased':
			return noAdults;
	}
};
