import { expect, test } from 'vitest';
import { atDoor, inside, stillToCome, tasksOf } from './aside-view.ts';
import type { Device } from '#sessions/aside/aside-state.ts';
import type { Session } from '#sessions/session-state.ts';

const session = (more: Partial<Session> = {}) =>
	({
		phase: 'check-in',
		pupils: ['aya', 'bram', 'daan', 'noor'],
		absent: ['noor'],
		hands: {},
		shown: null,
		shared: { leads: ['daan'], 'minds-time': ['bram'], writes: ['daan'], 'minds-teacher': [] },
		...more
	}) as Session;
const device = (id: string, more: Partial<Device> = {}): Device => ({
	id,
	colour: 'blue',
	animal: 'fox',
	admitted: true,
	person: null,
	...more
});
const shown = { happy: 1, okay: 1, sad: 0, 'rather-not': 0 };

test('a child sees all it does for the class, who leads first', () => {
	expect(tasksOf(session(), 'daan')).toEqual(['leads', 'writes']);
	expect(tasksOf(session(), 'aya')).toEqual([]);
});

test('the teacher sees who is still to come: not who came, and not who is absent', () => {
	expect(stillToCome(session(), { came: ['bram'] })).toEqual(['aya', 'daan']);
});

test('once the counts are shown nobody is still to come, nor in another phase', () => {
	expect(stillToCome(session({ shown }), { came: [] })).toEqual([]);
	expect(stillToCome(session({ phase: 'goals' }), { came: [] })).toEqual([]);
});

test('counted hands have no names, so nobody is named as still to come', () => {
	expect(stillToCome(session({ hands: { okay: 2 } }), { came: ['bram'] })).toBeNull();
	expect(stillToCome(session({ hands: { okay: 0 } }), { came: ['bram'] })).toEqual(['aya', 'daan']);
});

test('tablets at the door are those not let in yet', () => {
	const devices = [device('one'), device('two', { admitted: false })];
	expect(atDoor({ devices }).map(({ id }) => id)).toEqual(['two']);
});

test('inside, those without a name come first, then by name', () => {
	const devices = [
		device('one', { person: 'noor' }),
		device('two', { person: 'aya' }),
		device('three'),
		device('four', { admitted: false })
	];
	expect(inside({ devices }, (person) => person).map(({ id }) => id)).toEqual(['three', 'two', 'one']);
});
