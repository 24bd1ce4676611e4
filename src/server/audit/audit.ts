import type { Link } from '#audit/chain.ts';
import { entryOfPage, type Entry } from '#audit/entry.ts';
import type { Actor } from '../actor.ts';
import { DatabaseAway } from '../away.ts';
import { isDiskFull, type Db, type Tx } from '../db.ts';
import type { Room } from '../room.ts';
import { openHealth, type Health } from './health.ts';
import type { Note } from './late.ts';
import { openOpenings, type Openings } from './openings.ts';
import { auditIn } from './write.ts';

/** Who wrote, who looked (K15). What commands do is written by the pipe itself. */
export type Audit = {
	/** Who reads confidential streams. */
	openings: Openings;
	/**
	 * Someone opens a page, a file or an answer that shows names or words of many; `what` names it, `about` of whom it is,
	 * `stream` of which family's board, where that family may ask.
	 * On disk when it resolves, so await it before the first byte. Throws `DatabaseAway` when it cannot be written.
	 */
	opened: (actor: Actor, what: string, about?: readonly string[], stream?: string) => Promise<void>;
	/** In a transaction of the pipe that does something beside a command; it locks the organisation's row. */
	writeIn: (tx: Tx, organisation: string, entries: readonly Entry[]) => Promise<void>;
	/** Whether the audit is written, as it should be, and still is what it was. */
	health: (organisation: string) => Promise<Health>;
	/** A backup was restored: what was seen of the audit before is of another log. */
	startAnew: (organisation: string) => void;
	/** Where something was written since this was last asked. */
	active: () => ReadonlySet<string>;
	/** Something was written there. */
	stir: (organisation: string) => void;
};

type Plan = { db: Db; note: Note; link: Link; room: Room; now: () => number; grace?: number | undefined };

export const openAudit = ({ db, note, link, room, now, grace }: Plan): Audit => {
	let stirred = new Set<string>();
	const noting: Note = async (organisation, entries) => {
		stirred.add(organisation);
		await note(organisation, entries);
	};
	const { health, startAnew } = openHealth(db, now);
	return {
		openings: openOpenings(noting, room, now, grace),
		async opened(actor, what, about, stream) {
			if (!(await room())) throw new DatabaseAway('no room for the audit');
			await noting(actor.organisation, [entryOfPage(now(), actor, what, about, stream)]).catch((error: unknown) => {
				throw isDiskFull(error) ? new DatabaseAway('no room for the audit', { cause: error }) : error;
			});
		},
		writeIn: (tx, organisation, entries) => auditIn(tx, link, organisation, entries),
		health,
		startAnew,
		active() {
			const all = stirred;
			stirred = new Set();
			return all;
		},
		stir: (organisation) => void stirred.add(organisation)
	};
};
