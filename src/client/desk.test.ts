import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Envelope, Snapshot } from '#kernel/envelope.ts';
import { newId } from '#kernel/id.ts';
import { board, type Board } from '#boards/board.ts';
import { memoryStorage } from '#testing/storage.ts';
import { Desk } from './desk.svelte.ts';
import { keepIn } from './keep.ts';

const [ours, theirs] = [newId(), newId()];
const opened: Board = { ...board.initial, opened: { group: newId(), schoolYear: '2026-2027', previous: null } };
const snapshot = (dataClass: Snapshot['dataClass'] = 'open'): Snapshot<Board> => ({
	stream: ours,
	kind: 'board',
	dataClass,
	version: 1,
	state: opened
});
const add = (words: string) => ({ type: 'add-note', note: newId(), area: 'ideas', words }) as const;
const posted: Envelope[] = [];
let storage = memoryStorage();
let answer: () => Promise<Response>;

beforeEach(() => {
	posted.length = 0;
	storage = memoryStorage();
	answer = () => Promise.reject(new TypeError('failed to fetch'));
	const page = new EventTarget();
	vi.useFakeTimers();
	vi.stubGlobal('localStorage', storage);
	vi.stubGlobal('document', Object.assign(new EventTarget(), { visibilityState: 'visible' }));
	vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
	vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page));
	vi.stubGlobal(
		'EventSource',
		class extends EventTarget {
			close() {}
		}
	);
	vi.stubGlobal('fetch', (_url: string, { body }: { body: string }) => {
		posted.push(JSON.parse(body) as Envelope);
		return answer();
	});
});
afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

const kept = () => keepIn(storage, 'north', 'ada').all();
const soon = () => vi.advanceTimersByTimeAsync(0);
const seat = (dataClass?: Snapshot['dataClass']) => {
	const desk = new Desk({ organisation: 'north', person: 'ada' });
	return { desk, ...desk.follow(board, snapshot(dataClass)) };
};

test('what one asks shows at once, and waits on this device until it is answered', async () => {
	const { desk, live, send } = seat();
	const leave = desk.open();
	send(add('een idee'));
	await soon();
	expect(live.shown.notes.map(({ words }) => words)).toEqual(['een idee']);
	expect([desk.outbox.waiting, kept().length]).toEqual([1, 1]);
	leave();
});

test('K13: what is said on a confidential stream never touches this device’s disk', async () => {
	const { desk, send } = seat('confidential');
	const leave = desk.open();
	send(add('een geheim'));
	await soon();
	expect([desk.outbox.waiting, kept()]).toEqual([1, []]);
	leave();
});

test('what a seat left for this stream is shown and sent; what it left for another waits for its own page', async () => {
	const here: Envelope = { id: newId(), kind: 'board', stream: ours, command: add('hier') };
	const there: Envelope = { id: newId(), kind: 'board', stream: theirs, command: add('daar') };
	for (const envelope of [here, there]) keepIn(storage, 'north', 'ada').put(envelope);
	answer = () => Promise.resolve(new Response(JSON.stringify({ refused: 'area-is-full' }), { status: 422 }));
	const { desk, live } = seat();
	const leave = desk.open();
	expect(live.shown.notes.map(({ words }) => words)).toEqual(['hier']);
	await soon();
	expect(posted.map(({ id }) => id)).toEqual([here.id]);
	expect(kept()).toEqual([there]);
	expect(desk.refusals).toMatchObject([{ id: here.id, stream: ours, code: 'area-is-full' }]);
	expect(live.shown.notes).toEqual([]);
	desk.forgetRefusal(here.id);
	expect(desk.refusals).toEqual([]);
	leave();
});
