import type { Capabilities } from '#kernel/capability.ts';
import { wasRefused } from '#kernel/decider.ts';
import { newId } from '#kernel/id.ts';
import type { Envelope, Message, Outcome } from '#kernel/envelope.ts';
import type { Actor } from './actor.ts';
import { append, type Answered, type Written } from './append.ts';
import { consider, eventsOf, outcomeOf, theHouse, type Change } from './consider.ts';
import type { Clash, Tx } from './db.ts';
import { noteDue } from './due.ts';
import { emptyWholly, emptyWithdrawn, ended } from './emptying.ts';
import { byCommand } from './journal.ts';
import { keepBeside, type Keepings } from './keeping.ts';
import type { Keys } from './keys.ts';
import { capabilityOf, foldStream, type Memory, type Stream } from './memory.ts';
import { may as byThePolicy, type May } from './policy.ts';
import type { Touched } from './touched.ts';

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
	touched: Touched;
};

/**
 * Locks the organisation's row, so that its log is a single queue (K1), and folds what others wrote meanwhile.
 * Nothing, when there is no such organisation.
 */
export const lock = async (tx: Tx, memory: Memory, organisation: string, requests: Request[]) => {
	const locking = tx.query<{ head: string }>({
		name: 'lock',
		text: 'select head from kring.organisations where id = $1 for update',
		values: [organisation]
	});
	// asked in the same breath; it is answered after the lock was given
	const [{ rows }, known] = await Promise.all([locking, knownOutcomes(tx, organisation, requests)]);
	if (!rows[0]) return undefined;
	const head = Number(rows[0].head);
	const missed = await memory.catchUp(tx, head);
	const { sealed, ...meaning } = memory.meaningOf(missed);
	const messages: Message[] = byCommand(missed).map((it) => (sealed.has(it.stream) ? { ...it, sealed: true } : it));
	return { head, known, missed: messages, ...meaning };
};

/** Takes the waiting commands of one organisation together: one append, one commit. The organisation is locked. */
export const runGroup = async (
	tx: Tx,
	wall: Wall,
	memory: Memory,
	organisation: string,
	{ head, known }: { head: number; known: Known },
	requests: Request[]
): Promise<GroupResult> => {
	const { answers, answered, draft } = await answerAll(tx, wall, memory, organisation, known, requests);
	if (answered.length === 0) return { answers, messages: [], head, remember: [], forget: [], touched: 'nobody' };

	const [newHead, { touched }] = await Promise.all([
		append(tx, organisation, head, answered),
		keepBeside(tx, wall.keepings, organisation, answered),
		noteDue(tx, organisation, wall.capabilities, [...draft.values()])
	]);
	const emptied = await empty(tx, wall, organisation, answered);
	for (const stream of emptied) draft.set(stream.id, stream);
	const isEmptied = new Set(emptied.map(({ id }) => id));
	return {
		answers,
		messages: [...heard(answered, isEmptied), ...emptied.map(asState)],
		head: newHead,
		remember: [...draft.values()],
		forget: [],
		touched
	};
};

/** Takes away the words that these commands withdrew; returns each such stream as it stands without them. */
const empty = async (tx: Tx, wall: Wall, organisation: string, answered: Answered[]): Promise<Stream[]> => {
	const { capabilities, keys } = wall;
	const changes = answered.flatMap((one) => one.changes).filter(({ withdraws }) => withdraws !== 'nothing');
	const over = new Map<string, Stream>();
	const thinner = new Set<string>();
	for (const change of changes) {
		const { stream, withdraws } = change;
		if (withdraws === 'everything') {
			await emptyWholly(tx, organisation, stream.id, keys);
			over.set(stream.id, ended(capabilities, stream));
		} else {
			await emptyWithdrawn(tx, organisation, stream, capabilityOf(capabilities, stream.kind), eventsOf(change));
			thinner.add(stream.id);
		}
	}
	const folded: Stream[] = [];
	for (const id of thinner) {
		const stream = over.has(id) ? undefined : await foldStream(tx, organisation, id, capabilities, keys);
		if (stream) folded.push(stream);
	}
	return [...over.values(), ...folded];
};

const answerAll = async (
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
		const by = { command: envelope.id, actor: actor.person };
		const changes = wasRefused(considered) ? [] : await withKeys(tx, wall, organisation, considered, by);
		for (const { stream, withdraws } of changes)
			draft.set(stream.id, withdraws === 'everything' ? ended(wall.capabilities, stream) : stream);
		const outcome = wasRefused(considered)
			? considered
			: outcomeOf(changes, envelope.stream, before, hears(wall, actor));
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

type Known = Map<string, { fingerprint: Buffer; outcome: Outcome }>;

const knownOutcomes = async (tx: Tx, organisation: string, requests: Request[]): Promise<Known> => {
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

/** Whether someone may know how far a stream is: one that only writes in it may not (K9). */
const hears =
	({ may = byThePolicy }: Wall, actor: Actor) =>
	(stream: Stream): boolean =>
		may(actor, 'hear', stream);

/** One message per command and stream. A stream that lost words is told as a fresh state instead. */
const heard = (answered: Answered[], emptied: Set<string>): Message[] =>
	answered.flatMap(({ at, changes }) =>
		changes
			.filter(({ stream }) => !emptied.has(stream.id))
			.map((change) => {
				const { id: stream, version, key } = change.stream;
				return { stream, version, ...change.by, at, events: eventsOf(change), ...(key && { sealed: true as const }) };
			})
	);

/** A whole state; one of a confidential stream is marked, so that it is not compressed together with what others hear. */
export const asState = ({ id, version, state, key }: Stream): Message => ({
	stream: id,
	version,
	state,
	...(key && { sealed: true as const })
});
