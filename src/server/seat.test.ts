import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Message } from '#kernel/envelope.ts';
import type { Actor } from './actor.ts';
import { asReady, Seat, type Missed } from './seat.ts';

const actor: Actor = { organisation: 'north', person: 'ada', standings: [] };
const event = (version: number, stream = 's', events: unknown[] = ['e']): Message => ({
	stream,
	version,
	command: `c${version}`,
	actor: 'ada',
	at: 0,
	events
});
const state = (version: number, stream = 's'): Message => ({ stream, version, state: {} });
const ready = (...messages: Message[]) => messages.map(asReady);

/** A seat, what was written on its line, and the readings it asked for. */
const sit = (missed: Missed, heard: Record<string, number> = { s: 0 }) => {
	const written: string[] = [];
	const seat = new Seat({ actor, write: (text) => void written.push(text) }, new Map(Object.entries(heard)), missed);
	return {
		seat,
		told: () =>
			written
				.join('')
				.split('\n\n')
				.filter(Boolean)
				.map((line) => JSON.parse(line.slice(6)) as Message)
	};
};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('K10: what follows directly is written at once, in one piece', async () => {
	const write = vi.fn();
	const seat = new Seat({ actor, write }, new Map([['s', 0]]), async () => []);
	await seat.begin();
	seat.hear(ready(event(1), event(2)));
	expect(write).toHaveBeenCalledExactlyOnceWith(asReady(event(1)).text + asReady(event(2)).text, false);
});

test('K10: what was heard before is not written again, and other streams are not written at all', async () => {
	const { seat, told } = sit(async () => [], { s: 4 });
	await seat.begin();
	seat.hear(ready(event(4), event(5), event(5), event(1, 'other')));
	expect(told()).toEqual([event(5)]);
});

test('K10: a gap is filled from the log before anything after it is written', async () => {
	const missed = vi
		.fn<Missed>()
		.mockResolvedValueOnce([])
		.mockResolvedValue([event(1), event(2), event(3)]);
	const { seat, told } = sit(missed);
	await seat.begin();
	seat.hear(ready(event(3)));
	await seat.catchUp();
	expect(told()).toEqual([event(1), event(2), event(3)]);
});

test('K10: an event told while the log is read is read as well, to the very last turn', async () => {
	for (let turns = 0; turns < 12; turns++) {
		let there = 0;
		const log = () => Array.from({ length: there }, (_, index) => event(index + 1));
		const { seat, told } = sit(async (_, heard) => log().slice(heard.get('s') ?? 0));
		const begun = seat.begin();
		for (let turn = 0; turn < turns; turn++) await Promise.resolve();
		there = 1;
		seat.hear(ready(event(1)));
		await begun;
		await vi.advanceTimersByTimeAsync(1);
		expect(told(), `after ${turns} turns`).toEqual([event(1)]);
	}
});

test('K8: a stream that is lost is told once as gone, and comes back only from the log', async () => {
	const missed = vi
		.fn<Missed>()
		.mockResolvedValueOnce([])
		.mockResolvedValueOnce([{ stream: 's', gone: true }])
		.mockResolvedValueOnce([{ stream: 's', gone: true }])
		.mockResolvedValueOnce([state(7)]);
	const { seat, told } = sit(missed);
	await seat.begin();
	await seat.catchUp();
	await seat.catchUp();
	seat.hear(ready(state(6), event(5)));
	expect(told()).toEqual([{ stream: 's', gone: true }]);
	await seat.catchUp();
	seat.hear(ready(event(8)));
	expect(told()).toEqual([{ stream: 's', gone: true }, state(7), event(8)]);
});

test('K10: a stream that was asked for before it began is read once it does, if it may be heard', async () => {
	for (const answer of [state(1), { stream: 's', gone: true } as const]) {
		const missed = vi
			.fn<Missed>()
			.mockResolvedValueOnce([{ stream: 's', gone: true }])
			.mockResolvedValue([answer]);
		const { seat, told } = sit(missed, { s: -1 });
		await seat.begin();
		seat.hear(ready(event(1)));
		await vi.waitFor(() => expect(missed).toHaveBeenCalledTimes(2));
		await seat.catchUp();
		const gone = { stream: 's', gone: true };
		expect(told()).toEqual('gone' in answer ? [gone] : [gone, answer]);
	}
});

test('K8: who has no place any more loses all streams', async () => {
	const { seat, told } = sit(async () => undefined, { s: 3, t: 4 });
	await seat.begin();
	expect(told()).toEqual([
		{ stream: 's', gone: true },
		{ stream: 't', gone: true }
	]);
});

test('K8: while reading fails nothing is passed on; it is tried again until it succeeds', async () => {
	const missed = vi
		.fn<Missed>()
		.mockResolvedValueOnce([])
		.mockRejectedValueOnce(new Error('away'))
		.mockRejectedValueOnce(new Error('away'))
		.mockResolvedValue([{ stream: 's', gone: true }]);
	const { seat, told } = sit(missed);
	await seat.begin();
	void seat.catchUp();
	await vi.advanceTimersByTimeAsync(100);
	seat.hear(ready(event(1)));
	expect(told()).toEqual([]);
	await vi.advanceTimersByTimeAsync(1_100);
	expect(told()).toEqual([{ stream: 's', gone: true }]);
});

test('a first reading that fails is told to who sat down, and to nobody else', async () => {
	const { seat } = sit(() => Promise.reject(new Error('away')));
	const begun = seat.begin();
	await expect(Promise.all([begun.catch((error: Error) => error.message), seat.catchUp()])).resolves.toEqual([
		'away',
		undefined
	]);
});

test('a seat that was left writes nothing more and stops trying', async () => {
	const missed = vi.fn<Missed>().mockResolvedValueOnce([]).mockRejectedValue(new Error('away'));
	const { seat, told } = sit(missed);
	await seat.begin();
	void seat.catchUp();
	await vi.advanceTimersByTimeAsync(10);
	seat.leave();
	await vi.advanceTimersByTimeAsync(5_000);
	expect(missed.mock.calls.length).toBeLessThanOrEqual(3);
	expect(told()).toEqual([]);
});
