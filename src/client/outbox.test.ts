import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Envelope } from '#kernel/envelope.ts';
import { newId } from '#kernel/id.ts';
import { memoryStorage } from '#testing/storage.ts';
import { keepIn } from './keep.ts';
import { Outbox } from './outbox.svelte.ts';

const envelope = (words: string): Envelope => ({ id: newId(), kind: 'board', stream: 's', command: { words } });
const wordsOf = ({ command }: Envelope) => (command as { words: string }).words;
const answer = (status: number, body: unknown) => new Response(JSON.stringify(body), { status });
const away = () => Promise.reject(new TypeError('failed to fetch'));

const seat = (post: (envelope: Envelope) => Promise<Response>, storage = memoryStorage()) => {
	const [accepted, refused]: [string[], string[]] = [[], []];
	const outbox = new Outbox({
		keep: keepIn(storage, 'north', 'ada'),
		post,
		told: {
			accepted: (one) => void accepted.push(wordsOf(one)),
			refused: (one, code) => void refused.push(`${wordsOf(one)}: ${code}`)
		}
	});
	return { outbox, accepted, refused, kept: () => keepIn(storage, 'north', 'ada').all().map(wordsOf), storage };
};

const online = new EventTarget();
beforeEach(() => {
	vi.useFakeTimers();
	vi.stubGlobal('addEventListener', online.addEventListener.bind(online));
	vi.stubGlobal('removeEventListener', online.removeEventListener.bind(online));
});
afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
});
const soon = (ms = 0) => vi.advanceTimersByTimeAsync(ms);

test('commands go in order, one at a time, and lie on the device until they are answered', async () => {
	const answers: ((response: Response) => void)[] = [];
	const { outbox, accepted, kept } = seat(() => new Promise((go) => answers.push(go)));
	outbox.open();
	for (const words of ['one', 'two']) outbox.add(envelope(words), true);
	await soon();
	expect([answers.length, outbox.waiting, kept()]).toEqual([1, 2, expect.arrayContaining(['one', 'two'])]);
	answers[0]?.(answer(200, { version: 1 }));
	await soon();
	expect([answers.length, accepted, kept(), outbox.saved]).toEqual([2, ['one'], ['two'], false]);
	answers[1]?.(answer(200, { version: 2 }));
	await soon();
	expect([accepted, kept(), outbox.waiting, outbox.saved]).toEqual([['one', 'two'], [], 0, true]);
	await soon(2_500);
	expect(outbox.saved).toBe(false);
});

test('K13: what may not lie on the device never does', async () => {
	const { outbox, kept } = seat(away);
	outbox.open();
	outbox.add(envelope('secret'), false);
	await soon();
	expect([kept(), outbox.waiting]).toEqual([[], 1]);
	outbox.close();
});

test('K2: without an answer the same command is sent again, with its own id', async () => {
	const post = vi.fn(away);
	const { outbox, accepted } = seat(post);
	outbox.open();
	const one = envelope('one');
	outbox.add(one, true);
	await soon(20_000);
	expect(post.mock.calls.length).toBeGreaterThan(3);
	expect(new Set((post.mock.calls as unknown as [Envelope][]).map(([sent]) => sent.id))).toEqual(new Set([one.id]));
	post.mockImplementation((async () => answer(200, { version: 1 })) as unknown as typeof away);
	online.dispatchEvent(new Event('online'));
	await soon();
	expect(accepted).toEqual(['one']);
});

test('a refusal is told once, its words leave the device, and nothing is called saved', async () => {
	const { outbox, refused, kept } = seat(async () => answer(422, { refused: 'note-unknown' }));
	outbox.open();
	outbox.add(envelope('one'), true);
	await soon();
	expect([refused, kept(), outbox.waiting, outbox.saved]).toEqual([['one: note-unknown'], [], 0, false]);
});

test('a server that takes nothing now keeps the command waiting and says why', async () => {
	let status = 503;
	const { outbox, accepted, refused } = seat(async () =>
		status === 200 ? answer(200, { version: 1 }) : answer(status, { refused: 'disk-is-full' })
	);
	outbox.open();
	outbox.add(envelope('one'), true);
	await soon();
	expect([outbox.hindrance, outbox.waiting]).toEqual(['disk-is-full', 1]);
	for (status of [507, 429]) {
		await soon(10_000);
		expect(outbox.waiting).toBe(1);
	}
	status = 200;
	await soon(10_000);
	expect([outbox.hindrance, accepted, refused]).toEqual([undefined, ['one'], []]);
});

