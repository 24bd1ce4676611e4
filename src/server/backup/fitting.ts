import { Problem } from '../problems.ts';
import type { Step } from '../migrate.ts';
import type { Heading } from './frames.ts';
import { Spoiled } from './spoiled.ts';

/** The steps in which the tables of a backup stand; it may be older than this Kring, not newer and not another. */
export const stepsOf = ({ steps }: Heading, ours: readonly Step[]): Step[] =>
	steps.map(({ name, checksum }) => {
		const step = ours.find((one) => one.name === name);
		if (!step) throw new Spoiled('newer');
		if (step.checksum !== checksum)
			throw new Problem(`Deze back-up hoort bij een andere Kring: stap ${name} is daar anders gezet.`);
		return step;
	});

/** Keys of the same moment or a later one: those of an earlier one lack what began since. */
export const assureKeysFit = (data: Heading, keys: Heading): void => {
	if (keys.at < data.at)
		throw new Problem(
			'Deze sleutels zijn ouder dan de gegevens: geef met --keys de sleutels van dezelfde back-up of van een latere.'
		);
};
