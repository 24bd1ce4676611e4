import { expect, test } from 'vitest';
import { newId } from './id.ts';

const moment = 1_795_300_000_123;

test('K17: an id is a UUIDv7 that tells its millisecond', () => {
	const id = newId(moment);
	expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
	expect(parseInt(id.replace('-', '').slice(0, 12), 16)).toBe(moment);
});

test('K17: ids sort by time', () => {
	const moments = [0, 1, 255, 256, moment, moment + 1, 2 ** 48 - 1];
	const ids = moments.map((at) => newId(at));
	expect(ids.toSorted()).toEqual(ids);
});

test('K17: no two ids are the same, also within one millisecond', () =>
	expect(new Set(Array.from({ length: 10_000 }, () => newId(moment))).size).toBe(10_000));

test('K17: ids sort in the order they were made, also within one millisecond', () => {
	const ids = Array.from({ length: 10_000 }, () => newId());
	expect(ids.toSorted()).toEqual(ids);
	expect(new Set(ids).size).toBe(ids.length);
});
