import { entryOfReading } from '#audit/entry.ts';
import { newId } from '#kernel/id.ts';
import type { Actor } from '../actor.ts';
import type { Room } from '../room.ts';
import { openLate, type Note } from './late.ts';
import { newReader, type Reader } from './reader.ts';

/** A confidential stream that someone may read. `isKnown`: the screen heard it before and reads on. */
export type Readable = { id: string; kind: string; audience: string; isKnown: boolean };

export type Openings = {
	/** One page that reads once, or one open line; `again` is told when what could not be read may be tried again. */
	reader: (as: 'page' | 'line', again?: () => void) => Reader;
	/** What has no end yet that is on disk, by organisation. */
	held: () => ReadonlyMap<string, readonly string[]>;
	/** Writes down the ends that are still to come. */
	close: () => Promise<void>;
};

/** Someone at one place who reads one stream, on as many tabs as they like. */
type Reading = {
	/** Under which it is kept for as long as it is open. */
	id: string;
	actor: Actor;
	stream: Readable;
	/** Its opening is on disk. */
	begun: Promise<void>;
	holders: number;
	/** A line was broken, and came back. */
	times: number;
	wasLine: boolean;
	last: number;
	timer?: NodeJS.Timeout;
};

/** Whoever comes back within this (ms) never left; the end tells how often that was. */
const moment = 60_000;

/** Who reads what now, so that a page with its line, or a line that breaks often, is one opening and one end (K15). */
export const openOpenings = (note: Note, room: Room, now: () => number, grace = moment): Openings => {
	const readings = new Map<string, Reading>();
	const late = openLate(note);

	const open = (actor: Actor, fresh: readonly Readable[]): void => {
		if (fresh.length === 0) return;
		const all = fresh.map((stream) => ({ stream, id: newId() }));
		const entries = all.map(({ stream, id: opening }) => {
			const act = stream.isKnown ? 'resumed' : 'opened';
			return { ...entryOfReading(now(), actor, act, { ...stream, stream: stream.id }), opening };
		});
		const begun = late.now(actor.organisation, entries);
		for (const { stream, id } of all) {
			const reading = { id, actor, stream, begun, holders: 0, times: 0, wasLine: false, last: now() };
			readings.set(keyOf(actor, stream.id), reading);
		}
	};
	const finish = async (key: string, { id, actor, stream, last, times }: Reading): Promise<void> => {
		readings.delete(key);
		const end = entryOfReading(last, actor, 'ended', { ...stream, stream: stream.id }, times);
		await late.soon(actor.organisation, { ...end, opening: id });
	};
	const letGo = (key: string, reading: Reading, isLost: boolean): void => {
		if (--reading.holders > 0 || readings.get(key) !== reading) return;
		reading.last = now();
		if (isLost) void finish(key, reading);
		else reading.timer = setTimeout(() => void finish(key, reading), grace).unref();
	};

	const begin = async (actor: Actor, streams: readonly Readable[], isLine: boolean): Promise<void> => {
		open(
			actor,
			streams.filter(({ id }) => !readings.has(keyOf(actor, id)))
		);
		const held = streams.flatMap(({ id }) => {
			const key = keyOf(actor, id);
			const reading = readings.get(key);
			return reading ? [{ key, reading }] : [];
		});
		for (const { reading } of held) {
			clearTimeout(reading.timer);
			if (reading.holders === 0 && isLine && reading.wasLine) reading.times++;
			reading.wasLine ||= isLine;
			reading.holders++;
		}
		const begun = await Promise.allSettled(held.map(({ reading }) => reading.begun));
		const failed = begun.find((one) => one.status === 'rejected');
		if (!failed) return;
		// what was never written down never began, for all who waited for it
		for (const [index, { key, reading }] of held.entries())
			if (begun[index]?.status === 'rejected' && readings.get(key) === reading) readings.delete(key);
		for (const { key, reading } of held) letGo(key, reading, false);
		throw failed.reason;
	};
	const end = (actor: Actor, streams: Iterable<string>, isLost: boolean): void => {
		for (const id of streams) {
			const key = keyOf(actor, id);
			const reading = readings.get(key);
			if (reading) letGo(key, reading, isLost);
		}
	};

	return {
		reader: (as, again) =>
			newReader({ room, begin: (actor, streams) => begin(actor, streams, as === 'line'), end, again }),
		held() {
			const begun = [...readings.values()].map(({ id, actor: { organisation } }) => ({ id, organisation }));
			const all = Map.groupBy([...begun, ...late.waiting()], ({ organisation }) => organisation);
			return new Map([...all].map(([organisation, of]) => [organisation, of.map(({ id }) => id)]));
		},
		async close() {
			await Promise.all(
				[...readings].map(async ([key, reading]) => {
					clearTimeout(reading.timer);
					await reading.begun.then(
						() => finish(key, reading),
						() => undefined
					);
				})
			);
			late.stop();
		}
	};
};

const keyOf = ({ organisation, person, device = '', session = '' }: Actor, stream: string): string =>
	[organisation, person, device, session, stream].join(' ');
