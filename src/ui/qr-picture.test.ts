import { encode } from 'uqr';
import { expect, test } from 'vitest';
import { qrPicture } from './qr-picture.ts';

const address = 'https://kring.example/doe-mee/6V2Q0J5c1k8tR3mYx7WbZg';

/** The squares that a path of bars fills, as rows of dark and light. */
const filled = ({ size, path }: { size: number; path: string }): boolean[][] => {
	const rows = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
	for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1H\1z/g))
		rows[Number(y)]?.fill(true, Number(x), Number(x) + Number(width));
	return rows;
};

test('the bars fill exactly the dark squares', () => {
	const { size, data } = encode(address, { border: 2, ecc: 'M' });
	const picture = qrPicture(address);
	expect(picture.size).toBe(size);
	expect(filled(picture)).toEqual(data);
	expect(picture.path.replaceAll(/M\d+ \d+h\d+v1H\d+z/g, '')).toBe('');
});

test('an address is drawn once, another one differently', () => {
	expect(qrPicture(address)).toBe(qrPicture(address));
	expect(qrPicture(`${address}x`).path).not.toBe(qrPicture(address).path);
});

test('only so many are remembered', () => {
	const first = qrPicture(address);
	for (let other = 0; other < 50; other++) qrPicture(`${address}${other}`);
	expect(qrPicture(address)).not.toBe(first);
	expect(qrPicture(address)).toEqual(first);
});
