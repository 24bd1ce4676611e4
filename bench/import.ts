// bench: a roster of 300,000 pupils as it streams through the reader, next to its XML parser alone
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { median, printTable, round } from './figures.ts';
import { writeRoster } from './import-file.ts';
import type { Read } from './import-reader.ts';
import { start } from './program.ts';
import { inFolder } from './stand.ts';

/** `import.ts [pupils] [rounds]` */
const pupils = Number(process.argv[2] ?? 300_000);
const rounds = Number(process.argv[3] ?? 3);

/** What a reader gets at most for what it holds on to: a file of 300,000 pupils is five times as large. */
const heap = 32;

/** In a process of its own each time, so that the memory is its own too. */
const read = async (which: 'kring' | 'floor', file: string, held: string[] = []): Promise<Read> => {
	const reader = await start<Read>('import-reader', [which, file], [...process.execArgv, ...held]);
	await reader.stop();
	if (reader.ready.rows !== pupils) throw new Error(`${which} met ${reader.ready.rows} pupils of ${pupils}`);
	return reader.ready;
};

const figures = (reads: readonly Read[]) => ({
	rowsPerSecond: round(median(reads.map(({ rows, seconds }) => rows / seconds))),
	peakMB: round(Math.max(...reads.map(({ peakMB }) => peakMB)))
});

await inFolder(async (folder) => {
	const file = join(folder, 'EDEX.XML');
	await writeRoster(file, pupils);
	const reads: Record<'kring' | 'floor', Read[]> = { kring: [], floor: [] };
	for (let time = 0; time < rounds; time++)
		for (const which of ['kring', 'floor'] as const) reads[which].push(await read(which, file));
	const [kring, floor] = [figures(reads.kring), figures(reads.floor)];

	// the system lets memory lie as long as there is enough: a reader that keeps what it met would not end within this
	const { peakMB: held } = figures([await read('kring', file, [`--max-old-space-size=${heap}`])]);

	const size = statSync(file).size / 1024 / 1024;
	console.log(`${pupils} pupils in one EDEXML file of ${round(size)} MB, ${rounds} times; the floor is saxes alone.\n`);
	printTable([
		['', 'kring', 'floor', 'ratio'],
		['pupils per second', kring.rowsPerSecond, floor.rowsPerSecond, round(kring.rowsPerSecond / floor.rowsPerSecond)],
		['peak MB', kring.peakMB, floor.peakMB, round(kring.peakMB / floor.peakMB)],
		[`peak MB, with a heap of ${heap} MB`, held, '', '']
	]);
	console.log('');
	console.log(JSON.stringify({ ...kring, heldPeakMB: held, floor }));
});
