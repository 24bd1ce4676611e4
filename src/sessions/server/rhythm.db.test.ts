import { afterAll, beforeAll, expect, test } from 'vitest';
import { rhythmOf } from '#schools/server/rhythm.ts';
import { newId } from '#kernel/id.ts';
import { schoolYear, type School } from '#testing/cast.ts';
import { sent } from '#testing/house.ts';
import { startSession } from '#testing/session.ts';
import { openTwoSchoolHouse, type TwoSchools } from '#testing/two-schools.ts';

let it: TwoSchools;
let now = Date.parse('2026-11-23T07:30:00Z');
beforeAll(async () => {
	it = await openTwoSchoolHouse({ clock: () => now });
});
afterAll(() => it?.close());

/** A session of so many minutes; one that stays at the inloop never begins. */
const hold = async (school: School, minutes: number) => {
	const { session, sessions } = await startSession(it.house, school);
	now += minutes * 60_000;
	await sent(it.house, school.teacher, 'sessions', sessions, { type: 'close-session', session } as { type: string });
};

test('a session that was held is in the rhythm of its class, and one that never began is not', async () => {
	await hold(it.north, 14);
	now += 7 * 24 * 3_600_000;
	await hold(it.north, 16);
	const going = {
		type: 'start-session',
		session: newId(),
		faces: newId(),
		aside: newId(),
		revealed: newId(),
		mode: 'bovenbouw',
		pupils: [it.north.pupil.person],
		arriving: true
	};
	const { sessions } = await startSession(it.house, it.south);
	await sent(it.house, it.south.teacher, 'sessions', sessions, {
		type: 'close-session',
		session: (await it.rows<{ id: string }>('select session as id from kring.codes where stream = $1', [sessions]))[0]
			?.id
	} as { type: string });
	await sent(it.house, it.south.teacher, 'sessions', sessions, going);
	await sent(it.house, it.south.teacher, 'sessions', sessions, {
		type: 'close-session',
		session: going.session
	} as { type: string });

	expect(await rhythmOf(it.house, it.north.principal, schoolYear, '2026-11-30')).toEqual([
		{ group: it.north.group, name: 'Groep 5b', often: 2, minutes: 15, last: '2026-11-30' },
		expect.objectContaining({ name: 'Groep 6', often: 0, minutes: null, last: null })
	]);
	expect(await it.rows('select from kring.rhythm where organisation = $1', ['south'])).toHaveLength(1);
	// what was held more than four weeks ago is not counted, and is told as the last time
	expect((await rhythmOf(it.house, it.north.principal, schoolYear, '2027-01-11'))[0]).toMatchObject({
		often: 0,
		minutes: null,
		last: '2026-11-30'
	});
});

test('a teacher does not see the rhythm of the school', async () => {
	const seen = await rhythmOf(it.house, it.north.teacher, schoolYear, '2026-11-30');
	expect(seen.every(({ often, last }) => often === 0 && last === null)).toBe(true);
});
