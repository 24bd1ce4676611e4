import { expect, test } from 'vitest';
import { newId } from '#kernel/id.ts';
import { readHeard } from './live.ts';

const [one, two] = [newId(), newId()];

test('a tab says how far it has heard each stream; without a version, not at all', () => {
	expect(readHeard(`${one}.12,${two}`)).toEqual(
		new Map([
			[one, 12],
			[two, -1]
		])
	);
	expect(readHeard(`${one}.0,${two}.-1`)).toEqual(
		new Map([
			[one, 0],
			[two, -1]
		])
	);
	expect(readHeard(`${one}.`)).toEqual(new Map([[one, -1]]));
});

test('what says anything else is not understood', () => {
	for (const value of [
		null,
		'',
		',',
		'board',
		`${one}.-2`,
		`${one}.x`,
		`${one}.1e400`,
		`${one.toUpperCase()}.1`,
		`${one}.9007199254740993`,
		`${one}.1,nothing`
	])
		expect(readHeard(value), String(value)).toBeUndefined();
});

test('a tab listens to at most thirty-two streams', () => {
	const many = Array.from({ length: 33 }, () => `${newId()}.1`);
	expect(readHeard(many.slice(1).join(','))?.size).toBe(32);
	expect(readHeard(many.join(','))).toBeUndefined();
});
