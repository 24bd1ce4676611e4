import { once } from 'node:events';
import { Agent, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { Client } from 'pg';
import { capabilities } from '#capabilities.ts';
import type { Capabilities } from '#kernel/capability.ts';
import { refuse } from '#kernel/decider.ts';
import { newId } from '#kernel/id.ts';
import type { PolicyRow } from '#kernel/policy.ts';
import { deviceCookie, deviceOf, newDeviceSecret, screenCookie, seatCookie } from '#server/device-secret.ts';
import type { Login } from '#server/db.ts';
import { openExampleSeats } from '#server/example-seats.ts';
import { openHouse, type House } from '#server/house.ts';
import { openServer } from '#server/http.ts';
import { openIdentity, type Identity } from '#server/identity/identity.ts';
import { keepings } from '#server/keepings.ts';
import { openLog } from '#server/log.ts';
import type { Database } from '#server/postgres/database.ts';
import { askersOf, type WhoAsks } from '#server/who-asks.ts';
import { freshDatabase } from '#testing/database.ts';
import { testSecret } from '#testing/house.ts';
import { browser, giveAccount, origin, signIn, type Signing } from '#testing/signed-in.ts';
import { slack } from '#testing/slack.ts';
import { hangScreen, openMatrixSchool, seatTablet, type MatrixSchool } from './school.ts';
import { people, type PersonKind } from './statements.ts';

/** One who asks: how they say who they are, and as whom they may what. Nobody, when `as` is not there. */
export type Asker = {
	name: string;
	as: PersonKind | undefined;
	/** what the address says, and what the browser sends along */
	query: string;
	cookies: string;
	/** the person or tablet as the database knows them */
	person: string | undefined;
	/** where they do have a place, when that is not the first school */
	home?: string;
};

/** Two schools of one samenwerkingsverband, that one itself, and a school of another; and everyone of the first. */
export type World = {
	database: Database;
	schools: Record<'north' | 'east' | 'south' | 'noord', MatrixSchool>;
	askers: Asker[];
	owner: Client;
	/** Another house on the same database, with a server in front. Its rules are replaced: what comes so far is let through. */
	serve: (how?: { login?: Login; policy?: readonly PolicyRow[] }) => Promise<Served>;
	close: () => Promise<void>;
};

export type Answer = { status: number; body: string };
export type Served = {
	house: House;
	whoAsks: WhoAsks;
	identity: Identity;
	ask: (asker: Asker, path: string, body?: unknown) => Promise<Answer>;
	/** What an open stream says until it has said something of each of these; all of it, when it is no stream. */
	hear: (asker: Asker, path: string, streams: readonly string[]) => Promise<string>;
	close: () => Promise<void>;
};

/** A command that the policy lets through is answered so, and changes nothing. */
export const letThrough = 'let-through';

const onlyJudging: Capabilities = Object.fromEntries(
	Object.entries(capabilities).map(([kind, one]) => [
		kind,
		{ ...one, rules: { ...one.rules, decide: () => refuse(letThrough) } }
	])
);

export const openWorld = async (): Promise<World> => {
	const { database } = await freshDatabase();
	const login: Login = (role) => database.as(role);
	const house = openHouse({ login, secret: testSecret, capabilities, keepings });
	const owner = new Client(database.owner);
	await owner.connect();
	const [north, east, south, noord] = [
		await openMatrixSchool(house, 'north'),
		await openMatrixSchool(house, 'east'),
		await openMatrixSchool(house, 'south'),
		await openMatrixSchool(house, 'noord', 'consortium')
	];
	await house.found('zuid');
	await owner.query(`update kring.organisations set belongs_to = 'noord' where id in ('north', 'east')`);
	await owner.query(`update kring.organisations set belongs_to = 'zuid' where id = 'south'`);

	const openIdentityOn = (on: House) =>
		openIdentity({
			login: database.as('kring_identity'),
			db: on.db,
			audit: on.audit,
			secret: testSecret,
			origin,
			isSecure: false
		});
	const identity = openIdentityOn(house);
	const askers = await everyone(house, identity, north, noord);
	await identity.close();

	return {
		database,
		schools: { north, east, south, noord },
		askers,
		owner,
		async serve({ login: as = login, policy } = {}) {
			const served = openHouse({
				login: as,
				secret: testSecret,
				capabilities: onlyJudging,
				keepings,
				...(policy && { policy }),
				stillIn: async () => true
			});
			const known = openIdentityOn(house);
			const whoAsks = askersOf(served, openExampleSeats(served), known);
			const { server, stop } = openServer({
				house: served,
				whoAsks,
				release: 'test',
				protocol: 'http',
				log: openLog('silent'),
				pages: (_, response) => void response.writeHead(404).end(),
				allowance: {
					atOnce: 1e9,
					perSecond: 1e9
				}
			});
			server.listen(0, '127.0.0.1');
			await once(server, 'listening');
			const { port } = server.address() as AddressInfo;
			const agent = new Agent({ keepAlive: true, maxSockets: 128 });
			return {
				house: served,
				whoAsks,
				identity: known,
				ask: (asker, path, body) => answerTo(agent, port, asker, path, body),
				hear: (asker, path, streams) => heardFrom(port, asker, path, streams),
				close: async () => {
					agent.destroy();
					await stop();
					await known.close();
					await served.close();
				}
			};
		},
		close: async () => {
			await house.close();
			await owner.end();
			await database.stop();
		}
	};
};

/** Everyone of the first school, how they come in; those who had a place; and who is nobody. */
const everyone = async (
	house: House,
	identity: Identity,
	north: MatrixSchool,
	noord: MatrixSchool
): Promise<Asker[]> => {
	const along = (name: string, as: PersonKind | undefined, person = ''): Asker => ({
		name,
		as,
		person,
		cookies: '',
		query: `als=${person}`
	});
	const [class5b] = north.classes;
	if (!class5b) throw new Error('there is no class');
	const tablet = async (name: string, as: PersonKind, child?: string): Promise<Asker> => {
		const secret = newDeviceSecret();
		await seatTablet(house, north, class5b, deviceOf(secret), child);
		return { name, as, query: '', cookies: `${deviceCookie}=${secret}`, person: child ?? deviceOf(secret) };
	};
	const signed = async (name: string, as: PersonKind | undefined, person = ''): Promise<Asker> => {
		const email = `${name.replaceAll(/[^a-z]+/g, '-')}@kring.example`;
		const at = { identity, house } as Signing;
		await giveAccount(at, { organisation: 'north', person, standings: [] }, email);
		const it = await signIn(at, email, browser());
		return { name, as, query: '', cookies: it.cookies(), person: as && person };
	};
	const screen = newDeviceSecret();
	await hangScreen(house, north, deviceOf(screen));
	const nobody: Asker = { name: 'nobody', as: undefined, query: '', cookies: '', person: undefined };
	const over = await signed('whose session is over', undefined, north.persons['assistant']);
	const me = await identity.sessions.who(over.cookies);
	if (!me) throw new Error('they are not signed in');
	await identity.sessions.end(me.account, me.session);
	return [
		...Object.entries(north.persons)
			.filter(([role]) => people.some((one) => one === role))
			.map(([role, person]) => along(role, role as PersonKind, person)),
		await tablet('a tablet at the door', 'tablet'),
		await tablet('a child at a tablet', 'pupil', north.persons['pupil']),
		{
			...nobody,
			name: 'a paired digibord',
			as: 'screen',
			cookies: `${screenCookie}=${screen}`,
			person: north.persons['screen']
		},
		...Object.entries(north.families.seats).map(([as, { secret, person }]) => ({
			name: `${as} of a family`,
			as: as as PersonKind,
			query: '',
			cookies: `${seatCookie}=${secret}`,
			person
		})),
		await signed('a teacher who signed in', 'teacher', north.persons['teacher']),
		await signed('an ib’er who showed one thing', undefined, north.persons['coordinator']),
		over,
		...Object.entries(north.ended).map(([role, person]) => along(`was ${role}`, undefined, person)),
		...['swv-staff', 'trainer', 'administrator'].map((role) => ({
			...along(`${role} of the swv itself`, undefined, noord.persons[role]),
			home: 'noord'
		})),
		along('nobody known', undefined, newId()),
		nobody
	];
};

const headersOf = ({ cookies }: Asker) => ({
	host: 'localhost',
	'sec-fetch-site': 'same-origin',
	'content-type': 'application/json',
	...(cookies && { cookie: cookies })
});

const withQuery = (path: string, { query }: Asker) =>
	query ? `${path}${path.includes('?') ? '&' : '?'}${query}` : path;

const answerTo = async (agent: Agent, port: number, asker: Asker, path: string, body: unknown): Promise<Answer> => {
	const method = body === undefined ? 'GET' : 'POST';
	const to = { host: '127.0.0.1', port, agent, method, path: withQuery(path, asker), headers: headersOf(asker) };
	const asking = request(to).end(body === undefined ? undefined : JSON.stringify(body));
	const [answer] = await once(asking, 'response');
	return { status: Number(answer.statusCode), body: await text(answer) };
};

/** The longest that an open stream is listened to, in ms. */
const patience = 10_000 * slack;

const heardFrom = async (port: number, asker: Asker, path: string, streams: readonly string[]): Promise<string> => {
	const leaving = new AbortController();
	const asking = request({
		host: '127.0.0.1',
		port,
		path: withQuery(path, asker),
		headers: headersOf(asker),
		signal: AbortSignal.any([leaving.signal, AbortSignal.timeout(patience)])
	}).end();
	asking.on('error', () => undefined);
	const [answer] = await once(asking, 'response');
	let said = `${answer.statusCode} `;
	answer.setEncoding('utf8');
	try {
		for await (const part of answer as AsyncIterable<string>) {
			said += part;
			if (streams.every((stream) => said.includes(`data: {"stream":"${stream}"`)) && said.endsWith('\n\n')) break;
		}
	} catch {
		// it was listened to long enough
	}
	leaving.abort();
	return said;
};
