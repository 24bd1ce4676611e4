import { expect, test } from 'vitest';
import { newId } from '#kernel/id.ts';
import { given } from '#testing/given.ts';
import { six, teacher } from '#testing/monday.ts';
import { animalFor } from './animal.ts';
import { asideRules } from './aside-rules.ts';
import { animals, colours, type Aside } from './aside-state.ts';
import type { AsideEvent } from './events.ts';

const opened: AsideEvent = { type: 'aside-opened', session: 's1', group: 'group-6', pupils: six };
const all: AsideEvent = { type: 'admission-chosen', admission: 'all' };
const device = (actor: string) => ({ actor, role: 'device' });
const knocked = (id: string, admitted = false): AsideEvent => ({
	type: 'device-knocked',
	device: id,
	...(animalFor(id, []) ?? { colour: 'blue', animal: 'bear' }),
	admitted
});

/** Many tablets that knock one after the other. */
const knocking = (state: Aside, ids: readonly string[], silent: string[] = []): { state: Aside; refused: string[] } => {
	const refused: string[] = [];
	for (const actor of ids) {
		const decision = asideRules.decide(state, { type: 'knock', device: actor, silent }, { ...device(actor), at: 0 });
		if ('refused' in decision) refused.push(decision.refused);
		else for (const event of decision) state = asideRules.evolve(state, event, { actor, at: 0 });
	}
	return { state, refused };
};
const several = (count: number) => Array.from({ length: count }, () => newId());
const openDoor = () => given(asideRules, opened).state;

test('forty tablets wait and no more, each another animal', () => {
	const { state, refused } = knocking(openDoor(), several(41));
	expect(new Set(state.devices.map(({ colour, animal }) => `${colour} ${animal}`)).size).toBe(40);
	expect(refused).toEqual(['many-are-waiting']);
});

test('sixty tablets are inside and no more, whichever way they come in', () => {
	const free = given(asideRules, opened, all).state;
	const { state, refused } = knocking(free, several(61));
	expect(state.devices.filter(({ admitted }) => admitted)).toHaveLength(60);
	expect(refused).toEqual(['door-is-full']);

	const waiting = knocking({ ...state, admission: 'ask' }, several(3)).state;
	const [, , last] = waiting.devices.slice(-3);
	const letIn = { type: 'admit', device: last?.id ?? '' } as const;
	expect(asideRules.decide(waiting, letIn, { ...teacher, actor: 'tom', at: 0 })).toEqual({ refused: 'door-is-full' });
	expect(asideRules.decide(waiting, { type: 'admit-everyone' }, { actor: 'tom', at: 0 })).toEqual([]);
	const less = { ...waiting, devices: waiting.devices.slice(1) };
	expect(asideRules.decide(less, { type: 'admit-everyone' }, { actor: 'tom', at: 0 })).toHaveLength(1);
});

test('a waiting room full of tablets that are not heard any more is no hindrance to a class of thirty', () => {
	const loud = several(2);
	const left = several(38);
	const full = knocking(openDoor(), [...left.slice(0, 20), ...loud, ...left.slice(20)]).state;
	const children = several(30);
	const { state, refused } = knocking(full, children, left);
	expect(refused).toEqual([]);
	const ids = state.devices.map(({ id }) => id);
	expect(ids).toEqual(expect.arrayContaining([...loud, ...children]));
	// those that waited longest made room
	expect(ids).toEqual(expect.arrayContaining(left.slice(-8)));
	expect(ids).toHaveLength(40);
});

test('nobody makes room while there is room, and nobody who is inside makes room for one that waits', () => {
	const [first, ...others] = several(5);
	const there = knocking(openDoor(), [first ?? '', ...others]).state;
	expect(knocking(there, several(1), [first ?? '', ...others]).state.devices).toHaveLength(6);

	const allIn = { ...there, devices: there.devices.map((one) => ({ ...one, admitted: true })) };
	const full = knocking(allIn, several(40)).state;
	expect(knocking(full, several(1), others).refused).toEqual(['many-are-waiting']);
});

test('where everyone may come in, a silent tablet without a name makes room, and one with a name does not', () => {
	const many = several(60);
	const free = knocking(given(asideRules, opened, all).state, many).state;
	const [seated, left] = many;
	const devices = free.devices.map((one) => (one.id === seated ? { ...one, person: 'aya' } : one));
	const { state, refused } = knocking({ ...free, devices }, several(2), [seated ?? '', left ?? '']);
	expect(refused).toEqual(['door-is-full']);
	expect(state.devices.map(({ id }) => id)).toContain(seated);
	expect(state.devices.map(({ id }) => id)).not.toContain(left);
});

test('all that wait are sent away at once, and those inside stay', () => {
	const waiting = [opened, knocked('d1'), knocked('d2', true), knocked('d3')];
	const asked = given(asideRules, ...waiting).when({ type: 'send-waiting-away' }, teacher);
	asked.then({ type: 'device-sent-away', device: 'd1' }, { type: 'device-sent-away', device: 'd3' });
	expect(asked.state.devices.map(({ id }) => id)).toEqual(['d2']);
	given(asideRules, opened).when({ type: 'send-waiting-away' }, teacher).then();
});

test('when all animals are taken, one of a tablet with a name is used again', () => {
	const every = colours.flatMap((colour) => animals.map((animal) => ({ colour, animal })));
	const [one, ...rest] = every;
	if (!one) throw new Error('there are animals');
	const nameless = rest.map((it) => ({ ...it, person: null }));
	expect(animalFor('d1', [{ ...one, person: 'aya' }, ...nameless])).toEqual(one);
});
