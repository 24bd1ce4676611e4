import { setTimeout as wait } from 'node:timers/promises';
import type { Outcome } from '#kernel/envelope.ts';
import { newId } from '#kernel/id.ts';
import type { School } from '#testing/cast.ts';
import type { Entry, Ledger } from './ledger.ts';

/** How many commands each school has on the way at a time. */
const lanes = 4;

/** One send in so many repeats a command that was answered before. */
const repeatsOneIn = 6;

/** People who write as fast as they can, over HTTP, and send again what got no answer. */
export class Writers {
	/** Where Kring is now; nothing, while it is down. */
	api: string | undefined;
	/** Why sendings were put off, and what was said of when to try again. */
	readonly refusals = new Set<string>();
	readonly retryAfter = new Set<string | null>();
	readonly #ledger: Ledger;
	readonly #schools: School[];
	#running: Promise<unknown> = Promise.resolve();
	#writing = false;

	constructor(ledger: Ledger, schools: School[]) {
		this.#ledger = ledger;
		this.#schools = schools;
	}

	start(api: string): void {
		this.api = api;
		this.#writing = true;
		this.#running = Promise.all(
			this.#schools.flatMap((school) => Array.from({ length: lanes }, () => this.#write(school)))
		);
	}

	/** Starts nothing new; resolves when nothing is on the way any more. */
	async stop(): Promise<void> {
		this.#writing = false;
		await this.#running;
	}

	/** Sends until everything has an answer. */
	async settle(): Promise<void> {
		for (let left = this.#ledger.unanswered; left.length > 0; left = this.#ledger.unanswered) {
			await Promise.all(left.slice(0, 16).map((entry) => this.#send(entry)));
		}
	}

	async #write(school: School): Promise<void> {
		const left = this.#ledger.unanswered.filter(({ organisation }) => organisation === school.organisation);
		const sent: Entry[] = [];
		while (this.#writing) {
			const again = Math.random() < 1 / repeatsOneIn ? sent[Math.floor(Math.random() * sent.length)] : undefined;
			const entry = left.shift() ?? again ?? this.#ledger.add(wish(school));
			if (Math.random() < 1 / repeatsOneIn) await Promise.all([this.#send(entry), this.#send(entry)]);
			else await this.#send(entry);
			sent.push(entry);
		}
	}

	async #send(entry: Entry): Promise<void> {
		const { organisation, person, envelope } = entry;
		try {
			const response = await fetch(`${this.api}/${organisation}/commands?als=${person}`, {
				method: 'POST',
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify(envelope),
				signal: AbortSignal.timeout(10_000)
			});
			const outcome = (await response.json()) as Outcome;
			if (response.status < 500) this.#ledger.answer(entry, outcome);
			else {
				if ('refused' in outcome) this.refusals.add(outcome.refused);
				this.retryAfter.add(response.headers.get('retry-after'));
				await wait(20);
			}
		} catch {
			await wait(20);
		}
	}
}

/** A command whose event holds an id of its own; it could be applied any number of times. */
const wish = ({ organisation, board, teacher, pupil }: School): Entry => {
	const mark = newId();
	const { person } = Math.random() < 0.5 ? teacher : pupil;
	const command = { type: 'choose-leader', person: mark };
	return { organisation, person, envelope: { id: newId(), kind: 'board', stream: board, command }, mark, answers: [] };
};
