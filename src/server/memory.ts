import type { Capabilities, Capability } from '#kernel/capability.ts';
import { fold } from '#kernel/replay.ts';
import type { Tx } from './db.ts';
import { readLog, readStream, type Logged } from './journal.ts';
import type { Keys } from './keys.ts';

/** A stream as it stands: its state is the fold of all its events that still have words. */
export type Stream = {
	id: string;
	kind: string;
	audience: string;
	version: number;
	state: unknown;
	key: Buffer | undefined;
};

/** Further behind than this (events), all is folded again when it is asked for. */
const mostMissed = 2_000;

/** What others wrote: nothing, when it is more than is worth reading. */
type Missed = readonly (Logged & { kind: string })[] | undefined;

/** How many streams of one organisation stay folded. A stream pushed out is folded again when asked for. */
const kept = 400;

/** The streams of one organisation that this process has folded, and how far along the log it is. */
export class Memory {
	readonly #capabilities: Capabilities;
	readonly #keys: Keys;
	readonly #organisation: string;
	readonly #streams = new Map<string, Stream>();
	/** Position up to which all is known; nothing at the start and after a failure. */
	head: number | undefined;
	/** Which restore of a backup the log comes from, if any; unknown until it was read. */
	restored: string | null | undefined;

	constructor(organisation: string, capabilities: Capabilities, keys: Keys) {
		this.#organisation = organisation;
		this.#capabilities = capabilities;
		this.#keys = keys;
	}

	/**
	 * Folds what another process wrote meanwhile, and returns it for those who listen here.
	 * Inside the lock, so nothing is added while we read. Nothing, when it is so much that all is forgotten instead.
	 */
	async catchUp(tx: Tx, head: number): Promise<Missed> {
		const { head: from } = this;
		this.head = head;
		if (from === undefined || from === head) return [];
		if (head - from > mostMissed) return void this.#streams.clear();
		const missed = await readLog(tx, this.#organisation, from, (stream, kind) => this.#keyOf(tx, stream, kind));
		for (const it of missed) {
			const stream = this.#streams.get(it.stream);
			if (!stream || it.version <= stream.version) continue;
			const capability = capabilityOf(this.#capabilities, stream.kind);
			if (it.emptied || capability.rules.withdraws?.(it.event)) this.#streams.delete(it.stream);
			else
				this.#streams.set(it.stream, { ...stream, version: it.version, state: advance(capability, stream.state, it) });
		}
		return missed;
	}

	/** Which kinds others wrote to, which streams are sealed, and whether words were taken away, so that screens fold again. */
	meaningOf(missed: Missed) {
		// anything may have happened
		if (!missed) return { kinds: new Set(Object.keys(this.#capabilities)), sealed: new Set<string>(), emptied: true };
		const withdraws = (it: Logged & { kind: string }) =>
			it.emptied || capabilityOf(this.#capabilities, it.kind).rules.withdraws?.(it.event);
		const isSealed = ({ kind }: { kind: string }) =>
			capabilityOf(this.#capabilities, kind).dataClass === 'confidential';
		return {
			kinds: new Set(missed.map(({ kind }) => kind)),
			sealed: new Set(missed.filter(isSealed).map(({ stream }) => stream)),
			emptied: missed.some(withdraws)
		};
	}

	/** A backup was restored: what is remembered is of another log. Tells whether that is so. */
	leaves(restored: string | null): boolean {
		const isOther = this.restored !== undefined && this.restored !== restored;
		if (isOther) this.clear();
		this.restored = restored;
		return isOther;
	}

	async #keyOf(tx: Tx, stream: string, kind: string): Promise<Buffer | undefined> {
		if (capabilityOf(this.#capabilities, kind).dataClass === 'open') return undefined;
		return this.#streams.get(stream)?.key ?? (await this.#keys.of(tx, this.#organisation, stream));
	}

	async stream(tx: Tx, id: string): Promise<Stream | undefined> {
		const known = this.#streams.get(id);
		if (known) return known;
		const found = await foldStream(tx, this.#organisation, id, this.#capabilities, this.#keys);
		if (found) this.keep(found);
		return found;
	}

	remembered(id: string): Stream | undefined {
		return this.#streams.get(id);
	}

	keep(stream: Stream): void {
		this.#streams.delete(stream.id);
		this.#streams.set(stream.id, stream);
		const [oldest] = this.#streams.keys();
		if (this.#streams.size > kept && oldest) this.#streams.delete(oldest);
	}

	/** Takes over what a group did, once it is on disk. */
	adopt({ head, remember, forget }: { head: number; remember: Stream[]; forget: string[] }): void {
		for (const stream of remember) this.keep(stream);
		for (const id of forget) this.#streams.delete(id);
		this.head = head;
	}

	/** After a failure nothing remembered is certain. */
	clear(): void {
		this.#streams.clear();
		this.head = undefined;
	}
}

export const capabilityOf = (capabilities: Capabilities, kind: string): Capability => {
	const capability = capabilities[kind];
	if (!capability) throw new Error(`no capability for streams of kind ${kind}`);
	return capability;
};

/** Folds a stream from its log, up to a moment or to now. Without keys only an open one. */
export const foldStream = async (
	tx: Tx,
	organisation: string,
	id: string,
	capabilities: Capabilities,
	keys: Keys | undefined,
	until?: Date
): Promise<Stream | undefined> => {
	const { rows } = await tx.query<{ kind: string; audience: string; version: number }>({
		name: 'find-stream',
		text: 'select kind, audience, version from kring.streams where organisation = $1 and id = $2',
		values: [organisation, id]
	});
	const [row] = rows;
	if (!row) return undefined;
	const capability = capabilityOf(capabilities, row.kind);
	const key = capability.dataClass === 'confidential' ? await keys?.of(tx, organisation, id) : undefined;
	let state = capability.rules.initial;
	for await (const page of readStream(tx, organisation, id, { upTo: row.version, until, key }))
		state = capability.rules.evolveAll
			? capability.rules.evolveAll(
					state,
					page.flatMap((it) => (it.emptied ? [] : [it.event]))
				)
			: page.reduce((before, it) => advance(capability, before, it), state);
	return { id, ...row, state, key };
};

const advance = ({ rules }: Capability, state: unknown, it: Logged): unknown =>
	it.emptied ? state : fold(rules, state, [it.event], { actor: it.actor, at: it.at });
