import type { AdultsCommand } from './adults/commands.ts';
import type { ChildGoal, Circle, Meeting } from './circle-state.ts';
import { adultsPlan, togetherPlan } from './forms.ts';
import { openHomeGoals } from './home-goals.ts';
import type { TogetherCommand } from './together/commands.ts';

/** What the children's part is told: their own goals of before, the goals of home, and who may sit here. Nothing else. */
export const openingOfTogether = (
	circle: Circle,
	stream: string,
	{ id: meeting, plan, present, coming }: Meeting,
	opener: string | null
): Extract<TogetherCommand, { type: 'open-together' }> => ({
	type: 'open-together',
	meeting,
	circle: stream,
	plan: togetherPlan(plan),
	children: circle.children.map(({ id }) => id),
	opener,
	guests: [...present],
	homeGoals: homeGoalsOf(circle, coming),
	carried: circle.childGoals.filter(({ state }) => state === 'open').map(bare)
});

/** What the adults' part is told; the guests are those who were ticked, and each has a ground. */
export const openingOfAdults = (
	circle: Circle,
	stream: string,
	{ id: meeting, plan, present }: Meeting
): Extract<AdultsCommand, { type: 'open-adults' }> => ({
	type: 'open-adults',
	meeting,
	circle: stream,
	plan: adultsPlan(plan),
	children: circle.children.map(({ id }) => id),
	guests: [...present],
	homeGoals: homeGoalsOf(circle, present),
	childGoals: circle.childGoals.filter(({ state }) => state === 'open').map(bare),
	agreements: circle.agreements
		.filter(({ state }) => state === 'open')
		.map(({ id, words, who, by, about, tells }) => ({ id, words, who, by, about, tells }))
});

/** A goal of home is its guardian's own: where they are not, it is not read out to another. */
const homeGoalsOf = (circle: Circle, here: readonly string[]) =>
	openHomeGoals(circle)
		.filter(({ guardian }) => here.includes(guardian))
		.map(({ id, guardian, words }) => ({ id, guardian, words }));
const bare = ({ id, child, words, drawing, helper }: ChildGoal) => ({ id, child, words, drawing, helper });
