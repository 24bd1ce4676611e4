import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#kernel/id.ts';
import type { Actor } from '#server/actor.ts';
import { nightWork } from '#server/keepings.ts';
import { isState, listen } from '#testing/ear.ts';
import { send, sent } from '#testing/house.ts';
import { aNote } from '#testing/note.ts';
import { whereIs } from '#testing/search.ts';
import { openTwoSchoolHouse, type TwoSchools } from '#testing/two-schools.ts';
import { concernsWaiting, openConcern, raisedBy, signalled } from './reading.ts';

type Wish = { type: string; [more: string]: unknown };

const morning = Date.parse('2026-11-23T09:00:00Z');
let now = morning;
let it: TwoSchools;
let lead: Actor;
beforeAll(async () => {
	it = await openTwoSchoolHouse({ clock: () => now });
	const person = newId();
	const ask = (command: Wish) => sent(it.house, it.north.administrator, 'school', it.north.school, command);
	await ask({ type: 'add-person', person, kind: 'staff', given: 'Ada', family: '' });
	await ask({ type: 'appoint', person, role: 'safeguarding-lead' });
	lead = (await it.house.actors.of('north', person)) ?? expect.unreachable();
});
afterAll(() => it?.close());

const hears = async (who: Actor, concern: string) => (await it.house.hearing.now(who, concern)) !== undefined;

/** A pupil hangs a note, and the teacher taps the button on it. */
const fromBoard = async (words: string) => {
	const { teacher, pupil, board } = it.north;
	const note = aNote(words);
	await sent(it.house, pupil, 'board', board, note);
	const concern = newId();
	await sent(it.house, teacher, 'board', board, { type: 'take-down-note', note: note.note, concern } as Wish);
	return { concern, note: note.note };
};
const typed = async (words: string, who = it.north.teacher) => {
	const concern = newId();
	const raise = { type: 'raise-concern', words, drawing: null, about: null };
	await sent(it.house, who, 'concern', concern, raise as Wish);
	return concern;
};
const record = (who: Actor, concern: string) =>
	send(it.house, who, 'concern', concern, { type: 'record-concern' } as Wish);

describe('from a board', () => {
	test('the words are off it at once for everybody, and stand in no row that can be read', async () => {
		const { pupil, board } = it.north;
		const ear = await listen(it.house, pupil, { [board]: -1 });
		await ear.hears(isState);
		ear.forget();
		const { concern } = await fromBoard('nijlpaardgeheim');
		await ear.hears((message) => isState(message) && !JSON.stringify(message).includes('nijlpaardgeheim'));
		ear.leave();
		expect(await whereIs(it.rows, 'nijlpaardgeheim')).toEqual([]);
		expect((await openConcern(it.house, lead, concern))?.raised.words).toBe('nijlpaardgeheim');
	});

	test('for the ib’er and the aandachtsfunctionaris, with whose words they were; nobody else hears that it is there', async () => {
		const { teacher, pupil, coordinator, administrator, screen } = it.north;
		const { concern } = await fromBoard('zeehond');
		for (const who of [lead, coordinator]) {
			const opened = await openConcern(it.house, who, concern);
			expect(opened).toMatchObject({ raised: { words: 'zeehond', by: teacher.person, about: pupil.person } });
			expect(opened?.about).not.toBe('');
			expect(await concernsWaiting(it.house, who)).toBeGreaterThan(0);
		}
		for (const who of [teacher, pupil, screen, administrator, it.south.coordinator]) {
			expect(await hears(who, concern)).toBe(false);
			expect(await concernsWaiting(it.house, who)).toBe(0);
			expect(await record(who, concern)).toEqual({ refused: 'unknown-stream' });
		}
	});

	test('what the board’s log says is what it says of any note that is taken down', async () => {
		const { teacher, pupil, board } = it.north;
		await fromBoard('otter');
		const other = aNote('bever');
		await sent(it.house, pupil, 'board', board, other);
		await sent(it.house, teacher, 'board', board, { type: 'take-down-note', note: other.note } as Wish);
		const rows = await it.rows<{ body: string | null; command: string }>(
			`select body, command from kring.events where stream = $1 order by version desc limit 4`,
			[board]
		);
		const kinds = rows.map(({ body }) => body && Object.keys(JSON.parse(body) as object));
		expect(kinds).toEqual([['type', 'note'], null, ['type', 'note'], null]);
		const acts = await it.rows<{ act: string; actor: string; about: unknown }>(
			`select act, actor, about from kring.audit where organisation = 'north' and kind = 'board' order by month desc, position desc limit 4`
		);
		expect(acts.map(({ act }) => act)).toEqual(['take-down-note', 'add-note', 'take-down-note', 'add-note']);
		expect(acts[0]?.about).toEqual(acts[2]?.about);
	});

	test('of a class that is not theirs a teacher takes nothing off', async () => {
		const { board } = it.south;
		const command = { type: 'take-down-note', note: newId(), concern: newId() };
		expect(await send(it.house, it.north.teacher, 'board', board, command as Wish)).toEqual({
			refused: 'unknown-stream'
		});
	});

	test('a pupil passes nothing on by it', async () => {
		const note = aNote('das');
		await sent(it.house, it.north.pupil, 'board', it.north.board, note);
		const command = { type: 'take-down-note', note: note.note, concern: newId() };
		expect(await send(it.house, it.north.pupil, 'board', it.north.board, command as Wish)).toEqual({
			refused: 'not-allowed'
		});
	});
});

