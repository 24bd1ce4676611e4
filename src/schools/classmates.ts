import type { GroupRole } from './roles.ts';

/** Someone of a class as its screens know them; the name is already unique there, such as "Sem B." */
export type Person = { id: string; name: string; role: GroupRole };

export const nameOf = (people: readonly Person[], id: string | null): string | undefined =>
	people.find((person) => person.id === id)?.name;

/** These people, in this order; who is no longer of the class is left out. */
export const peopleOf = (people: readonly Person[], ids: readonly string[]): Person[] =>
	ids.flatMap((id) => people.find((person) => person.id === id) ?? []);

export const namesOf = (people: readonly Person[], ids: readonly string[]): string[] =>
	peopleOf(people, ids).map(({ name }) => name);

/** Those whose board it is, who take turns: the pupils of a class, everyone of a team. */
export const takesTurns = ({ role }: { role: string }): boolean => role === 'pupil' || role === 'member';

/** Those who can do, help or lead: everyone but the screens. */
export const namedPeople = (people: readonly Person[]): Person[] => people.filter(({ role }) => role !== 'screen');
