import { SaysNo, type Tx } from '#server/db.ts';
import type { Taken } from '#server/keeping.ts';
import type { Touched } from '#server/touched.ts';
import { circleAudience } from '../audiences.ts';
import type { ReplacementEvent } from '../replacing/events.ts';
import { hear, hearNothing, keepersAnew } from './hearers.ts';

type Came = Pick<Taken<unknown, ReplacementEvent>, 'stream' | 'events' | 'at' | 'by'>;
type Row = { circle: string; person: string };

/** Writes who asked to look, who looks by now and who does no more; what they hear is what stands here. */
export const writeReplacement = async (
	tx: Tx,
	organisation: string,
	{ stream: { id }, events, at, by }: Came
): Promise<{ touched: Touched }> => {
	const touched: string[] = [];
	for (const event of events)
		switch (event.type) {
			case 'look-asked':
				await assureMayAsk(tx, organisation, by, event.circle);
				await tx.query(
					`insert into kring.replacements (organisation, id, circle, person, reason, state, asked_at)
					values ($1, $2, $3, $4, $5, 'waiting', $6)`,
					[organisation, id, event.circle, by, event.reason, new Date(at)]
				);
				break;
			case 'look-opened':
				touched.push(...(await opens(tx, organisation, id, event, at)));
				break;
			case 'look-refused':
				await tx.query(`update kring.replacements set state = 'refused' where organisation = $1 and id = $2`, [
					organisation,
					id
				]);
				break;
			case 'look-closed':
				touched.push(...(await closes(tx, organisation, id, at)));
		}
	return { touched: touched.length > 0 ? touched : 'nobody' };
};

/** One family at a time, and not the own: who keeps a board needs nobody's place. */
const assureMayAsk = async (tx: Tx, organisation: string, person: string, circle: string): Promise<void> => {
	const { rows } = await tx.query<{ keeps: boolean; asks: boolean }>(
		`select exists (select from kring.circle_keepers where organisation = $1 and person = $2 and circle = $3) as keeps,
			exists (select from kring.replacements where organisation = $1 and person = $2
				and state in ('waiting', 'open')) as asks`,
		[organisation, person, circle]
	);
	if (rows[0]?.keeps) throw new SaysNo('keeps-it-already');
	if (rows[0]?.asks) throw new SaysNo('one-look-at-a-time');
};

const opens = async (
	tx: Tx,
	organisation: string,
	id: string,
	{ until, second }: Extract<ReplacementEvent, { type: 'look-opened' }>,
	at: number
): Promise<string[]> => {
	const { rows } = await tx.query<Row>(
		`update kring.replacements r set state = 'open', opened_at = $3, until = $4, second = $5
		where organisation = $1 and id = $2 returning circle, person`,
		[organisation, id, new Date(at), new Date(until), second ?? null]
	);
	for (const { circle, person } of rows) {
		if (second !== undefined && (await isOne(tx, organisation, person, second))) throw new SaysNo('let-in-by-who-asks');
		// who holds no office any more waited for nothing
		if (await holdsOffice(tx, organisation, person))
			await hear(tx, organisation, [{ person, audience: circleAudience(circle) }]);
	}
	return rows.map(({ person }) => person);
};

/**
 * Two people are two: whoever let the other in of late, also by way of a third, is no second one, while there is someone
 * else who may; nor is one whom a third let in as they did the first, while there is someone who came otherwise.
 */
const isOne = async (tx: Tx, organisation: string, asked: string, second: string): Promise<boolean> => {
	const { rows } = await tx.query<{ person: string; beside: boolean }>(
		`with recursive down (person) as (
			select person from kring.let_in where organisation = $1 and by = $2
			union select l.person from kring.let_in l join down d on l.by = d.person where l.organisation = $1
		), up (person) as (
			select by from kring.let_in where organisation = $1 and person = $2
			union select l.by from kring.let_in l join up u on l.person = u.person where l.organisation = $1
		), beside (person) as (
			select person from up
			union select l.person from kring.let_in l join beside b on l.by = b.person where l.organisation = $1
		) select distinct person, person in (select person from beside) as beside
			from kring.appointments where organisation = $1 and person <> $2
			and role in ('coordinator', 'principal')
			and person not in (select person from down union select person from up)`,
		[organisation, asked]
	);
	const one = rows.find(({ person }) => person === second);
	if (!one) return rows.length > 0;
	return one.beside && rows.some(({ beside }) => !beside);
};

const holdsOffice = async (tx: Tx, organisation: string, person: string): Promise<boolean> => {
	const { rowCount } = await tx.query(
		`select from kring.appointments where organisation = $1 and person = $2 and role in ('coordinator', 'principal')`,
		[organisation, person]
	);
	return Boolean(rowCount);
};

/** They hear no family's board any more by this; what they keep themselves they go on hearing. */
const closes = async (tx: Tx, organisation: string, id: string, at: number): Promise<string[]> => {
	const { rows } = await tx.query<Row>(
		`update kring.replacements set state = 'closed', until = least(until, $3) where organisation = $1 and id = $2
		returning circle, person`,
		[organisation, id, new Date(at)]
	);
	const persons = rows.map(({ person }) => person);
	await hearNothing(tx, organisation, persons);
	await keepersAnew(tx, organisation, { persons });
	return persons;
};
