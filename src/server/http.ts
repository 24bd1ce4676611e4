import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { takeHere } from './here.ts';
import { openBudget, type Allowance, type Budget } from './budget.ts';
import { addressHeader, addressOf } from './client-address.ts';
import { takeCommand } from './commands.ts';
import { DatabaseAway } from './away.ts';
import type { House } from './house.ts';
import { knownHosts } from './known-host.ts';
import { openLines, type Lines } from './lines.ts';
import { answerPoll, openLive, readHeard } from './live.ts';
import type { Log } from './log.ts';
import { turnAway } from './other-host.ts';
import { mayBring } from './page-body.ts';
import { reply } from './replies.ts';
import type { WhoAsks } from './who-asks.ts';

/** Serves every page that is not under /api; SvelteKit's handler, or Vite while developing. */
export type Pages = (request: IncomingMessage, response: ServerResponse) => void;

export type Doors = {
	house: House;
	whoAsks: WhoAsks;
	pages: Pages;
	/** Changes with every build; an older screen reloads (K18). */
	release: string;
	/** The protocol people use to reach us: https only behind a proxy that says so in the settings. */
	protocol: 'http' | 'https';
	/** By which names we may be reached, beside this machine's own. */
	hosts?: Iterable<string>;
	/** A proxy of ours stands between people and us, and says from where they come. */
	behindProxy?: boolean;
	/** How much one seat may ask in a while; only tests and benches set it. */
	allowance?: Allowance;
	log: Log;
};

/** The header our own server sets for SvelteKit; whatever arrives under this name from outside is overwritten. */
export const protocolHeader = 'x-forwarded-proto';

/** Our own small server: commands, event streams, and the pages. `stop` ends every open stream by itself. */
export const openServer = (doors: Doors): { server: Server; stop: () => Promise<void> } => {
	const lines = openLines(doors.house.now);
	const budget = openBudget(Date.now, doors.allowance);
	const isKnown = knownHosts(doors.hosts);
	const server = createServer((request, response) => {
		request.headers[protocolHeader] = doors.protocol;
		request.headers[addressHeader] = addressOf(request, doors.behindProxy ?? false);
		const url = URL.canParse(request.url ?? '', 'http://kring')
			? new URL(request.url ?? '', 'http://kring')
			: undefined;
		if (!isKnown(request.headers.host)) return turnAway(response, url);
		if (!url) return reply(response, 400, { refused: 'not-understood' });
		if (!url.pathname.startsWith('/api/')) {
			if (!pageMethods.includes(request.method ?? ''))
				return reply(response, 405, { refused: 'not-understood' }, { allow: pageMethods.join(', ') });
			if (!mayBring(request, url.pathname))
				return reply(response, 413, { refused: 'too-large' }, { connection: 'close' });
			return doors.pages(request, response);
		}
		answer({ ...doors, budget }, lines, url, request, response).catch((error: unknown) => {
			if (error instanceof DatabaseAway)
				return reply(response, 503, { refused: 'database-is-away' }, { 'retry-after': '1' });
			if (request.destroyed && !request.complete) return;
			doors.log.error({ error, path: url.pathname.split('/').at(-1) }, 'a request failed');
			reply(response, 500, { refused: 'something-broke' });
		});
	});
	server.requestTimeout = 30_000;
	// longer than a proxy keeps a connection: one that we end while it asks would be an error to a class
	server.keepAliveTimeout = 75_000;
	return {
		server,
		stop: async () => {
			const closed = new Promise((done) => server.close(done));
			lines.close();
			server.closeIdleConnections();
			const late = setTimeout(() => server.closeAllConnections(), 1_000);
			await closed;
			clearTimeout(late);
		}
	};
};

/** How a browser asks for a page, and sends a form. */
const pageMethods = ['GET', 'HEAD', 'POST'];

const answer = async (
	{ house, budget, whoAsks, release }: Doors & { budget: Budget },
	lines: Lines,
	url: URL,
	request: IncomingMessage,
	response: ServerResponse
): Promise<void> => {
	const [, , organisation = '', door = '', ...more] = url.pathname.split('/');
	const method = more.length === 0 ? wallDoors.get(door) : undefined;
	if (!method) return reply(response, 404, { refused: 'unknown-stream' });
	if (request.method !== method) return reply(response, 405, { refused: 'not-understood' }, { allow: method });
	const who = () => whoAsks(organisation, url, request.headers.cookie);
	if (door === 'commands') return takeCommand({ house, budget }, who, request, response);
	const actor = await who();
	if (door === 'here') return takeHere(house, budget, actor, request, response);
	const heard = readHeard(url.searchParams.get('heard'));
	const ask = { house, release, actor, heard };
	return door === 'live' ? openLive(ask, lines, request, response) : answerPoll(ask, budget, response);
};

/** The doors of our own server, under `/api/<organisation>/`, and how each is asked. */
export const wallDoors: ReadonlyMap<string, string> = new Map([
	['commands', 'POST'],
	['here', 'POST'],
	['live', 'GET'],
	['poll', 'GET']
]);
