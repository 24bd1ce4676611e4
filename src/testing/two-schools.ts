import { Client, type QueryResultRow } from 'pg';
import type { House, Plan } from '#server/house.ts';
import type { Database } from '#server/postgres/database.ts';
import { openTwoSchools, type School } from './cast.ts';
import { freshDatabase } from './database.ts';
import { openTestHouse } from './house.ts';

/** A database of its own, a house on it, and two schools alike. */
export type TwoSchools = {
	database: Database;
	house: House;
	north: School;
	south: School;
	/** Another house on the same database: a second node, or the same one after a restart. */
	another: (plan?: Partial<Plan>) => House;
	/** Rows as the owner sees them, whom no row-level security holds back. */
	rows: <Row extends QueryResultRow>(sql: string, values?: unknown[]) => Promise<Row[]>;
	/** The organisation's head: the position of its newest event. */
	headOf: (school: School) => Promise<number>;
	close: () => Promise<void>;
};

export const openTwoSchoolHouse = async (plan: Partial<Plan> = {}): Promise<TwoSchools> => {
	const { database } = await freshDatabase();
	const houses: House[] = [];
	const another = (more: Partial<Plan> = {}) => {
		const house = openTestHouse((role) => database.as(role), { ...plan, ...more });
		houses.push(house);
		return house;
	};
	const house = another();
	const owner = new Client(database.owner);
	await owner.connect();
	const rows = async <Row extends QueryResultRow>(sql: string, values: unknown[] = []) =>
		(await owner.query<Row>(sql, values)).rows;
	return {
		database,
		house,
		...(await openTwoSchools(house)),
		another,
		rows,
		headOf: async ({ organisation }) => {
			const [row] = await rows<{ head: string }>('select head from kring.organisations where id = $1', [organisation]);
			return Number(row?.head);
		},
		close: async () => {
			await Promise.all(houses.map((one) => one.close()));
			await owner.end();
			await database.stop();
		}
	};
};
