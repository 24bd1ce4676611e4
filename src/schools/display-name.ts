export type Named = { id: string; given: string; family: string };

/**
 * What each person of one group is called on its screens: the first name, and where two share it as much of the family
 * name as tells them apart ("Sem B.", "Sem V."). Two with exactly the same name get a number, in the given order.
 */
export const displayNames = (people: readonly Named[]): Map<string, string> => {
	const sharing = Map.groupBy(people, ({ given }) => same(given));
	const names = new Map<string, string>();
	const met = new Map<string, number>();
	for (const person of people) {
		const name = nameAmong(person, sharing.get(same(person.given)) ?? []);
		const times = (met.get(same(name)) ?? 0) + 1;
		met.set(same(name), times);
		names.set(person.id, times > 1 ? `${name} ${times}` : name);
	}
	return names;
};

const nameAmong = (person: Named, sharing: readonly Named[]): string => {
	const others = sharing.filter(({ id }) => id !== person.id).map(({ family }) => same(mainPart(family)));
	const own = mainPart(person.family);
	if (others.length === 0 || own === '') return person.given;
	const letters = Array.from(own);
	for (let length = 1; length < letters.length; length++) {
		const start = letters.slice(0, length).join('');
		if (!others.some((other) => other.startsWith(same(start)))) return `${person.given} ${start}.`;
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
