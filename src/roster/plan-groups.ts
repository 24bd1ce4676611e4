import { keyFor } from '#schools/next-year.ts';
import { plainName } from './compare-groups.ts';
import type { FactsGroup } from './facts.ts';
import type { FoundGroup } from './found.ts';
import type { Planning } from './plan.ts';
import { plainGrades } from './register-of.ts';
import type { SaidGroup } from './said.ts';
import type { Step } from './steps.ts';

export type GroupsPlan = {
	steps: Step[];
	said: SaidGroup[];
	/** the group here that a file means by this ref */
	idOf: ReadonlyMap<string, string>;
	/** the groups that close, with who is in them when all others have moved */
	closing: (moves: readonly Step[]) => Step[];
};

export const planGroups = (
	{ facts, register, found, difference, choices, nameIt }: Planning,
	located: (ref: string) => string | undefined
): GroupsPlan => {
	const year = found.school.schoolYear ?? register.schoolYear;
	const { groups } = difference;
	const idOf = new Map<string, string>();
	const said: SaidGroup[] = [];
	const steps: Step[] = [];
	const ofYear = [...facts.groups.values()].filter(({ schoolYear }) => schoolYear === year);
	const keys = new Set(ofYear.map(({ key }) => key));
	const closed = new Set(ofYear.filter((group) => group.closed));

	const say = (group: string, it: FoundGroup): void => {
		const before = facts.saidGroups.get(group);
		const after = {
			group,
			key: it.key ?? before?.key ?? null,
			grades: it.grades.length > 0 ? it.grades : (before?.grades ?? [])
		};
		if (JSON.stringify(after) !== JSON.stringify(before)) said.push(after);
	};
	const change = (known: FactsGroup, it: FoundGroup): void => {
		const grades = it.grades.length > 0 ? plainGrades(it.grades) : known.grades;
		const name = plainName(it.name) === plainName(known.name) ? known.name : it.name;
		const before = { name: known.name, grades: known.grades };
		if (name !== known.name || new Set(grades).symmetricDifference(new Set(known.grades)).size > 0)
			steps.push({ step: 'change', group: known.group, before, after: { name, grades } });
	};

	const locate = (group: string, { ref }: FoundGroup, before: string | null): void => {
		const after = located(ref);
		if (after !== undefined && after !== before) steps.push({ step: 'locate-group', group, before, after });
	};

	for (const { found: it, known } of [...groups.changed, ...groups.unchanged, ...groups.otherGroup]) {
		idOf.set(it.ref, known.group);
		say(known.group, it);
		const here = facts.groups.get(known.group);
		if (!here) continue;
		change(here, it);
		locate(known.group, it, here.location);
	}
	for (const it of groups.new) {
		// one that an earlier file brought and that was closed since comes back, with its address and its board
		const before = [...closed].find((group) => isTheSame(group, it, facts.saidGroups.get(group.group)));
		const group = before?.group ?? nameIt();
		idOf.set(it.ref, group);
		say(group, it);
		locate(group, it, before?.location ?? null);
		if (before) {
			closed.delete(before);
			steps.push({ step: 'reopen', group });
			change(before, it);
			continue;
		}
		const key = keyFor(it.name, keys);
		keys.add(key);
		const { name, kind } = it;
		steps.push({ step: 'open', group, key, name, schoolYear: year, grades: plainGrades(it.grades), kind });
	}

	const gone = choices.gone ? groups.left.map(({ group }) => group) : [];
	return {
		steps,
		said,
		idOf,
		closing(moves) {
			const moved = new Set(moves.flatMap((it) => (it.step === 'leave' ? [`${it.person} ${it.group}`] : [])));
			const left = new Set(moves.flatMap((it) => (it.step === 'let-go' ? [it.person] : [])));
			const stays = (person: string, group: string) => !left.has(person) && !moved.has(`${person} ${group}`);
			return gone.map((group) => ({
				step: 'close',
				group,
				members: [...facts.people.values()].flatMap(({ person, places }) =>
					places.filter((place) => place.group === group && stays(person, group)).map((place) => ({ ...place, person }))
				)
			}));
		}
	};
};

const isTheSame = (known: FactsGroup, it: FoundGroup, said: SaidGroup | undefined): boolean => {
	if (known.kind !== it.kind) return false;
	if (it.key !== undefined && said?.key) return said.key === it.key;
	return plainName(known.name) === plainName(it.name);
};
