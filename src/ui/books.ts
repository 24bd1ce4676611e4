import type board from '../../messages/nl/board.json';
import type example from '../../messages/nl/example.json';
import type refused from '../../messages/nl/refused.json';
import type ui from '../../messages/nl/ui.json';

/** The books of sentences, by name. Dutch is the first language, so its keys are the keys. */
export type Books = { ui: typeof ui; board: typeof board; example: typeof example; refused: typeof refused };
export type BookName = keyof Books;
