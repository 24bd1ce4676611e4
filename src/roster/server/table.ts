import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { limits } from '../limits.ts';
import { isRefused, refuse, type Refused, type RosterRefusal } from '../refusals.ts';
import { breathe } from './breathe.ts';

export type Separator = ';' | ',';
export type Row = { line: number; cells: string[] };

/** Gives the rows of a table one by one, the first with the names of the columns too, until one is refused. */
export const eachRow = async (
	text: string,
	separator: Separator,
	take: (row: Row) => Refused | undefined
): Promise<Refused | undefined> => {
	const parser = parse({
		delimiter: separator,
		record_delimiter: ['\r\n', '\n', '\r'],
		bom: true,
		info: true,
		relax_column_count: true,
		skip_empty_lines: true,
		trim: true,
		max_record_size: limits.row
	});
	try {
		let rows = 0;
		for await (const { record, info } of Readable.from(pieces(text)).pipe(parser) as AsyncIterable<Parsed>) {
			const refused = record.some((cell) => cell !== '') && take({ line: info.lines, cells: record });
			if (isRefused(refused)) return refused;
			if (++rows % 1000 === 0) await breathe();
		}
		return undefined;
	} catch (error) {
		if (!(error instanceof CsvError)) throw error;
		return refuse(why(error.code), { line: typeof error['lines'] === 'number' ? error['lines'] : undefined });
	}
};

/** The names of the columns of a table that is separated so, or none when it is no table at all. */
export const columnsOf = async (head: string, separator: Separator): Promise<string[]> => {
	let columns: string[] = [];
	const first = head.split(/\r\n|\r|\n/, 1)[0] ?? '';
	await eachRow(first, separator, ({ cells }) => void (columns = cells));
	return columns;
};

type Parsed = { record: string[]; info: { lines: number } };

const why = (code: string): RosterRefusal => {
	if (code === 'CSV_MAX_RECORD_SIZE') return 'value-too-long';
	return code === 'CSV_QUOTE_NOT_CLOSED' ? 'cut-short' : 'broken-table';
};

function* pieces(text: string): Generator<string> {
	const size = 65_536;
	for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}
