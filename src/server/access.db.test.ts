import { afterAll, beforeAll, expect, test } from 'vitest';
import type { School } from '#testing/cast.ts';
import { isGone, isState, listen, reaches } from '#testing/ear.ts';
import { sent } from '#testing/house.ts';
import { aNote } from '#testing/note.ts';
import { openTwoSchoolHouse, type TwoSchools } from '#testing/two-schools.ts';

let it: TwoSchools;
beforeAll(async () => {
	it = await openTwoSchoolHouse();
});
afterAll(() => it?.close());

const leave = ({ administrator, school, group, pupil }: School) =>
	sent(it.house, administrator, 'school', school, { type: 'leave-group', group, person: pupil.person } as {
		type: string;
	});
const join = ({ administrator, school, group, pupil }: School) =>
	sent(it.house, administrator, 'school', school, {
		type: 'join-group',
		group,
		person: pupil.person,
		role: 'pupil'
	} as { type: string });

test('K8: losing a group ends hearing within a second, for that person only', async () => {
	const { pupil, teacher, board } = it.north;
	const [ear, teachers, southern] = [
		await listen(it.house, pupil, { [board]: -1 }),
		await listen(it.house, teacher, { [board]: -1 }),
		await listen(it.house, it.south.pupil, { [it.south.board]: -1 })
	];
	await leave(it.north);
	await ear.hears(isGone, 1_000);
	ear.forget();
	const version = await sent(it.house, teacher, 'board', board, aNote('niet voor wie weg is'));
	const south = await sent(it.house, it.south.teacher, 'board', it.south.board, aNote('hier wel'));
	await teachers.hears(reaches(version));
	await southern.hears(reaches(south));
	expect(ear.heard).toEqual([]);
	expect(teachers.heard.filter(isGone)).toEqual([]);
	expect(southern.heard.filter(isGone)).toEqual([]);

	await join(it.north);
	const back = await ear.hears(isState, 1_000);
	expect(back).toMatchObject({ stream: board, version });
	ear.forget();
	const next = await sent(it.house, pupil, 'board', board, aNote('weer terug'));
	expect(await ear.hears(reaches(next))).toMatchObject({ version: next, events: [{ type: 'note-added' }] });
	for (const one of [ear, teachers, southern]) one.leave();
});

test('K8: what is written in the very same group as the leaving does not reach the one who left', async () => {
	const { pupil, teacher, board, administrator, school, group } = it.south;
	const ear = await listen(it.house, pupil, { [board]: -1 });
	ear.forget();
	for (let round = 0; round < 5; round++) {
		const words = `geheim ${round}`;
		await Promise.all([
			sent(it.house, administrator, 'school', school, { type: 'leave-group', group, person: pupil.person } as {
				type: string;
			}),
			sent(it.house, teacher, 'board', board, aNote(words))
		]);
		await ear.hears(isGone, 1_000);
		expect(JSON.stringify(ear.heard)).not.toContain(words);
		await join(it.south);
		await ear.hears(isState, 1_000);
		ear.forget();
	}
	ear.leave();
});

test('K8: who lost a group gets nothing by coming back, asking once, or looking back', async () => {
	const { pupil, board } = it.north;
	await leave(it.north);
	const ear = await listen(it.house, pupil, { [board]: 1 });
	expect(ear.heard).toEqual([{ stream: board, gone: true }]);
	ear.leave();
	expect(await it.house.hearing.missed(pupil, new Map([[board, 1]]))).toEqual([{ stream: board, gone: true }]);
	expect(await it.house.hearing.asOf(pupil, board, Date.now())).toBeUndefined();
	expect(await it.house.actors.of(pupil.organisation, pupil.person)).toBeUndefined();
	await join(it.north);
	expect((await it.house.actors.of(pupil.organisation, pupil.person))?.standings).toHaveLength(1);
});

test('K8: a coordinator who is dismissed stops hearing every board', async () => {
	const { administrator, school, coordinator, board } = it.north;
	const ear = await listen(it.house, coordinator, { [board]: -1 });
	await ear.hears(isState);
	await sent(it.house, administrator, 'school', school, {
		type: 'dismiss',
		person: coordinator.person,
		role: 'coordinator'
	} as { type: string });
	await ear.hears(isGone, 1_000);
	ear.leave();
});

test('K8: nothing is passed on while it is not known who may hear: the database is asked until it answers', async () => {
	const { otherTeacher, teacher, board, administrator, school, group } = it.south;
	const { person } = otherTeacher;
	const house = it.another();
	const ask = (command: { type: string } & Record<string, unknown>) =>
		sent(house, administrator, 'school', school, command);
	await ask({ type: 'join-group', group, person, role: 'teacher' });
	const ear = await listen(house, otherTeacher, { [board]: -1 });
	await ear.hears(isState);
	ear.forget();
	const { asPerson } = house.db;
	house.db.asPerson = () => Promise.reject(new Error('away'));
	await ask({ type: 'leave-group', group, person });
	await sent(house, teacher, 'board', board, aNote('te laat'));
	expect(ear.heard).toEqual([]);
	house.db.asPerson = asPerson;
	await ear.hears(isGone, 1_500);
	expect(ear.heard).toEqual([{ stream: board, gone: true }]);
	ear.leave();
});
