import { resolve } from 'node:path';
import { Problem } from '../problems.ts';

/** What stands behind `npm run backup --` and `npm run restore --`. Paths are seen from where the person stands. */
export const askedOf = (argv: readonly string[], known: readonly string[], from: string) => {
	const files: string[] = [];
	const flags = new Map<string, string>();
	for (let index = 0; index < argv.length; index++) {
		const word = argv[index] ?? '';
		if (!word.startsWith('-')) files.push(resolve(from, word));
		else if (known.includes(word) && !word.endsWith('=')) flags.set(word, '');
		else if (known.includes(`${word}=`)) flags.set(word, resolve(from, argv[++index] ?? ''));
		else {
			const [name = '', value = ''] = word.split(/=(.*)/s);
			if (!known.includes(`${name}=`) || !value) throw new Problem(`${word} ken ik niet: kies uit ${inWords(known)}.`);
			flags.set(name, resolve(from, value));
		}
	}
	return { files, flags };
};

const inWords = (known: readonly string[]): string =>
	known.length === 0 ? 'niets dan een bestand' : known.map((word) => word.replace('=', ' met een bestand')).join(', ');
