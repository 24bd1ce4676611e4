import type { Context } from '#kernel/decider.ts';
import { dayOf } from '#kernel/time.ts';
import { cycleOf, noCircle, type Circle, type Cycle } from './circle-state.ts';
import type { CircleEvent } from './events.ts';
import { evolveGuests } from './evolve-guests.ts';
import { evolveMeetings } from './evolve-meetings.ts';
import { evolveGoals } from './evolve-goals.ts';
import { evolveTexts } from './texts/evolve-texts.ts';
import { withoutChild } from './without.ts';

/**
 * What each event means. An event about a child, a guest or a goal that is not there means nothing: the rest of its
 * story was emptied (K4).
 */
export const evolve = (circle: Circle, event: CircleEvent, context: Context): Circle => {
	switch (event.type) {
		case 'circle-opened': {
			const { circle: id, household } = event;
			return {
				...circle,
				opened: { circle: id, household },
				cycles: [{ number: 1, begun: dayOf(context.at), closed: null }]
			};
		}
		case 'keeper-joined':
			return { ...circle, keepers: [...circle.keepers, event.keeper] };
		case 'keeper-left':
			return { ...circle, keepers: circle.keepers.filter((keeper) => keeper !== event.keeper) };
		case 'child-added': {
			const { child: id, guardians, asked } = event;
			return { ...circle, children: [...circle.children, { id, guardians, asked }] };
		}
		case 'child-taken-out':
			return withoutChild(circle, event.child);
		case 'authority-noted':
			return ofChild(circle, event.child, { guardians: event.guardians });
		case 'asking-changed':
			return ofChild(circle, event.child, { asked: event.asked });
		case 'cycle-closed':
			return ofCycle(circle, { closed: { on: dayOf(context.at), stayed: event.stayed } });
		case 'cycle-begun': {
			const number = (cycleOf(circle)?.number ?? 0) + 1;
			return { ...circle, cycles: [...circle.cycles, { number, begun: dayOf(context.at), closed: null }] };
		}
		case 'circle-erased':
			return noCircle;
		case 'guest-invited':
		case 'guest-uninvited':
		case 'guest-forgotten':
		case 'consent-given':
		case 'consent-withdrawn':
		case 'legal-duty-noted':
		case 'said-in-the-room':
		case 'child-answered':
		case 'guest-lost-ground':
		case 'phone-answers':
			return evolveGuests(circle, event, context);
		case 'meeting-planned':
		case 'meeting-changed':
		case 'meeting-cancelled':
		case 'meeting-begun':
		case 'door-passed':
		case 'second-part-opened':
		case 'guest-let-in':
		case 'guest-let-out':
		case 'meeting-ended':
		case 'closing-noted':
			return evolveMeetings(circle, event, context);
		case 'home-goal-set':
		case 'home-goal-changed':
		case 'home-goal-ended':
		case 'home-goal-stepped':
		case 'child-goal-kept':
		case 'child-goal-ended':
		case 'agreement-kept':
		case 'agreement-finished':
		case 'agreement-reopened':
		case 'agreement-dropped':
		case 'child-told':
			return evolveGoals(circle, event, context);
		case 'text-released':
		case 'text-taken-back':
		case 'agreement-reminded':
			return evolveTexts(circle, event, context);
	}
};

const ofChild = (circle: Circle, child: string, change: Partial<Circle['children'][number]>): Circle => ({
	...circle,
	children: circle.children.map((one) => (one.id === child ? { ...one, ...change } : one))
});

const ofCycle = (circle: Circle, change: Partial<Cycle>): Circle => ({
	...circle,
	cycles: circle.cycles.map((one, at) => (at === circle.cycles.length - 1 ? { ...one, ...change } : one))
});
