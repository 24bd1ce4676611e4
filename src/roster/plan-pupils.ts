import type { FactsPerson } from './facts.ts';
import type { FoundPupil } from './found.ts';
import type { Planning } from './plan.ts';
import { plainGrade } from './register-of.ts';
import type { RegisterPupil } from './register.ts';
import type { SaidPerson } from './said.ts';
import type { Step } from './steps.ts';
import type { Places } from './whereabouts.ts';

type PeoplePlan = { steps: Step[]; said: SaidPerson[] };

export const planPupils = (
	{ facts, register, found, difference, choices, nameIt }: Planning,
	idOf: ReadonlyMap<string, string>,
	places: Places
): PeoplePlan => {
	const year = found.school.schoolYear ?? register.schoolYear;
	const { pupils } = difference;
	const steps: Step[] = [];
	const said: SaidPerson[] = [];
	const isOfYear = (group: string) => {
		const it = facts.groups.get(group);
		return it?.schoolYear === year && !it.closed;
	};

	const settle = (person: string, it: FoundPupil, known?: FactsPerson, asKnown?: RegisterPupil): void => {
		const earlier = facts.saidPeople.get(person);
		const after: SaidPerson = {
			person,
			key: it.key ?? earlier?.key ?? null,
			grade: it.grade ?? earlier?.grade ?? null,
			groups: [],
			fromFile: true
		};
		if (JSON.stringify(after) !== JSON.stringify(earlier)) said.push(after);
		const grade = it.grade === undefined ? (known?.grade ?? null) : plainGrade(it.grade);
		if (grade !== (known?.grade ?? null))
			steps.push({ step: 'grade', person, before: known?.grade ?? null, after: grade });
		const own = places.own(it, asKnown);
		const before = known?.location ?? null;
		if (own !== undefined && own !== before) steps.push({ step: 'locate', person, before, after: own });
		// a file without groups says nothing of them
		if (found.groups.length > 0) steps.push(...moves(person, it, known));
	};
	const moves = (person: string, it: FoundPupil, known: FactsPerson | undefined): Step[] => {
		const wanted = it.groups.flatMap((ref) => idOf.get(ref) ?? []);
		const now = (known?.places ?? []).filter(({ group, role }) => role === 'pupil' && isOfYear(group));
		const leaves = now.filter(({ group }) => !wanted.includes(group));
		const joins = wanted.filter((group) => !now.some((place) => place.group === group));
		return [
			...leaves.map((place): Step => ({ step: 'leave', person, ...place })),
			...joins.map((group): Step => ({ step: 'join', person, group, role: 'pupil' }))
		];
	};

	for (const it of pupils.new) {
		const person = nameIt();
		steps.push({ step: 'add', person, kind: 'pupil', given: it.given, family: it.family });
		settle(person, it);
	}
	for (const { found: it, known } of [...pupils.changed, ...pupils.otherGroup, ...pupils.unchanged]) {
		const here = facts.people.get(known.person);
		if (!here) continue;
		steps.push(...returns(here), ...renames(here, it));
		settle(known.person, it, here, known);
	}
	for (const { person } of choices.gone ? pupils.left : []) {
		const here = facts.people.get(person);
		if (here && !here.left)
			steps.push({ step: 'let-go', person, places: here.places, ...(here.location && { location: here.location }) });
	}
	return { steps, said };
};

export const returns = ({ person, left }: FactsPerson): Step[] => (left ? [{ step: 'return', person }] : []);

export const renames = ({ person, given, family }: FactsPerson, it: { given: string; family: string }): Step[] =>
	given === it.given && family === it.family
		? []
		: [{ step: 'rename', person, before: { given, family }, after: { given: it.given, family: it.family } }];
