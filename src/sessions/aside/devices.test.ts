import { expect, test } from 'vitest';
import { newId } from '#kernel/id.ts';
import { given } from '#testing/given.ts';
import { pupil, screen, six, teacher } from '#testing/monday.ts';
import { animalFor } from './animal.ts';
import { asideRules } from './aside-rules.ts';
import { animals, colours } from './aside-state.ts';
import type { Admission } from './aside-state.ts';
import type { AsideEvent } from './events.ts';

const opened: AsideEvent = { type: 'aside-opened', session: 's1', group: 'group-6', pupils: six };
const device = (actor: string) => ({ actor, role: 'device' });
const knock = { type: 'knock', device: 'd1' } as const;
const knocked = (id: string, admitted = false): AsideEvent => ({
	type: 'device-knocked',
	device: id,
	...(animalFor(id, []) ?? { colour: 'blue', animal: 'bear' }),
	admitted
});
const inside = [opened, knocked('d1', true), knocked('d2', true)];
const chosen = (admission: Admission): AsideEvent => ({ type: 'admission-chosen', admission });
const named = (id: string, person: string): AsideEvent => ({ type: 'name-taken', device: id, person });
const take = { type: 'take-name', device: 'd1', person: 'aya' } as const;
const handOn = { type: 'hand-on', device: 'd1' } as const;

test('a tablet knocks, and waits as a colour and an animal', () => {
	const asked = given(asideRules, opened).when(knock, device('d1'));
	asked.then(knocked('d1'));
	expect(asked.state.devices).toEqual([{ id: 'd1', ...animalFor('d1', []), admitted: false, person: null }]);
});

test('a tablet knocks for itself only', () => {
	for (const one of [device('d2'), pupil('d1'), teacher, screen, { actor: 'd1' }])
		given(asideRules, opened).when(knock, one).refuses('not-this-device');
});

test('a tablet that comes back is where it was, also when the door is locked', () => {
	given(asideRules, ...inside, named('d1', 'aya'), chosen('locked'))
		.when(knock, device('d1'))
		.then();
	given(asideRules, opened, knocked('d1')).when(knock, device('d1')).then();
});

test('a locked door lets nobody knock, and an open one lets all in', () => {
	given(asideRules, opened, chosen('locked')).when(knock, device('d1')).refuses('door-is-locked');
	given(asideRules, opened, chosen('all')).when(knock, device('d1')).then(knocked('d1', true));
});

test('a tablet is always the same animal, and tablets are spread over all of them', () => {
	const alone = Array.from({ length: 2000 }, () => newId()).map((id) => [animalFor(id, []), animalFor(id, [])]);
	for (const [one, again] of alone) expect(one).toEqual(again);
	expect(new Set(alone.map(([one]) => JSON.stringify(one))).size).toBe(colours.length * animals.length);
	const all = colours.flatMap((colour) => animals.map((animal) => ({ colour, animal, person: null })));
	expect(animalFor('d1', all)).toBeUndefined();
	expect(animalFor('d1', all.slice(1))).toEqual({ colour: 'blue', animal: 'bear' });
});

test('the teacher lets one in, or everyone who waits', () => {
	const waiting = [opened, knocked('d1'), knocked('d2'), knocked('d3', true)];
	const one = given(asideRules, ...waiting).when({ type: 'admit', device: 'd2' }, teacher);
	one.then({ type: 'device-admitted', device: 'd2' });
	expect(one.state.devices.map(({ admitted }) => admitted)).toEqual([false, true, true]);
	given(asideRules, ...waiting)
		.when({ type: 'admit', device: 'd3' }, teacher)
		.then();
	given(asideRules, ...waiting)
		.when({ type: 'admit', device: 'd9' }, teacher)
		.refuses('device-unknown');
	const everyone = [
		{ type: 'device-admitted', device: 'd1' },
		{ type: 'device-admitted', device: 'd2' }
	] as const;
	given(asideRules, ...waiting)
		.when({ type: 'admit-everyone' }, teacher)
		.then(...everyone);
	given(asideRules, ...waiting)
		.when({ type: 'choose-admission', admission: 'all' }, teacher)
		.then(chosen('all'), ...everyone);
});

