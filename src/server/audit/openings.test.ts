import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Entry } from '#audit/entry.ts';
import type { Actor } from '../actor.ts';
import { DatabaseAway } from '../away.ts';
import { openOpenings, type Readable } from './openings.ts';

const tom: Actor = { organisation: 'north', person: 'tom', standings: [] };
const aside: Readable = { id: 'aside', kind: 'aside', audience: 'teachers:5b', isKnown: false };
const ids = (granted: ReadonlySet<string>) => [...granted];

let written: string[];
let isAway: boolean;
let hasRoom: boolean;
const open = () => {
	const note = async (_: string, entries: readonly Entry[]) => {
		await Promise.resolve();
		if (isAway) throw new DatabaseAway('gone');
		written.push(...entries.map(({ act, stream, times }) => `${act} ${stream}${times ? ` ${times}` : ''}`));
	};
	return openOpenings(note, async () => hasRoom, Date.now);
};

beforeEach(() => {
	vi.useFakeTimers();
	[written, isAway, hasRoom] = [[], false, true];
});
afterEach(() => void vi.useRealTimers());
const minutes = (count: number) => vi.advanceTimersByTimeAsync(count * 60_000 + 10);

test('K15: an opening is on disk before it may be read, and its end follows', async () => {
	const reader = open().reader('line');
	const reading = reader.reads(tom, [aside]).then(ids);
	expect(written).toEqual([]);
	expect(await reading).toEqual(['aside']);
	expect(written).toEqual(['opened aside']);
	reader.leave();
	await minutes(1);
	expect(written).toEqual(['opened aside', 'ended aside']);
});

test('a page and the line that follows it are one opening and one end', async () => {
	const openings = open();
	const page = openings.reader('page');
	await page.reads(tom, [aside]);
	page.leave();
	const line = openings.reader('line');
	await line.reads(tom, [{ ...aside, isKnown: true }]);
	await minutes(5);
	expect(written).toEqual(['opened aside']);
	line.leave();
	await minutes(1);
	expect(written).toEqual(['opened aside', 'ended aside']);
});

test('a line that breaks again and again is one opening, and its end tells how often', async () => {
	const openings = open();
	for (let time = 0; time < 5; time++) {
		const line = openings.reader('line');
		await line.reads(tom, [{ ...aside, isKnown: time > 0 }]);
		line.leave();
		await vi.advanceTimersByTimeAsync(20_000);
	}
	await minutes(1);
	expect(written).toEqual(['opened aside', 'ended aside 4']);
});

test('who comes back later than a moment resumes, in a row of its own', async () => {
	const openings = open();
	const line = openings.reader('line');
	await line.reads(tom, [aside]);
	line.leave();
	await minutes(2);
	await openings.reader('line').reads(tom, [{ ...aside, isKnown: true }]);
	expect(written).toEqual(['opened aside', 'ended aside', 'resumed aside']);
});

test('another person, tablet or session is another opening', async () => {
	const openings = open();
	for (const actor of [tom, { ...tom, person: 'hanna' }, { ...tom, device: 'tablet' }, { ...tom, session: 'other' }])
		await openings.reader('line').reads(actor, [aside]);
	expect(written).toHaveLength(4);
});

test('what may not be heard any more has ended at once, and heard again it is opened again', async () => {
	const line = open().reader('line');
	await line.reads(tom, [aside]);
	await line.reads(tom, []);
	await minutes(0);
	expect(written).toEqual(['opened aside', 'ended aside']);
	await line.reads(tom, [aside]);
	expect(written).toEqual(['opened aside', 'ended aside', 'opened aside']);
});

describe('K15: what cannot be written down may not be read', () => {
	test('with the database away nobody reads, and who waited for the same neither', async () => {
		const openings = open();
		isAway = true;
		const both = [openings.reader('page'), openings.reader('line')].map((reader) => reader.reads(tom, [aside]));
		for (const one of both) await expect(one).rejects.toBeInstanceOf(DatabaseAway);
		isAway = false;
		expect(ids(await openings.reader('line').reads(tom, [aside]))).toEqual(['aside']);
		expect(written).toEqual(['opened aside']);
	});

	test('without room nobody reads, also who came back within a moment; with room again they are asked to', async () => {
		const openings = open();
		const page = openings.reader('page');
		await page.reads(tom, [aside]);
		page.leave();
		hasRoom = false;
		const again = vi.fn();
		const line = openings.reader('line', again);
		expect(ids(await line.reads(tom, [aside]))).toEqual([]);
		expect(again).not.toHaveBeenCalled();
		await vi.advanceTimersByTimeAsync(5_000);
		expect(again).toHaveBeenCalledOnce();
	});
});

test('an end that could not be written comes later, before anything else', async () => {
	const openings = open();
	const line = openings.reader('line');
	await line.reads(tom, [aside]);
	line.leave();
	isAway = true;
	await minutes(1);
	expect(written).toEqual(['opened aside']);
	isAway = false;
	await openings.reader('line').reads(tom, [aside]);
	expect(written).toEqual(['opened aside', 'ended aside', 'opened aside']);
});

test('an end that could not be written comes by itself when nobody reads', async () => {
	const openings = open();
	const line = openings.reader('line');
	await line.reads(tom, [aside]);
	line.leave();
	isAway = true;
	await minutes(1);
	isAway = false;
	await vi.advanceTimersByTimeAsync(5_000);
	expect(written).toEqual(['opened aside', 'ended aside']);
});

test('who left while it was being written down has left', async () => {
	const line = open().reader('line');
	const reading = line.reads(tom, [aside]);
	line.leave();
	await reading;
	await minutes(1);
	expect(written).toEqual(['opened aside', 'ended aside']);
});

test('when Kring stops, all ends are written down', async () => {
	const openings = open();
	await openings.reader('line').reads(tom, [aside]);
	await openings.close();
	expect(written).toEqual(['opened aside', 'ended aside']);
});
