import { expect, test } from 'vitest';
import { remembering } from './remembering.ts';

const opened = () => {
	let now = 0;
	let looks = 0;
	const known = remembering<{ whose: string }>(() => now);
	const ask = (key: string) => known.get(key, async () => (looks++, { whose: key }));
	return { known, ask, wait: (ms: number) => void (now += ms), looks: () => looks };
};

test('what was looked up is remembered for fifteen seconds and no longer', async () => {
	const it = opened();
	await it.ask('a');
	it.wait(14_999);
	await it.ask('a');
	expect(it.looks()).toBe(1);
	it.wait(1);
	await it.ask('a');
	expect(it.looks()).toBe(2);
});

test('who is forgotten is looked up anew, and nobody else', async () => {
	const it = opened();
	await Promise.all([it.ask('a'), it.ask('b')]);
	it.known.forget(({ whose }) => whose === 'a');
	await Promise.all([it.ask('a'), it.ask('b')]);
	expect(it.looks()).toBe(3);
});

test('what was on its way while someone was forgotten is not remembered', async () => {
	const it = opened();
	const { promise, resolve } = Promise.withResolvers<{ whose: string }>();
	const early = it.known.get('a', () => promise);
	it.known.forget(({ whose }) => whose === 'b');
	resolve({ whose: 'a' });
	expect(await early).toEqual({ whose: 'a' });
	await it.ask('a');
	expect(it.looks()).toBe(1);
});

test('nobody found, and a database that is away, are asked again', async () => {
	const it = opened();
	expect(await it.known.get('a', async () => undefined)).toBeUndefined();
	await expect(it.known.get('a', () => Promise.reject(new Error('away')))).rejects.toThrow('away');
	expect(await it.ask('a')).toEqual({ whose: 'a' });
});

test('five thousand are remembered, and the oldest makes room', async () => {
	const it = opened();
	for (let n = 0; n <= 5_000; n++) await it.ask(String(n));
	await it.ask('5000');
	await it.ask('1');
	expect(it.looks()).toBe(5_001);
	await it.ask('0');
	expect(it.looks()).toBe(5_002);
});
