import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Board, BoardEvent } from '#boards/board.ts';
import { board as rules } from '#boards/board.ts';
import { Desk } from '#client/desk.svelte.ts';
import { newId } from '#kernel/id.ts';
import { dayOf } from '#kernel/time.ts';

const serverTime = Date.parse('2026-11-23T08:30:00Z');
const hours = 3_600_000;
const offsets = [-24, -1, 0, 1, 24].map((off) => off * hours);

/** The newest event stream that a tab opened. */
let stream: EventTarget | undefined;
let sent: string[] = [];
beforeEach(() => {
	vi.useFakeTimers({ toFake: ['Date'] });
	sent = [];
	const page = new EventTarget();
	const listening = {
		addEventListener: page.addEventListener.bind(page),
		removeEventListener: page.removeEventListener.bind(page)
	};
	class Stream extends EventTarget {
		readonly opened = remember(this);
		close() {}
	}
	const globals = {
		...listening,
		document: { ...listening, visibilityState: 'visible' },
		localStorage: { getItem: () => null, setItem: () => undefined, removeItem: () => undefined },
		EventSource: Stream,
		fetch: (_address: string, { body }: { body: string }) => {
			sent.push(body);
			return new Promise(() => undefined);
		}
	};
	for (const [name, value] of Object.entries(globals)) vi.stubGlobal(name, value);
});
afterEach(() => {
	vi.unstubAllGlobals();
	vi.useRealTimers();
});

const remember = (opened: EventTarget): EventTarget => (stream = opened);

const tell = (name: string, data: unknown) =>
	stream?.dispatchEvent(Object.assign(new Event(name), { data: JSON.stringify(data) }));

const opened: Board = { ...rules.initial, opened: { group: newId(), schoolYear: '2026-2027', previous: null } };

const openDesk = (off: number) => {
	vi.setSystemTime(serverTime + off);
	const desk = new Desk({ organisation: 'north', person: newId() });
	const followed = desk.follow(rules, { stream: newId(), kind: 'board', dataClass: 'open', version: 1, state: opened });
	const close = desk.open();
	tell('hello', { at: serverTime });
	return { desk, ...followed, close };
};

test.for(offsets)('a device whose clock is %i ms off knows the server’s time (K17)', (off) => {
	const { desk, close } = openDesk(off);
	expect(desk.now()).toBe(serverTime);
	vi.setSystemTime(serverTime + off + 90_000);
	expect(desk.now()).toBe(serverTime + 90_000);
	close();
});

test.for(offsets)(
	'a note of a device that is %i ms off hangs on the right day at once, and tells no time (K17)',
	(off) => {
		const { live, send, close } = openDesk(off);
		const note = newId();
		send({ type: 'add-note', note, area: 'ideas', words: 'op tijd' });
		expect(live.shown.notes).toMatchObject([{ id: note, on: dayOf(serverTime) }]);
		const [body = '{}'] = sent;
		expect(Object.keys(JSON.parse(body) as object).toSorted()).toEqual(['command', 'id', 'kind', 'stream']);
		expect(JSON.parse(body)).toMatchObject({ command: { type: 'add-note', note, area: 'ideas', words: 'op tijd' } });
		close();
	}
);

test('devices with clocks a day apart show the same order: that of the server', () => {
	const notes = [newId(), newId(), newId()];
	const boards = offsets.map((off) => {
		const { live, close } = openDesk(off);
		for (const [index, note] of notes.entries()) {
			const event: BoardEvent = { type: 'note-added', note, area: 'ideas', words: 'woord', place: `i00${index}` };
			const [version, command] = [2 + index, newId()];
			tell('message', { stream: live.stream, version, command, actor: 'ada', at: serverTime + index, events: [event] });
		}
		close();
		return live.shown.notes.map(({ id, on }) => ({ id, on }));
	});
	for (const shown of boards) expect(shown).toEqual(notes.map((id) => ({ id, on: dayOf(serverTime) })));
});
