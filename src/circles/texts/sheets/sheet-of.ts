import { actionsOf } from '../actions.ts';
import { forFile } from '../for-file.ts';
import { forHome } from '../for-home.ts';
import { myBoard } from '../my-board.ts';
import type { Source } from '../source.ts';
import type { AnyText } from '../text.ts';
import { actionsSheet } from './actions-sheet.ts';
import { forFileSheet } from './for-file-sheet.ts';
import { forHomeSheet } from './for-home-sheet.ts';
import { myBoardSheet } from './my-board-sheet.ts';
import type { Sheet } from './sheet.ts';
import type { Speaker } from './speaker.ts';

/** One text as it is read: each by its own filter, and by nothing else. */
export const sheetOf = (text: AnyText, source: Source, speaker: Speaker): Sheet => {
	const { at } = source.meeting;
	switch (text.text) {
		case 'my-board':
			return myBoardSheet(myBoard(source, text.child), at, speaker);
		case 'for-home':
			return forHomeSheet(forHome(source, text.guardian), at, speaker);
		case 'for-file':
			return forFileSheet(forFile(source, text.child), speaker);
		case 'actions':
			return actionsSheet(actionsOf(source, text.guest), at, speaker);
	}
};
