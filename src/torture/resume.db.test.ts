import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#kernel/id.ts';
import type { Message } from '#kernel/envelope.ts';
import type { Database } from '#server/postgres/database.ts';
import type { House } from '#server/house.ts';
import { openSchool, type School } from '#testing/cast.ts';
import { freshDatabase } from '#testing/database.ts';
import { openTestHouse, sent } from '#testing/house.ts';
import { openDoors } from './doors.ts';
import { read } from './reader.ts';
import { openScissors } from './scissors.ts';

/** How many readers are cut, each at another byte, while the same few things happen. */
const together = 60;
const happenings = process.env['KRING_LONG'] ? 6 : 3;
const mostTime = process.env['KRING_LONG'] ? 1_800_000 : 300_000;

let database: Database;
let house: House;
let school: School;
let scissors: Awaited<ReturnType<typeof openScissors>>;
let closeDoors: () => Promise<void>;
beforeAll(async () => {
	({ database } = await freshDatabase());
	house = openTestHouse((role) => database.as(role));
	school = await openSchool(house, 'north');
	const doors = await openDoors(house, school);
	closeDoors = doors.close;
	scissors = await openScissors(doors.port);
});
afterAll(async () => {
	scissors?.close();
	await closeDoors?.();
	await house?.close();
	await database?.stop();
});

type Encoding = Parameters<typeof read>[1];
type Heard = { versions: number[]; states: number; bytes: number; cut: boolean };

/** Hears the board from a version on, is cut off once, comes back from where it was, and leaves at the end. */
const hearWithACut = async (encoding: Encoding, from: number, cut: number, until: Promise<number>): Promise<Heard> => {
	const heard: Heard = { versions: [], states: 0, bytes: 0, cut: false };
	let version = from;
	const last = { version: Infinity };
	const reached = Promise.withResolvers<void>();
	void until.then((end) => {
		last.version = end;
		if (version >= end) reached.resolve();
	});
	const take = (message: Message) => {
		if ('gone' in message) throw new Error('the board is not gone');
		if ('state' in message) heard.states++;
		else
			for (const [index] of message.events.entries())
				heard.versions.push(message.version - message.events.length + index + 1);
		version = message.version;
		if (version >= last.version) reached.resolve();
	};
	const addressAt = (at: number, more: string) =>
		`http://127.0.0.1:${scissors.port}/api/north/live?als=${school.pupil.person}&heard=${school.board}.${at}${more}`;

	const first = read(addressAt(version, `&cut=${cut}`), encoding, take);
	heard.cut = await Promise.race([first.ended.then(() => true), reached.promise.then(() => false)]);
	first.close();
	const second = read(addressAt(version, ''), encoding, take);
	await reached.promise;
	second.close();
	return heard;
};

/** One scenario: so many readers, each cut one byte later than the one before, while things happen. */
const round = async (
	encoding: Encoding,
	firstCut: number,
	version: number
): Promise<{ heard: Heard[]; version: number }> => {
	const end = Promise.withResolvers<number>();
	const readers = Array.from({ length: together }, (_, index) =>
		hearWithACut(encoding, version, firstCut + index, end.promise)
	);
	let now = version;
	for (let happening = 0; happening < happenings; happening++) {
		const words = `briefje ${happening}`;
		const note = newId();
		now = await sent(house, school.teacher, 'board', school.board, { type: 'add-note', note, area: 'ideas', words } as {
			type: string;
		});
		now = await sent(house, school.teacher, 'board', school.board, { type: 'remove-note', note } as { type: string });
	}
	end.resolve(now);
	return { heard: await Promise.all(readers), version: now };
};

const versionNow = async () => (await house.look('north', school.board))?.version ?? 0;

/** Readers who did not hear each version after this one exactly once, and in order. */
const flawsIn = ({ heard, version }: Awaited<ReturnType<typeof round>>, from: number): string[] => {
	const all = Array.from({ length: version - from }, (_, index) => from + index + 1).join();
	return heard.flatMap(({ versions, states }, index) =>
		versions.join() === all && states === 0 ? [] : [`reader ${index} heard ${versions.join()} of ${all}`]
	);
};

describe('a stream cut after any byte and resumed has no gap and no double (K10)', () => {
	test.for(['identity', 'gzip'] as const)('%s', { timeout: mostTime }, async (encoding) => {
		let version = await versionNow();
		let cuts = 0;
		for (let cut = 1, isCut = true; isCut; cut += together) {
			const done = await round(encoding, cut, version);
			expect(flawsIn(done, version)).toEqual([]);
			({ version } = done);
			const found = done.heard.filter((one) => one.cut).length;
			cuts += found;
			isCut = found > 0;
		}
		process.stdout.write(`${encoding}: cut at ${cuts} places\n`);
		expect(cuts).toBeGreaterThan(400);
	});
});

describe('the same check catches a server that', () => {
	test.for([
		['starts again too late', 1],
		['starts again too early', -1]
	] as const)('%s', async ([, off]) => {
		const join: House['hub']['join'] = (listener, heard) =>
			house.hub.join(listener, new Map([...heard].map(([stream, version]) => [stream, version + off])));
		const doors = await openDoors({ ...house, hub: { ...house.hub, join } }, school);
		const broken = await openScissors(doors.port);
		const [from, { port }] = [await versionNow(), scissors];
		scissors.port = broken.port;
		const done = await round('identity', 900, from);
		scissors.port = port;
		broken.close();
		await doors.close();
		expect(flawsIn(done, from)).not.toEqual([]);
	});
});
