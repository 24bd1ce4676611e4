import type { GroupRole } from '#schools/roles.ts';
import type { FactsPerson } from './facts.ts';
import type { FoundStaff } from './found.ts';
import type { Planning } from './plan.ts';
import { renames, returns } from './plan-pupils.ts';
import type { ProposedRole } from './proposed-roles.ts';
import type { SaidPerson } from './said.ts';
import type { Step } from './steps.ts';

/** What a file makes a colleague seem to be: in a group, or for the whole school. A person gives it, or not. */
export type Proposal = { person: string; role: ProposedRole; group: string | null };

/** Colleagues are never let go by a file: what one may here is given in Kring, and taken there. */
export const planStaff = (
	{ facts, difference, choices, nameIt, by }: Planning,
	idOf: ReadonlyMap<string, string>
): { steps: Step[]; said: SaidPerson[]; proposals: Proposal[] } => {
	const { staff } = difference;
	const steps: Step[] = [];
	const said: SaidPerson[] = [];
	const proposals: Proposal[] = [];

	const settle = (person: string, it: FoundStaff, known: FactsPerson | undefined): void => {
		const before = facts.saidPeople.get(person);
		const groups = idOf.size > 0 ? it.groups.flatMap(({ group }) => idOf.get(group) ?? []) : (before?.groups ?? []);
		const after: SaidPerson = { person, key: it.key ?? before?.key ?? null, grade: null, groups, fromFile: true };
		if (JSON.stringify(after) !== JSON.stringify(before)) said.push(after);
		const email = it.email?.toLowerCase();
		const isOthers = by?.mayAppoint === false && (known?.appointments.length ?? 0) > 0;
		if (email !== undefined && email !== known?.email && !isOthers)
			steps.push({ step: 'email', person, before: known?.email ?? null, after: email });
		const proposed = proposedFor(person, it, idOf);
		proposals.push(...proposed);
		for (const { group, role } of choices.place && person !== by?.person ? proposed : [])
			if (group && isOfAGroup(role) && !known?.places.some((place) => place.group === group))
				steps.push({ step: 'join', person, group, role });
	};

	for (const it of staff.new) {
		const person = nameIt();
		steps.push({ step: 'add', person, kind: 'staff', given: it.given, family: it.family });
		settle(person, it, undefined);
	}
	for (const { found: it, known } of [...staff.changed, ...staff.otherGroup, ...staff.unchanged]) {
		const here = facts.people.get(known.person);
		if (!here) continue;
		steps.push(...returns(here), ...renames(here, it));
		settle(known.person, it, here);
	}
	for (const { person } of staff.left) {
		const before = facts.saidPeople.get(person);
		if (before) said.push({ ...before, groups: [], fromFile: false });
	}
	return { steps, said, proposals };
};

const proposedFor = (person: string, { roles, groups }: FoundStaff, idOf: ReadonlyMap<string, string>): Proposal[] => [
	...roles.filter((role) => !isOfAGroup(role)).map((role) => ({ person, role, group: null })),
	...groups.flatMap(({ group, roles: there }): Proposal[] => {
		const id = idOf.get(group);
		const role = there.find(isOfAGroup) ?? roles.find(isOfAGroup);
		return id && role ? [{ person, role, group: id }] : [];
	})
];

const isOfAGroup = (role: ProposedRole): role is ProposedRole & GroupRole =>
	role === 'teacher' || role === 'assistant' || role === 'trainee';
