import { once } from 'node:events';
import { realpathSync } from 'node:fs';
import { capabilities } from '#capabilities.ts';
import { assureDatabase } from '#server/assurances.ts';
import { openExampleSeats } from '#server/example-seats.ts';
import { openHouse } from '#server/house.ts';
import { openServer } from '#server/http.ts';
import { keepings } from '#server/keepings.ts';
import { openLog } from '#server/log.ts';
import { migrate } from '#server/migrate.ts';
import { leaveWithParent } from '#server/parent.ts';
import { openDatabase } from '#server/postgres/open.ts';
import { secretIn } from '#server/postgres/secret.ts';
import { roomOn } from '#server/room.ts';
import { openOuterRing } from './arena-school.ts';
import { openSchool } from './school.ts';

// Kring as it runs, without its pages: `kring.ts <data folder> [sealed]`, asked over the process channel.
// `sealed`: its boards are confidential, each with a key of its own, so that one sees what that costs (K13).
export type Asked =
	| { open: number; inSession?: true }
	| { live: number }
	| { clear: string }
	| { outerRing: number }
	| 'another school'
	| 'database';
/** `also`: the stream of its session, where one goes on; `faces`: where its children choose. */
export type Class = { organisation: string; board: string; pupils: string[]; also?: string; faces?: string };

const sealed = (kinds: typeof capabilities) =>
	Object.fromEntries(
		Object.entries(kinds).map(([kind, one]) => [
			kind,
			kind === 'board' ? { ...one, dataClass: 'confidential' as const } : one
		])
	);
const ours = process.argv[3] === 'sealed' ? sealed(capabilities) : capabilities;
const dataFolder = realpathSync(process.argv[2] ?? '.');
const database = await openDatabase(
	{ dataFolder, databaseUrl: undefined, secret: undefined, minFreeMegabytes: 64 },
	{ say: () => undefined }
);
await migrate(database.owner, {
	kring_pipe: String(database.as('kring_pipe').password),
	kring_reader: String(database.as('kring_reader').password),
	kring_identity: String(database.as('kring_identity').password),
	kring_jobs: String(database.as('kring_jobs').password)
});
await assureDatabase(database.as);
const secret = await secretIn(dataFolder);
const house = openHouse({ login: database.as, secret, capabilities: ours, keepings, room: roomOn(dataFolder, 64) });
const { server, stop } = openServer({
	house,
	whoAsks: openExampleSeats(house).whoAsks,
	pages: (_, response) => response.writeHead(404).end(),
	release: 'bench',
	protocol: 'http',
	log: openLog('error')
});
server.listen(0, '127.0.0.1');
await once(server, 'listening');

let school: ReturnType<typeof openSchool> | undefined;
const answer = async (asked: Asked): Promise<unknown> => {
	if (asked === 'another school') return void (school = openSchool(house));
	// so that a floor writes in the same PostgreSQL
	if (asked === 'database') return database.owner;
	if ('outerRing' in asked) return openOuterRing(house, asked.outerRing);
	school ??= openSchool(house);
	const { openClass, live, clear } = await school;
	if ('open' in asked) return openClass(asked.open, asked.inSession);
	return 'live' in asked ? live(asked.live) : clear(asked.clear);
};
process.on('message', (asked: Asked) => void answer(asked).then((it) => process.send?.(it ?? {})));
leaveWithParent(async () => {
	await stop();
	await house.close();
	await database.stop();
	process.exit();
});
const address = server.address();
process.send?.({ port: typeof address === 'object' ? address?.port : undefined });
