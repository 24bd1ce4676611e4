import type { Actor } from '#server/actor.ts';
import type { House } from '#server/house.ts';
import { limits } from '../replacing/limits.ts';
import type { Reason } from '../replacing/reasons.ts';

type Asking = Pick<House, 'db' | 'now'>;

/** A family as it is told to who may ask to look: by the first names of its children, and nothing else. */
export type AskableFamily = { circle: string; children: string[] };

/**
 * The boards of others, for who may ask to look at one: an ib'er or the directeur. Read as the pipe, for nobody reads them
 * by themselves; the office is asked for once more, beside the row of the page.
 */
export const familiesToAsk = async (house: Asking, actor: Actor): Promise<AskableFamily[]> => {
	const { organisation, person } = actor;
	const rows = await house.db.asPipe(organisation, async (tx) => {
		const found = await tx.query<{ circle: string; child: string }>(
			`select c.circle, p.given_name as child from kring.circle_children c
			join kring.people p on p.organisation = c.organisation and p.id = c.child
			where c.organisation = $1 and ${holdsOffice} and not ${keepsIt('c.circle')}
			order by c.circle, p.given_name, p.id`,
			[organisation, person]
		);
		return found.rows;
	});
	return [...Map.groupBy(rows, ({ circle }) => circle)]
		.map(([circle, of]) => ({ circle, children: of.map(({ child }) => child) }))
		.toSorted((one, other) => one.children.join().localeCompare(other.children.join(), 'nl'));
};

const holdsOffice = `exists (select from kring.appointments a where a.organisation = $1 and a.person = $2
	and a.role in ('coordinator', 'principal'))`;
const keepsIt = (circle: string) =>
	`exists (select from kring.circle_keepers k where k.organisation = $1 and k.person = $2 and k.circle = ${circle})`;

/** One who asked to look, or looked. Moments in ms since 1970; names '' of who is here no more. */
export type Look = {
	id: string;
	circle: string;
	name: string;
	reason: Reason;
	state: 'waiting' | 'open' | 'closed' | 'refused';
	askedAt: number;
	/** by itself, when nobody says no */
	opensAt: number;
	openedAt: number | null;
	until: number | null;
	second: string;
	children: string[];
	isMine: boolean;
	isKept: boolean;
};

/** How long it is told on one's day that someone looked, in ms. */
const told = 14 * 86_400_000;

/** Who waits or looks now, of whom an office may know; and who looked of late on one's own boards. Newest first. */
export const looksFor = async (house: Asking, { organisation, person }: Actor): Promise<Look[]> => {
	type Row = Omit<Look, 'askedAt' | 'opensAt' | 'openedAt' | 'until' | 'children' | 'isMine'> & {
		person: string;
		askedAt: Date;
		openedAt: Date | null;
		until: Date | null;
	};
	const rows = await house.db.ask<Row>(
		{ organisation, person },
		{
			name: 'looks-along',
			text: `select r.id, r.circle, r.person, r.reason, r.state, r.asked_at as "askedAt", r.opened_at as "openedAt",
					r.until, coalesce(trim(p.given_name || ' ' || p.family_name), '') as name,
					coalesce(trim(s.given_name || ' ' || s.family_name), '') as second,
					${keepsIt('r.circle')} as "isKept"
				from kring.replacements r
				left join kring.people p on p.organisation = r.organisation and p.id = r.person
				left join kring.people s on s.organisation = r.organisation and s.id = r.second
				where r.organisation = $1 and (r.state in ('waiting', 'open')
					or r.state = 'closed' and r.until > $3 and (r.person = $2 or ${keepsIt('r.circle')}))
				order by r.asked_at desc, r.id desc limit 50`,
			values: [organisation, person, new Date(house.now() - told)]
		}
	);
	const names = await childrenOf(
		house,
		organisation,
		rows.map(({ circle }) => circle)
	);
	return rows.map(({ person: who, askedAt, openedAt, until, ...row }) => ({
		...row,
		askedAt: askedAt.getTime(),
		opensAt: askedAt.getTime() + limits.wait,
		openedAt: openedAt?.getTime() ?? null,
		until: until?.getTime() ?? null,
		children: names.get(row.circle) ?? [],
		isMine: who === person
	}));
};

/** The first names of the children of these boards, of which someone may know already that they are asked for. */
const childrenOf = async ({ db }: Asking, organisation: string, circles: readonly string[]) => {
	if (circles.length === 0) return new Map<string, string[]>();
	const rows = await db.asPipe(organisation, async (tx) => {
		const found = await tx.query<{ circle: string; child: string }>(
			`select c.circle, p.given_name as child from kring.circle_children c
			join kring.people p on p.organisation = c.organisation and p.id = c.child
			where c.organisation = $1 and c.circle = any ($2) order by p.given_name, p.id`,
			[organisation, circles]
		);
		return found.rows;
	});
	return new Map(
		[...Map.groupBy(rows, ({ circle }) => circle)].map(([circle, of]) => [circle, of.map(({ child }) => child)])
	);
};

/** Finds an ib'er who keeps the board `$2` of `$1`. */
export const keptSql = `select from kring.circle_keepers k
	join kring.appointments a on a.organisation = k.organisation and a.person = k.person and a.role = 'coordinator'
	where k.organisation = $1 and k.circle = $2 limit 1`;

/** Whether nobody who keeps this board is ib'er any more, and who asks is one: then they may take it over. */
export const mayTakeOver = ({ db }: Asking, { organisation, standings }: Actor, circle: string): Promise<boolean> =>
	db.asPipe(organisation, async (tx) => {
		if (!standings.some(({ role }) => role === 'coordinator')) return false;
		return (await tx.query(keptSql, [organisation, circle])).rowCount === 0;
	});

/** Until when someone looks along on this board, in ms since 1970; nothing, for who does not. */
export const looksUntil = async (
	{ db, now }: Asking,
	{ organisation, person }: Actor,
	circle: string
): Promise<number | undefined> => {
	const [row] = await db.ask<{ until: Date }>(
		{ organisation, person },
		{
			name: 'looks-until',
			text: `select until from kring.replacements
				where organisation = $1 and person = $2 and circle = $3 and state = 'open' and until > $4`,
			values: [organisation, person, circle, new Date(now())]
		}
	);
	return row?.until.getTime();
};