test('typed, by who works there and by no child; who raised it sees that it was passed on, and not the words', async () => {
	const { teacher, pupil, coordinator } = it.north;
	now = morning + 60_000;
	const concern = await typed('wil even praten over Sem');
	const [own] = await raisedBy(it.house, teacher);
	expect(own).toMatchObject({ id: concern, at: now, recorded: null });
	expect(await openConcern(it.house, teacher, concern)).toBeUndefined();
	expect(await signalled(it.house, pupil)).toEqual([]);
	expect((await signalled(it.house, coordinator)).map(({ id }) => id)).toContain(concern);
	const raise = { type: 'raise-concern', words: 'x', drawing: null, about: null };
	expect(await send(it.house, pupil, 'concern', newId(), raise as Wish)).toEqual({ refused: 'unknown-stream' });
});

test('recorded elsewhere: the words and their key are gone; by whom and when is all that stays', async () => {
	const { teacher, coordinator } = it.north;
	const { concern } = await fromBoard('pinguin');
	now = morning + 120_000;
	expect(await record(coordinator, concern)).toHaveProperty('version');
	expect(await openConcern(it.house, coordinator, concern)).toBeUndefined();
	expect(await openConcern(it.house, lead, concern)).toBeUndefined();
	expect(await it.rows('select from keys.stream_keys where stream = $1', [concern])).toEqual([]);
	expect(await it.rows('select from kring.events where stream = $1 and body is not null', [concern])).toEqual([]);
	const [kept] = await it.rows<Record<string, unknown>>('select * from kring.concerns where id = $1', [concern]);
	expect(kept).toMatchObject({ raised_by: teacher.person, recorded_by: coordinator.person, about: null });
	const [told] = await signalled(it.house, lead);
	expect(told?.id).toBeDefined();
	expect((await signalled(it.house, lead)).find(({ id }) => id === concern)?.recorded).toMatchObject({ at: now });
	expect(await record(coordinator, concern)).toEqual({ refused: 'unknown-stream' });
});

test('the audit names nobody who raised one, and who read it by name', async () => {
	const concern = await typed('');
	await openConcern(it.house, lead, concern);
	const rows = await it.rows<{ act: string; actor: string | null }>(
		`select act, actor from kring.audit where stream = $1 order by month, position`,
		[concern]
	);
	expect(rows[0]).toEqual({ act: 'wrote', actor: null });
	expect(rows).toContainEqual({ act: 'opened', actor: lead.person });
});

test('with whose words they were they go: the log and the register', async () => {
	const { concern } = await fromBoard('egel');
	await sent(it.house, { ...lead, standings: [{ role: 'house' }] }, 'concern', concern, {
		type: 'erase-concern'
	} as Wish);
	expect(await it.rows('select from kring.concerns where id = $1', [concern])).toEqual([]);
	expect(await openConcern(it.house, lead, concern)).toBeUndefined();
});

test('two years after it was recorded nothing tells of it; what nobody recorded waits on', async () => {
	const waits = await typed('wacht');
	const done = await typed('klaar');
	await record(lead, done);
	const left = async () =>
		(await it.rows<{ id: string }>('select id from kring.concerns where id = any ($1)', [[waits, done]])).map(
			({ id }) => id
		);
	const years = (n: number) => (now = morning + n * 365.3 * 86_400_000);
	years(1.9);
	await nightWork(it.house, 'north', async () => {});
	expect(await left()).toHaveLength(2);
	years(2.1);
	await nightWork(it.house, 'north', async () => {});
	expect(await left()).toEqual([waits]);
	now = morning;
});
