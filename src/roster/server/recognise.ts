import { isOwnTable } from '../own-table.ts';
import { refuse, type Refused } from '../refusals.ts';
import { headOf, isText } from './decode.ts';
import { columnsOf, type Separator } from './table.ts';

/** What a file is by what is in it; its name is never asked. */
export type Recognised =
	{ kind: 'zip' | 'xml' } | { kind: 'own-table'; separator: Separator } | { kind: 'one-roster'; columns: string[] };

export const recognise = async (bytes: Uint8Array): Promise<Recognised | Refused> => {
	const magic = magics.find(([, start]) => start.every((byte, at) => bytes[at] === byte))?.[0];
	if (magic === 'zip') return { kind: 'zip' };
	if (magic) return refuse(magic);
	const head = withoutEnd(headOf(bytes));
	if (head.trim() === '') return refuse('empty');
	if (!isText(head)) return refuse('not-text');
	if (/^\s*</.test(head)) return { kind: 'xml' };
	for (const separator of [';', ','] as const) {
		const columns = await columnsOf(head, separator);
		if (isOwnTable(columns)) return { kind: 'own-table', separator };
		if (separator === ',' && isOneRoster(columns)) return { kind: 'one-roster', columns };
	}
	return refuse(isFixedWidth(head) ? 'edex-2000' : 'not-a-roster');
};

const magics: [is: 'zip' | 'spreadsheet' | 'not-text', start: number[]][] = [
	['zip', [0x50, 0x4b, 0x03, 0x04]],
	['zip', [0x50, 0x4b, 0x05, 0x06]],
	// a workbook of Excel before 2007
	['spreadsheet', [0xd0, 0xcf, 0x11, 0xe0]],
	// PDF
	['not-text', [0x25, 0x50, 0x44, 0x46, 0x2d]]
];

/** A file of long ago says itself that it ends. */
const withoutEnd = (text: string): string => (text.trimEnd().endsWith('\u001A') ? text.trimEnd().slice(0, -1) : text);

const isOneRoster = (columns: readonly string[]): boolean =>
	['sourcedId', 'userSourcedId', 'propertyName'].some((column) => columns.includes(column));

/** EDEX2000, which EDEXML replaced: every line as long as the others, filled up with spaces. */
const isFixedWidth = (head: string): boolean => {
	const lines = head.split(/\r?\n/);
	// the last one may be cut off where the head ends
	const whole = lines.length > 1 ? lines.slice(0, -1) : lines;
	const length = whole[0]?.length ?? 0;
	return length >= 40 && whole.every((line) => line.length === length && / {3}/.test(line));
};
