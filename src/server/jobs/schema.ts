import type pg from 'pg';
import { PgBoss } from 'pg-boss';
import { jobsSchema, queues } from './prepared.ts';

/** A node that died in the middle of an organisation: how long until another goes on, in seconds. */
export const expiresAfter = 900;

/**
 * Makes the schema of the job library, or brings it up to date, as the owner: the role that works there changes no
 * table. Ids of organisations and moments are all that lies in it.
 */
export const prepareJobs = async (client: pg.Client): Promise<void> => {
	// one question at a time: they share the connection that holds the lock of migrations
	let last: Promise<unknown> = Promise.resolve();
	const boss = new PgBoss({
		schema: jobsSchema,
		db: {
			executeSql: (text, values) => {
				const asked = last.then(() => client.query(text, values));
				last = asked.catch(() => {});
				return asked;
			}
		},
		supervise: false,
		schedule: false
	});
	boss.on('error', () => {});
	await boss.start();
	const options = { policy: 'exclusive', retryLimit: 3, retryDelay: 60, expireInSeconds: expiresAfter } as const;
	for (const name of Object.values(queues))
		if (!(await boss.getQueue(name))) await boss.createQueue(name, { ...options, deleteAfterSeconds: 7 * 86_400 });
	await boss.stop({ graceful: false });
	await client.query(rights);
};

const rights = `
	revoke all on schema ${jobsSchema} from public;
	grant usage on schema ${jobsSchema} to kring_jobs;
	grant select, insert, update, delete on all tables in schema ${jobsSchema} to kring_jobs`;
