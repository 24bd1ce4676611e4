import { groupAudience } from '#schools/audiences.ts';
import { enterAt, type Entered } from '#server/page-access.ts';
import type { PageOfABoard } from '#policy.ts';
import { findBoard, type FoundBoard } from './board-page.ts';

/** For a load or an action of a page of one board: that board, for who may open this page of it (K9). */
export const enterBoard = async (
	{ school, board: key }: { school: string; board: string },
	url: URL,
	page: PageOfABoard
): Promise<Entered & { board: FoundBoard }> => {
	const { on, ...entered } = await enterAt(school, url, page, async (house, actor) => {
		const board = await findBoard(house, actor, key);
		return board && { board, audience: groupAudience(board.group) };
	});
	return { ...entered, board: on.board };
};
