import type { Context } from '#kernel/decider.ts';
import { dayOf } from '#kernel/time.ts';
import { cycleOf, type Agreement, type ChildGoal, type Circle, type HomeGoal } from './circle-state.ts';
import type { CircleEvent } from './events.ts';
import { withKnown } from './evolve-guests.ts';

type AboutGoals =
	| 'home-goal-set'
	| 'home-goal-changed'
	| 'home-goal-ended'
	| 'home-goal-stepped'
	| 'child-goal-kept'
	| 'child-goal-ended'
	| 'agreement-kept'
	| 'agreement-finished'
	| 'agreement-reopened'
	| 'agreement-dropped'
	| 'child-told';
type Event = Extract<CircleEvent, { type: AboutGoals }>;

export const evolveGoals = (circle: Circle, event: Event, { at }: Context): Circle => {
	switch (event.type) {
		case 'home-goal-set': {
			const { goal: id, guardian, words } = event;
			const cycle = cycleOf(circle)?.number ?? 1;
			const goal: HomeGoal = { id, guardian, cycle, words, since: dayOf(at), state: 'open', steps: [] };
			return withKnown({ ...circle, homeGoals: [...circle.homeGoals, goal] }, guardian);
		}
		case 'home-goal-changed':
			return ofHomeGoal(circle, event.goal, () => ({ words: event.words }));
		case 'home-goal-ended':
			return ofHomeGoal(circle, event.goal, () => ({ state: event.outcome }));
		case 'home-goal-stepped': {
			const { meeting, step } = event;
			return ofHomeGoal(circle, event.goal, ({ steps }) => ({
				steps: [...steps.filter((one) => one.meeting !== meeting), { meeting, step }]
			}));
		}
		case 'child-goal-kept': {
			const { goal: id, child, meeting, words, drawing, helper } = event;
			const goal: ChildGoal = { id, child, meeting, words, drawing, helper, since: dayOf(at), state: 'open' };
			return { ...circle, childGoals: [...circle.childGoals, goal] };
		}
		case 'child-goal-ended':
			return {
				...circle,
				childGoals: circle.childGoals.map((goal) => (goal.id === event.goal ? { ...goal, state: event.outcome } : goal))
			};
		case 'agreement-kept': {
			const { type: _, ...agreed } = event;
			return {
				...circle,
				agreements: [...circle.agreements, { ...agreed, state: 'open', done: null, told: null, toldBy: null }]
			};
		}
		case 'agreement-finished':
			return ofAgreement(circle, event.agreement, { state: 'done', done: { on: dayOf(at), by: event.by ?? null } });
		case 'agreement-reopened':
			return ofAgreement(circle, event.agreement, { state: 'open', done: null });
		case 'agreement-dropped':
			return ofAgreement(circle, event.agreement, { state: 'dropped' });
		case 'child-told':
			return ofAgreement(circle, event.agreement, { told: dayOf(at), toldBy: event.by ?? null });
	}
};

const ofHomeGoal = (circle: Circle, id: string, change: (goal: HomeGoal) => Partial<HomeGoal>): Circle => ({
	...circle,
	homeGoals: circle.homeGoals.map((goal) => (goal.id === id ? { ...goal, ...change(goal) } : goal))
});

const ofAgreement = (circle: Circle, id: string, change: Partial<Agreement>): Circle => ({
	...circle,
	agreements: circle.agreements.map((one) => (one.id === id ? { ...one, ...change } : one))
});
