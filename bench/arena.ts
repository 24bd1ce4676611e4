// bench: an outer ring of 60 that writes along, a line every 5 s on a pad of their own, beside plain inserts in the same PostgreSQL
import { setTimeout as wait } from 'node:timers/promises';
import type { ClientConfig } from 'pg';
import { numbersFrom } from '#arenas/draw/numbers.ts';
import { newId } from '#kernel/id.ts';
import { openInserts } from './arena-floor.ts';
import type { OuterRing } from './arena-school.ts';
import { median, printTable, quantile, round } from './figures.ts';
import { lookAt, sitDown, type Place } from './pupil.ts';
import { ask, inFolder, startKring } from './stand.ts';
import { wordsOf } from './words.ts';

/** `arena.ts [seconds]`; ten are enough to try it out */
const seconds = Number(process.argv[2] ?? 120);
const count = 60;
const every = 5_000;

type Write = (listener: number, words: string) => Promise<boolean>;
/** `latencies`: ms from sending a line to the answer that it is kept. */
type Written = { latencies: number[]; failed: number };

/** Each listener begins at a moment of its own within the five seconds, always the same ones. */
const writeAll = async (during: number, write: Write): Promise<Written> => {
	const moment = numbersFrom(6);
	const written: Written = { latencies: [], failed: 0 };
	const begun = performance.now();
	const listeners = Array.from({ length: count }, async (_, listener) => {
		const lines = Math.round(during / every);
		const first = moment() * every;
		for (let line = 0; line < lines; line++) {
			await wait(Math.max(0, begun + first + line * every - performance.now()));
			const sent = performance.now();
			const kept = await write(listener, wordsOf(listener * lines + line)).catch(() => false);
			written.latencies.push(performance.now() - sent);
			if (!kept) written.failed++;
		}
	});
	await Promise.all(listeners);
	return written;
};

const together = (...all: readonly Written[]): Written => ({
	latencies: all.flatMap(({ latencies }) => latencies),
	failed: all.reduce((sum, { failed }) => sum + failed, 0)
});

const row = (name: string, { latencies, failed }: Written): (string | number)[] => [
	name,
	latencies.length,
	failed,
	...[median(latencies), quantile(latencies, 0.95), quantile(latencies, 0.99), Math.max(...latencies)].map(round)
];

const figures = ({ latencies, failed }: Written) => ({
	p50: round(median(latencies)),
	p95: round(quantile(latencies, 0.95)),
	failed
});

await inFolder(async (folder) => {
	const kring = await startKring(folder);
	const { organisation, arena, listeners } = await ask<OuterRing>(kring, { outerRing: count });
	const inserts = await openInserts(await ask<ClientConfig>(kring, 'database'));
	const { port } = kring.program.ready;
	// as their page does, each hears the arena and its own pad
	const places = listeners.map(({ person, pad }): Place => ({ port, organisation, board: arena, person, also: pad }));
	const pupils = await Promise.all(places.map((place) => sitDown(place, () => undefined)));
	const acknowledged: { pad: string; line: string }[] = [];
	const inKring: Write = async (listener, words) => {
		const { person, pad } = listeners[listener] ?? { person: '', pad: '' };
		const line = newId();
		const command = { type: 'write-line', arena, person, line, kind: 'heard', words };
		const isKept = (await pupils[listener]?.send({ id: newId(), kind: 'pad', stream: pad, command })) ?? false;
		if (isKept) acknowledged.push({ pad, line });
		return isKept;
	};
	const onFloor: Write = (listener, words) => inserts.write(listeners[listener]?.pad ?? '', words);

	await Promise.all(listeners.map((_, listener) => inKring(listener, 'Om warm te lopen')));
	acknowledged.length = 0;
	// half of the floor before and half after, so that what else happens on the machine happens to both
	const before = await writeAll((seconds * 1000) / 2, onFloor);
	const ours = await writeAll(seconds * 1000, inKring);
	const floor = together(before, await writeAll((seconds * 1000) / 2, onFloor));

	const pads = new Map<string, string>();
	for (const { person, pad } of listeners) pads.set(pad, await lookAt({ port, organisation, board: pad, person }));
	const kept = acknowledged.filter(({ pad, line }) => pads.get(pad)?.includes(line)).length;
	const keptOnFloor = await inserts.kept();
	for (const pupil of pupils) pupil.leave();
	await inserts.close();
	await kring.program.stop();

	console.log(
		`${count} listeners at one arena, each with an event stream and a line every ${every / 1000} s on a pad of their own, ${seconds} s long.`
	);
	console.log('ms from sending a line to the answer that it is on disk; the floor is an insert and its commit.\n');
	printTable([['', 'lines', 'failed', 'p50', 'p95', 'p99', 'worst'], row('kring', ours), row('floor', floor)]);
	console.log(`\nFound again afterwards: kring ${kept}, floor ${keptOnFloor}.\n`);
	console.log(JSON.stringify({ ...figures(ours), kept, floor: { ...figures(floor), kept: keptOnFloor } }));
});
