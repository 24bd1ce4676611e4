import { dayOf, type Day } from '#kernel/time.ts';
import { acts, ofTheHouse } from '#audit/entry.ts';
import type { Tx } from '#server/db.ts';
import type { House } from '#server/house.ts';
import { certify } from '#server/retention/certificate.ts';
import { boardGoes, terms } from '../terms.ts';
import { isStreamHeld } from './held.ts';
import { allOfBoard } from './streams-of-board.ts';

export type KeptBoard = { stream: string; schoolYear: string; notes: number; isFollowed: boolean };

/** The boards of a school: their year, and whether the next year's board of that class hangs. */
export const boardsIn = async (tx: Tx, organisation: string): Promise<KeptBoard[]> => {
	const { rows } = await tx.query<KeptBoard>(
		`select b.stream, b.school_year as "schoolYear", b.notes, exists (
			select from kring.boards n join kring.groups f on f.organisation = n.organisation and f.id = n.group_id
			join kring.groups g on g.organisation = b.organisation and g.id = b.group_id
			where n.organisation = b.organisation and n.school_year > b.school_year and f.key = g.key) as "isFollowed"
		from kring.boards b where b.organisation = $1 order by b.school_year, b.stream`,
		[organisation]
	);
	return rows;
};

/** From which day a board's words go. */
export const dayOfBoard = ({ schoolYear, isFollowed }: KeptBoard): Day =>
	isFollowed ? boardGoes(schoolYear).soonest : boardGoes(schoolYear).latest;

/** Empties what hangs on the board of a year that is over, with all that is beside it: each board by itself, with its proof. */
export const endBoards = async (house: House, organisation: string): Promise<number> => {
	const today = dayOf(house.now());
	const all = await house.db.asPipe(organisation, (tx) => boardsIn(tx, organisation));
	let gone = 0;
	for (const { stream } of all.filter((board) => dayOfBoard(board) <= today)) {
		const streams = allOfBoard(stream);
		const isGone = await house.purge(organisation, async (tx) => {
			// as it is now, behind the lock: another node may have been first
			const board = (await boardsIn(tx, organisation)).find((one) => one.stream === stream);
			if (!board || dayOfBoard(board) > today) return undefined;
			if (await isStreamHeld(tx, organisation, { streams, term: 'board', today })) return undefined;
			return {
				streams,
				prove: async () => {
					const [first, last] = [`${board.schoolYear.slice(0, 4)}-08-01`, `${board.schoolYear.slice(5)}-07-31`];
					await certify(tx, organisation, {
						at: house.now(),
						term: 'board',
						what: 'board',
						count: 1,
						first,
						last,
						ground: terms.board.ground
					});
					return [{ ...ofTheHouse(house.now(), acts.certified, 'board'), stream }];
				}
			};
		});
		if (isGone) gone++;
	}
	return gone;
};
