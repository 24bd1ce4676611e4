import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { newId } from '#kernel/id.ts';
import type { Actor } from '#server/actor.ts';
import { isGone, isState, listen, reaches } from '#testing/ear.ts';
import { send, sent } from '#testing/house.ts';
import { aNote } from '#testing/note.ts';
import type { Going } from '#testing/session.ts';
import { newDevice, openDoors, type Doors } from '#testing/tablets.ts';
import type { TwoSchools } from '#testing/two-schools.ts';
import { handOn, knock, takeName } from './at-the-door.ts';
import { namesFor } from './class-names.ts';
import { tabletAt } from './tablets.ts';

let doors: Doors;
let it: TwoSchools;
let open: Record<'north' | 'south', Going>;
beforeAll(async () => {
	doors = await openDoors();
	({ it } = doors);
});
beforeEach(async () => {
	open = await doors.anew();
});
afterAll(() => it?.close());

test('a tablet without a name hears nothing and may do nothing but knock, take a name and hand on', async () => {
	const device = await doors.inside(it.north, open.north);
	const actor = await it.house.actors.at('north', device);
	expect(actor).toEqual({
		organisation: 'north',
		person: device,
		device,
		standings: [{ role: 'device', audience: `group:${it.north.group}` }]
	});
	if (!actor) return;
	const { sessions, aside, faces, revealed, session } = open.north;
	const streams = [it.north.board, sessions, aside, faces, revealed, it.north.school];
	expect((await it.house.hearing.allowed(actor, streams)).size).toBe(0);
	const ear = await listen(it.house, actor, Object.fromEntries(streams.map((id) => [id, -1])));
	expect(ear.heard.filter((message) => !isGone(message))).toEqual([]);
	ear.leave();

	const nothing = { refused: 'unknown-stream' };
	expect(await send(it.house, actor, 'board', it.north.board, aNote())).toEqual(nothing);
	const face = { type: 'choose-face', person: it.north.pupil.person, face: 'sad' };
	expect(await send(it.house, actor, 'faces', faces, face)).toEqual(nothing);
	expect(await send(it.house, actor, 'sessions', sessions, { type: 'close-session', session })).toEqual(nothing);
	for (const command of [
		{ type: 'admit', device },
		{ type: 'admit-everyone' },
		{ type: 'ask-to-talk', person: it.north.pupil.person },
		{ type: 'free-name', person: it.north.pupil.person }
	])
		expect(await send(it.house, actor, 'aside', aside, command)).toEqual(nothing);
});

test('a tablet speaks for itself only, and at its own school only', async () => {
	const [mine, other] = [await doors.inside(it.north, open.north), await doors.inside(it.north, open.north)];
	const actor = await it.house.actors.at('north', mine);
	if (!actor) throw new Error('not inside');
	const { person } = it.north.pupil;
	const taking = await send(it.house, actor, 'aside', open.north.aside, { type: 'take-name', device: other, person });
	expect(taking).toEqual({ refused: 'not-this-device' });
	expect(await it.house.actors.at('south', mine)).toBeUndefined();
	const abroad: Actor = { ...actor, organisation: 'south' };
	expect(await knock(it.house, { ...(await doors.doorOf(open.north)), organisation: 'south' }, mine)).toEqual({
		refused: 'unknown-stream'
	});
	expect(await send(it.house, abroad, 'aside', open.south.aside, { type: 'knock', device: mine })).toEqual({
		refused: 'unknown-stream'
	});
});

test('a child chooses from the pupils of its own class; who sits somewhere already is taken', async () => {
	const { device } = await doors.seated(it.north, open.north);
	const other = await doors.seen(await doors.inside(it.north, open.north));
	expect(await namesFor(it.house, other)).toEqual([{ person: it.north.pupil.person, name: 'Daan', taken: true }]);
	expect(await takeName(it.house, other, it.north.pupil.person)).toEqual({ refused: 'name-is-taken' });
	expect(await takeName(it.house, other, it.north.teacher.person)).toEqual({ refused: 'not-in-this-class' });
	expect(await takeName(it.house, other, it.south.pupil.person)).toEqual({ refused: 'not-in-this-class' });
	expect(await takeName(it.house, other, newId())).toEqual({ refused: 'not-in-this-class' });
	// the same child on the same tablet, tapped twice
	expect(await takeName(it.house, await doors.seen(device), it.north.pupil.person)).toHaveProperty('version');
});

