import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { board as rules, type BoardCommand, type BoardEvent } from '#boards/board.ts';
import type { Board } from '#boards/board-state.ts';
import { Live } from '#client/live.svelte.ts';
import type { Message } from '#kernel/envelope.ts';
import { newId } from '#kernel/id.ts';
import type { School } from '#testing/cast.ts';
import { isState, listen, reaches } from '#testing/ear.ts';
import { sent } from '#testing/house.ts';
import { aNote } from '#testing/note.ts';
import { openTwoSchoolHouse, type TwoSchools } from '#testing/two-schools.ts';

let it: TwoSchools;
beforeAll(async () => {
	it = await openTwoSchoolHouse();
});
afterAll(() => it?.close());

const write = (school: School, words: string) => sent(it.house, school.pupil, 'board', school.board, aNote(words));
const boardNow = async ({ organisation, board }: School) => {
	const stream = await it.house.look(organisation, board);
	if (!stream) throw new Error('the board is gone');
	return { version: stream.version, state: stream.state as Board };
};

/** A screen that starts from nothing and believes what it hears; fails when something is missing or comes twice. */
const screenFrom = (stream: string, heard: Message[]) => {
	const live = new Live<Board, BoardCommand, BoardEvent>(rules, {
		stream,
		kind: 'board',
		version: -1,
		state: rules.initial
	});
	let before = -1;
	for (const message of heard) {
		if ('version' in message) expect(message.version).toBeGreaterThan(before);
		expect(live.heard(message)).toBe(true);
		before = live.version;
	}
	return live;
};

test('K10: from any version on, each event comes exactly once and in order', async () => {
	const { pupil, board } = it.north;
	for (let n = 0; n < 12; n++) await write(it.north, `briefje ${n}`);
	const { version } = await boardNow(it.north);
	await fc.assert(
		fc.asyncProperty(fc.integer({ min: 0, max: version }), async (from) => {
			const messages = await it.house.hearing.missed(pupil, new Map([[board, from]]));
			const versions = messages.flatMap((message) =>
				'events' in message
					? message.events.map((_, index) => message.version - message.events.length + 1 + index)
					: [NaN]
			);
			expect(versions).toEqual(Array.from({ length: version - from }, (_, index) => from + 1 + index));
		}),
		{ numRuns: 25 }
	);
});

test('K10: who was cut off anywhere, any number of times, ends with the board as it is', async () => {
	const { pupil, board } = it.north;
	const { version: start, state } = await boardNow(it.north);
	await fc.assert(
		fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 6 }), async (cuts) => {
			const live = new Live<Board, BoardCommand, BoardEvent>(rules, {
				stream: board,
				kind: 'board',
				version: start,
				state
			});
			for (const cut of cuts) {
				await sent(it.house, pupil, 'board', board, { type: 'choose-leader', person: newId() } as { type: string });
				const messages = await it.house.hearing.missed(pupil, new Map([[board, live.version]]));
				for (const message of messages.slice(0, cut)) expect(live.heard(message)).toBe(true);
			}
			for (const message of await it.house.hearing.missed(pupil, new Map([[board, live.version]]))) live.heard(message);
			const now = await boardNow(it.north);
			expect(live.version).toBe(now.version);
			expect(live.shown).toEqual(now.state);
		}),
		{ numRuns: 15 }
	);
});

test('K10: listeners who join while two hundred commands are written each hear every one, once', async () => {
	const { teacher, pupil, board } = it.south;
	const writing = Promise.all(
		Array.from({ length: 200 }, async (_, n) => {
			await new Promise((go) => setTimeout(go, n * 2));
			return sent(it.house, n % 2 ? teacher : pupil, 'board', board, { type: 'choose-leader', person: newId() } as {
				type: string;
			});
		})
	);
	const ears = await Promise.all(
		Array.from({ length: 20 }, async (_, n) => {
			await new Promise((go) => setTimeout(go, n * 20));
			return listen(it.house, n % 2 ? teacher : pupil, { [board]: -1 });
		})
	);
	const last = Math.max(...(await writing));
	for (const ear of ears) await ear.hears(reaches(last));
	const now = await boardNow(it.south);
	for (const ear of ears) {
		const screen = screenFrom(board, ear.heard);
		expect(screen.version).toBe(now.version);
		expect(screen.shown).toEqual(now.state);
		ear.leave();
	}
	expect(ears.some(({ heard }) => heard.length > 50)).toBe(true);
});

test('K10: a listener on two streams hears each in its own order; a third school’s words never pass', async () => {
	const { pupil, teacher, board, group } = it.north;
	const diary = newId();
	await sent(it.house, teacher, 'diary', diary, { type: 'open-diary', audience: `group:${group}` } as { type: string });
	const { version } = await boardNow(it.north);
	const ear = await listen(it.house, pupil, { [board]: version, [diary]: 1 });
	await Promise.all([
		...Array.from({ length: 10 }, (_, n) => write(it.north, `bord ${n}`)),
		...Array.from({ length: 10 }, (_, n) =>
			sent(it.house, teacher, 'diary', diary, { type: 'write-page', page: `${n}`, words: `dag ${n}` } as {
				type: string;
			})
		),
		...Array.from({ length: 10 }, () => write(it.south, 'zuid'))
	]);
	await ear.hears((message) => message.stream === board && reaches(version + 10)(message));
	await ear.hears((message) => message.stream === diary && reaches(11)(message));
	ear.leave();
	for (const [stream, from] of [
		[board, version],
		[diary, 1]
	] as const)
		expect(
			ear.heard.flatMap((message) => (message.stream === stream && 'version' in message ? message.version : []))
		).toEqual(Array.from({ length: 10 }, (_, index) => from + 1 + index));
	expect(JSON.stringify(ear.heard)).not.toContain('zuid');
});

test('K10: who is very far behind gets the state at once', async () => {
	const { teacher, pupil, board } = it.south;
	const { version: before } = await boardNow(it.south);
	await Promise.all(
		Array.from({ length: 501 }, () =>
			sent(it.house, teacher, 'board', board, { type: 'choose-feest', feest: 'wave' } as { type: string })
		)
	);
	const now = await boardNow(it.south);
	expect(await it.house.hearing.missed(pupil, new Map([[board, before]]))).toEqual([{ stream: board, ...now }]);
	const nearly = await it.house.hearing.missed(pupil, new Map([[board, before + 1]]));
	expect(nearly).toHaveLength(500);
	expect(nearly.filter(isState)).toEqual([]);
});

test('K10: a screen that stands where the stream stands hears nothing', async () => {
	const { pupil, board } = it.south;
	const { version } = await boardNow(it.south);
	expect(await it.house.hearing.missed(pupil, new Map([[board, version]]))).toEqual([]);
});

test('a stream looked back on is as it stood at that moment', async () => {
	let now = Date.parse('2026-11-03T10:00:00Z');
	const house = it.another({ clock: () => now });
	const { teacher, board } = it.north;
	await sent(house, teacher, 'board', board, aNote('om tien uur'));
	now += 3_600_000;
	await sent(house, teacher, 'board', board, aNote('om elf uur'));
	const past = await house.hearing.asOf(teacher, board, now - 1);
	expect(JSON.stringify(past)).toContain('om tien uur');
	expect(JSON.stringify(past)).not.toContain('om elf uur');
});
