import type pg from 'pg';
import { PgBoss } from 'pg-boss';
import type { Db } from '../db.ts';
import { jobsSchema, queues } from './prepared.ts';

/** What is done in the small hours, for one organisation; done again it finds nothing to do. */
export type NightWork = (organisation: string) => Promise<void>;

type Plan = {
	login: pg.ClientConfig;
	db: Pick<Db, 'asClock'>;
	/** What is done once a night, whatever organisations there are. */
	once: () => Promise<void>;
	work: NightWork;
	failed: (what: string, error: unknown) => void;
	/** Only tests set these. */
	pollSeconds?: number;
};

/** When nobody is at school, in minutes and hours; a night that was slept through is made up for. */
const everyNight = '15 3 * * *';

/**
 * Has each organisation looked after once a night, by whichever node is first. Who dies in the middle is followed by
 * another: each part of the work is whole by itself. Returns how to stop.
 */
export const startNights = async ({ login, db, once, work, failed, pollSeconds = 60 }: Plan) => {
	const boss = new PgBoss({
		// the edge: the library takes what `pg` takes, and knows fewer of its names
		...(login as object),
		schema: jobsSchema,
		application_name: 'kring nights',
		max: 2,
		// what needs an owner is done when the schema is prepared
		migrate: false,
		createSchema: false,
		reindex: false,
		monitorVacuum: false
	});
	boss.on('error', (error) => failed('the work of the night could not be looked for', error));
	await boss.start();
	const polling = { pollingIntervalSeconds: pollSeconds };
	const told = async (what: string, doing: Promise<unknown>) => {
		await doing.catch((error: unknown) => {
			failed(what, error);
			throw error;
		});
	};
	await boss.work(queues.night, polling, async () => {
		for (const organisation of await organisationsIn(db))
			await boss.send(queues.organisation, { organisation }, { singletonKey: organisation });
		await told('the work of the night could not be done', once());
	});
	await boss.work<{ organisation: string }>(queues.organisation, polling, async ([job]) => {
		if (job) await told('the work of the night could not be done for an organisation', work(job.data.organisation));
	});
	await boss.schedule(queues.night, everyNight, {}, { tz: 'Europe/Amsterdam', missed: 'once' });
	return async (): Promise<void> => boss.stop({ graceful: true, timeout: 5_000 });
};

/** Every organisation in which anything ever happened: each has a month of audit. */
export const organisationsIn = (db: Pick<Db, 'asClock'>): Promise<string[]> =>
	db.asClock(async (tx) => {
		const { rows } = await tx.query<{ organisation: string }>(
			'select distinct organisation from kring.audit_months order by organisation'
		);
		return rows.map(({ organisation }) => organisation);
	});
