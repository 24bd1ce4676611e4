import { entriesOfCommand, type Entry } from '#audit/entry.ts';
import { wasRefused } from '#kernel/decider.ts';
import type { Envelope, Outcome } from '#kernel/envelope.ts';
import { newId } from '#kernel/id.ts';
import type { Actor } from './actor.ts';
import type { Answered, Written } from './append.ts';
import { theHouse } from '#kernel/standing.ts';
import { consider, outcomeOf, type Change } from './consider.ts';
import type { Clash, Tx } from './db.ts';
import { ended } from './emptying.ts';
import type { Wall } from './group.ts';
import { isMarked, marksOf } from './marks.ts';
import { capabilityOf, type Memory, type Stream } from './memory.ts';
import { may as byThePolicy } from '#policy.ts';

/** `clash`: tried before, and what spans streams said no; now only that answer is recorded. */
export type Request = { envelope: Envelope; actor: Actor; clock: () => number; clash?: Clash | undefined };

/** Answers each request in order, each on what those before it did. Writes nothing but the keys of new streams. */
export const answerAll = async (
	tx: Tx,
	wall: Wall,
	memory: Memory,
	organisation: string,
	known: Known,
	requests: Request[]
) => {
	const draft = new Map<string, Stream>();
	const answered: Answered[] = [];
	const answers: (Outcome | Error)[] = [];
	const find = async (id: string) => draft.get(id) ?? (await memory.stream(tx, id));

	const answer = async (request: Request): Promise<Outcome> => {
		const { envelope, actor, clock, clash } = request;
		const at = clock();
		const before = await find(envelope.stream);
		const earlier = known.get(envelope.id);
		if (earlier)
			return isMarked(earlier.fingerprint, marksOf(wall, request, before?.key))
				? earlier.outcome
				: { refused: 'id-already-used' };

		const considered = clash ? { refused: clash } : await consider(envelope, actor, at, wall, find);
		const by = { command: envelope.id, actor: actor.person };
		const changes = wasRefused(considered) ? [] : await withKeys(tx, wall, organisation, considered, by);
		for (const { stream, withdraws } of changes)
			draft.set(stream.id, withdraws === 'everything' ? ended(wall.capabilities, stream) : stream);
		const outcome = wasRefused(considered)
			? considered
			: outcomeOf(changes, envelope.stream, before, hears(wall, actor));
		const key = draft.get(envelope.stream)?.key ?? before?.key;
		const { full, bare } = marksOf(wall, request, key);
		const fingerprint = Buffer.concat([full, bare]);
		known.set(envelope.id, { fingerprint, outcome });
		const after = draft.get(envelope.stream) ?? before;
		const audit = wasRefused(considered) ? [] : entriesFor(wall, request, after, at);
		answered.push({ id: envelope.id, fingerprint, outcome, actor: actor.person, at, changes, audit });
		return outcome;
	};

	for (const request of requests)
		answers.push(await answer(request).catch((error: unknown) => (isBug(error) ? error : Promise.reject(error))));
	return { answers, answered, draft };
};

/** A thrown error of our own rules fails one command; anything the database threw fails the group. */
const isBug = (error: unknown): error is Error =>
	error instanceof Error && !('severity' in error) && !('code' in error);

/** Answers that were given before, by command id. */
export type Known = Map<string, { fingerprint: Buffer; outcome: Outcome }>;

export const knownOutcomes = async (tx: Tx, organisation: string, requests: Request[]): Promise<Known> => {
	if (requests.length === 0) return new Map();
	const { rows } = await tx.query<{ id: string; fingerprint: Buffer; outcome: Outcome }>({
		name: 'known-outcomes',
		text: 'select id, fingerprint, outcome from kring.commands where organisation = $1 and id = any($2)',
		values: [organisation, requests.map(({ envelope }) => envelope.id)]
	});
	return new Map(rows.map(({ id, fingerprint, outcome }) => [id, { fingerprint, outcome }]));
};

/** A new confidential stream gets its key in the transaction that starts it. The house's own gets an id of its own. */
const withKeys = async (
	tx: Tx,
	wall: Wall,
	organisation: string,
	changes: Change[],
	by: Written['by']
): Promise<Written[]> => {
	const made = new Map<string, Buffer>();
	const written: Written[] = [];
	for (const change of changes) {
		const { stream, isNew, byTheHouse } = change;
		const sealed = capabilityOf(wall.capabilities, stream.kind).dataClass === 'confidential';
		if (isNew && sealed) made.set(stream.id, await wall.keys.make(tx, organisation, stream.id));
		const key = made.get(stream.id) ?? stream.key;
		written.push({
			...change,
			stream: { ...stream, key },
			by: byTheHouse ? { command: newId(), actor: theHouse } : by
		});
	}
	return written;
};

/** What the audit keeps of an accepted command, which was understood. */
const entriesFor = (wall: Wall, { envelope, actor }: Request, stream: Stream | undefined, at: number): Entry[] => {
	const { dataClass, mayBeTold } = capabilityOf(wall.capabilities, envelope.kind);
	// the edge: it was understood, so it is an object with a type
	const command = envelope.command as { type: string };
	return entriesOfCommand(at, actor, { ...envelope, audience: stream?.audience }, command, {
		isConfidential: dataClass === 'confidential',
		mayBeTold: mayBeTold?.has(command.type) ?? false,
		hears: stream !== undefined && hears(wall, actor)(stream)
	});
};

/** Whether someone may know how far a stream is: one that only writes in it may not (K9). */
const hears =
	({ may = byThePolicy }: Wall, actor: Actor) =>
	(stream: Stream): boolean =>
		may(actor, 'hear', stream);
