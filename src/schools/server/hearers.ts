import type { Tx } from '#server/db.ts';
import { audiences, type Standing } from '../audiences.ts';

/** Makes a person's rows in `hearers` what the rules say, from the registers as they are now. True when that changed any. */
export const hearAnew = async (tx: Tx, organisation: string, person: string): Promise<boolean> => {
	const { heard, ...standing } = await found(tx, organisation, person);
	const hears = audiences(standing);
	const lost = heard.filter((audience) => !hears.includes(audience));
	const gained = hears.filter((audience) => !heard.includes(audience));
	if (lost.length)
		await tx.query(
			`delete from kring.hearers where organisation = $1 and person = $2 and audience = any ($3::text[])`,
			[organisation, person, lost]
		);
	if (gained.length)
		await tx.query(
			`insert into kring.hearers (organisation, audience, person) select $1, audience, $2 from unnest($3::text[]) audience`,
			[organisation, person, gained]
		);
	return lost.length + gained.length > 0;
};

/** Everyone who hears every group. */
export const coordinators = async (tx: Tx, organisation: string): Promise<string[]> => {
	const { rows } = await tx.query<{ person: string }>(
		`select person from kring.appointments where organisation = $1 and role = 'coordinator' order by person`,
		[organisation]
	);
	return rows.map(({ person }) => person);
};

/** What a person is, and what they hear until now. */
const found = async (tx: Tx, organisation: string, person: string): Promise<Standing & { heard: string[] }> => {
	const { rows } = await tx.query<Standing & { heard: string[] }>(
		`select kind,
			array(select role from kring.appointments where organisation = $1 and person = $2) as appointments,
			array(select group_id::text from kring.members where organisation = $1 and person = $2) as "memberOf",
			array(select id::text from kring.groups where organisation = $1) as groups,
			array(select audience from kring.hearers where organisation = $1 and person = $2) as heard
		 from kring.people where organisation = $1 and id = $2`,
		[organisation, person]
	);
	const [one] = rows;
	if (!one) throw new Error('a person was written, and is not there');
	return one;
};
