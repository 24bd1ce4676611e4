import type { Plan } from './plan.ts';
import type { Facts } from './facts.ts';
import type { Proposal } from './plan-staff.ts';
import type { SaidGroup, SaidPerson } from './said.ts';
import type { Step } from './steps.ts';

/** What is kept sealed of a roster that was applied: what it did, what files had said before, what it proposed. */
export type UndoWords = {
	steps: Step[];
	people: SaidPerson[];
	groups: SaidGroup[];
	/** of whom no file had said anything, and who was here already */
	unsaid: string[];
	proposals: Proposal[];
};

/** Who came with this roster keeps the key of the file, so that the same file knows them again after all. */
export const undoWords = ({ steps, people, groups, proposals }: Plan, facts: Facts): UndoWords => ({
	steps,
	proposals,
	people: people.flatMap(({ person }) => facts.saidPeople.get(person) ?? []),
	groups: groups.flatMap(({ group }) => facts.saidGroups.get(group) ?? []),
	unsaid: [
		...people.flatMap(({ person }) => (facts.people.has(person) && !facts.saidPeople.has(person) ? [person] : [])),
		...groups.flatMap(({ group }) => (facts.groups.has(group) && !facts.saidGroups.has(group) ? [group] : []))
	]
});
