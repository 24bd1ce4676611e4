import { expect, test } from 'vitest';
import { fold, NotUnderstood } from '#kernel/replay.ts';
import type { HouseholdsEvent } from './events.ts';
import samples from './households.samples.json' with { type: 'json' };
import { households } from './households.ts';

const recorded = samples as HouseholdsEvent[];
const context = { actor: 'marijke', at: 0 };

/** A new event does not compile until it stands here, and does not pass until it has a sample. */
const everWritten: Record<HouseholdsEvent['type'], true> = {
	'household-opened': true,
	'child-added': true,
	'child-taken-out': true,
	'guardian-added': true,
	'guardian-changed': true,
	'guardian-removed': true,
	'authority-set': true,
	'household-closed': true
};

test('every event ever written has a recorded sample (K5)', () =>
	expect(new Set(recorded.map(({ type }) => type))).toEqual(new Set(Object.keys(everWritten))));

test('the recorded history still comes to the same before its end (K5)', () => {
	expect(fold(households, households.initial, recorded.slice(0, -1), context)).toEqual([
		{
			id: '0190a2b4-0000-7000-8000-000000000001',
			children: ['0190a2b4-0000-7000-8000-000000000002'],
			guardians: {
				'0190a2b4-0000-7000-8000-000000000004': { '0190a2b4-0000-7000-8000-000000000002': 'yes' }
			}
		}
	]);
	expect(fold(households, households.initial, recorded, context)).toEqual([]);
});

test('no event holds more than ids and whether there is authority (K14)', () => {
	for (const { type, ...rest } of recorded)
		for (const [key, value] of Object.entries(rest))
			expect(`${type} ${value}`).toMatch(key === 'authority' ? /(yes|no|unknown)$/ : / [\da-f-]{36}$/);
});

test('an event these rules do not know is not guessed at (K18)', () => {
	const unknown = { type: 'household-moved' } as unknown as HouseholdsEvent;
	expect(() => fold(households, households.initial, [unknown], context)).toThrow(NotUnderstood);
});
