import fc from 'fast-check';

/** Stands in every word that hostile requests carry, so that it can be looked for where no words belong. */
export const planted = 'zeepaardje';

const deep = (levels: number, open: string, close: string) =>
	JSON.parse(`${open.repeat(levels)}1${close.repeat(levels)}`) as unknown;

/** What a person might be made to paste, and worse. */
export const words: readonly string[] = [
	'\u0000',
	`${planted}\u0000`,
	'\ud800',
	`\udfff${planted}`,
	'\u202e\u200b\ufeff',
	`${planted}\r\nset-cookie: a=b`,
	`'; drop table kring.events; --${planted}`,
	`<script>${planted}</script>`,
	`../../../${planted}`,
	`%00${planted}`,
	planted.repeat(13),
	planted.repeat(390),
	'ﷺ'.repeat(30),
	'e\u0301'.repeat(200),
	`${planted}🏳️‍🌈`.repeat(8),
	'__proto__',
	'constructor',
	'toString',
	'hasOwnProperty',
	'NaN',
	'Infinity',
	'1e999',
	'null',
	'undefined'
];

/** Things no honest screen sends in the place of something else. */
const things: readonly unknown[] = [
	...words,
	null,
	true,
	[],
	{},
	'',
	0,
	-1,
	1.5,
	1e308,
	-1e308,
	2 ** 53,
	2 ** 31,
	5e-324,
	'00000000-0000-0000-0000-000000000000',
	'FFFFFFFF-FFFF-4FFF-BFFF-FFFFFFFFFFFF',
	'2026-02-30',
	'0000-00-00',
	{ type: 'open-board' },
	{ length: 1e9 },
	[[[[]]]],
	{ toString: null, valueOf: 1 },
	{ then: 1 },
	deep(2_000, '[', ']'),
	deep(2_000, '{"a":', '}'),
	JSON.parse(`{"__proto__":{"administrator":true},"constructor":{"prototype":{"type":"${planted}"}}}`),
	Array.from({ length: 5_000 }, () => 0)
];

/** The same value with something wrong in one place: replaced, left out, or added. */
export const spoiled = (honest: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
	fc
		.tuple(
			honest,
			fc.nat(10_000),
			fc.constantFrom(...things),
			fc.constantFrom('replaced', 'left out', 'added', 'shouted')
		)
		.map(([value, place, thing, how]) => {
			const copy: Record<string, unknown> = structuredClone({ value });
			const places = placesIn(copy);
			const { holder, key } = places[place % places.length] ?? { holder: copy, key: 'value' };
			if (how === 'left out') delete holder[key];
			else if (how === 'added') Object.defineProperty(holder, `${planted}${place}`, { value: thing, enumerable: true });
			else if (how === 'shouted') holder[key] = String(holder[key]).toUpperCase();
			else holder[key] = thing;
			return copy.value;
		});

type Place = { holder: Record<string, unknown>; key: string };

const placesIn = (value: unknown): Place[] => {
	if (typeof value !== 'object' || value === null) return [];
	const holder = value as Record<string, unknown>;
	return Object.keys(holder).flatMap((key) => [{ holder, key }, ...placesIn(holder[key])]);
};
