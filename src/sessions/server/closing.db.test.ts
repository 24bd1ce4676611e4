import { afterAll, beforeAll, expect, test } from 'vitest';
import { theHouse } from '#kernel/standing.ts';
import { doWhatIsDue } from '#server/ticking.ts';
import { listen } from '#testing/ear.ts';
import { send, sent, withOurs } from '#testing/house.ts';
import { startSession } from '#testing/session.ts';
import { openTwoSchoolHouse, type TwoSchools } from '#testing/two-schools.ts';
import type { Sessions } from '../session-state.ts';

/** What happens to sessions by itself, in both schools alike. */
let it: TwoSchools;
let now = Date.parse('2026-11-23T07:30:00Z');
beforeAll(async () => {
	it = await openTwoSchoolHouse({ clock: () => now });
});
afterAll(() => it?.close());

const minutes = (count: number) => count * 60_000;
const days = (count: number) => minutes(count * 24 * 60);
const tick = () => doWhatIsDue(it.house, withOurs);

test('a session that nobody closed closes itself, with its faces, its door and the teacher’s side', async () => {
	const going = await startSession(it.house, it.north);
	const south = await startSession(it.house, it.south);
	const { pupil } = it.north;
	const face = { type: 'choose-face', person: pupil.person, face: 'sad' };
	await send(it.house, pupil, 'faces', going.faces, face);
	const ear = await listen(it.house, it.north.screen, { [going.sessions]: -1 });
	now += minutes(46);
	expect(await tick()).toBe(0);
	// the south goes on: someone took a step there
	const step = { type: 'go-to-phase', session: south.session, from: 'check-in', to: 'successes' };
	await sent(it.house, it.south.screen, 'sessions', south.sessions, step);
	now += minutes(2);
	expect(await tick()).toBe(1);

	const closed = await ear.hears((message) => JSON.stringify(message).includes('"current":null'));
	expect(JSON.stringify(closed)).not.toContain('sad"');
	const [last] = await it.rows<{ actor: string | null }>(
		'select actor from kring.events where stream = $1 order by version desc limit 1',
		[going.sessions]
	);
	expect(last?.actor).toBe(theHouse);
	const streams = [going.faces, going.aside];
	expect(await it.rows('select 1 from keys.stream_keys where stream = any ($1)', [streams])).toEqual([]);
	expect(await it.rows('select 1 from kring.codes where session = $1', [going.session])).toEqual([]);
	const there = await it.house.look('south', south.sessions);
	expect((there?.state as Sessions | undefined)?.current?.phase).toBe('successes');
	ear.leave();
});

test('six weeks later the counts are gone from the log and from every screen', async () => {
	const going = await startSession(it.house, it.north);
	const ask = (command: { type: string; [more: string]: unknown }) =>
		sent(it.house, it.north.screen, 'sessions', going.sessions, { session: going.session, ...command });
	await ask({ type: 'count-hands', face: 'okay', hands: 17 });
	await ask({ type: 'show-faces' });
	await ask({ type: 'close-session' });
	const state = async () => (await it.house.look('north', going.sessions))?.state as Sessions;
	expect((await state()).last?.counts?.okay).toBe(17);

	now += days(41);
	await tick();
	expect((await state()).last?.counts?.okay).toBe(17);
	now += days(2);
	await tick();
	expect((await state()).last?.counts).toBeNull();
	expect(await it.rows(`select 1 from kring.events where body like '%"okay":17%' or body like '%"hands":17%'`)).toEqual(
		[]
	);
	// who led stays: a turn is no feeling
	expect(Object.keys((await state()).turns)).toContain(it.north.pupil.person);
});
