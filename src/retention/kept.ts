import { accountTables } from './kept-accounts.ts';
import { circleTables } from './kept-circles.ts';
import { concernTables } from './kept-concerns.ts';
import { logTables } from './kept-log.ts';
import { pupilVoiceTables } from './kept-pupil-voice.ts';
import { schoolTables } from './kept-school.ts';
import type { Table } from './kept-table.ts';
import { voiceTables } from './kept-voices.ts';

/** Every table there is. One without a line, or with a column that is not told, fails the build. */
export const tables: Readonly<Record<string, Table>> = {
	...schoolTables,
	...circleTables,
	...voiceTables,
	...concernTables,
	...pupilVoiceTables,
	...logTables,
	...accountTables
};
