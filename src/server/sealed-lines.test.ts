import { inflateRawSync, constants } from 'node:zlib';
import { expect, test } from 'vitest';
import { start, tell, tellApart, type Told } from './telling.ts';

const words = (text: string) => `data: ${JSON.stringify({ words: text })}\n\n`;
const read = (pieces: readonly Told[]): string =>
	inflateRawSync(Buffer.concat(pieces.map(({ zipped }) => zipped)), { finishFlush: constants.Z_SYNC_FLUSH }).toString();

test('what is sealed has the same size whatever was heard before (CRIME, BREACH)', () => {
	const secret = words('Daan wil straks even praten met de juf');
	const guessed = tell(start, secret);
	const other = tell(start, words('iets heel anders dat nergens op lijkt, even lang'));
	for (const before of [guessed, other])
		expect(read([before, tellApart(secret)])).toBe(before.plain.toString() + secret);
	expect(tellApart(secret).zipped.length).toBeGreaterThan(secret.length);
	// what is not sealed shows that it was said before: that is why the sealed is told apart
	expect(tell(guessed.after, secret).zipped.length).toBeLessThan(secret.length / 3);
});

test('what follows has the same size whatever was sealed before it', () => {
	const open = words('Wij lazen samen een heel boek uit');
	const sizes = [words('Wij lazen samen een heel boek uit'), words('niets daarvan, en even lang nog ook wel')].map(
		(sealed) => {
			const first = tell(start, words('goedemorgen'));
			const apart = tellApart(sealed);
			const next = tell(apart.after, open);
			expect(read([first, apart, next])).toBe(words('goedemorgen') + sealed + open);
			return next.zipped.length;
		}
	);
	expect(sizes[0]).toBe(sizes[1]);
});
