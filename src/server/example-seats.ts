import * as v from 'valibot';
import type { Region } from '#schools/holidays.ts';
import type { Actor } from './actor.ts';
import type { House } from './house.ts';

export type ExampleSchool = { name: string; region: Region };

export type ExampleSeats = {
	/** The example school of this name; nothing for a school that is not an example, or not there. */
	school: (organisation: string) => Promise<ExampleSchool | undefined>;
	/** Who looks along there, as the address says. */
	whoAsks: (organisation: string, url: URL) => Promise<Actor | undefined>;
};

const organisationId = /^[a-z0-9][a-z0-9-]{1,39}$/;
const personId = v.pipe(v.string(), v.uuid());

/**
 * Until people can sign in only an example school can be opened, and anyone may look along as anyone there:
 * `?als=<person>` says as whom. A school that is not an example has no such door.
 */
export const openExampleSeats = (house: House): ExampleSeats => {
	const known = new Map<string, ExampleSchool>();

	const school = async (organisation: string): Promise<ExampleSchool | undefined> => {
		if (!organisationId.test(organisation)) return undefined;
		const before = known.get(organisation);
		if (before) return before;
		const found = await house.db.asPipe(organisation, async (tx) => {
			const { rows } = await tx.query<ExampleSchool>(
				'select name, region from kring.organisations where id = $1 and example',
				[organisation]
			);
			return rows[0];
		});
		if (found) known.set(organisation, found);
		return found;
	};

	return {
		school,
		async whoAsks(organisation, url) {
			const person = url.searchParams.get('als');
			if (!v.is(personId, person) || !(await school(organisation))) return undefined;
			return house.actors.of(organisation, person.toLowerCase());
		}
	};
};
