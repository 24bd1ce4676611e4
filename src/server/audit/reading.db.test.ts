import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { newId } from '#kernel/id.ts';
import { isGone, isState, listen } from '#testing/ear.ts';
import { openGateway, type Gateway } from '#testing/gateway.ts';
import { openTestHouse, send, sent } from '#testing/house.ts';
import { aNote } from '#testing/note.ts';
import { openTwoSchoolHouse, type TwoSchools } from '#testing/two-schools.ts';
import type { Actor } from '../actor.ts';
import { DatabaseAway } from '../away.ts';
import type { House } from '../house.ts';
import { snapshotsFor } from '../snapshots.ts';

let it: TwoSchools;
let gateway: Gateway;
let house: House;
let hasRoom = true;
let diary: string;
beforeAll(async () => {
	it = await openTwoSchoolHouse();
	gateway = await openGateway(it.database.owner);
	house = openTestHouse((role) => gateway.through(it.database.as(role)), { room: async () => hasRoom });
});
afterAll(async () => {
	await house?.close();
	await gateway?.close();
	await it?.close();
});
beforeEach(async () => {
	hasRoom = true;
	diary = newId();
	const { teacher, group } = it.north;
	await sent(house, teacher, 'diary', diary, { type: 'open-diary', audience: `group:${group}` });
	await sent(house, teacher, 'diary', diary, { type: 'write-page', page: newId(), words: 'vertrouwelijk' });
});

const written = async () => {
	const rows = await it.rows<{ act: string; actor: string }>(
		`select act, actor from kring.audit where stream = $1 and act in ('opened', 'resumed', 'ended') order by month, position`,
		[diary]
	);
	return rows.map(({ act, actor }) => `${act} ${actor === it.north.teacher.person ? 'teacher' : 'another'}`);
};

/** Every way in which words of a stream reach a person. */
const ways: Record<string, (by: House, actor: Actor) => Promise<boolean>> = {
	'a page': async (by, actor) => (await snapshotsFor(by, actor, [it.north.board, diary])).has(diary),
	'one stream alone': async (by, actor) => (await by.hearing.now(actor, diary)) !== undefined,
	'asking again and again': async (by, actor) => (await by.hearing.missed(actor, new Map([[diary, -1]]))).some(isState),
	'an open line': async (by, actor) => {
		const ear = await listen(by, actor, { [diary]: -1 });
		ear.leave();
		return ear.heard.some(isState);
	}
};

for (const [way, read] of Object.entries(ways)) {
	test(`K15: by ${way} an opening is on disk before a word is read`, async () => {
		expect(await read(house, it.north.teacher)).toBe(true);
		expect(await written()).toEqual(['opened teacher']);
	});

	test(`K15: who may not read it opens nothing by ${way}`, async () => {
		expect(await read(house, it.north.otherTeacher)).toBe(false);
		expect(await read(house, it.south.teacher)).toBe(false);
		expect(await written()).toEqual([]);
	});

	test(`K15: without room nobody reads by ${way}, and what is open is read on`, async () => {
		hasRoom = false;
		expect(await read(house, it.north.teacher)).toBe(false);
		expect((await snapshotsFor(house, it.north.teacher, [it.north.board])).has(it.north.board)).toBe(true);
		expect(await written()).toEqual([]);
	});

	test(`K15: when the row cannot be written nobody reads by ${way}`, async () => {
		// the log can be read, and nothing can be written behind it
		await it.rows(`alter table kring.audit add constraint closed check (act <> 'opened') not valid`);
		const reading = read(house, it.north.teacher);
		await expect(reading).rejects.toThrow();
		await it.rows('alter table kring.audit drop constraint closed');
		expect(await written()).toEqual([]);
	});
}

test('K15: while the database is away nobody reads', async () => {
	await gateway.shut();
	for (const read of Object.values(ways))
		await expect(read(house, it.north.teacher)).rejects.toBeInstanceOf(DatabaseAway);
	await gateway.open();
});

test('K15: whose line is open without room loses what is confidential, keeps the board, and has it again with room', async () => {
	hasRoom = false;
	const ear = await listen(house, it.north.teacher, { [diary]: -1, [it.north.board]: -1 });
	expect(ear.heard.filter(isGone).map(({ stream }) => stream)).toEqual([diary]);
	expect(ear.heard.filter(isState).map(({ stream }) => stream)).toEqual([it.north.board]);
	await sent(house, it.north.teacher, 'diary', diary, { type: 'write-page', page: newId(), words: 'stil' });
	await sent(house, it.north.pupil, 'board', it.north.board, aNote());
	await ear.hears((message) => 'events' in message && message.stream === it.north.board);
	expect(JSON.stringify(ear.heard)).not.toContain('stil');
	hasRoom = true;
	await ear.hears((message) => isState(message) && message.stream === diary, 8_000);
	expect(await written()).toEqual(['opened teacher']);
	ear.leave();
});

test('K15: a page, its line and what happens on it are one opening', async () => {
	const { teacher, pupil } = it.north;
	const snapshot = (await snapshotsFor(house, teacher, [diary])).get(diary);
	const ear = await listen(house, teacher, { [diary]: snapshot?.version ?? -1 });
	await sent(house, pupil, 'diary', diary, { type: 'write-page', page: newId(), words: 'meer' });
	await ear.hears((message) => 'events' in message);
	await house.hub.resume();
	expect(await written()).toEqual(['opened teacher']);
	ear.leave();
});

test('K8, K15: who loses a stream has stopped reading it, and only then', async () => {
	const { teacher, group, administrator, school } = it.north;
	const ear = await listen(house, teacher, { [diary]: -1 });
	await send(house, administrator, 'school', school, { type: 'leave-group', group, person: teacher.person });
	await ear.hears(isGone);
	// an end may come a little later than what it ends
	await expect.poll(written).toEqual(['opened teacher', 'ended teacher']);
	await send(house, administrator, 'school', school, {
		type: 'join-group',
		group,
		person: teacher.person,
		role: 'teacher'
	});
	ear.leave();
});

test('K15: a Kring that stops writes down that all stopped reading', async () => {
	const other = openTestHouse((role) => it.database.as(role));
	await listen(other, it.north.teacher, { [diary]: -1 });
	await other.close();
	expect(await written()).toEqual(['opened teacher', 'ended teacher']);
});

test('a page that shows many is written down before it is shown, and not shown when that cannot be', async () => {
	const { coordinator, pupil } = it.north;
	const ofPages = () =>
		it.rows(`select kind, about from kring.audit where actor = $1 and stream is null and act = 'opened'`, [
			coordinator.person
		]);
	await house.audit.opened(coordinator, 'people');
	await house.audit.opened(coordinator, 'export', [pupil.person]);
	expect(await ofPages()).toEqual([
		{ kind: 'people', about: null },
		{ kind: 'export', about: [pupil.person] }
	]);
	hasRoom = false;
	await expect(house.audit.opened(coordinator, 'people')).rejects.toBeInstanceOf(DatabaseAway);
	hasRoom = true;
	await gateway.shut();
	await expect(house.audit.opened(coordinator, 'people')).rejects.toBeInstanceOf(DatabaseAway);
	await gateway.open();
	expect(await ofPages()).toHaveLength(2);
});
