export type Named = { id: string; given: string; family: string };

/**
 * What each person of one group is called on its screens: the first name, and where two share it as much of the family
 * name as tells them apart ("Sem B.", "Sem V."). Two with exactly the same name get a number, in the given order.
 */
export const displayNames = (people: readonly Named[]): Map<string, string> => {
	const names = new Map(people.map((person) => [person.id, nameAmong(person, people)]));
	const met = new Map<string, number>();
	for (const { id } of people) {
		const name = names.get(id) ?? '';
		const before = met.get(same(name)) ?? 0;
		met.set(same(name), before + 1);
		if (before > 0) names.set(id, `${name} ${before + 1}`);
	}
	return names;
};

const nameAmong = (person: Named, people: readonly Named[]): string => {
	const sharing = people.filter((other) => other.id !== person.id && same(other.given) === same(person.given));
	const own = mainPart(person.family);
	if (sharing.length === 0 || own === '') return person.given;
	const letters = Array.from(own);
	for (let length = 1; length < letters.length; length++) {
		const start = letters.slice(0, length).join('');
		const told = sharing.every(({ family }) => !same(mainPart(family)).startsWith(same(start)));
		if (told) return `${person.given} ${start}.`;
	}
	return `${person.given} ${person.family}`;
};

/** A family name without its particles: nobody is called "Sem v." */
const mainPart = (family: string): string => {
	const words = family.split(' ');
	const first = words.findIndex((word) => !particles.has(word.toLowerCase()));
	return words.slice(Math.max(first, 0)).join(' ');
};

const particles = new Set(
	"'s 't aan al bij de den der des di el en het in la le op te ten ter tot uit van von voor".split(' ')
);

const same = (text: string): string => text.normalize('NFC').toLocaleLowerCase('nl');
