import { once } from 'node:events';
import { rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { renderUnicodeCompact } from 'uqr';
import { capabilities } from '#capabilities.ts';
import { addressesOf } from './addresses.ts';
import { startCanary } from './audit/canary.ts';
import { assureDatabase } from './assurances.ts';
import { addressHeader } from './client-address.ts';
import { openToPages } from './current-house.ts';
import { openExampleSeats } from './example-seats.ts';
import { openGuesses } from './guesses.ts';
import { openHouse } from './house.ts';
import { openIdentity } from './identity/identity.ts';
import { providersIn } from './identity/providers-file.ts';
import { startWatching } from './identity/watching.ts';
import { openServer, protocolHeader } from './http.ts';
import { keepings, nightlyForAll, nightlyLetters, nightWork } from './keepings.ts';
import { openLog } from './log.ts';
import { migrate } from './migrate.ts';
import { openNeighbours, type Neighbours } from './neighbours.ts';
import { mostOfAFile } from './page-body.ts';
import { openPages } from './pages.ts';
import { plantExample } from './planting.ts';
import { openDatabase } from './postgres/open.ts';
import { secretIn } from './postgres/secret.ts';
import { roomOn } from './room.ts';
import type { Settings } from './settings.ts';
import { startTicking } from './ticking.ts';
import { askersOf } from './who-asks.ts';

/** How to take down what has been opened so far, in the order it was opened. */
export type Closing = (() => Promise<unknown>)[];

type Say = (sentence: string) => void;

/** Opens the database and everything on it, and serves. Settles with an exit code when it cannot go on by itself. */
export const openKring = async (settings: Settings, closing: Closing, say: Say): Promise<number> => {
	if (!settings.seedOnly) await assurePort(settings);
	const providers = await providersIn(settings.providersFile);
	const database = await openDatabase(settings, { say });
	closing.push(() => database.stop());
	await migrate(database.owner, {
		kring_pipe: String(database.as('kring_pipe').password),
		kring_reader: String(database.as('kring_reader').password),
		kring_identity: String(database.as('kring_identity').password),
		kring_jobs: String(database.as('kring_jobs').password)
	});
	const { as: login } = database;
	await assureDatabase(login);

	let neighbours: Neighbours | undefined;
	const secret = settings.secret ?? (await secretIn(settings.dataFolder));
	const plan = { login, secret, capabilities, keepings };
	if (settings.example) await plantExample(plan, say);
	if (settings.seedOnly) return 0;
	const room = roomOn(settings.dataFolder, settings.minFreeMegabytes);
	const house = openHouse({
		...plan,
		room,
		stillIn: (actor) => identity.stillIn(actor),
		committed: (committed) => neighbours?.tell(committed)
	});
	closing.push(() => house.close());
	// on a database of our own there are no other nodes to tell, but a backup may be restored there while we run
	const heard = await openNeighbours(login('kring_pipe'), house);
	closing.push(heard.close);
	if (!database.embedded) neighbours = heard;

	const log = openLog(settings.logLevel);
	closing.push(startTicking(house, capabilities, (error) => log.error({ error }, 'what is due could not be done')));

	closing.push(startCanary(house, (what, error) => log.error({ error }, what), database.embedded));

	const seats = openExampleSeats(house, () => identity.isExampleOpen());
	const isSecure = settings.publicUrl?.startsWith('https:') ?? false;
	const origin = settings.publicUrl ?? `http://localhost:${settings.port}`;
	const failed = (what: string) => log.error(`signing in: ${what}`);
	const identity = openIdentity({
		login: login('kring_identity'),
		db: house.db,
		audit: house.audit,
		secret,
		origin,
		address: addressesOf(settings).elsewhere[0],
		isSecure,
		providers,
		mailServer: settings.mail,
		exampleStays: settings.exampleStays,
		changed: (account) => watching.look(account),
		failed
	});
	closing.push(identity.close);
	const watching = startWatching(house.hub, identity.sessions, failed);
	closing.push(watching.stop);
	const whoAsks = askersOf(house, seats, identity);
	openToPages({
		house,
		seats,
		whoAsks,
		identity,
		guesses: openGuesses(Date.now),
		isSecure,
		elsewhere: addressesOf(settings).elsewhere[0]
	});
	process.env['PROTOCOL_HEADER'] = protocolHeader;
	process.env['ADDRESS_HEADER'] = addressHeader;
	process.env['BODY_SIZE_LIMIT'] = String(mostOfAFile);
	const { pages, release, close } = await openPages(settings.dev);
	closing.push(close);
	const { server, stop } = openServer({
		house,
		whoAsks,
		pages,
		release,
		protocol: isSecure ? 'https' : 'http',
		hosts: hostsOf(settings),
		behindProxy: settings.publicUrl !== undefined,
		log
	});
	server.listen(settings.port, settings.host);
	await once(server, 'listening');
	closing.push(stop);
	await announce(
		settings,
		closing,
		say,
		(await identity.setUp.isOpen()) ? `${origin}/beginnen#${identity.setUp.key}` : undefined
	);

	// the library for the work of the night is fetched when everyone can come in already
	const { startNights } = await import('./jobs/nights.ts');
	closing.push(
		await startNights({
			login: login('kring_jobs'),
			db: house.db,
			once: async () => {
				await identity.placeless.tidy();
				await nightlyForAll(database.owner);
			},
			work: async (organisation) => {
				try {
					await nightWork(house, organisation, identity.placeless.forget);
				} finally {
					await nightlyLetters(house, identity, organisation);
				}
			},
			failed: (what, error) => log.error({ error }, what)
		})
	);

	const problem = await database.gone;
	say(problem.message);
	return 1;
};

/** Where Kring listens and where people reach it are names of it too. */
const hostsOf = ({ hosts, host, publicUrl }: Settings): string[] => [
	...hosts,
	host,
	...(publicUrl ? [new URL(publicUrl).hostname] : [])
];

/** A port that is taken is said at once, not after a database was made. */
const assurePort = async ({ port, host }: Settings): Promise<void> => {
	const probe = createServer().listen(port, host);
	await once(probe, 'listening');
	await new Promise((closed) => probe.close(closed));
};

/** `begin`: the address with the key of the set-up page, while there is no school yet. */
const announce = async (settings: Settings, closing: Closing, say: Say, begin?: string): Promise<void> => {
	const { here, elsewhere } = addressesOf(settings);
	const file = join(settings.dataFolder, 'address');
	await writeFile(file, here);
	closing.push(() => rm(file, { force: true }));
	say(`\nKring staat klaar: ${here}`);
	for (const address of elsewhere) say(`Op tablets en telefoons in de klas: ${address}`);
	say(`\n${renderUnicodeCompact(elsewhere[0] ?? here, { border: 2 })}`);
	if (!settings.lan && elsewhere.length === 0)
		say('Alleen deze computer kan erbij. Met npm start -- --lan ook de tablets in de klas.');
	if (begin !== undefined) say(`Met je eigen school beginnen: ${begin}`);
	say('Stoppen: Ctrl-C.');
};
