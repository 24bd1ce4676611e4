import type { End } from '#audit/chain.ts';
import type { Entry } from '#audit/entry.ts';
import type { Capabilities } from '#kernel/capability.ts';
import type { Message, Outcome } from '#kernel/envelope.ts';
import { answerAll, knownOutcomes, type Known, type Request } from './answering.ts';
import { append, type Answered } from './append.ts';
import { eventsOf } from './consider.ts';
import type { Tx } from './db.ts';
import { noteDue } from './due.ts';
import { emptyAll } from './emptying.ts';
import { endColumns, endIn, tieBehind, writeBehind, writeBeside, type EndColumns } from './audit/write.ts';
import { byCommand } from './journal.ts';
import { keepBeside, type Keepings } from './keeping.ts';
import type { Keys } from './keys.ts';
import type { Memory, Stream } from './memory.ts';
import type { May } from '#kernel/policy.ts';
import type { Touched } from './touched.ts';

/** What the rules need around them to work on one organisation. Who may do what is the product's policy, unless said. */
export type Wall = {
	capabilities: Capabilities;
	keepings: Keepings;
	may?: May;
	keys: Keys;
	clock: () => number;
	/** How many events a stream takes. */
	longest?: number;
};

/** What a group did: an answer or a bug for each request, what to remember once it is on disk, what screens must hear. */
export type GroupResult = {
	answers: (Outcome | Error)[];
	messages: Message[];
	head: number;
	remember: Stream[];
	forget: string[];
	touched: Touched;
	/** Where the audit stands after it. */
	end: End | undefined;
};

/**
 * Locks the organisation's row, so that its log is a single queue (K1), and folds what others wrote meanwhile.
 * Nothing, when there is no such organisation.
 */
export const lock = async (tx: Tx, memory: Memory, organisation: string, requests: Request[]) => {
	const locking = tx.query<EndColumns & { head: string; restored: string | null }>({
		name: 'lock',
		text: `select head, restored, ${endColumns} from kring.organisations where id = $1 for update`,
		values: [organisation]
	});
	// asked in the same breath; it is answered after the lock was given
	const [{ rows }, known] = await Promise.all([locking, knownOutcomes(tx, organisation, requests)]);
	if (!rows[0]) return undefined;
	const head = Number(rows[0].head);
	const restored = memory.leaves(rows[0].restored);
	const missed = await memory.catchUp(tx, head);
	const { sealed, ...meaning } = memory.meaningOf(missed);
	const messages: Message[] = byCommand(missed ?? []).map((it) =>
		sealed.has(it.stream) ? { ...it, sealed: true } : it
	);
	return { head, known, end: endIn(rows[0]), missed: messages, restored, ...meaning };
};

/**
 * Takes the waiting commands of one organisation together: one append, one commit. The organisation is locked.
 * `notes`: what else the audit must keep.
 */
export const runGroup = async (
	tx: Tx,
	wall: Wall,
	memory: Memory,
	organisation: string,
	{ head, known, end }: { head: number; known: Known; end: End | undefined },
	requests: Request[],
	notes: readonly Entry[] = []
): Promise<GroupResult> => {
	const { answers, answered, draft } = await answerAll(tx, wall, memory, organisation, known, requests);
	const entries = [...answered.flatMap(({ audit }) => audit), ...notes];
	const { link } = wall.keys;
	if (answered.length === 0) {
		const stands = await writeBehind(tx, link, organisation, end, entries);
		return { answers, messages: [], head, remember: [], forget: [], touched: 'nobody', end: stands };
	}
	const tied = tieBehind(link, organisation, end, entries);
	const [newHead, { touched }] = await Promise.all([
		append(tx, organisation, head, answered, tied),
		keepBeside(tx, wall, organisation, answered),
		noteDue(tx, organisation, wall.capabilities, [...draft.values()]),
		writeBeside(tx, organisation, tied, end)
	]);
	const emptied = await emptyAll(tx, wall, organisation, answered);
	for (const stream of emptied) draft.set(stream.id, stream);
	const isEmptied = new Set(emptied.map(({ id }) => id));
	return {
		answers,
		messages: [...heard(answered, isEmptied), ...emptied.map(asState)],
		head: newHead,
		remember: [...draft.values()],
		forget: [],
		touched,
		end: tied.end
	};
};

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
