import type { Difference } from './difference.ts';
import type { Facts } from './facts.ts';
import type { Found } from './found.ts';
import { planGroups } from './plan-groups.ts';
import { planLocations } from './plan-locations.ts';
import { planPupils } from './plan-pupils.ts';
import { planStaff, type Proposal } from './plan-staff.ts';
import type { Register } from './register.ts';
import type { Counts, SaidGroup, SaidPerson } from './said.ts';
import { inTurn, type Step } from './steps.ts';
import { placesIn, whereaboutsIn } from './whereabouts.ts';

/** What a person chose on the screen. `gone`: who and what is not in the file leaves; `place`: colleagues get their groups. */
export type Choices = { gone: boolean; place: boolean };

/** Everything that applying does: in the school, beside it, and what it proposes to a person. */
export type Plan = {
	steps: Step[];
	people: SaidPerson[];
	groups: SaidGroup[];
	proposals: Proposal[];
	counts: Counts;
};

/** What is known, and what was found: all that a plan is made of. `nameIt` makes the id of someone or something new. */
export type Planning = {
	facts: Facts;
	register: Register;
	found: Found;
	difference: Difference;
	choices: Choices;
	nameIt: () => string;
	by?: Keeper;
};

/** Who applies or undoes it: what they may not do to themselves, or to who holds a task, stays as it is. */
export type Keeper = { person: string; mayAppoint: boolean };

/** What applying a difference does, once nothing is in doubt. */
export const planOf = (planning: Planning): Plan => {
	const { difference, choices } = planning;
	const locations = planLocations(planning);
	const whereabouts = whereaboutsIn(planning.found);
	const groups = planGroups(planning, (ref) => {
		const told = whereabouts.ofGroup(ref);
		return told && locations.idOf(told);
	});
	const places = placesIn(planning.found, planning.register, {
		whereabouts,
		idOf: locations.idOf,
		groupOf: (ref) => groups.idOf.get(ref),
		sat: (group) => planning.facts.groups.get(group)?.location
	});
	const pupils = planPupils(planning, groups.idOf, places);
	const staff = planStaff(planning, groups.idOf);
	const people = [...pupils.steps, ...staff.steps];
	return {
		steps: inTurn([...locations.steps, ...groups.steps, ...people, ...groups.closing(people)]),
		people: [...pupils.said, ...staff.said],
		groups: groups.said,
		proposals: staff.proposals,
		counts: {
			new: difference.pupils.new.length + difference.staff.new.length,
			changed: changedIn(people, difference),
			otherGroup: difference.pupils.otherGroup.length,
			left: choices.gone ? difference.pupils.left.length : 0
		}
	};
};

/** Of how many who were here something else is different now than their group. */
const changedIn = (steps: readonly Step[], { pupils }: Difference): number => {
	const of = (...kinds: Step['step'][]) =>
		new Set(steps.flatMap((it) => ('person' in it && kinds.includes(it.step) ? [it.person] : [])));
	const moved = new Set(pupils.otherGroup.map(({ known }) => known.person));
	return of('rename', 'email', 'grade', 'locate', 'return').difference(of('add')).difference(moved).size;
};
