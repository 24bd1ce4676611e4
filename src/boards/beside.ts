import { getContext, setContext, type Component } from 'svelte';
import type { Area, Note } from './note.ts';

/** What a board has beside its notes where it is more than a class's. The board draws it, and knows nothing else of it. */
export type Beside = {
	/** at the head of an area, above its notes */
	Above: Component<{ area: Area }>;
	/** in the sheet of a note, under what its area has */
	More: Component<{ note: Note; mayWrite: boolean }>;
	/** a word on the note itself; '' where there is none */
	mark: (note: Note) => string;
	/** in the menu of the board */
	Menu: Component;
};

const key = Symbol('beside');

export const setBeside = (beside: () => Beside | undefined): void => void setContext(key, beside);
export const useBeside = (): (() => Beside | undefined) =>
	getContext<(() => Beside | undefined) | undefined>(key) ?? (() => undefined);
