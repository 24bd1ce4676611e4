import type { Envelope, Outcome } from '#kernel/envelope.ts';

/** One command that was sent, by whom, and every answer it ever got. `mark` is an id that only its event holds. */
export type Entry = { organisation: string; person: string; envelope: Envelope; mark: string; answers: Outcome[] };

/** All that writers ever sent: what the database must agree with. */
export class Ledger {
	readonly entries = new Map<string, Entry>();
	acknowledged = 0;
	#awaited: { count: number; reached: () => void } | undefined;

	add(entry: Entry): Entry {
		this.entries.set(entry.envelope.id, entry);
		return entry;
	}

	answer(entry: Entry, outcome: Outcome): void {
		if (entry.answers.length === 0) this.acknowledged++;
		entry.answers.push(outcome);
		if (this.#awaited && this.acknowledged >= this.#awaited.count) this.#awaited.reached();
	}

	get unanswered(): Entry[] {
		return [...this.entries.values()].filter(({ answers }) => answers.length === 0);
	}

	/** Resolves in the very moment that so many more are acknowledged. */
	more(count: number): Promise<void> {
		return new Promise((reached) => (this.#awaited = { count: this.acknowledged + count, reached }));
	}
}
