import fc from 'fast-check';
import { connect } from 'node:net';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client, type ClientConfig } from 'pg';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { boardCommand } from '#boards/commands.ts';
import { newId } from '#kernel/id.ts';
import { schoolCommand } from '#schools/commands.ts';
import type { School } from '#testing/cast.ts';
import { withFolder } from '#testing/held-database.ts';
import { clashes } from './clashes.ts';
import { derived } from './derive.ts';
import { planted, spoiled } from './hostile.ts';
import { hostileRequests } from './hostile-http.ts';
import { startKring, type Kring } from './kring.ts';
import { Ledger } from './ledger.ts';
import { sendRaw } from './raw.ts';
import { findFlaws } from './verify.ts';

const requests = process.env['KRING_LONG'] ? 20_000 : 2_000;
const together = 8;
const mostDelay = 100;

type Request = { envelope: unknown; person: string; organisation: string };

/** Envelopes as the schemas allow them, with one thing wrong, from people who may and people who may not. */
const hostileEnvelopes = ({ north, south }: { north: School; south: School }): fc.Arbitrary<Request> => {
	const ids = [north, south].flatMap((school) => [
		school.board,
		school.school,
		school.group,
		school.pupil.person,
		school.teacher.person,
		school.otherTeacher.person,
		school.administrator.person
	]);
	const anyone = [north.teacher, north.pupil, north.administrator, south.teacher].map(({ person }) => person);
	const anywhere = [north.board, north.school, south.board, newId()];
	const mostly = (one: string, others: string[]) =>
		fc.oneof({ weight: 12, arbitrary: fc.constant(one) }, { weight: 1, arbitrary: fc.constantFrom(...others) });
	const about = (
		kind: 'board' | 'school',
		stream: string,
		schema: v.GenericSchema,
		person: string,
		organisation = north.organisation
	) =>
		fc.record({
			person: mostly(person, anyone),
			organisation: mostly(organisation, [north.organisation, south.organisation]),
			envelope: oftenSpoiled(
				fc.record(
					{
						id: fc.uuid({ version: 7 }),
						kind: mostly(kind, ['board', 'school']),
						stream: mostly(stream, anywhere),
						command: derived(schema, ids)
					},
					{ noNullPrototype: true }
				)
			)
		});
	return fc.noBias(
		fc.oneof(
			// a board whose year has turned refuses nearly everything, so that is tried on another one

			about('board', north.board, whileOpen, north.teacher.person),
			about('board', south.board, boardCommand, south.teacher.person, south.organisation),
			about('school', north.school, schoolCommand, north.administrator.person)
		)
	);
};

const whileOpen = v.variant(
	'type',
	boardCommand.options.filter(({ entries }) => entries.type.literal !== 'turn-year')
);

const oftenSpoiled = (honest: fc.Arbitrary<unknown>) =>
	fc.oneof({ weight: 3, arbitrary: spoiled(honest) }, { weight: 2, arbitrary: honest });

const post = async (kring: Kring, { envelope, person, organisation }: Request): Promise<number> => {
	const response = await fetch(`${kring.api}/${organisation}/commands?als=${person}`, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify(envelope) ?? ''
	});
	await response.text();
	return response.status;
};

/** The commands that left events. */
const commandsIn = async (owner: ClientConfig): Promise<Set<string>> => {
	const client = new Client(owner);
	await client.connect();
	const { rows } = await client.query<{ command: string }>('select distinct command from kring.events');
	await client.end();
	return new Set(rows.map(({ command }) => command));
};

const inTurns = async <One>(all: readonly One[], work: (one: One) => Promise<void>): Promise<void> => {
	for (let from = 0; from < all.length; from += together) await Promise.all(all.slice(from, from + together).map(work));
};

test(
	'nothing that can be sent breaks the server, changes what it should not, or is told to a log',
	{ timeout: 1_800_000 },
	() =>
		withFolder(async (dataFolder) => {
			const kring = await startKring({ dataFolder, founds: true });
			if (!kring.schools) throw new Error('no schools were opened');
			const { north } = kring.schools;
			const doors = { organisation: north.organisation, person: north.teacher.person, stream: north.board };
			const before = await commandsIn(kring.owner);
			const broke: unknown[] = [];
			const accepted = new Set<string>();
			let refused = 0;
			const slow = Array.from({ length: 5 }, () => dribble(kring.port, doors));
			kring.watchLoop();

			// while nobody has been sent away yet by a wish that was in order
			for (const clash of clashes(north)) expect(await post(kring, clash)).toBeOneOf([400, 422]);
			await inTurns(fc.sample(hostileEnvelopes(kring.schools), requests), async (request) => {
				const status = await post(kring, request);
				if (status >= 500) broke.push({ status, ...request });
				if (status === 200) accepted.add(idOf(request.envelope));
				else refused++;
			});
			const raw = hostileRequests(doors);
			await inTurns(raw, async (parts) => {
				const status = await sendRaw(kring.port, parts, 400);
				if (status >= 500) broke.push({ status, parts: parts.map((part) => part.toString('latin1').slice(0, 200)) });
			});
			const figures = await kring.figures();
			for (const stop of slow) stop();
			process.stdout.write(
				`${requests} envelopes (${accepted.size} accepted) and ${raw.length} broken requests; ` +
					`event loop p99 ${figures.loopP99.toFixed(0)} ms, at most ${figures.loopMost.toFixed(0)}\n`
			);

			expect(broke.slice(0, 5)).toEqual([]);
			expect(refused).toBeGreaterThan(requests / 3);
			const after = await commandsIn(kring.owner);
			expect([...after].filter((id) => !before.has(id) && !accepted.has(id))).toEqual([]);
			expect(await findFlaws(kring.owner, new Ledger())).toEqual([]);
			expect(figures.loopP99).toBeLessThanOrEqual(mostDelay);
			await kring.stop();
			const logs = [await kring.logged, await readFile(join(dataFolder, 'postgres.log'), 'utf8')];
			for (const log of logs) expect(log).not.toContain(planted);
		})
);

/** A body that comes a byte at a time and is never whole. */
const dribble = (port: number, { organisation, person }: { organisation: string; person: string }): (() => void) => {
	const socket = connect(port, '127.0.0.1');
	socket.on('error', () => undefined);
	socket.write(
		`POST /api/${organisation}/commands?als=${person} HTTP/1.1\r\nhost: kring\r\ncontent-type: application/json\r\ncontent-length: 5000\r\n\r\n`
	);
	const drip = setInterval(() => socket.write('{'), 50);
	return () => {
		clearInterval(drip);
		socket.destroy();
	};
};

const idOf = (envelope: unknown): string =>
	typeof envelope === 'object' && envelope !== null && 'id' in envelope ? String(envelope.id).toLowerCase() : '';
