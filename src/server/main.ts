import { once } from 'node:events';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { renderUnicodeCompact } from 'uqr';
import { capabilities } from '#capabilities.ts';
import { addressesOf } from './addresses.ts';
import { assureDatabase, Unsafe } from './assurances.ts';
import { openToPages } from './current-house.ts';
import { openExampleSeats } from './example-seats.ts';
import { openHouse } from './house.ts';
import { openServer, protocolHeader } from './http.ts';
import { keepings } from './keepings.ts';
import { openLog } from './log.ts';
import { migrate } from './migrate.ts';
import { openNeighbours, type Neighbours } from './neighbours.ts';
import { openPages } from './pages.ts';
import { leaveWithParent } from './parent.ts';
import { plantExample } from './planting.ts';
import { openDatabase } from './postgres/open.ts';
import { secretIn } from './postgres/secret.ts';
import { sentenceFor } from './problems.ts';
import { roomOn } from './room.ts';
import { readSettings, type Settings } from './settings.ts';

const say = (sentence: string) => process.stdout.write(`${sentence}\n`);

/** Opens the database and everything on it, serves until asked to stop, and takes it all down in reverse. */
const run = async (settings: Settings): Promise<void> => {
	const closing: (() => Promise<unknown>)[] = [];
	const leave = async (code: number) => {
		// Whatever hangs may not keep the database from being put away.
		setTimeout(() => process.exit(code), 15_000).unref();
		for (const close of closing.toReversed()) await close().catch(() => {});
		process.exit(code);
	};
	try {
		const stopped = new Promise<number>((stop) => leaveWithParent(() => stop(0)));
		const log = openLog(settings.logLevel);
		const database = await openDatabase(settings, { say });
		closing.push(() => database.stop());
		await migrate(database.owner, {
			kring_pipe: String(database.as('kring_pipe').password),
			kring_reader: String(database.as('kring_reader').password)
		});
		const login = (role: 'kring_pipe' | 'kring_reader') => database.as(role);
		await assureDatabase(login);

		let neighbours: Neighbours | undefined;
		const secret = settings.secret ?? (await secretIn(settings.dataFolder));
		const plan = { login, secret, capabilities, keepings };
		if (settings.example) await plantExample(plan, say);
		if (settings.seedOnly) return void (await leave(0));
		const house = openHouse({ ...plan, committed: (committed) => neighbours?.tell(committed) });
		closing.push(() => house.close());
		if (!database.embedded) {
			neighbours = await openNeighbours(login('kring_pipe'), house);
			closing.push(neighbours.close);
		}

		const seats = openExampleSeats(house);
		openToPages({ house, seats });
		const protocol = settings.publicUrl?.startsWith('https:') ? 'https' : 'http';
		process.env['PROTOCOL_HEADER'] = protocolHeader;
		const { pages, release, close } = await openPages(settings.dev);
		closing.push(close);
		const room = roomOn(settings.dataFolder, settings.minFreeMegabytes);
		const { server, stop } = openServer({ house, room, whoAsks: seats.whoAsks, pages, release, protocol, log });
		server.listen(settings.port, settings.host);
		await once(server, 'listening');
		closing.push(stop);
		await announce(settings, closing);

		const gone = database.gone.then((problem) => {
			say(problem.message);
			return 1;
		});
		await leave(await Promise.race([stopped, gone]));
	} catch (error) {
		say(error instanceof Unsafe ? unsafe(error) : sentenceFor(error));
		if (process.env['LOG_LEVEL'] === 'debug') throw error;
		await leave(1);
	}
};

const announce = async (settings: Settings, closing: (() => Promise<unknown>)[]) => {
	const { here, elsewhere } = addressesOf(settings);
	const file = join(settings.dataFolder, 'address');
	await writeFile(file, here);
	closing.push(() => rm(file, { force: true }));
	say(`\nKring staat klaar: ${here}`);
	for (const address of elsewhere) say(`Op tablets en telefoons in de klas: ${address}`);
	say(`\n${renderUnicodeCompact(elsewhere[0] ?? here, { border: 2 })}`);
	if (!settings.lan && elsewhere.length === 0)
		say('Alleen deze computer kan erbij. Met npm start -- --lan ook de tablets in de klas.');
	say('Stoppen: Ctrl-C.');
};

const unsafe = ({ message }: Unsafe) =>
	message.startsWith('kring_')
		? `De rol ${message} mag te veel in deze database: neem haar de rechten superuser en bypassrls af.`
		: `De database staat zo ingesteld dat ze iets kan vergeten: zet ${message} aan en start Kring opnieuw.`;

const settings = readSettings(process.env, process.argv.slice(2));
if ('problem' in settings) {
	say(settings.problem);
	process.exitCode = 1;
} else await run(settings);
