import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { newId } from '#kernel/id.ts';
import { listen, reaches } from '#testing/ear.ts';
import { sent, withOurs } from '#testing/house.ts';
import { openTwoSchoolHouse, type TwoSchools } from '#testing/two-schools.ts';
import { theHouse } from '#kernel/standing.ts';
import { doWhatIsDue } from './ticking.ts';

let it: TwoSchools;
let now = Date.parse('2026-11-23T08:30:00Z');
beforeAll(async () => {
	it = await openTwoSchoolHouse({ clock: () => now });
});
beforeEach(() => it.rows('delete from kring.due'));
afterAll(() => it?.close());

const alarm = async (school: TwoSchools['north'], at: number): Promise<string> => {
	const stream = newId();
	await sent(it.house, school.teacher, 'mischief', stream, { type: 'begin', audience: `group:${school.group}` });
	await sent(it.house, school.teacher, 'mischief', stream, { type: 'set-alarm', at });
	return stream;
};
const due = () => it.rows<{ stream: string }>('select stream from kring.due');
const tick = () => doWhatIsDue(it.house, withOurs);

test('what is due happens by itself, as a command of the house, and screens hear it', async () => {
	const stream = await alarm(it.north, now + 60_000);
	const ear = await listen(it.house, it.north.teacher, { [stream]: -1 });
	expect(await tick()).toBe(0);
	now += 60_000;
	expect(await tick()).toBe(1);
	expect(await ear.hears(reaches(3))).toMatchObject({ actor: theHouse, events: [{ type: 'counted' }] });
	expect(await due()).toEqual([]);
	expect(await tick()).toBe(0);
	ear.leave();
});

test('each school has its own, and a change of plan is a change of moment', async () => {
	const [north, south] = [await alarm(it.north, now + 1_000), await alarm(it.south, now + 1_000)];
	await sent(it.house, it.south.teacher, 'mischief', south, { type: 'set-alarm', at: now + 9_000 });
	now += 1_000;
	expect(await tick()).toBe(1);
	expect((await it.house.look('north', north))?.version).toBe(3);
	expect(await due()).toEqual([{ stream: south }]);
});

test('two nodes at the same moment do it once', async () => {
	const stream = await alarm(it.north, now);
	const other = it.another({ clock: () => now });
	await Promise.all([tick(), doWhatIsDue(other, withOurs)]);
	const counted = await it.rows(`select 1 from kring.events where stream = $1 and actor = $2`, [stream, theHouse]);
	expect(counted).toHaveLength(1);
});

test('what does not go away by doing it is looked at again later, not all the time', async () => {
	const { teacher, group } = it.north;
	const stream = newId();
	await sent(it.house, teacher, 'mischief', stream, { type: 'begin', audience: `group:${group}` });
	await it.rows(`insert into kring.due values ('north', $1, $2)`, [stream, new Date(now)]);
	expect(await tick()).toBe(1);
	expect(await tick()).toBe(0);
	now += 600_000;
	expect(await tick()).toBe(1);
});
