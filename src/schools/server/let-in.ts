import { newId } from '#kernel/id.ts';
import { theHouse } from '#kernel/standing.ts';
import { may } from '#policy.ts';
import type { Actor } from '#server/actor.ts';
import type { Tx } from '#server/db.ts';
import type { House } from '#server/house.ts';
import { keepersAudience } from '../audiences.ts';
import type { SchoolEvent } from '../events.ts';
import { offices, type Office } from '../roles.ts';

/** How long those who hold an office are told of another, in ms. */
const news = 14 * 86_400_000;

/** Keeps who gave an office, or said where the letter goes that lets someone in; until its term is over. */
export const writeLetIn = async (
	tx: Tx,
	organisation: string,
	event: SchoolEvent,
	{ by, at }: { by: string; at: number }
): Promise<void> => {
	if (event.type !== 'appointed' && event.type !== 'email-set') return;
	const role = event.type === 'appointed' ? offices.find((one) => one === event.role) : null;
	if (role === undefined || by === theHouse || (role === null && by === event.person)) return;
	await tx.query('insert into kring.let_in (organisation, id, person, by, role, at) values ($1, $2, $3, $4, $5, $6)', [
		organisation,
		newId(),
		event.person,
		by,
		role,
		new Date(at)
	]);
};

/** Someone got an office, by someone. `at` in ms since 1970. */
export type NewOffice = { id: string; person: string; by: string; role: Office; at: number };

/** Who became ib'er, directeur or beheerder of late, for who holds such an office; not what was theirs or done by them. */
export const newOffices = async ({ db, now }: Pick<House, 'db' | 'now'>, actor: Actor): Promise<NewOffice[]> => {
	if (!may(actor, 'hear', { kind: 'retention', audience: keepersAudience })) return [];
	const { organisation, person } = actor;
	const rows = await db.ask<Omit<NewOffice, 'at'> & { at: Date }>(
		{ organisation, person },
		{
			name: 'new-offices',
			text: `select l.id, l.role, l.at, trim(p.given_name || ' ' || p.family_name) as person,
					coalesce(trim(b.given_name || ' ' || b.family_name), '') as by
				from kring.let_in l
				join kring.people p on p.organisation = l.organisation and p.id = l.person
				left join kring.people b on b.organisation = l.organisation and b.id = l.by
				where l.organisation = $1 and l.role is not null and l.at > $3 and $2 not in (l.person, l.by)
				order by l.at desc, l.id`,
			values: [organisation, person, new Date(now() - news)]
		}
	);
	return rows.map((row) => ({ ...row, at: row.at.getTime() }));
};
