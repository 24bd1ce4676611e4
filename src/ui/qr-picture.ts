import { encode } from 'uqr';

/** A QR as one shape, in a square of so many units, its quiet edge included. */
export type QrPicture = { size: number; path: string };

/** How many are remembered: a server draws the same one for every screen of a class. */
const kept = 50;
const drawn = new Map<string, QrPicture>();

/** The QR of an address; drawn once, since trying all its masks takes a while. */
export const qrPicture = (address: string): QrPicture => {
	const before = drawn.get(address);
	if (before) return before;
	const picture = draw(address);
	const [oldest] = drawn.keys();
	if (drawn.size >= kept && oldest !== undefined) drawn.delete(oldest);
	drawn.set(address, picture);
	return picture;
};

/** Dark squares beside each other are one bar: less than half as long to send. */
const draw = (address: string): QrPicture => {
	const { size, data } = encode(address, { border: 2, ecc: 'M' });
	const bars: string[] = [];
	for (const [y, row] of data.entries())
		for (let x = 0; x < size; x++) {
			if (!row[x]) continue;
			const end = row.indexOf(false, x);
			bars.push(`M${x} ${y}h${end - x}v1H${x}z`);
			x = end;
		}
	return { size, path: bars.join('') };
};
