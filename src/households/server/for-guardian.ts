import type { Db } from '#server/db.ts';
import type { LetterLanguage, Relation } from '../guardian.ts';

/** What one guardian may know of what a school keeps about their household: themselves, and the names of the children. */
export type ForGuardian = {
	own: { given: string; family: string; relation: Relation; email: string; phone: string; language: LetterLanguage };
	children: { id: string; given: string; family: string }[];
};

/** Reads as that guardian: PostgreSQL shows them no other guardian, whatever is asked. */
export const forGuardian = (db: Db, organisation: string, guardian: string): Promise<ForGuardian | undefined> =>
	db.asPerson(organisation, guardian, async (tx) => {
		const [{ rows: found }, { rows: children }] = await Promise.all([
			tx.query<ForGuardian['own']>(
				`select given_name as given, family_name as family, relation, email, phone, language
				 from kring.guardians where organisation = $1 and id = $2`,
				[organisation, guardian]
			),
			tx.query<ForGuardian['children'][number]>(
				`select p.id, p.given_name as given, p.family_name as family
				 from kring.guardians g
				 join kring.household_children c on c.organisation = g.organisation and c.household = g.household
				 join kring.people p on p.organisation = c.organisation and p.id = c.child
				 where g.organisation = $1 and g.id = $2 order by p.given_name, p.family_name, p.id`,
				[organisation, guardian]
			)
		]);
		const [own] = found;
		return own && { own, children };
	});
