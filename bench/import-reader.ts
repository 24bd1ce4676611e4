import { createReadStream } from 'node:fs';
import { SaxesParser } from 'saxes';
import { isRefused } from '#roster/refusals.ts';
import { readEdexml } from '#roster/server/read-edexml.ts';
import { leaveWithParent } from '#server/parent.ts';
import { peakOf } from './usage.ts';

/** How many pupils were met, in how many seconds, and the most memory that took. */
export type Read = { rows: number; seconds: number; peakMB: number };

// `import-reader.ts kring|floor <file>` reads the file once and tells the process that started it what that took
const [, , which, file = ''] = process.argv;

const byKring = async (): Promise<number> => {
	let rows = 0;
	const answer = await readEdexml(chunks(), {
		take: ({ type }) => void (rows += type === 'pupil' ? 1 : 0),
		drop: () => {},
		notice: () => {}
	});
	if (isRefused(answer)) throw new Error(`refused: ${answer.refused}, line ${answer.line}`);
	return rows;
};

// the least a reader can do: the parser alone, which counts elements
const byParser = async (): Promise<number> => {
	let rows = 0;
	const parser = new SaxesParser();
	parser.on('opentag', ({ name }) => void (rows += name === 'leerling' ? 1 : 0));
	const decoder = new TextDecoder('utf-8', { fatal: true });
	for await (const chunk of chunks()) parser.write(decoder.decode(chunk, { stream: true }));
	parser.close();
	return rows;
};

const chunks = () => createReadStream(file) as AsyncIterable<Uint8Array>;

leaveWithParent(() => process.exit());
const begun = performance.now();
const rows = which === 'kring' ? await byKring() : await byParser();
const seconds = (performance.now() - begun) / 1000;
process.send?.({ rows, seconds, peakMB: peakOf(process.pid) } satisfies Read);
