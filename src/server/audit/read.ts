import { acts, looking, type Entry } from '#audit/entry.ts';
import { addDays, endOfDay, type Day } from '#kernel/time.ts';
import type { Actor } from '../actor.ts';
import type { Db, Tx } from '../db.ts';
import { hearsCare } from '../hears-care.ts';
import { peopleByName, type NamedPerson } from '../people-by-name.ts';
import { about, withAbout } from './write.ts';

/** Which rows: of or about a person, of a kind or all looking, of a day; and further back than a row. */
export type Asked = {
	person?: string | undefined;
	what?: string | undefined;
	day?: Day | undefined;
	before?: Place | undefined;
};
/** Of everyone, for who may ask that; or what who asks did, and what was done about them. */
export type Whose = 'everyone' | 'own';
type Place = { month: string; position: number };
export type Found = {
	rows: (Entry & Place)[];
	/** There is more further back. */
	isMore: boolean;
	people: Map<string, { name: string; kind: string }>;
	groups: Map<string, string>;
	/** nobody, for who does not hear of care */
	guardians: Map<string, string>;
};

const perPage = 50;

/**
 * The audit of an organisation as one who may read it sees it, newest first, with the names of today. Whom a row of a
 * family is about is for who hears of care, and for nobody else.
 */
export const readAudit = (db: Db, actor: Actor, asked: Asked, whose: Whose = 'everyone'): Promise<Found> =>
	db.asPerson(actor.organisation, actor.person, async (tx) => {
		const { organisation } = actor;
		const withFamily = hearsCare(actor);
		const [rows, people, groups, guardians] = await Promise.all([
			readRows(tx, organisation, whose === 'own' ? { ...asked, person: actor.person } : asked, withFamily),
			tx.query<NamedPerson>(peopleByName(organisation)),
			tx.query<{ id: string; name: string }>('select id, name from kring.groups where organisation = $1', [
				organisation
			]),
			tx.query<{ id: string; name: string }>(
				`select id, trim(given_name || ' ' || family_name) as name from kring.guardians
					where organisation = $1 and $2`,
				[organisation, withFamily]
			)
		]);
		return {
			rows: rows.slice(0, perPage),
			isMore: rows.length > perPage,
			people: new Map(people.rows.map(({ id, name, kind }) => [id, { name, kind }])),
			groups: new Map(groups.rows.map(({ id, name }) => [id, name])),
			guardians: new Map(guardians.rows.map(({ id, name }) => [id, name]))
		};
	});

type Stored = Omit<Entry, 'at' | 'about'> & Place & { at: Date; about: string[] | null };

const readRows = async (tx: Tx, organisation: string, { person, what, day, before }: Asked, withFamily: boolean) => {
	const [from, until] = day ? [endOfDay(addDays(day, -1)) + 1, endOfDay(day)] : [undefined, undefined];
	const { rows } = await tx.query<Stored>({
		name: 'read-audit',
		text: statement,
		values: [
			organisation,
			before?.month ?? '9999-99',
			before?.position ?? 0,
			person ?? null,
			what === 'looked' ? looking : null,
			what === undefined || what === 'looked' ? null : what,
			from === undefined ? null : new Date(from),
			until === undefined ? null : new Date(until),
			day?.slice(0, 7) ?? null,
			perPage + 1,
			withFamily
		]
	});
	return rows.map((row) => ({ ...row, at: row.at.getTime(), about: row.about ?? [] }));
};

const toldAbout = `case when $11 then ${about} else a.about end`;

/** A day is in the chain of its own month or, where a clock went back, of the next. Signs of life are shown when asked for. */
const statement = `
	select month, position, at, actor, device, act, kind, stream, group_id as "group", ${toldAbout} as about, times
	from ${withAbout}
	where organisation = $1 and (month, position) < ($2, $3::int)
		and ($4::uuid is null or actor = $4 or $4 = any (${toldAbout}))
		and ($5::text[] is null or act = any ($5))
		and ($6::text is null or kind = $6)
		and (act <> '${acts.beat}' or kind = $6)
		and ($7::timestamptz is null or at between $7 and $8)
		and ($9::text is null or month between $9 and to_char(($9 || '-01')::date + interval '1 month', 'YYYY-MM'))
	order by month desc, position desc limit $10`;
