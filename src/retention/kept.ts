import { accountTables } from './kept-accounts.ts';
import { circleTables } from './kept-circles.ts';
import { logTables } from './kept-log.ts';
import { schoolTables } from './kept-school.ts';
import type { Table } from './kept-table.ts';

/** Every table there is. One without a line, or with a column that is not told, fails the build. */
export const tables: Readonly<Record<string, Table>> = {
	...schoolTables,
	...circleTables,
	...logTables,
	...accountTables
};
