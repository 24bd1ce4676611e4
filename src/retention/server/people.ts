import { acts, ofTheHouse } from '#audit/entry.ts';
import { dayOf, type Day } from '#kernel/time.ts';
import type { Tx } from '#server/db.ts';
import type { House } from '#server/house.ts';
import { certify } from '#server/retention/certificate.ts';
import { personGoes, termOfPerson, terms } from '../terms.ts';
import { areWordsHeld, isPersonHeld } from './held.ts';

export type Leaver = { id: string; kind: string; leftOn: Day; referred: boolean };

/** Everyone who left, and since when; or one. */
export const leaversIn = async (tx: Tx, organisation: string, only: string | null = null): Promise<Leaver[]> => {
	const { rows } = await tx.query<Leaver>(
		`select p.id, p.kind, to_char(p.left_on, 'YYYY-MM-DD') as "leftOn", r.person is not null as referred
		from kring.people p left join kring.referrals r on r.organisation = p.organisation and r.person = p.id
		where p.organisation = $1 and p.left_on is not null and ($2::uuid is null or p.id = $2)
		order by p.left_on, p.id`,
		[organisation, only]
	);
	return rows;
};

/** The kind of thing a hold may keep all of: whoever was referred is a pupil too. */
const heldAs = (kind: string) => (kind === 'pupil' ? 'pupil' : 'staff');

/** Forgets who left long enough ago: each by themselves, with a proof without their name. */
export const forgetLeavers = async (house: House, organisation: string): Promise<number> => {
	const today = dayOf(house.now());
	const all = await house.db.asPipe(organisation, (tx) => leaversIn(tx, organisation));
	let gone = 0;
	for (const { id } of all.filter((one) => personGoes(one) <= today)) {
		const isGone = await house.purge(organisation, async (tx, _look, said) => {
			const [leaver] = await leaversIn(tx, organisation, id);
			if (!leaver || personGoes(leaver) > today) return undefined;
			if (await isPersonHeld(tx, organisation, { person: id, term: heldAs(leaver.kind), today })) return undefined;
			const streams = (await said(id)).map((one) => one.id);
			if (await areWordsHeld(tx, organisation, { streams, today })) return undefined;
			const term = termOfPerson(leaver);
			const before = await countIn(tx, organisation, 'households');
			const boards = await countIn(tx, organisation, 'circles');
			return {
				person: id,
				prove: async () => {
					const at = house.now();
					const proof = { at, term, count: 1, first: leaver.leftOn, last: leaver.leftOn, ground: terms[term].ground };
					await certify(tx, organisation, { ...proof, what: leaver.kind });
					const families = before - (await countIn(tx, organisation, 'households'));
					if (families > 0)
						await certify(tx, organisation, { ...proof, term: 'household', what: 'household', count: families });
					const ended = boards - (await countIn(tx, organisation, 'circles'));
					if (ended > 0) await certify(tx, organisation, { ...proof, term: 'circle', what: 'circle', count: ended });
					return [{ ...ofTheHouse(at, acts.certified, leaver.kind), about: [id] }];
				}
			};
		});
		if (isGone) gone++;
	}
	return gone;
};

const countIn = async (tx: Tx, organisation: string, table: 'households' | 'circles'): Promise<number> => {
	const { rows } = await tx.query<{ n: number }>(
		`select count(*)::int as n from kring.${table} where organisation = $1`,
		[organisation]
	);
	return rows[0]?.n ?? 0;
};
