import { once } from 'node:events';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { capabilities } from '#capabilities.ts';
import { assureDatabase } from '#server/assurances.ts';
import { startCanary } from '#server/audit/canary.ts';
import { openToPages } from '#server/current-house.ts';
import { openExampleSeats } from '#server/example-seats.ts';
import { openGuesses } from '#server/guesses.ts';
import { openHouse } from '#server/house.ts';
import { openServer } from '#server/http.ts';
import { openIdentity } from '#server/identity/identity.ts';
import { keepings } from '#server/keepings.ts';
import { keysFrom } from '#server/keys.ts';
import { openLog } from '#server/log.ts';
import { migrate } from '#server/migrate.ts';
import { openPages } from '#server/pages.ts';
import { leaveWithParent } from '#server/parent.ts';
import { openDatabase } from '#server/postgres/open.ts';
import type { Role } from '#server/postgres/secret.ts';
import { roomOn } from '#server/room.ts';
import { openTwoSchools } from '#testing/cast.ts';
import { faults } from './faults.ts';
import { tortureSecret, order, type Figures, type Ready } from './orders.ts';

// A real Kring on a data folder of its own, without pages unless asked, to be tortured by tests. Its first argument is an order
// (see orders.ts); it tells its parent when it is ready, and its figures when asked.

const { dataFolder, fault: faultName, founds, roomMegabytes, pages } = order(process.argv[2]);
const fault = faults[faultName];
const database = await openDatabase(
	{ dataFolder, databaseUrl: undefined, secret: undefined, minFreeMegabytes: 1 },
	{ say: () => undefined }
);
const role = (name: Role) => database.as(name);
await migrate(database.owner, {
	kring_pipe: String(role('kring_pipe').password),
	kring_reader: String(role('kring_reader').password),
	kring_identity: String(role('kring_identity').password),
	kring_jobs: String(role('kring_jobs').password)
});
await assureDatabase(role);

const secret = tortureSecret;
const login = (name: 'kring_pipe' | 'kring_reader') => ({ ...role(name), ...fault.login });
const roomThere = roomOn(dataFolder, roomMegabytes);
let isFull = false;
const room = async () => !isFull && roomThere();
const house = openHouse({ login, secret, capabilities, keepings, room });
const wall = { capabilities, keepings, keys: keysFrom(secret), clock: Date.now };
const schools = founds ? await openTwoSchools(house) : undefined;
const canary = startCanary(house, () => undefined, database.embedded);
const seats = openExampleSeats(house);
// Those who set up a school have no seat in it yet.
const administratorAt = (organisation: string, url: URL) =>
	[schools?.north.administrator, schools?.south.administrator].find(
		(one) => one?.organisation === organisation && one.person === url.searchParams.get('als')
	);
const whoAsks = async (organisation: string, url: URL) =>
	administratorAt(organisation, url) ?? seats.whoAsks(organisation, url);
const identity = openIdentity({
	login: role('kring_identity'),
	db: house.db,
	audit: house.audit,
	secret,
	origin: 'http://localhost',
	isSecure: false
});
const reach = {
	house,
	seats,
	whoAsks,
	identity,
	guesses: openGuesses(Date.now),
	isSecure: false,
	elsewhere: undefined
};
if (pages) openToPages(reach);
const open = pages ? await openPages(true) : undefined;
const { server, stop } = openServer({
	house: { ...house, ...fault.handle?.(house, wall) },
	whoAsks,
	pages: open?.pages ?? ((_request, response) => void response.writeHead(404).end()),
	release: 'torture',
	protocol: 'http',
	hosts: ['kring'],
	// a few people write here as fast as a whole school
	allowance: { atOnce: 10_000, perSecond: 10_000 },
	log: openLog('debug')
});
server.listen(0, '127.0.0.1');
await once(server, 'listening');

const loop = monitorEventLoopDelay({ resolution: 5 });
const address = server.address();
const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
process.send?.({ ready: true, port, owner: database.owner, schools } satisfies Ready);

process.on('message', (asked) => {
	if (asked === 'loop') loop.enable();
	if (asked === 'fill') isFull = true;
	if (asked !== 'figures') return;
	const figures: Figures = {
		listeners: house.hub.listeners(),
		residentMegabytes: process.memoryUsage().rss / 1024 / 1024,
		loopP99: loop.percentile(99) / 1e6,
		loopMost: loop.max / 1e6
	};
	process.send?.(figures);
});
leaveWithParent(() => {
	const leave = async () => {
		await stop();
		await open?.close();
		await identity.close();
		await canary();
		await house.close();
		await database.stop();
		process.exit(0);
	};
	void leave();
});
