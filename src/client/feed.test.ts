import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Message } from '#kernel/envelope.ts';
import { Feed } from './feed.svelte.ts';

/** A browser's event stream, in the hands of the test. */
class Source extends EventTarget {
	static all: Source[] = [];
	readonly url: string;
	isOpen = true;
	constructor(url: string) {
		super();
		this.url = url;
		Source.all.push(this);
	}
	close() {
		this.isOpen = false;
	}
	says(type: string, data: unknown = {}) {
		if (this.isOpen) this.dispatchEvent(Object.assign(new Event(type), { data: JSON.stringify(data) }));
	}
	breaks() {
		if (this.isOpen) this.dispatchEvent(new Event('error'));
	}
}

const window = new EventTarget();
const page = Object.assign(new EventTarget(), { visibilityState: 'visible' });
const poll = vi.fn();
const outdated = vi.fn();
const show = (visibilityState: 'visible' | 'hidden') => {
	page.visibilityState = visibilityState;
	page.dispatchEvent(new Event('visibilitychange'));
};
const open = () => Source.all.filter(({ isOpen }) => isOpen);
const soon = (ms: number) => vi.advanceTimersByTimeAsync(ms);

let feed: Feed;
let taken: Message[];
let version: number;
let misses: boolean;
beforeEach(() => {
	vi.useFakeTimers({ now: 1_000_000 });
	Source.all = [];
	taken = [];
	version = 3;
	misses = false;
	page.visibilityState = 'visible';
	poll.mockReset();
	outdated.mockReset();
	vi.stubGlobal('EventSource', Source);
	vi.stubGlobal('document', page);
	vi.stubGlobal('fetch', poll);
	vi.stubGlobal('addEventListener', window.addEventListener.bind(window));
	vi.stubGlobal('removeEventListener', window.removeEventListener.bind(window));
	feed = new Feed({
		base: '/api/north',
		query: 'als=ada',
		heard: () => `s.${version}`,
		take: (message) => {
			taken.push(message);
			return !misses;
		},
		outdated
	});
	feed.open();
});
afterEach(() => {
	feed.close();
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

const hello = (at = 1_000_000, release = 'r1') => Source.all.at(-1)?.says('hello', { at, release });
const beat = (at = Date.now()) => Source.all.at(-1)?.says('beat', at);
const message = { stream: 's', gone: true } as const;

test('K10: a feed asks from where each stream was heard, and takes what it hears', () => {
	expect(Source.all[0]?.url).toBe('/api/north/live?als=ada&heard=s.3');
	expect(feed.state).toBe('opening');
	hello();
	expect(feed.state).toBe('live');
	Source.all[0]?.says('message', message);
	expect(taken).toEqual([message]);
});

test('K17: it knows how far the server’s clock is ahead of this device’s', () => {
	hello(1_000_000 + 86_400_000);
	expect(feed.ahead).toBe(86_400_000);
	beat(1_000_000 - 5);
	expect(feed.ahead).toBe(-5);
});

test('K18: a server that became newer than the page is noticed, and one that did not is not', () => {
	hello();
	feed.again();
	hello();
	expect(outdated).not.toHaveBeenCalled();
	feed.again();
	hello(1_000_000, 'r2');
	expect(outdated).toHaveBeenCalledOnce();
});

test('K10: when something was missed it starts again at once, from where it is now', () => {
	hello();
	misses = true;
	version = 5;
	Source.all[0]?.says('message', message);
	expect(Source.all.map(({ url, isOpen }) => [url.slice(-3), isOpen])).toEqual([
		['s.3', false],
		['s.5', true]
	]);
});

test('a stream that breaks comes back by itself, later each time until it says hello', async () => {
	const spread = vi.spyOn(Math, 'random').mockReturnValue(1);
	hello();
	for (const [waits, saysHello] of [[500], [1_000], [2_000], [4_000], [8_000], [8_000, true], [500]] as const) {
		open()[0]?.breaks();
		expect(feed.state).toBe('away');
		await soon(waits - 1);
		expect(open()).toHaveLength(0);
		await soon(1);
		expect(open()).toHaveLength(1);
		if (saysHello) hello();
	}
	spread.mockRestore();
});

test('a stream that falls silent is taken for dead; a beat is enough to live', async () => {
	hello();
	for (let n = 0; n < 5; n++) {
		await soon(30_000);
		beat();
	}
	expect(Source.all).toHaveLength(1);
	await soon(40_000);
	expect(feed.state).toBe('away');
	expect([Source.all.length, open().length]).toEqual([2, 1]);
});

test('where no stream comes through it asks now and then, says so, and tries the stream again', async () => {
	poll.mockImplementation(async () => new Response(JSON.stringify({ at: Date.now() + 7, messages: [message] })));
	await soon(4_000);
	expect([feed.state, feed.ahead, open().length]).toEqual(['polling', 7, 0]);
	expect(poll).toHaveBeenCalledWith('/api/north/poll?als=ada&heard=s.3', expect.anything());
	await soon(4_000);
	expect(taken.length).toBeGreaterThanOrEqual(3);
	await soon(26_000);
	expect(open()).toHaveLength(1);
	hello();
	expect(feed.state).toBe('live');
	const asked = poll.mock.calls.length;
	await soon(10_000);
	expect(poll).toHaveBeenCalledTimes(asked);
});

test('a poll that fails says that the server is away, and is tried again', async () => {
	poll.mockRejectedValue(new TypeError('failed to fetch'));
	await soon(8_100);
	expect(feed.state).toBe('away');
	expect(poll.mock.calls.length).toBeGreaterThan(1);
});

test('a hidden tab lets go after half a minute, and resumes when it is shown', async () => {
	hello();
	show('hidden');
	await soon(29_000);
	expect(open()).toHaveLength(1);
	await soon(1_000);
	expect(open()).toHaveLength(0);
	show('visible');
	expect(open()).toHaveLength(1);
});

test('a tab that was hidden for a moment keeps its stream', async () => {
	hello();
	show('hidden');
	await soon(10_000);
	show('visible');
	await soon(25_000);
	expect(Source.all[0]?.isOpen).toBe(true);
	expect(feed.state).toBe('live');
});

test('a tab that comes back while hidden lets go as well', async () => {
	hello();
	show('hidden');
	await soon(20_000);
	Source.all[0]?.breaks();
	await soon(500);
	hello();
	await soon(30_000);
	expect(open()).toHaveLength(0);
});

test('coming online, or out of the browser’s memory, starts again at once', () => {
	hello();
	window.dispatchEvent(new Event('online'));
	expect([Source.all.length, open().length]).toEqual([2, 1]);
	window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: false }));
	expect(Source.all).toHaveLength(2);
	window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
	expect([Source.all.length, open().length]).toEqual([3, 1]);
});

test('a closed feed stays closed', async () => {
	hello();
	feed.close();
	window.dispatchEvent(new Event('online'));
	show('hidden');
	show('visible');
	await soon(120_000);
	expect([Source.all.length, open().length, poll.mock.calls.length]).toEqual([1, 0, 0]);
});
