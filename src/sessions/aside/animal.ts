import { animals, colours, type Animal, type Colour } from './aside-state.ts';

type Coloured = { colour: Colour; animal: Animal };

const all: readonly Coloured[] = colours.flatMap((colour) => animals.map((animal) => ({ colour, animal })));

/**
 * The animal by which teacher and child know a tablet before it has a name: no two at one door look the same, but for those that are
 * known by the name of a child.
 */
export const animalFor = (device: string, others: readonly (Coloured & { person: string | null })[]) =>
	freeOf(device, others) ??
	freeOf(
		device,
		others.filter(({ person }) => person === null)
	);

const freeOf = (device: string, others: readonly Coloured[]): Coloured | undefined => {
	const free = all.filter(
		({ colour, animal }) => !others.some((other) => other.colour === colour && other.animal === animal)
	);
	return free[hash(device) % Math.max(free.length, 1)];
};

/** FNV-1a. It only spreads: nothing is kept secret by it. */
const hash = (text: string): number => {
	let sum = 0x811c9dc5;
	for (let index = 0; index < text.length; index++) sum = Math.imul(sum ^ text.charCodeAt(index), 0x01000193) >>> 0;
	return sum;
};
