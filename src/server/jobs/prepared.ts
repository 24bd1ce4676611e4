import type pg from 'pg';

/** The schema of the job library, and what is done there: once a night for the house, then for each organisation. */
export const jobsSchema = 'jobs';
export const queues = { night: 'night', organisation: 'night-of-an-organisation' } as const;

/** Which schema the library of this Kring wants; a test holds it against the library. */
export const jobsVersion = 46;

/** Whether all is there, asked without fetching the library: at most starts there is nothing to prepare. */
export const arePrepared = async (client: pg.Client): Promise<boolean> => {
	const { rows: found } = await client.query<{ is: boolean }>(
		`select to_regclass('${jobsSchema}.version') is not null and to_regclass('${jobsSchema}.queue') is not null as is`
	);
	if (!found[0]?.is) return false;
	const { rows } = await client.query<{ version: number; queues: number }>(
		`select (select version from ${jobsSchema}.version) as version,
			(select count(*)::int from ${jobsSchema}.queue where name = any ($1)) as queues`,
		[Object.values(queues)]
	);
	return rows[0]?.version === jobsVersion && rows[0].queues === Object.keys(queues).length;
};
