import { displayNames } from '#schools/display-name.ts';
import type { PersonKind } from '#schools/roles.ts';
import { stableId } from './stable-id.ts';

export type ExamplePerson = { id: string; kind: PersonKind; given: string; family: string };

/** People from a list such as `Daan Verhoef, Sara Timmers`: the first word is what they are called. */
export const peopleFrom = (list: string, kind: PersonKind): ExamplePerson[] =>
	list
		.trim()
		.split(/,\s*/)
		.map((name) => {
			const [given = '', ...family] = name.split(' ');
			return { id: stableId(`person ${name}`), kind, given, family: family.join(' ') };
		});

/** The people of a class as its screens list them: by first name. */
export const inClassOrder = (people: readonly ExamplePerson[]): ExamplePerson[] =>
	people.toSorted((one, other) => one.given.localeCompare(other.given) || one.family.localeCompare(other.family));

/** Finds a person of a group by the name on its screens, such as `Sem B.` */
export type Cast = (name: string) => string;

export const castOf = (people: readonly ExamplePerson[]): Cast => {
	const ids = new Map([...displayNames(people)].map(([id, name]) => [name, id]));
	return (name) => {
		const id = ids.get(name);
		if (!id) throw new Error(`nobody here is called ${name}`);
		return id;
	};
};
