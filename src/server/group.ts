import type { Capabilities } from '#kernel/capability.ts';
import { wasRefused } from '#kernel/decider.ts';
import type { Envelope, Message, Outcome } from '#kernel/envelope.ts';
import type { Actor } from './actor.ts';
import { append, type Answered } from './append.ts';
import { consider, eventsOf, outcomeOf, type Change } from './consider.ts';
import type { Clash, Tx } from './db.ts';
import { emptyWithdrawn } from './emptying.ts';
import { byCommand } from './journal.ts';
import { keepBeside, type Keepings } from './keeping.ts';
import type { Keys } from './keys.ts';
import { capabilityOf, foldStream, type Memory, type Stream } from './memory.ts';
import type { May } from './policy.ts';

/** `clash`: tried before, and what spans streams said no; now only that answer is recorded. */
export type Request = { envelope: Envelope; actor: Actor; clock: () => number; clash?: Clash | undefined };

/** What the rules need around them to work on one organisation. Who may do what is the product's policy, unless said. */
export type Wall = { capabilities: Capabilities; keepings: Keepings; may?: May; keys: Keys; clock: () => number };

/** What a group did: an answer or a bug for each request, what to remember once it is on disk, what screens must hear. */
export type GroupResult = {
	answers: (Outcome | Error)[];
	messages: Message[];
	head: number;
	remember: Stream[];
	forget: string[];
	hearersChanged: boolean;
};

/**
 * Locks the organisation's row, so that its log is a single queue (K1), and folds what others wrote meanwhile.
 * Nothing, when there is no such organisation.
 */
export const lock = async (tx: Tx, memory: Memory, organisation: string) => {
	const { rows } = await tx.query<{ head: string }>({
		name: 'lock',
		text: 'select head from kring.organisations where id = $1 for update',
		values: [organisation]
	});
	if (!rows[0]) return undefined;
	const head = Number(rows[0].head);
	const missed = await memory.catchUp(tx, head);
	return { head, missed: byCommand(missed), ...memory.meaningOf(missed) };
};

/** Takes the waiting commands of one organisation together: one append, one commit. The organisation is locked. */
export const runGroup = async (
	tx: Tx,
	wall: Wall,
	memory: Memory,
	organisation: string,
	head: number,
	requests: Request[]
): Promise<GroupResult> => {
	const { answers, answered, draft } = await answerAll(tx, wall, memory, organisation, requests);
	if (answered.length === 0) return { answers, messages: [], head, remember: [], forget: [], hearersChanged: false };

	const newHead = await append(tx, organisation, head, answered);
	const { hearersChanged } = await keepBeside(tx, wall.keepings, organisation, answered);
	const emptied = new Set<string>();
	for (const change of answered.flatMap(({ changes }) => changes)) {
		if (!change.withdraws) continue;
		const { stream } = change;
		await emptyWithdrawn(tx, organisation, stream, capabilityOf(wall.capabilities, stream.kind), eventsOf(change));
		emptied.add(stream.id);
	}
	const fresh: Stream[] = [];
	for (const id of emptied) {
		const stream = await foldStream(tx, organisation, id, wall.capabilities, wall.keys);
		if (stream) fresh.push(stream);
	}
	return {
		answers,
		messages: [...heard(answered, emptied), ...fresh.map(asState)],
		head: newHead,
		remember: [...draft.values()].filter(({ id }) => !emptied.has(id)),
		forget: [...emptied],
		hearersChanged
	};
};

const answerAll = async (tx: Tx, wall: Wall, memory: Memory, organisation: string, requests: Request[]) => {
	const known = await knownOutcomes(tx, organisation, requests);
	const draft = new Map<string, Stream>();
	const answered: Answered[] = [];
	const answers: (Outcome | Error)[] = [];
	const find = async (id: string) => draft.get(id) ?? (await memory.stream(tx, id));

	const answer = async ({ envelope, actor, clock, clash }: Request): Promise<Outcome> => {
		const at = clock();
		const before = await find(envelope.stream);
		const text = JSON.stringify([actor.person, envelope.kind, envelope.stream, envelope.command]);
		const earlier = known.get(envelope.id);
		if (earlier) {
			// What was refused before a confidential stream began was marked with the house's key.
			const isSame = [before?.key, undefined].some((key) =>
				wall.keys.fingerprint(key, text).equals(earlier.fingerprint)
			);
			return isSame ? earlier.outcome : { refused: 'id-already-used' };
		}

		const considered = clash ? { refused: clash } : await consider(envelope, actor, at, wall, find);
		const changes = wasRefused(considered) ? [] : await withKeys(tx, wall, organisation, considered);
		for (const { stream } of changes) draft.set(stream.id, stream);
		const outcome = wasRefused(considered) ? considered : outcomeOf(changes, envelope.stream, before?.version ?? 0);
		const key = draft.get(envelope.stream)?.key ?? before?.key;
		const fingerprint = wall.keys.fingerprint(key, text);
		known.set(envelope.id, { fingerprint, outcome });
		answered.push({ id: envelope.id, fingerprint, outcome, actor: actor.person, at, changes });
		return outcome;
	};

	for (const request of requests)
		answers.push(await answer(request).catch((error: unknown) => (isBug(error) ? error : Promise.reject(error))));
	return { answers, answered, draft };
};

/** A thrown error of our own rules fails one command; anything the database threw fails the group. */
const isBug = (error: unknown): error is Error =>
	error instanceof Error && !('severity' in error) && !('code' in error);

const knownOutcomes = async (tx: Tx, organisation: string, requests: Request[]) => {
	const { rows } = await tx.query<{ id: string; fingerprint: Buffer; outcome: Outcome }>({
		name: 'known-outcomes',
		text: 'select id, fingerprint, outcome from kring.commands where organisation = $1 and id = any($2)',
		values: [organisation, requests.map(({ envelope }) => envelope.id)]
	});
	return new Map(rows.map(({ id, fingerprint, outcome }) => [id, { fingerprint, outcome }]));
};

/** A new confidential stream gets its key in the transaction that starts it. */
const withKeys = async (tx: Tx, wall: Wall, organisation: string, changes: Change[]): Promise<Change[]> => {
	const made: Change[] = [];
	for (const change of changes) {
		const { stream, isNew } = change;
		const sealed = capabilityOf(wall.capabilities, stream.kind).dataClass === 'confidential';
		const key = isNew && sealed ? await wall.keys.make(tx, organisation, stream.id) : stream.key;
		made.push({ ...change, stream: { ...stream, key } });
	}
	return made;
};

/** One message per command and stream. A stream that lost words is told as a fresh state instead. */
const heard = (answered: Answered[], emptied: Set<string>): Message[] =>
	answered.flatMap(({ id, actor, at, changes }) =>
		changes
			.filter(({ stream }) => !emptied.has(stream.id))
			.map((change) => {
				const { id: stream, version } = change.stream;
				return { stream, version, command: id, actor, at, events: eventsOf(change) };
			})
	);

export const asState = ({ id, version, state }: Stream): Message => ({ stream: id, version, state });
