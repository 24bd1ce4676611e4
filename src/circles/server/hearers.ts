import type { Tx } from '#server/db.ts';
import { adultsAudience, circleAudience, togetherAudience } from '../audiences.ts';

/** Lets someone hear these audiences from here on; what they heard already they go on hearing. */
export const hear = async (
	tx: Tx,
	organisation: string,
	rows: readonly { person: string; audience: string }[]
): Promise<void> => {
	if (rows.length === 0) return;
	await tx.query(
		`insert into kring.hearers (organisation, audience, person)
		select $1, audience, person from unnest($2::text[], $3::uuid[]) r (audience, person) on conflict do nothing`,
		[organisation, rows.map(({ audience }) => audience), rows.map(({ person }) => person)]
	);
};

/** Nobody of these hears any family's board or meeting from here on. */
export const hearNothing = async (tx: Tx, organisation: string, persons: readonly string[]): Promise<void> => {
	await tx.query(
		`delete from kring.hearers where organisation = $1 and person = any ($2) and audience ~ '^(circle|together|adults):'`,
		[organisation, persons]
	);
};

/**
 * Makes what keepers hear what the registers say: the boards of the families that are theirs and the meetings that began
 * there, for as long as they are ib'er; and the board on which someone looks along. Of everyone, or of these persons; gives
 * back who keeps a board, or looks along.
 */
export const keepersAnew = async (
	tx: Tx,
	organisation: string,
	{ persons, circle }: { persons?: readonly string[]; circle?: string }
): Promise<string[]> => {
	const { rows: keepers } = await tx.query<{ person: string }>(
		`select person from kring.circle_keepers where organisation = $1
			and ($2::uuid[] is null or person = any ($2)) and ($3::uuid is null or circle = $3)
		union select person from kring.replacements where organisation = $1 and state = 'open'
			and ($2::uuid[] is null or person = any ($2)) and ($3::uuid is null or circle = $3)`,
		[organisation, persons ?? null, circle ?? null]
	);
	const whose = keepers.map(({ person }) => person);
	if (whose.length === 0) return [];
	await hearNothing(tx, organisation, whose);
	const { rows } = await tx.query<{ person: string; circle: string; meetings: string[] }>(
		`select k.person, k.circle, array(select m.id from kring.meetings m where m.organisation = k.organisation
				and m.circle = k.circle and m.state not in ('planned', 'cancelled')) as meetings
			from kring.circle_keepers k
			join kring.appointments a on a.organisation = k.organisation and a.person = k.person and a.role = 'coordinator'
			where k.organisation = $1 and k.person = any ($2)
		union all select r.person, r.circle, '{}' from kring.replacements r where r.organisation = $1
			and r.person = any ($2) and r.state = 'open' and exists (select from kring.appointments a
				where a.organisation = r.organisation and a.person = r.person and a.role in ('coordinator', 'principal'))`,
		[organisation, whose]
	);
	await hear(
		tx,
		organisation,
		rows.flatMap(({ person, circle: kept, meetings }) =>
			[circleAudience(kept), ...meetings.flatMap((one) => [togetherAudience(one), adultsAudience(one)])].map(
				(audience) => ({ person, audience })
			)
		)
	);
	return whose;
};
