import { expect, test } from 'vitest';
import type { Envelope } from '#kernel/envelope.ts';
import { newId } from '#kernel/id.ts';
import { memoryStorage } from '#testing/storage.ts';
import { keepIn } from './keep.ts';

const envelope = (id: string): Envelope => ({
	id,
	kind: 'board',
	stream: newId(),
	command: { type: 'add-note', words: 'w' }
});

test('what is kept comes back oldest first, until it is dropped', () => {
	const keep = keepIn(memoryStorage(), 'north', 'ada');
	const [first, second, third] = [envelope(newId(1)), envelope(newId(2)), envelope(newId(3))];
	for (const one of [third, first, second]) keep.put(one);
	expect(keep.all()).toEqual([first, second, third]);
	keep.drop(second.id);
	expect(keep.all()).toEqual([first, third]);
});

test('a seat finds only its own: no other person, and no other school, on the same device', () => {
	const storage = memoryStorage();
	keepIn(storage, 'north', 'ada').put(envelope(newId()));
	expect(keepIn(storage, 'north', 'bo').all()).toEqual([]);
	expect(keepIn(storage, 'south', 'ada').all()).toEqual([]);
	expect(keepIn(storage, 'north', 'ada').all()).toHaveLength(1);
});

test('two tabs of one seat do not overwrite each other', () => {
	const storage = memoryStorage();
	const [one, other] = [keepIn(storage, 'north', 'ada'), keepIn(storage, 'north', 'ada')];
	one.put(envelope(newId(1)));
	other.put(envelope(newId(2)));
	expect(one.all()).toHaveLength(2);
});

test('a full, forbidden or spoiled storage keeps nothing and breaks nothing', () => {
	const storage = memoryStorage();
	storage.setItem('kring.outbox.north.ada.spoiled', '{');
	const keep = keepIn(storage, 'north', 'ada');
	const good = envelope(newId());
	keep.put(good);
	expect(keep.all()).toEqual([good]);
	const forbidden = new Proxy(memoryStorage(), {
		get: () => {
			throw new Error('forbidden');
		},
		ownKeys: () => {
			throw new Error('forbidden');
		}
	});
	const nothing = keepIn(forbidden, 'north', 'ada');
	nothing.put(good);
	nothing.drop(good.id);
	expect(nothing.all()).toEqual([]);
});
