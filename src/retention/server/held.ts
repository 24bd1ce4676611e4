import type { Day } from '#kernel/time.ts';
import type { Actor } from '#server/actor.ts';
import type { Tx } from '#server/db.ts';
import { hearsCare } from '#server/hears-care.ts';
import type { House } from '#server/house.ts';
import { allOfBoard } from './streams-of-board.ts';

/**
 * Whether a stream must stay: by itself, by its term, or because someone who must stay wrote on it. Looked at in the
 * transaction that takes away; the rows found are held until it ends.
 */
export const isStreamHeld = async (
	tx: Tx,
	organisation: string,
	{ streams, term, today }: { streams: readonly string[]; term: string; today: Day }
): Promise<boolean> => {
	const { rowCount } = await tx.query(
		`select from kring.holds h where h.organisation = $1 and (h.until is null or h.until >= $4)
		and (h.stream = any ($2::uuid[]) or h.term = $3 or exists (
			select from kring.events e where e.organisation = h.organisation and e.stream = any ($2::uuid[]) and e.actor = h.person))
		for share of h`,
		[organisation, streams, term, today]
	);
	return (rowCount ?? 0) > 0;
};

/**
 * Whether any of these streams must stay word for word, by itself or with all boards: then nobody's words are taken out
 * of it, whoever wrote them. That someone else who wrote there must stay does not keep these.
 */
export const areWordsHeld = async (
	tx: Tx,
	organisation: string,
	{ streams, today }: { streams: readonly string[]; today: Day },
	how: How = goes
): Promise<boolean> => {
	const { rows } = await tx.query<{ stream: string | null }>(
		`select h.stream from kring.holds h where h.organisation = $1 and (h.until is null or h.until >= $2)
		and (h.stream is not null or h.term = 'board') ${lockOf(how)}`,
		[organisation, today]
	);
	// a board is held with what is beside it
	const held = new Set(rows.flatMap(({ stream }) => (stream === null ? [] : allOfBoard(stream))));
	return streams.length > 0 && (rows.some(({ stream }) => stream === null) || streams.some((one) => held.has(one)));
};

/** Whether a household must stay as it is: by itself, or with one of these children; of all who live there, if none is said. */
export const isHomeHeld = async (
	tx: Tx,
	organisation: string,
	{ household, children, today }: { household: string; children?: readonly string[]; today: Day }
): Promise<boolean> => {
	const { rowCount } = await tx.query(
		`select from kring.holds h where h.organisation = $1 and (h.until is null or h.until >= $3)
		and (h.household = $2 or h.person in (select child from kring.household_children c
			where c.organisation = $1 and c.household = $2 and ($4::uuid[] is null or c.child = any ($4))))
		for share of h`,
		[organisation, household, today, children ?? null]
	);
	return (rowCount ?? 0) > 0;
};

/**
 * Whether someone must stay, as far as who asks may read it: PostgreSQL shows a hold on a household to who hears of care.
 * To look at on a page; what takes away looks behind the lock.
 */
export const isSeenHeld = async (
	{ db }: Pick<House, 'db'>,
	actor: Actor,
	{ streams, ...whom }: Whom & { streams: readonly string[] }
): Promise<boolean> => {
	const { organisation } = actor;
	const seen = { isLocked: false, withFamily: hearsCare(actor) };
	return db.asPerson(
		organisation,
		actor.person,
		async (tx) =>
			(await isPersonHeld(tx, organisation, whom, seen)) ||
			(await areWordsHeld(tx, organisation, { streams, today: whom.today }, seen))
	);
};

/** Locked, the rows found are held until the transaction ends; a reader holds none. */
type How = { isLocked: boolean; withFamily: boolean };
const goes: How = { isLocked: true, withFamily: true };
const lockOf = ({ isLocked }: How): string => (isLocked ? 'for share of h' : '');
type Whom = { person: string; term: string | undefined; today: Day };

/** Whether someone must stay: by themselves, by their term, with a household they belong to, or with a child they look after. */
export const isPersonHeld = async (
	tx: Tx,
	organisation: string,
	{ person, term, today }: Whom,
	how: How = goes
): Promise<boolean> => {
	const { rowCount } = await tx.query(
		`select from kring.holds h where h.organisation = $1 and (h.until is null or h.until >= $4)
		and (h.person = $2 or h.term = $3
			or $5 and h.household in (
				select household from kring.household_children c where c.organisation = $1 and c.child = $2
				union all select household from kring.guardians g where g.organisation = $1 and g.id = $2)
			or $5 and h.person in (select child from kring.household_children c
				join kring.guardians g on g.organisation = c.organisation and g.household = c.household
				where g.organisation = $1 and g.id = $2))
		${lockOf(how)}`,
		[organisation, person, term ?? null, today, how.withFamily]
	);
	return (rowCount ?? 0) > 0;
};