test('a tablet that was not let in takes no name', async () => {
	const device = newDevice();
	await knock(it.house, await doors.doorOf(open.north), device);
	expect(await takeName(it.house, await doors.seen(device), it.north.pupil.person)).toEqual({
		refused: 'not-admitted'
	});
	await doors.asTeacher(it.north, open.north, { type: 'choose-admission', admission: 'all' });
	expect(await doors.seen(device)).toMatchObject({ admitted: true });
	expect(await takeName(it.house, await doors.seen(device), it.north.pupil.person)).toHaveProperty('version');
});

test('a child at a tablet is a pupil of that class, hears its board, and is nothing else it may be', async () => {
	const { actor, device } = await doors.seated(it.north, open.north);
	expect(actor).toEqual({
		organisation: 'north',
		person: it.north.pupil.person,
		device,
		standings: [{ role: 'pupil', audience: `group:${it.north.group}` }]
	});
	const ear = await listen(it.house, actor, { [it.north.board]: -1, [open.north.aside]: -1, [it.south.board]: -1 });
	await ear.hears(isState);
	expect(ear.heard.filter(isState)).toHaveLength(1);
	const version = await sent(it.house, actor, 'board', it.north.board, aNote('van een tablet'));
	await ear.hears(reaches(version));
	ear.leave();
});

const ends: Record<string, (device: string) => Promise<unknown>> = {
	'the teacher frees the name': () =>
		doors.asTeacher(it.north, open.north, { type: 'free-name', person: it.north.pupil.person }),
	'the teacher sends the tablet away': (device) => doors.asTeacher(it.north, open.north, { type: 'send-away', device }),
	'the tablet goes to the next child': async (device) => handOn(it.house, await doors.seen(device)),
	'the session closes': () =>
		sent(it.house, it.north.teacher, 'sessions', open.north.sessions, {
			type: 'close-session',
			session: open.north.session
		}),
	'the child leaves the class': () =>
		sent(it.house, it.north.administrator, 'school', it.north.school, {
			type: 'leave-group',
			group: it.north.group,
			person: it.north.pupil.person
		})
};

for (const [why, end] of Object.entries(ends))
	test(`K8: within a second a tablet hears nothing any more when ${why}; others hear on`, async () => {
		const { actor, device } = await doors.seated(it.north, open.north);
		const ear = await listen(it.house, actor, { [it.north.board]: -1 });
		const teachers = await listen(it.house, it.north.teacher, { [it.north.board]: -1 });
		await ear.hears(isState);
		ear.forget();
		await end(device);
		await ear.hears(isGone, 1_000);
		ear.forget();
		const version = await sent(it.house, it.north.teacher, 'board', it.north.board, aNote('daarna'));
		await teachers.hears(reaches(version));
		expect(ear.heard).toEqual([]);
		expect(teachers.heard.filter(isGone)).toEqual([]);
		expect(await it.house.actors.of('north', actor.person, device)).toBeUndefined();
		for (const one of [ear, teachers]) one.leave();
		if (why === 'the child leaves the class')
			await sent(it.house, it.north.administrator, 'school', it.north.school, {
				type: 'join-group',
				group: it.north.group,
				person: it.north.pupil.person,
				role: 'pupil'
			});
	});

test('a tablet that was handed on stays inside, without a name, and its name is free', async () => {
	const { device } = await doors.seated(it.north, open.north);
	await handOn(it.house, await doors.seen(device));
	expect(await doors.seen(device)).toMatchObject({ admitted: true, person: null });
	const other = await doors.inside(it.north, open.north);
	expect(await takeName(it.house, await doors.seen(other), it.north.pupil.person)).toHaveProperty('version');
});

test('of a session that is over no tablet is kept; those of the other school stay', async () => {
	const [mine, theirs] = [await doors.inside(it.north, open.north), await doors.inside(it.south, open.south)];
	await sent(it.house, it.north.teacher, 'sessions', open.north.sessions, {
		type: 'close-session',
		session: open.north.session
	});
	expect(await tabletAt(it.house.db, mine, Date.now())).toBeUndefined();
	expect(await tabletAt(it.house.db, theirs, Date.now())).toBeDefined();
	expect(await it.rows(`select from kring.devices where organisation = 'north'`)).toEqual([]);
	expect(await it.house.actors.at('north', mine)).toBeUndefined();
});

test('when a tablet joins, nobody else is asked anew who they are', async () => {
	const ear = await listen(it.house, it.north.teacher, { [it.north.board]: -1 });
	const before = await it.house.actors.of('north', it.north.teacher.person);
	const { device } = await doors.seated(it.north, open.north);
	expect(await it.house.actors.of('north', it.north.teacher.person)).toBe(before);
	expect(await it.house.actors.at('north', device)).toMatchObject({ person: it.north.pupil.person });
	ear.leave();
});
