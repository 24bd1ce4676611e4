import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#kernel/id.ts';
import { listen, reaches } from '#testing/ear.ts';
import { send, sent } from '#testing/house.ts';
import { openTwoSchoolHouse, type TwoSchools } from '#testing/two-schools.ts';
import { whereIs } from '#testing/search.ts';
import { theHouse } from '#kernel/standing.ts';

/** What some write and others hear: a diary of the teachers of a group, in which a pupil may slip a page. */
let it: TwoSchools;
let diary: string;
beforeAll(async () => {
	it = await openTwoSchoolHouse();
	diary = newId();
	const { teacher, group } = it.north;
	await sent(it.house, teacher, 'diary', diary, { type: 'open-diary', audience: `teachers:${group}` });
});
afterAll(() => it?.close());

const slip = (words: string, page = newId()) => ({ type: 'slip-in', page, words });

test('K7: who writes what they may not hear is answered, and not told how far it is (K9)', async () => {
	const { pupil, teacher } = it.north;
	const ear = await listen(it.house, pupil, { [diary]: -1, [it.north.board]: -1 });
	expect(await send(it.house, pupil, 'diary', diary, slip('zeehondenkus'))).toEqual({ version: 0 });
	expect(await send(it.house, pupil, 'diary', diary, slip('zeehondenkus'))).toEqual({ version: 0 });
	expect((await it.house.hearing.now(teacher, diary))?.version).toBe(3);
	expect(JSON.stringify(ear.heard)).not.toContain('zeehondenkus');
	expect(await it.house.hearing.now(pupil, diary)).toBeUndefined();
	ear.leave();
});

test('K7: a teacher of the group hears it live', async () => {
	const ear = await listen(it.house, it.north.teacher, { [diary]: -1 });
	const before = (await it.house.look('north', diary))?.version ?? 0;
	await send(it.house, it.north.pupil, 'diary', diary, slip('waterlelie'));
	expect(await ear.hears(reaches(before + 1))).toMatchObject({ sealed: true, events: [{ words: 'waterlelie' }] });
	ear.leave();
});

test('K9: who may neither write nor hear it learns nothing, whatever they ask', async () => {
	const { pupil, otherTeacher, coordinator, principal, screen } = it.north;
	const unknown = { refused: 'unknown-stream' };
	expect(await send(it.house, pupil, 'diary', diary, { type: 'burn' })).toEqual(unknown);
	for (const actor of [otherTeacher, coordinator, principal, screen, it.south.teacher, it.south.pupil])
		expect(await send(it.house, actor, 'diary', diary, slip('nee'))).toEqual(unknown);
});

test('the house acts without telling for whom: neither person nor command is recorded (K9)', async () => {
	const { teacher, group } = it.north;
	const [from, to] = [newId(), newId()];
	const begin = { type: 'begin', audience: `group:${group}` };
	await sent(it.house, teacher, 'mischief', from, begin);
	await sent(it.house, teacher, 'mischief', to, begin);
	const id = newId();
	const ear = await listen(it.house, teacher, { [to]: -1 });
	const setOff = { type: 'set-off', stream: to, command: { type: 'count' }, quietly: true };
	await sent(it.house, teacher, 'mischief', from, setOff, id);
	const heard = await ear.hears(reaches(2));
	expect(heard).toMatchObject({ actor: theHouse, events: [{ type: 'counted' }] });
	expect(JSON.stringify(heard)).not.toContain(id);
	expect(JSON.stringify(heard)).not.toContain(teacher.person);
	const written = await it.rows('select actor, command from kring.events where stream = $1 and version = 2', [to]);
	expect(written).toEqual([{ actor: theHouse, command: expect.not.stringMatching(id) }]);
	ear.leave();
});

test('the house and the person on one stream in one command keep its versions whole (K1)', async () => {
	const { teacher, group } = it.north;
	const stream = newId();
	await sent(it.house, teacher, 'mischief', stream, { type: 'begin', audience: `group:${group}` });
	const inner = { type: 'set-off', stream, command: { type: 'count' }, quietly: true };
	const outer = { type: 'set-off', stream, command: inner };
	expect(await send(it.house, teacher, 'mischief', stream, outer)).toEqual({ version: 4 });
	const rows = await it.rows<{ version: number; actor: string }>(
		'select version, actor from kring.events where stream = $1 order by position',
		[stream]
	);
	expect(rows.map(({ version }) => version)).toEqual([1, 2, 3, 4]);
	expect(rows.map(({ actor }) => actor === theHouse)).toEqual([false, false, false, true]);
	const [again] = await it.another().hearing.missed(teacher, new Map([[stream, 1]]));
	expect(again).toMatchObject({ version: 3 });
});

test('K13: an event that ends its stream takes all words and the key, its own words too', async () => {
	const { teacher, pupil, group } = it.south;
	const stream = newId();
	await sent(it.house, teacher, 'diary', stream, { type: 'open-diary', audience: `teachers:${group}` });
	await send(it.house, pupil, 'diary', stream, slip('korenwolf'));
	const ear = await listen(it.house, teacher, { [stream]: -1 });
	await sent(it.house, teacher, 'diary', stream, { type: 'end' });
	expect(await ear.hears(reaches(3))).toMatchObject({ version: 3, state: { open: false, pages: {} } });
	expect(await it.rows('select 1 from keys.stream_keys where stream = $1', [stream])).toEqual([]);
	expect(await it.rows('select 1 from kring.events where stream = $1 and body is not null', [stream])).toEqual([]);
	expect(await whereIs(it.rows, 'korenwolf')).toEqual([]);
	expect(await send(it.house, pupil, 'diary', stream, slip('te laat'))).toEqual({ refused: 'unknown-stream' });
	expect(await send(it.another(), pupil, 'diary', stream, slip('te laat'))).toEqual({ refused: 'unknown-stream' });
	ear.leave();
});

test('K13: in one group of commands nothing is written after the end', async () => {
	const { teacher, pupil, group } = it.south;
	const stream = newId();
	await sent(it.house, teacher, 'diary', stream, { type: 'open-diary', audience: `teachers:${group}` });
	const [ended, late] = await Promise.all([
		send(it.house, teacher, 'diary', stream, { type: 'end' }),
		send(it.house, pupil, 'diary', stream, slip('te laat'))
	]);
	expect(ended).toEqual({ version: 2 });
	expect(late).toEqual({ refused: 'unknown-stream' });
});
