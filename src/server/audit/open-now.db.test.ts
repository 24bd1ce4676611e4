import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#kernel/id.ts';
import { listen } from '#testing/ear.ts';
import { sent } from '#testing/house.ts';
import { openTwoSchoolHouse, type TwoSchools } from '#testing/two-schools.ts';
import { openCanary } from './canary.ts';
import { breakOff } from './open-now.ts';

let it: TwoSchools;
let now = Date.parse('2026-11-23T09:00:00Z');
beforeAll(async () => void (it = await openTwoSchoolHouse({ clock: () => now })));
afterAll(() => it?.close());

const minutes = (count: number) => count * 60_000;
const diaryOf = async (): Promise<string> => {
	const stream = newId();
	const { teacher, group } = it.north;
	await sent(it.house, teacher, 'diary', stream, { type: 'open-diary', audience: `group:${group}` });
	return stream;
};
const written = async (stream: string) => {
	const rows = await it.rows<{ act: string; at: Date }>(
		`select act, at from kring.audit where stream = $1 and act in ('opened', 'ended', 'broken-off')
			order by month, position`,
		[stream]
	);
	return rows.map(({ act, at }) => `${act} ${at.getTime() - start}`);
};
const start = now;
const lookOf = (house: TwoSchools['house']) => openCanary(house, () => {}).look;

test('K15: what is open with another node is seen each minute, and broken off when that node is no more', async () => {
	const diary = await diaryOf();
	const other = it.another();
	await listen(other, it.north.teacher, { [diary]: -1 });
	const [here, there] = [lookOf(it.house), lookOf(other)];
	for (let minute = 0; minute < 6; minute++) {
		now += minutes(1);
		await there();
		await here();
	}
	expect(await written(diary)).toEqual(['opened 0']);
	// from here on nothing is heard of the other
	now += minutes(3);
	await here();
	expect(await written(diary)).toEqual(['opened 0']);
	now += 1;
	await here();
	expect(await written(diary)).toEqual(['opened 0', `broken-off ${minutes(6)}`]);
	await here();
	expect(await written(diary)).toHaveLength(2);
	expect(await it.rows('select from kring.openings')).toEqual([]);
});

test('K15: two nodes that look at one moment write one end', async () => {
	const diary = await diaryOf();
	const from = now - start;
	await listen(it.another(), it.north.teacher, { [diary]: -1 });
	now += minutes(4);
	await Promise.all([it.house, it.another(), it.another()].map((house) => breakOff(house, false)));
	expect(await written(diary)).toEqual([`opened ${from}`, `broken-off ${from}`]);
});

test('K15: an opening that is not written down is not kept as open', async () => {
	const diary = await diaryOf();
	await it.rows(`alter table kring.audit add constraint closed check (act <> 'opened') not valid`);
	await expect(it.house.hearing.now(it.north.teacher, diary)).rejects.toThrow();
	await it.rows('alter table kring.audit drop constraint closed');
	expect(await it.rows('select from kring.openings where stream = $1', [diary])).toEqual([]);
});
