import type { Component } from 'svelte';
import { useExtras } from '#ui/extras.ts';
import type { Note } from './note.ts';

/** What a board has beside its notes where it is more than a class's. The board draws it, and knows nothing else of it. */
export type Beside = {
	/** in the sheet of a note, under what its area has */
	More: Component<{ note: Note; mayWrite: boolean }>;
	/** a word on the note itself; '' where there is none */
	mark: (note: Note) => string;
	/** in the menu of the board, which it can close */
	Menu: Component<{ onclose: () => void }>;
};

/** Of a board that has nothing besides: nothing. */
export const useBeside = (): (() => Partial<Beside> | undefined) => {
	const extras = useExtras<{ beside?: Partial<Beside> | undefined }>();
	return () => extras?.()?.beside;
};
