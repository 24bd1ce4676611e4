import { newId } from '#kernel/id.ts';
import type { Actor } from '#server/actor.ts';
import type { Plan } from '#server/house.ts';
import { actorIn, openFamily, type Family } from './circle.ts';
import { sent } from './house.ts';
import { openTwoSchoolHouse, type TwoSchools } from './two-schools.ts';

type Wish = { type: string; [more: string]: unknown };

/** Two schools, two families in the first with an ib'er each, and one in the other. */
export type TwoFamilies = {
	it: TwoSchools;
	family: Family;
	others: Family;
	southern: Family;
	/** the ib'er of the others */
	second: Actor;
	atSchool: (command: Wish) => Promise<number>;
	colleague: (given: string, role: string) => Promise<Actor>;
	/** whether the house lets someone hear a stream */
	hears: (who: Actor, stream: string) => Promise<boolean>;
	/** what the database alone shows: the kinds of streams of families that someone reads there */
	reads: (who: Pick<Actor, 'person'>) => Promise<string[]>;
};

export const openTwoFamilies = async (plan: Partial<Plan> = {}): Promise<TwoFamilies> => {
	const it = await openTwoSchoolHouse(plan);
	const { house, north, south } = it;
	const atSchool = (command: Wish) => sent(house, north.administrator, 'school', north.school, command);
	const someone = async (kind: string, given: string): Promise<string> => {
		const person = newId();
		await atSchool({ type: 'add-person', person, kind, given, family: 'north' });
		return person;
	};
	const colleague = async (given: string, role: string): Promise<Actor> => {
		const person = await someone('staff', given);
		await atSchool({ type: 'appoint', person, role });
		return actorIn(house, 'north', person);
	};
	const second = await colleague('Fatma', 'coordinator');
	const child = await someone('pupil', 'Lotte');
	return {
		it,
		second,
		atSchool,
		colleague,
		family: await openFamily(house, north),
		others: await openFamily(house, { ...north, coordinator: second }, { child, name: 'Bakker' }),
		southern: await openFamily(house, south, { name: 'Yilmaz' }),
		hears: async (who, stream) => (await house.hearing.now(who, stream)) !== undefined,
		reads: async ({ person }) => {
			const { rows } = await house.db.asPerson('north', person, (tx) =>
				tx.query<{ kind: string }>(
					`select kind from kring.streams where kind in ('circle', 'together', 'adults') order by kind, id`
				)
			);
			return rows.map(({ kind }) => kind);
		}
	};
};
