// bench: a backup of 200,000 events made and put back while its database runs, beside copying the same rows bare
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { statSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Client } from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { migrate } from '../src/server/migrate.ts';
import { openDatabase } from '../src/server/postgres/open.ts';
import { secretIn } from '../src/server/postgres/secret.ts';
import { printTable, round } from './figures.ts';
import { inFolder } from './stand.ts';
import { peakOf } from './usage.ts';

/** `backup.ts [events]` */
const events = Number(process.argv[2] ?? 200_000);
const schools = 20;
const streams = 50;

/** Words of some length that do not compress to nothing, in schools with boards. */
const plant = (client: Client) =>
	client.query(`
		insert into kring.organisations (id, name, head)
			select 'school-' || s, 'School', ${events / schools} from generate_series(1, ${schools}) s;
		insert into kring.streams select 'school-' || s, md5('stream' || s || ' ' || n)::uuid, 'board', 'group:x', ${events / schools / streams}
			from generate_series(1, ${schools}) s, generate_series(0, ${streams - 1}) n;
		insert into kring.events select 'school-' || s, p, md5('stream' || s || ' ' || p % ${streams})::uuid, (p - 1) / ${streams} + 1,
				gen_random_uuid(), gen_random_uuid(), now() - random() * interval '300 days',
				'{"type":"note-added","note":"' || gen_random_uuid() || '","area":"ideas","words":"' ||
					(select string_agg((array['samen','lezen','rekenen','buiten','spelen','stil','helpen','delen','kring','vraag'])[1 + (random() * 9)::int], ' ')
						from generate_series(1, 8 + p % 7)) || '"}'
			from generate_series(1, ${schools}) s, generate_series(1, ${events / schools}) p;
		insert into kring.commands select organisation, command, decode(md5(command::text) || md5(stream::text), 'hex'),
			jsonb_build_object('version', version) from kring.events`);

/** Seconds it takes, and the most memory it ever held, in MB. */
const run = async (program: string, parameters: string[], dataFolder: string) => {
	const begun = performance.now();
	const child = spawn(process.execPath, [`src/server/backup/${program}-main.ts`, ...parameters], {
		env: { ...process.env, DATA_DIR: dataFolder, DATABASE_URL: '', SECRET: '' },
		stdio: ['ignore', 'pipe', 'inherit']
	});
	let peak = 0;
	const looking = setInterval(() => (peak = Math.max(peak, peakOf(child.pid ?? 0))), 20);
	let said = '';
	child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
	const [code] = await once(child, 'close');
	clearInterval(looking);
	if (code !== 0) throw new Error(said);
	return { seconds: (performance.now() - begun) / 1000, peak };
};

const timed = async (work: () => Promise<unknown>): Promise<number> => {
	const begun = performance.now();
	await work();
	return (performance.now() - begun) / 1000;
};

await inFolder(async (folder) => {
	const dataFolder = join(folder, 'data');
	await mkdir(dataFolder);
	const database = await openDatabase(
		{ dataFolder, databaseUrl: undefined, secret: undefined, minFreeMegabytes: 1 },
		{ say: () => {} }
	);
	const password = (role: Parameters<typeof database.as>[0]) => String(database.as(role).password);
	await migrate(database.owner, {
		kring_pipe: password('kring_pipe'),
		kring_reader: password('kring_reader'),
		kring_identity: password('kring_identity'),
		kring_jobs: password('kring_jobs')
	});
	const client = new Client(database.owner);
	await client.connect();
	await plant(client);
	await secretIn(dataFolder);
	const { rows } = await client.query<{ size: string }>(
		`select (pg_database_size(current_database()) / 1024 / 1024)::text as size`
	);

	// bare: the same rows out of and into the same tables, with nothing around it
	const out = await timed(() =>
		pipeline(client.query(copyTo('copy kring.events to stdout')), async (source) => {
			for await (const _ of source);
		})
	);
	await client.query('create table public.bare (like kring.events including all)');
	const into = await timed(async () => {
		const reading = new Client(database.owner);
		await reading.connect();
		await pipeline(
			reading.query(copyTo('copy kring.events to stdout')),
			client.query(copyFrom('copy public.bare from stdin'))
		);
		await reading.end();
	});
	await client.query('drop table public.bare');

	const file = join(folder, 'backup');
	const made = await run('backup', [file], dataFolder);
	const restored = await run('restore', [file, '--replace'], dataFolder);
	const { rows: after } = await client.query<{ n: string }>('select count(*) as n from kring.events');
	if (Number(after[0]?.n) !== events) throw new Error('not all of it came back');
	await client.end();
	await database.stop();

	console.log(`${events} events and as many outcomes in a database of ${rows[0]?.size} MB.\n`);
	printTable([
		['', 'seconds', 'peak MB', 'file MB', 'events alone, bare (s)'],
		['backup', round(made.seconds), round(made.peak), round(statSync(file).size / 1024 / 1024), round(out)],
		['restore', round(restored.seconds), round(restored.peak), '', round(into)]
	]);
});