test('who waits keeps waiting when the door is locked, and nothing chosen twice happens twice', () => {
	const asked = given(asideRules, opened, knocked('d1')).when(
		{ type: 'choose-admission', admission: 'locked' },
		teacher
	);
	asked.then(chosen('locked'));
	expect(asked.state).toMatchObject({ admission: 'locked', devices: [{ id: 'd1', admitted: false }] });
	given(asideRules, opened).when({ type: 'choose-admission', admission: 'ask' }, teacher).then();
});

test('a tablet is sent away, with the name on it', () => {
	const asked = given(asideRules, ...inside, named('d1', 'aya')).when({ type: 'send-away', device: 'd1' }, teacher);
	asked.then({ type: 'device-sent-away', device: 'd1' });
	expect(asked.state.devices.map(({ id }) => id)).toEqual(['d2']);
	given(asideRules, ...inside, named('d1', 'aya'), { type: 'device-sent-away', device: 'd1' })
		.when({ ...take, device: 'd2' }, device('d2'))
		.then(named('d2', 'aya'));
	given(asideRules, ...inside)
		.when({ type: 'send-away', device: 'd9' }, teacher)
		.then();
});

test('a child takes its name on a tablet that is inside', () => {
	const asked = given(asideRules, ...inside).when(take, device('d1'));
	asked.then(named('d1', 'aya'));
	expect(asked.state.devices[0]?.person).toBe('aya');
	given(asideRules, ...inside)
		.when(take, teacher)
		.then(named('d1', 'aya'));
	given(asideRules, opened, knocked('d1')).when(take, device('d1')).refuses('not-admitted');
	given(asideRules, opened).when(take, device('d1')).refuses('device-unknown');
});

test('no tablet takes a name on another', () => {
	for (const one of [device('d2'), pupil('aya'), screen, { actor: 'd1' }])
		given(asideRules, ...inside)
			.when(take, one)
			.refuses('not-this-device');
});

test('a name is of this class, and on one tablet', () => {
	given(asideRules, ...inside)
		.when({ ...take, person: 'someone' }, device('d1'))
		.refuses('not-in-this-class');
	given(asideRules, ...inside, named('d2', 'aya'))
		.when(take, device('d1'))
		.refuses('name-is-taken');
	given(asideRules, ...inside, named('d1', 'aya'))
		.when(take, device('d1'))
		.then();
});

test('a tablet has one name; it is handed on first', () => {
	given(asideRules, ...inside, named('d1', 'bas'))
		.when(take, device('d1'))
		.refuses('has-a-name-already');
	for (const one of [device('d1'), pupil('bas')]) {
		const asked = given(asideRules, ...inside, named('d1', 'bas')).when(handOn, one);
		asked.then({ type: 'name-freed', device: 'd1', person: 'bas' });
		expect(asked.state.devices[0]).toMatchObject({ id: 'd1', admitted: true, person: null });
		given(asideRules, ...inside, named('d1', 'bas'), { type: 'name-freed', device: 'd1', person: 'bas' })
			.when(take, device('d1'))
			.then(named('d1', 'aya'));
	}
});

test('a tablet is handed on by itself or by who is on it', () => {
	for (const one of [device('d2'), pupil('aya'), screen])
		given(asideRules, ...inside, named('d1', 'bas'))
			.when(handOn, one)
			.refuses('not-this-device');
	given(asideRules, ...inside)
		.when(handOn, device('d1'))
		.then();
	given(asideRules, opened).when(handOn, device('d1')).refuses('device-unknown');
});

test('the teacher frees a name', () => {
	given(asideRules, ...inside, named('d2', 'aya'))
		.when({ type: 'free-name', person: 'aya' }, teacher)
		.then({ type: 'name-freed', device: 'd2', person: 'aya' });
	given(asideRules, ...inside)
		.when({ type: 'free-name', person: 'aya' }, teacher)
		.then();
});
