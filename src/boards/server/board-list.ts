import type { Board } from '#boards/board-state.ts';
import type { Keeping } from '#server/keeping.ts';

/** The boards of a school: which group, which year, how many notes, when it last changed. Rebuilt from the log (K11). */
export const boardList: Required<Keeping>['list'] = {
	async write(tx, organisation, stream, at) {
		// The wall calls this for streams of kind board only.
		const { opened, notes } = stream.state as Board;
		// its words were destroyed: from the log it could not be made again either
		if (!opened) {
			await tx.query('delete from kring.boards where organisation = $1 and stream = $2', [organisation, stream.id]);
			return;
		}
		await tx.query({
			name: 'list-board',
			text: `insert into kring.boards (organisation, stream, group_id, school_year, notes, last_change)
				values ($1, $2, $3, $4, $5, $6)
				on conflict (organisation, stream) do update
				set notes = excluded.notes, last_change = greatest(boards.last_change, excluded.last_change)`,
			values: [organisation, stream.id, opened.group, opened.schoolYear, notes.length, new Date(at)]
		});
	},
	async clear(tx, organisation) {
		await tx.query('delete from kring.boards where organisation = $1', [organisation]);
	}
};