test('a server that says how long it takes nothing is asked no sooner, whatever happens meanwhile', async () => {
	let busy = true;
	const post = vi.fn(async () =>
		busy
			? new Response('{"refused":"too-much-at-once"}', { status: 429, headers: { 'retry-after': '12' } })
			: answer(200, { version: 1 })
	);
	const { outbox, accepted } = seat(post);
	outbox.open();
	outbox.add(envelope('one'), true);
	await soon();
	expect([post.mock.calls.length, outbox.hindrance]).toEqual([1, 'too-much-at-once']);
	outbox.add(envelope('two'), true);
	online.dispatchEvent(new Event('online'));
	await soon(11_999);
	expect(post).toHaveBeenCalledTimes(1);
	busy = false;
	await soon(1);
	expect([post.mock.calls.length, accepted, outbox.waiting]).toEqual([3, ['one', 'two'], 0]);
});

test('it never waits shorter than its own patience, nor longer than half a minute', async () => {
	const spread = vi.spyOn(Math, 'random').mockReturnValue(1);
	let said = '0';
	const post = vi.fn(
		async () => new Response('{"refused":"database-is-away"}', { status: 503, headers: { 'retry-after': said } })
	);
	const { outbox } = seat(post);
	outbox.open();
	outbox.add(envelope('one'), true);
	await soon();
	for (const [waits, next] of [
		[500, '1'],
		[1_000, '1'],
		[2_000, '1'],
		[4_000, '600'],
		[30_000, '1'],
		[8_000, '1']
	] as const) {
		const asked = post.mock.calls.length;
		said = next;
		await soon(waits - 1);
		expect(post).toHaveBeenCalledTimes(asked);
		await soon(1);
		expect(post).toHaveBeenCalledTimes(asked + 1);
	}
	outbox.close();
	spread.mockRestore();
});

test('an outbox that was told to wait and is opened again may try at once', async () => {
	const post = vi.fn(async () => new Response('{}', { status: 429, headers: { 'retry-after': '20' } }));
	const { outbox } = seat(post);
	outbox.open();
	outbox.add(envelope('one'), true);
	await soon();
	outbox.close();
	outbox.open();
	await soon();
	expect(post).toHaveBeenCalledTimes(2);
	outbox.close();
});

test('an answer that is no answer of ours, such as a page of the network, is not believed', async () => {
	const { outbox, accepted, refused } = seat(async () => new Response('<p>Meld je aan</p>', { status: 200 }));
	outbox.open();
	outbox.add(envelope('one'), true);
	await soon(100);
	expect([accepted, refused, outbox.waiting]).toEqual([[], [], 1]);
	outbox.close();
});

test('what a closed tab left is taken up by the next, oldest first and once, also when it is opened again', async () => {
	const { outbox: before, storage } = seat(away);
	before.open();
	const left = [envelope('one')];
	await soon(5);
	left.push(envelope('two'));
	for (const one of left) before.add(one, true);
	await soon();
	before.close();
	let isAway = true;
	const { outbox, accepted } = seat(() => (isAway ? away() : Promise.resolve(answer(200, { version: 1 }))), storage);
	expect(outbox.open().map(wordsOf)).toEqual(['one', 'two']);
	outbox.close();
	expect(outbox.open()).toEqual([]);
	expect(outbox.waiting).toBe(2);
	isAway = false;
	await soon(10_000);
	expect(accepted).toEqual(['one', 'two']);
});

test('opening with nothing to send, or coming online, calls nothing saved', async () => {
	const { outbox } = seat(away);
	outbox.open();
	online.dispatchEvent(new Event('online'));
	await soon();
	expect(outbox.saved).toBe(false);
});

test('a closed outbox sends nothing more', async () => {
	const post = vi.fn(away);
	const { outbox } = seat(post);
	outbox.open();
	outbox.add(envelope('one'), true);
	await soon();
	outbox.close();
	const sent = post.mock.calls.length;
	await soon(60_000);
	expect(post).toHaveBeenCalledTimes(sent);
});
