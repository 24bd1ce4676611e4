import type { Animal } from '#sessions/aside/aside-state.ts';

/**
 * An animal in a few strokes on a sheet of 64 by 64. `shapes` are closed and filled, the later over the earlier;
 * `lines` are drawn on top, `dots` are eyes and noses.
 */
export type Drawn = { shapes: readonly string[]; lines: string; dots: readonly (readonly [x: number, y: number])[] };

const circle = (x: number, y: number, r: number) =>
	`M${x - r} ${y}a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1-${2 * r} 0Z`;

export const drawn: Record<Animal, Drawn> = {
	bear: {
		shapes: [circle(15, 17, 9), circle(49, 17, 9), circle(32, 35, 23), circle(32, 43, 10)],
		lines: 'M32 42v5',
		dots: [
			[22, 30],
			[42, 30],
			[32, 40]
		]
	},
	cat: {
		shapes: ['M11 7l2 23c-5 16 6 28 19 28s24-12 19-28l2-23-15 11q-6-2-12 0Z'],
		lines: 'M3 37l13 2M3 47l13-3M61 37l-13 2M61 47l-13-3M32 43v3m0 0q-4 5-8 1m8-1q4 5 8 1',
		dots: [
			[24, 34],
			[40, 34],
			[32, 42]
		]
	},
	duck: {
		shapes: ['M12 17H3q1 9 12 9Z', 'M35 17A12 12 0 1 0 15 27C5 38 9 57 31 57c18 0 29-9 30-28-7 7-16 7-22 3q-6-5-4-15Z'],
		lines: 'M29 41q8 9 18 0',
		dots: [[22, 16]]
	},
	fox: {
		shapes: ['M6 6l17 12h18L58 6q3 14 0 27L32 59 6 33Q3 20 6 6Z'],
		lines: 'M6 33q17-1 22 14M58 33q-17-1-22 14',
		dots: [
			[22, 29],
			[42, 29],
			[32, 55]
		]
	},
	frog: {
		shapes: [circle(17, 17, 11), circle(47, 17, 11), 'M3 40c0-14 13-20 29-20s29 6 29 20-13 18-29 18S3 54 3 40Z'],
		lines: 'M13 40q19 16 38 0',
		dots: [
			[17, 16],
			[47, 16]
		]
	},
	hare: {
		shapes: [
			'M46 22Q40 7 23 3q2 15 18 23Z',
			'M48 22q-1-12-13-20 -2 11 7 22Z',
			'M12 56C4 40 16 30 32 31q7-11 17-9c8 2 13 8 12 13s-8 6-14 6q-2 8-4 15H12Z'
		],
		lines: 'M12 56q0-13 14-13 8 3 7 13M5 38l5 5',
		dots: [[50, 30]]
	},
	hedgehog: {
		shapes: [
			'M48 55H9l-6-9 5-5-4-8 7-4-1-9 9 0 2-9 9 4 6-7 6 7 9-2 1 9 7 3Z',
			'M44 26c9 3 15 11 18 19q0 10-10 10H38q-5-16 6-29Z'
		],
		lines: 'M16 38l4-4M25 28l4-4M25 45l4-4',
		dots: [
			[49, 38],
			[60, 46]
		]
	},
	mouse: {
		shapes: ['M8 55C2 36 16 25 33 28c14 2 23 12 28 23q0 4-6 4Z', circle(33, 27, 11)],
		lines: 'M8 54C-2 44 3 26 14 22M46 49l7-1',
		dots: [
			[47, 39],
			[59, 50]
		]
	},
	owl: {
		shapes: [
			'M10 5q8 7 22 7t22-7q4 13 3 31c0 14-11 23-25 23S7 50 7 36Q6 18 10 5Z',
			circle(21, 26, 10),
			circle(43, 26, 10)
		],
		lines: 'M28 36l4 7 4-7M22 50l5 4 5-4 5 4 5-4',
		dots: [
			[21, 26],
			[43, 26]
		]
	},
	rabbit: {
		shapes: [
			'M27 31C12 27 10 4 18 3s13 14 12 28Z',
			'M37 31C52 27 54 4 46 3s-13 14-12 28Z',
			'M32 25c13 0 20 8 20 18s-8 17-20 17-20-7-20-17 7-18 20-18Z'
		],
		lines: 'M32 46v3M28 51v6h8v-6Z',
		dots: [
			[24, 40],
			[40, 40],
			[32, 46]
		]
	},
	snail: {
		shapes: ['M3 57q1-10 14-10h29l2-18q6-7 12 0c3 18-4 28-12 28Z', circle(26, 30, 21)],
		lines: 'M26 31q-6 0-5-6t9-5 10 10-12 14-17-11M50 26l-4-11M58 26l3-11',
		dots: [[55, 35]]
	},
	whale: {
		shapes: [
			'M3 41C3 29 12 22 24 22c14 0 17 13 26 11 3-1 3-5 2-9q-8-1-9-10 7-2 11 3 3-7 8-6 3 9-5 14c4 17-7 33-28 33C13 58 3 53 3 41Z'
		],
		lines: 'M4 45q9 6 17 0M22 16V9m0 0q-6-6-10-1m10 1q6-6 10-1',
		dots: [[15, 35]]
	}
};
