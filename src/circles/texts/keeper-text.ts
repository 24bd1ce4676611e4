import type { GuestLanguage } from '#guests/guest.ts';
import type { Block } from './sheets/copy-blocks.ts';
import type { Sheet } from './sheets/sheet.ts';
import type { AnyText } from './text.ts';

/** A text as its keeper sees it before anyone else does. */
export type KeeperText = {
	text: AnyText['text'];
	whom: string;
	language: GuestLanguage;
	sheet: Sheet;
	/** the same in the language of the ib'er, beside one in another: nobody releases what they cannot read */
	ours: Sheet | null;
	/** of *mijn bord*: what is not on it yet, since the child was not told */
	held: string[];
	/** ms since 1970 */
	released: number | null;
	/** names of children who stand in it and are not whose it is: someone wrote them */
	named: string[];
	/** of what goes into a file: to be copied */
	blocks: { block: Block; words: string }[];
};
