import type { Tx } from '#server/db.ts';
import { streamsOfBoard } from './streams-of-board.ts';

/** Of which class and year a stream is. */
export type Where = { kind: string; group: string | null; schoolYear: string | null };

/** The boards and what is beside them, by stream. */
export const wheresIn = async (tx: Tx, organisation: string): Promise<Map<string, Where>> => {
	const { rows } = await tx.query<{ stream: string; group: string; schoolYear: string }>(
		`select b.stream, g.name as group, b.school_year as "schoolYear" from kring.boards b
		join kring.groups g on g.organisation = b.organisation and g.id = b.group_id where b.organisation = $1`,
		[organisation]
	);
	return new Map(
		rows.flatMap(({ stream: board, group, schoolYear }) =>
			Object.entries(streamsOfBoard(board)).map(([kind, stream]): [string, Where] => [
				stream,
				{ kind, group, schoolYear }
			])
		)
	);
};
