import type { Taker } from '../delivered.ts';
import { asColumn, exampleRow, locationColumn, ownColumns } from '../own-table.ts';
import { refuse, type Refused } from '../refusals.ts';
import { ownPeople } from './own-people.ts';
import { eachRow, type Row, type Separator } from './table.ts';

/** Reads Kring's own table: six columns in any order, and the vestiging if there is one. Other columns are thrown away. */
export const readOwnTable = async (
	text: string,
	separator: Separator,
	taker: Taker
): Promise<'own-table' | Refused> => {
	const people = ownPeople(taker);
	let columns: string[] | undefined;
	const refused = await eachRow(text, separator, (row) => {
		if (!columns) {
			columns = row.cells.map(asColumn);
			const missing = ownColumns.find((column) => !columns?.includes(column));
			return missing ? refuse('columns-missing', { line: row.line, field: missing }) : undefined;
		}
		const flaw = flawOfRow(row, columns.length);
		if (flaw) return flaw;
		for (const [at, column] of columns.entries()) if (row.cells[at] && !isOwn(column)) taker.drop(column || '…');
		const [given = '', family = '', group = '', grade = '', email = '', role = ''] = ownColumns.map(
			(column) => row.cells[columns?.indexOf(column) ?? -1]
		);
		const location = row.cells[columns.indexOf(locationColumn)] ?? '';
		const isExample = [given, family, group, grade, email, role].join('\n') === exampleRow.join('\n');
		return isExample ? undefined : people.take({ line: row.line, location, given, family, group, grade, email, role });
	});
	if (refused) return refused;
	people.end();
	return 'own-table';
};

const isOwn = (column: string): boolean => column === locationColumn || ownColumns.some((own) => own === column);

const flawOfRow = ({ line, cells }: Row, columns: number): Refused | undefined => {
	if (cells.length < columns) return refuse('cut-short', { line });
	return cells.slice(columns).some((cell) => cell !== '') ? refuse('broken-table', { line }) : undefined;
};
