import type { Context } from '#kernel/decider.ts';
import { isSame } from '#circles/someone.ts';
import type { TogetherEvent } from './events.ts';
import { withoutChild } from './without-child.ts';
import { noTogether, type Entry, type Sitter, type Together } from './together-state.ts';

/** What each event means. An event about words or a child that are not there means nothing: they were emptied (K4). */
export const evolve = (together: Together, event: TogetherEvent, { at }: Context): Together => {
	switch (event.type) {
		case 'together-opened': {
			const { meeting, circle, plan } = event;
			const phase = plan[0]?.phase ?? 'check-in';
			return { ...together, opened: { meeting, circle, plan }, phase, since: at };
		}
		case 'column-made':
			return { ...together, children: [...together.children, event.child] };
		case 'goal-carried': {
			const { type: _, ...goal } = event;
			return { ...together, carried: [...together.carried, goal] };
		}
		case 'home-goal-shown': {
			const { goal: id, guardian, words } = event;
			return { ...together, homeGoals: [...together.homeGoals, { id, guardian, words }] };
		}
		case 'guest-expected':
			return {
				...together,
				guests: [...together.guests, event.guest],
				knew: [...together.knew.filter((guest) => guest !== event.guest), event.guest]
			};
		case 'guest-gone':
			return withoutGuest(together, event.guest);
		case 'seat-taken':
			return withSat({ ...together, seats: { ...together.seats, [event.seat]: event.who } }, event.who);
		case 'seat-left':
			return withSeats(together, (seat) => seat !== event.seat);
		case 'opener-chosen':
			return { ...together, opener: event.child };
		case 'phase-changed':
			return { ...together, phase: event.phase, since: at, extra: 0, turn: [] };
		case 'minute-added':
			return { ...together, extra: together.extra + 1 };
		case 'turn-given':
			return { ...together, turn: event.children };
		case 'stop-asked':
			return { ...together, stop: { child: event.child, at } };
		case 'stop-lifted':
			return { ...together, stop: null, since: together.since + event.ms };
		case 'face-chosen': {
			const { who, face } = event;
			return { ...together, faces: [...together.faces.filter((one) => !isSame(one.who, who)), { who, face }] };
		}
		case 'faces-shown':
			return { ...together, facesShown: true };
		case 'face-keeping': {
			const others = together.keepsFace.filter((child) => child !== event.child);
			return { ...together, keepsFace: event.keep ? [...others, event.child] : others };
		}
		case 'put-up': {
			const { type: _, ...entry } = event;
			return { ...together, entries: [...together.entries, { ...entry, helper: '' }] };
		}
		case 'entry-changed':
			return ofEntry(together, event.id, { words: event.words, drawing: event.drawing });
		case 'helper-said':
			return ofEntry(together, event.id, { helper: event.words });
		case 'taken-down':
			return { ...together, entries: together.entries.filter(({ id }) => id !== event.id) };
		case 'together-ended':
			return {
				...together,
				ended: true,
				seats: {},
				guests: [],
				stop: null,
				turn: [],
				faces: together.faces.filter(({ who }) => who.kind === 'child' && event.keep.includes(who.id))
			};
		case 'child-forgotten':
			return withoutChild(together, event.child);
		case 'guest-forgotten': {
			const rest = withoutGuest(together, event.guest);
			return {
				...rest,
				knew: rest.knew.filter((guest) => guest !== event.guest),
				sat: rest.sat.filter((guest) => guest !== event.guest),
				homeGoals: rest.homeGoals.filter(({ guardian }) => guardian !== event.guest)
			};
		}
		case 'together-erased':
			return noTogether;
	}
};

const withSat = (together: Together, who: Sitter): Together =>
	who.kind === 'guest' && !together.sat.includes(who.id) ? { ...together, sat: [...together.sat, who.id] } : together;

const withSeats = (together: Together, stays: (seat: string) => boolean): Together => ({
	...together,
	seats: Object.fromEntries(Object.entries(together.seats).filter(([seat]) => stays(seat)))
});

const withoutGuest = (together: Together, guest: string): Together => ({
	...withSeats(together, (seat) => {
		const sitter = together.seats[seat];
		return !(sitter?.kind === 'guest' && sitter.id === guest);
	}),
	guests: together.guests.filter((id) => id !== guest),
	faces: together.faces.filter(({ who }) => !(who.kind === 'guest' && who.id === guest))
});

const ofEntry = (together: Together, id: string, change: Partial<Entry>): Together => ({
	...together,
	entries: together.entries.map((entry) => (entry.id === id ? { ...entry, ...change } : entry))
});
