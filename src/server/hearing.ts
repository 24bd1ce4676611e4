import type { Capabilities } from '#kernel/capability.ts';
import type { Message, Snapshot } from '#kernel/envelope.ts';
import type { Actor } from './actor.ts';
import type { Openings } from './audit/openings.ts';
import type { Reader } from './audit/reader.ts';
import type { Db, Tx } from './db.ts';
import { byCommand, readStream, type Logged } from './journal.ts';
import { asState } from './group.ts';
import { capabilityOf, foldStream, type Stream } from './memory.ts';
import type { May } from '#kernel/policy.ts';

/** A stream and the version up to which a screen has heard it; -1: not at all yet, send it whole. */
export type Wanted = ReadonlyMap<string, number>;

export type Hearing = {
	/** Which of these streams the actor may hear, with their versions: PostgreSQL and the policy must both agree. */
	allowed: (actor: Actor, streams: Iterable<string>) => Promise<Map<string, number>>;
	/** The same of those that will be read: that a confidential one is opened has been written down (K15). */
	opened: (actor: Actor, streams: Iterable<string>) => Promise<Map<string, number>>;
	/**
	 * What the actor may hear and has not heard yet (K10), and `gone` for what is not theirs or never was (K9).
	 * `reader`: the line it goes to; without one it is read once.
	 */
	missed: (actor: Actor, wanted: Wanted, reader?: Reader) => Promise<Message[]>;
	/** An open stream as it stood at a moment (ms since 1970), read as this actor; for looking back. */
	asOf: (actor: Actor, stream: string, until: number) => Promise<Snapshot | undefined>;
	/** A stream as it stands, if this actor may hear it. */
	now: (actor: Actor, stream: string) => Promise<Snapshot | undefined>;
};

type Look = (organisation: string, stream: string, atLeast: number) => Promise<Stream | undefined>;

/** Further behind than this, a whole state is shorter than the events. */
const mostEvents = 500;

export const openHearing = (
	db: Db,
	capabilities: Capabilities,
	may: May,
	look: Look,
	openings: Pick<Openings, 'reader'>
): Hearing => {
	const mayHear = ({ organisation }: Actor, streams: Iterable<string>) => ({
		name: 'may-hear',
		text: 'select id, kind, audience, version from kring.streams where organisation = $1 and id = any($2)',
		values: [organisation, [...streams]]
	});
	const heardOf = (actor: Actor, rows: Found[]) =>
		new Map(rows.filter((row) => may(actor, 'hear', row)).map((row) => [row.id, row]));
	const allowed = async (actor: Actor, tx: Tx, streams: Iterable<string>) =>
		heardOf(actor, (await tx.query<Found>(mayHear(actor, streams))).rows);

	const sinceVersion = async (actor: Actor, tx: Tx, found: Found, version: number): Promise<Message[] | 'state'> => {
		if (version === found.version) return [];
		if (version < 0 || version > found.version || found.version - version > mostEvents) return 'state';
		const { rules, dataClass } = capabilityOf(capabilities, found.kind);
		// Keys are the pipe's; a screen that comes back to a confidential stream starts from its state.
		if (dataClass === 'confidential') return 'state';
		const events: Logged[] = [];
		for await (const page of readStream(tx, actor.organisation, found.id, { after: version, upTo: found.version }))
			events.push(...page);
		if (events.some((it) => it.emptied || rules.withdraws?.(it.event))) return 'state';
		return byCommand(events);
	};

	/** Leaves out what is confidential and may not be read now. */
	const readable = async (actor: Actor, found: Map<string, Found>, reader: Reader, wanted?: Wanted) => {
		const isConfidential = ({ kind }: Found) => capabilityOf(capabilities, kind).dataClass === 'confidential';
		const confidential = [...found.values()].filter(isConfidential);
		const granted = await reader.reads(
			actor,
			confidential.map((one) => ({ ...one, isKnown: (wanted?.get(one.id) ?? -1) >= 0 }))
		);
		return new Map([...found].filter(([id, one]) => granted.has(id) || !isConfidential(one)));
	};
	const readOnce = async (actor: Actor, found: Map<string, Found>, wanted?: Wanted) => {
		const reader = openings.reader('page');
		return readable(actor, found, reader, wanted).finally(reader.leave);
	};
	const askAllowed = async (actor: Actor, streams: Iterable<string>) => {
		const { organisation, person } = actor;
		return heardOf(actor, await db.ask<Found>({ organisation, person }, mayHear(actor, streams)));
	};

	const asPerson = <T>({ organisation, person }: Actor, work: (tx: Tx) => Promise<T>) =>
		db.asPerson(organisation, person, work);

	return {
		allowed: async (actor, streams) => versionsOf(await askAllowed(actor, streams)),
		opened: async (actor, streams) => versionsOf(await readOnce(actor, await askAllowed(actor, streams))),
		asOf: (actor, stream, until) =>
			asPerson(actor, async (tx) => {
				const found = (await allowed(actor, tx, [stream])).get(stream);
				if (!found || capabilityOf(capabilities, found.kind).dataClass !== 'open') return undefined;
				return snapshot(
					capabilities,
					await foldStream(tx, actor.organisation, stream, capabilities, undefined, new Date(until))
				);
			}),
		now: async (actor, stream) => {
			const found = await readOnce(actor, await askAllowed(actor, [stream]));
			const { version } = found.get(stream) ?? {};
			return version === undefined
				? undefined
				: snapshot(capabilities, await look(actor.organisation, stream, version));
		},
		missed: async (actor, wanted, reader) => {
			const { mine, parts } = await asPerson(actor, async (tx) => {
				const found = await allowed(actor, tx, wanted.keys());
				const read: { stream: string; version: number; part: Message[] | 'state' }[] = [];
				for (const [stream, version] of wanted) {
					const known = found.get(stream);
					const part = known ? await sinceVersion(actor, tx, known, version) : [{ stream, gone: true } as const];
					read.push({ stream, version: known?.version ?? 0, part });
				}
				return { mine: found, parts: read };
			});
			const granted = await (reader ? readable(actor, mine, reader, wanted) : readOnce(actor, mine, wanted));
			const messages: Message[] = [];
			for (const { stream, version, part } of parts) {
				if (mine.has(stream) && !granted.has(stream)) messages.push({ stream, gone: true });
				else if (part !== 'state') messages.push(...part);
				else {
					const whole = await look(actor.organisation, stream, version);
					messages.push(whole ? asState(whole) : { stream, gone: true });
				}
			}
			return messages;
		}
	};
};

const versionsOf = (found: Map<string, Found>): Map<string, number> =>
	new Map([...found].map(([id, { version }]) => [id, version]));

const snapshot = (capabilities: Capabilities, stream: Stream | undefined): Snapshot | undefined =>
	stream && {
		stream: stream.id,
		kind: stream.kind,
		dataClass: capabilityOf(capabilities, stream.kind).dataClass,
		version: stream.version,
		state: stream.state
	};

type Found = { id: string; kind: string; audience: string; version: number };
