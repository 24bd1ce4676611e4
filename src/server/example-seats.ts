import * as v from 'valibot';
import { organisationId } from '#kernel/organisation.ts';
import type { Region } from '#schools/holidays.ts';
import type { Actor } from './actor.ts';
import type { House } from './house.ts';

export type ExampleSchool = { name: string; region: Region };

export type ExampleSeats = {
	/** The example school of this name; nothing for a school that is not an example, or not there. */
	school: (organisation: string) => Promise<ExampleSchool | undefined>;
	/** Who looks along there, as the address says. */
	whoAsks: (organisation: string, url: URL) => Promise<Actor | undefined>;
	/** An example that has closed: nobody is anyone there, whichever way they came in. */
	isClosed: (organisation: string) => Promise<boolean>;
};

const personId = v.pipe(v.string(), v.uuid());

/**
 * An example school can be opened without signing in, and anyone may look along as anyone there: `?als=<person>` says as
 * whom. A school that is not an example has no such door. `isOpen`: once a school of its own is here an example is
 * closed, unless it was asked to stay.
 */
export const openExampleSeats = (house: Pick<House, 'db' | 'actors'>, isOpen = async () => true): ExampleSeats => {
	/** what was found, also that an organisation is no example; which it becomes no more */
	const known = new Map<string, ExampleSchool | false>();

	const find = async (organisation: string): Promise<ExampleSchool | undefined> => {
		if (!organisationId.test(organisation)) return undefined;
		const before = known.get(organisation);
		if (before !== undefined) return before || undefined;
		const found = await house.db.asPipe(organisation, async (tx) => {
			const { rows } = await tx.query<ExampleSchool & { example: boolean }>(
				'select name, region, example from kring.organisations where id = $1',
				[organisation]
			);
			return rows[0];
		});
		// what is not there yet may come
		if (found) known.set(organisation, found.example && { name: found.name, region: found.region });
		return found?.example ? { name: found.name, region: found.region } : undefined;
	};
	const school = async (organisation: string) => {
		const found = await find(organisation);
		return found && (await isOpen()) ? found : undefined;
	};

	return {
		school,
		async whoAsks(organisation, url) {
			const person = url.searchParams.get('als');
			if (!v.is(personId, person) || !(await school(organisation))) return undefined;
			return house.actors.of(organisation, person.toLowerCase());
		},
		isClosed: async (organisation) => (await find(organisation)) !== undefined && !(await isOpen())
	};
};
