import { tie, type End, type Link, type Row } from '#audit/chain.ts';
import { isOfCare, type Entry } from '#audit/entry.ts';
import type { Tx } from '../db.ts';

/** Where the audit of an organisation stands, as its own row says. Certain only while that row is locked. */
export type EndColumns = { audit_month: string | null; audit_rows: number; audit_hash: Buffer | null };
export const endColumns = 'audit_month, audit_rows, audit_hash';

export const endIn = ({ audit_month: month, audit_rows: rows, audit_hash: hash }: EndColumns): End | undefined =>
	month === null || hash === null ? undefined : { month, rows, hash };

/** Rows that are to be written, where the chain stands after them, and the months that end or begin by them. */
export type Tied = { rows: Row[]; end: End | undefined; turned: End[] };

export const tieBehind = (link: Link, organisation: string, end: End | undefined, entries: readonly Entry[]): Tied => {
	const { rows, ends } = tie(link, organisation, end, entries);
	const last = ends.at(-1) ?? end;
	return { rows, end: last, turned: last?.month === end?.month ? [] : ends };
};

/** A part of a statement that writes rows; `$1` is the organisation, the others follow from this number on. */
export const insertRows = (from: number): string => `
	insert into kring.audit (organisation, month, position, at, actor, device, act, kind, stream, group_id, about, times, hash)
	select $1, month, position, at, actor, device, act, kind, stream, group_id, about::uuid[], times, hash
	from unnest(${types.map((type, index) => `$${from + index}::${type}[]`).join(', ')})
		as w (month, position, at, actor, device, act, kind, stream, group_id, about, times, hash)`;
/** And one that says in the organisation's row where the chain then stands. */
export const setEnd = (from: number): string => {
	const [month, rows, hash] = [0, 1, 2].map((index) => `$${from + types.length + index}`);
	return `audit_month = ${month}, audit_rows = ${rows}, audit_hash = ${hash}`;
};
const types = 'text int timestamptz uuid uuid text text uuid uuid text int bytea'.split(' ');

/** What both parts are filled with. */
export const auditValues = ({ rows, end }: Pick<Tied, 'rows' | 'end'>): unknown[] => [
	rows.map(({ month }) => month),
	rows.map(({ position }) => position),
	rows.map(({ at }) => new Date(at)),
	rows.map(({ actor }) => actor),
	rows.map(({ device }) => device),
	rows.map(({ act }) => act),
	rows.map(({ kind }) => kind),
	rows.map(({ stream }) => stream),
	rows.map(({ group }) => group),
	rows.map((row) => (row.about.length > 0 && !isOfCare(row) ? `{${row.about.join(',')}}` : null)),
	rows.map(({ times }) => times),
	rows.map(({ hash }) => hash),
	end?.month ?? null,
	end?.rows ?? 0,
	end?.hash ?? null
];

/** What of the rows lies elsewhere: whom those of a family are about, and how months ended. */
export const writeBeside = async (tx: Tx, organisation: string, tied: Tied, before?: End): Promise<void> => {
	await Promise.all([writeAbout(tx, organisation, tied), turnMonths(tx, organisation, tied, before)]);
};

const writeAbout = async (tx: Tx, organisation: string, { rows }: Tied): Promise<void> => {
	const of = rows.filter((row) => row.about.length > 0 && isOfCare(row));
	if (of.length === 0) return;
	await tx.query({
		name: 'audit-about',
		text: `insert into kring.audit_about (organisation, month, position, about)
			select $1, month, position, about::uuid[] from unnest($2::text[], $3::int[], $4::text[]) w (month, position, about)`,
		values: [
			organisation,
			of.map(({ month }) => month),
			of.map(({ position }) => position),
			of.map(({ about }) => `{${about.join(',')}}`)
		]
	});
};

/** A row as it was written, wherever it says whom it is about: `about`, of the row `a` and what lies beside it. */
export const withAbout = 'kring.audit a left join kring.audit_about c using (organisation, month, position)';
export const about = 'coalesce(a.about, c.about)';

/** A month that ended stands as it ended, also when its rows have gone; one that begins is known by its first rows. */
const turnMonths = async (tx: Tx, organisation: string, { turned, end }: Tied, before?: End): Promise<void> => {
	if (turned.length === 0 || !end) return;
	const isLeft = before && turned.every(({ month }) => month !== before.month);
	const months = isLeft ? [before, ...turned] : turned;
	await tx.query({
		name: 'audit-months',
		text: `insert into kring.audit_months as m (organisation, month, rows, hash)
			select $1, * from unnest($2::text[], $3::int[], $4::bytea[])
			on conflict (organisation, month) do update set rows = excluded.rows, hash = excluded.hash`,
		values: [
			organisation,
			months.map(({ month }) => month),
			months.map(({ rows }) => rows),
			months.map(({ hash }) => hash)
		]
	});
};

/** Writes entries behind the end of the chain. The organisation is locked. Gives where the chain then stands. */
export const writeBehind = async (
	tx: Tx,
	link: Link,
	organisation: string,
	end: End | undefined,
	entries: readonly Entry[]
): Promise<End | undefined> => {
	if (entries.length === 0) return end;
	const tied = tieBehind(link, organisation, end, entries);
	const text = `with written as (${insertRows(2)}) update kring.organisations set ${setEnd(2)} where id = $1`;
	await Promise.all([
		tx.query({ name: 'audit', text, values: [organisation, ...auditValues(tied)] }),
		writeBeside(tx, organisation, tied, end)
	]);
	return tied.end;
};

/**
 * Writes entries in a transaction of the pipe that does something beside a command: an export, an erasing, a backup, a
 * certificate. It locks the organisation's row, as a command does, so ask it before rows that commands lock.
 */
export const auditIn = async (tx: Tx, link: Link, organisation: string, entries: readonly Entry[]): Promise<void> => {
	const { rows } = await tx.query<EndColumns>(
		`select ${endColumns} from kring.organisations where id = $1 for update`,
		[organisation]
	);
	if (!rows[0]) throw new Error('no such organisation');
	await writeBehind(tx, link, organisation, endIn(rows[0]), entries);
};
