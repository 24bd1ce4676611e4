import { follow, isOver, type End, type Flaw, type Link, type Row } from '#audit/chain.ts';
import type { Tx } from '../db.ts';
import { about, endColumns, endIn, withAbout, type EndColumns } from './write.ts';

/** What was found of one month: rows, and whether the chain holds; one that has gone has none and stands as it ended. */
export type MonthFound = { month: string; rows: number; end: string } & (
	{ is: 'whole' } | { is: 'gone' } | { is: 'broken'; flaw: Flaw }
);

const pageOfRows = 5_000;

/**
 * Follows all of the audit of one organisation, month after month, as it stands at one moment: within a transaction of
 * the pipe that reads as of one moment (`repeatable read`). After a flaw the next month is followed from what it says.
 */
export async function* verify(tx: Tx, link: Link, organisation: string, now: number): AsyncGenerator<MonthFound> {
	const ends = await endsOf(tx, organisation);
	let before: End | undefined;
	for (const end of ends) {
		const { rows, flaw } = await followMonth(tx, link, organisation, before, end);
		const found = { month: end.month, rows, end: Buffer.from(end.hash).toString('hex').slice(0, 8) };
		const isGone = rows === 0 && isOver(end.month, now);
		yield isGone ? { ...found, is: 'gone' } : flaw ? { ...found, is: 'broken', flaw } : { ...found, is: 'whole' };
		before = end;
	}
	yield* withoutEnd(tx, organisation, ends);
}

/** How each month ended, and where the one that goes on stands. */
const endsOf = async (tx: Tx, organisation: string): Promise<End[]> => {
	const { rows: left } = await tx.query<End>(
		'select month, rows, hash from kring.audit_months where organisation = $1 order by month',
		[organisation]
	);
	const { rows } = await tx.query<EndColumns>(`select ${endColumns} from kring.organisations where id = $1`, [
		organisation
	]);
	const goesOn = rows[0] && endIn(rows[0]);
	return goesOn ? [...left.filter(({ month }) => month !== goesOn.month), goesOn] : left;
};

/** Rows of months that no end is kept of. */
async function* withoutEnd(tx: Tx, organisation: string, ends: readonly End[]): AsyncGenerator<MonthFound> {
	const { rows } = await tx.query<{ month: string; rows: number }>(
		`select month, count(*)::int as rows from kring.audit where organisation = $1 and month <> all ($2)
			group by month order by month`,
		[organisation, ends.map(({ month }) => month)]
	);
	for (const one of rows)
		yield { ...one, end: '', is: 'broken', flaw: { month: one.month, position: 1, how: 'changed' } };
}

const followMonth = async (tx: Tx, link: Link, organisation: string, before: End | undefined, end: End) => {
	const following = follow(link, organisation, before, end);
	let flaw: Flaw | undefined;
	let count = 0;
	for (let after = Number.NEGATIVE_INFINITY, more = true; more;) {
		const rows = await readPage(tx, organisation, end.month, after);
		for (const row of rows) flaw ??= following.next(row);
		count += rows.length;
		after = rows.at(-1)?.position ?? after;
		more = rows.length === pageOfRows;
	}
	return { rows: count, flaw: flaw ?? following.end() };
};

type Stored = Omit<Row, 'at' | 'about'> & { at: Date; about: string[] | null };

const readPage = async (tx: Tx, organisation: string, month: string, after: number): Promise<Row[]> => {
	const { rows } = await tx.query<Stored>(
		`select month, position, at, actor, device, act, kind, stream, group_id as "group", ${about} as about, times, hash
			from ${withAbout} where organisation = $1 and month = $2 and position > $3 order by position limit ${pageOfRows}`,
		[organisation, month, Math.max(after, -2_147_483_648)]
	);
	return rows.map((row) => ({ ...row, at: row.at.getTime(), about: row.about ?? [] }));
};
