import { newId } from '#kernel/id.ts';
import type { BoardCommand } from './commands.ts';
import { asNote, blankDraft, type Draft, type Unsaved } from './draft.ts';
import type { Area, Note } from './note.ts';
import type { Send } from './screen.ts';

/** What lies open on this one screen. None of it is part of the board: nobody else sees it. */
export class Desk {
	/** the area that fills the board; `null`: the board hangs at rest */
	room = $state<Area | null>(null);
	/** the note whose sheet is open */
	opened = $state<string | null>(null);
	/** kept while its sheet is closed, so that nothing typed is lost */
	draft = $state.raw<Draft>(blankDraft('successes'));
	/** by note */
	unsaved = $state.raw<ReadonlyMap<string, Unsaved>>(new Map());
	open = $state<'new-note' | 'leader' | 'menu' | 'blank' | 'passed-on' | null>(null);
	/** the last act worth telling back to who did it */
	done = $state.raw<BoardCommand | null>(null);
	/** offers this screen put aside */
	setAside = $state.raw<ReadonlySet<string>>(new Set());

	readonly #send: Send;

	constructor(send: Send, adding: Area | null, typed: string) {
		this.#send = send;
		this.draft = { ...this.draft, words: typed };
		if (adding) this.write(adding);
	}

	get busy() {
		return this.open !== null || this.opened !== null;
	}

	write(area: Area, drawn = false) {
		this.draft = { ...this.draft, area, drawn: this.draft.drawn || drawn };
		this.open = 'new-note';
	}

	putUp() {
		this.tell(asNote(this.draft, newId()));
		this.draft = blankDraft(this.draft.area);
		this.open = null;
	}

	/** Does it, and shows that it was done. */
	tell(command: BoardCommand) {
		this.#send(command);
		this.done = command;
	}

	keep(note: string, unsaved: Unsaved | undefined) {
		const rest = [...this.unsaved].filter(([id]) => id !== note);
		this.unsaved = new Map(unsaved ? [...rest, [note, unsaved]] : rest);
	}

	aside(offer: Note) {
		this.setAside = new Set([...this.setAside, offer.id]);
	}
}
