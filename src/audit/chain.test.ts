import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { follow, isOver, tie, type End, type Flaw, type Link, type Row } from './chain.ts';
import { acts, entryOfPage, type Entry } from './entry.ts';

const link: Link = (previous, text) => createHmac('sha256', 'secret').update(previous).update(text).digest();
const at = (moment: string) => Date.parse(moment);
const entry = (moment: string, person = 'ada'): Entry => entryOfPage(at(moment), { person }, 'people');
const november = ['2026-11-02T08:00Z', '2026-11-03T08:00Z', '2026-11-04T08:00Z', '2026-11-05T08:00Z'].map((moment) =>
	entry(moment)
);

/** The first flaw in a month that begins the chain. */
const flawIn = (rows: readonly Row[], end: End, before?: End, by = link): Flaw | undefined => {
	const following = follow(by, 'north', before, end);
	for (const row of rows) {
		const flaw = following.next(row);
		if (flaw) return flaw;
	}
	return following.end();
};
const chained = (entries = november) => {
	const { rows, ends } = tie(link, 'north', undefined, entries);
	const [end] = ends;
	if (!end) throw new Error('no end');
	return { rows, end };
};

test('a row follows on the one before it, in its month, from 1', () => {
	const { rows, ends } = tie(link, 'north', undefined, [
		entry('2026-10-31T12:00Z'),
		entry('2026-11-01T12:00Z'),
		entry('2026-11-02T12:00Z')
	]);
	expect(rows.map(({ month, position }) => `${month} ${position}`)).toEqual(['2026-10 1', '2026-11 1', '2026-11 2']);
	expect(ends.map((end) => ({ ...end, hash: end.hash === rows.at(end.month === '2026-10' ? 0 : 2)?.hash }))).toEqual([
		{ month: '2026-10', rows: 1, hash: true },
		{ month: '2026-11', rows: 2, hash: true }
	]);
});

test('a month is that of the school, not of Greenwich', () =>
	expect(tie(link, 'north', undefined, [entry('2026-10-31T23:30Z')]).ends[0]?.month).toBe('2026-11'));

test('written in two goes the chain is the same as in one', () => {
	const { end } = chained();
	const first = tie(link, 'north', undefined, november.slice(0, 1));
	expect(tie(link, 'north', first.ends[0], november.slice(1)).ends).toEqual([end]);
});

test('a clock that goes back does not go back to a month that was left', () => {
	const { rows } = tie(link, 'north', undefined, [entry('2026-11-01T12:00Z'), entry('2026-10-20T12:00Z')]);
	expect(rows.map(({ month, position }) => [month, position])).toEqual([
		['2026-11', 1],
		['2026-11', 2]
	]);
});

describe('a month is followed', () => {
	test('and holds', () => {
		const { rows, end } = chained();
		expect(flawIn(rows, end)).toBeUndefined();
	});

	test.each(Object.keys(entry('2026-11-02T08:00Z')) as (keyof Entry)[])('a changed %s is found', (field) => {
		const { rows, end } = chained();
		const other: Entry = {
			at: 1,
			actor: 'eve',
			device: 'tablet',
			act: acts.beat,
			kind: 'export',
			stream: 'other',
			group: 'other',
			about: ['eve'],
			times: 9
		};
		const changed = rows.map((row) => (row.position === 2 ? { ...row, [field]: other[field] } : row));
		expect(flawIn(changed, end)).toEqual({ month: '2026-11', position: 2, how: 'changed' });
	});

	test('a missing row is found, also the first and the last', () => {
		const { rows, end } = chained();
		for (const gone of [1, 3, 4])
			expect(
				flawIn(
					rows.filter(({ position }) => position !== gone),
					end
				)
			).toEqual({ month: '2026-11', position: gone, how: 'missing' });
	});

	test('rows in another order are found, also when their positions were made to fit', () => {
		const { rows, end } = chained();
		const [one, two, ...rest] = rows as [Row, Row, ...Row[]];
		expect(flawIn([two, one, ...rest], end)?.how).toBe('missing');
		expect(flawIn([{ ...two, position: 1 }, { ...one, position: 2 }, ...rest], end)).toEqual({
			month: '2026-11',
			position: 1,
			how: 'changed'
		});
	});

	test('a row that was put in is found', () => {
		const { rows, end } = chained();
		const [first] = rows as [Row];
		const more = { ...first, position: 5, at: first.at + 1 };
		expect(flawIn([...rows, more], end)).toEqual({ month: '2026-11', position: 5, how: 'changed' });
	});

	test('a chain made anew without the secret is found', () => {
		const forged = tie(
			(previous, text) => createHmac('sha256', 'guess').update(previous).update(text).digest(),
			'north',
			undefined,
			november
		);
		expect(flawIn(forged.rows, forged.ends[0] as End)?.position).toBe(1);
	});

	test('a month without the one before it is found, and so is one of another school', () => {
		const { end } = chained();
		const december = tie(link, 'north', end, [entry('2026-12-01T12:00Z')]);
		const last = december.ends[0] as End;
		expect(flawIn(december.rows, last, end)).toBeUndefined();
		expect(flawIn(december.rows, last)?.how).toBe('changed');
		const elsewhere = tie(link, 'south', undefined, november);
		expect(flawIn(elsewhere.rows, elsewhere.ends[0] as End)?.how).toBe('changed');
	});
});

test('a month is over two years after its last day', () => {
	expect(isOver('2024-11', at('2026-11-30T23:59:59Z'))).toBe(false);
	expect(isOver('2024-11', at('2026-12-01T00:00:00Z'))).toBe(true);
	expect(isOver('2024-12', at('2026-12-31T12:00:00Z'))).toBe(false);
});
