import { randomUUID } from 'node:crypto';
import { Client, type ClientConfig } from 'pg';
import type { Tx } from './db.ts';
import type { Committed } from './handle.ts';
import type { House } from './house.ts';

/** Other nodes on the same database: told after each commit, so that their screens hear it too. */
export type Neighbours = {
	tell: (committed: Pick<Committed, 'organisation' | 'head'>) => void;
	close: () => Promise<void>;
};

const channel = 'kring';
const comeBackAfter = 1_000;

/** Has every node on this database look at these organisations, once the transaction of the caller is done. */
export const notice = async (tx: Tx, organisations: readonly string[]): Promise<void> => {
	const notices = organisations.map((organisation) => `${randomUUID()} ${organisation} 0`);
	await tx.query('select pg_notify($1, n) from unnest($2::text[]) n', [channel, notices]);
};

/**
 * A notice goes out after the commit and on a connection of its own, gathered while the last one is on its way: inside
 * the append it would cut commits to a quarter. It names organisation and head only; the receiver reads the log.
 */
export const openNeighbours = async (login: ClientConfig, house: House): Promise<Neighbours> => {
	const self = randomUUID();
	const waiting = new Map<string, number>();
	let client: Client | undefined;
	let sending = false;
	let closed = false;

	const connect = async () => {
		const fresh = new Client(login);
		fresh.on('error', () => {});
		fresh.on('notification', ({ payload = '' }) => {
			const [from, organisation] = payload.split(' ');
			if (from !== self && organisation) void house.catchUp(organisation).catch(() => {});
		});
		await fresh.connect();
		await fresh.query(`listen ${channel}`);
		client = fresh;
		// Only one that stood: a connection that never came about ends as well, and is tried again by who asked for it.
		fresh.on('end', () => {
			client = undefined;
			if (!closed) setTimeout(comeBack, comeBackAfter);
		});
		if (closed) await fresh.end();
		else void send();
	};

	/** While we were away anything may have happened. */
	const comeBack = () => {
		if (closed) return;
		connect()
			.then(() => {
				void house.catchUpAll().catch(() => {});
				return house.hub.resume();
			})
			.catch(() => setTimeout(comeBack, comeBackAfter));
	};

	const send = async () => {
		if (sending) return;
		sending = true;
		for (let current = client; waiting.size > 0 && current; current = client) {
			const told = [...waiting];
			waiting.clear();
			const notices = told.map(([organisation, head]) => `${self} ${organisation} ${head}`);
			try {
				await current.query('select pg_notify($1, n) from unnest($2::text[]) n', [channel, notices]);
			} catch {
				// Said again when we are back, unless there is newer news.
				for (const [organisation, head] of told) waiting.set(organisation, waiting.get(organisation) ?? head);
				client = undefined;
				await current.end().catch(() => {});
			}
		}
		sending = false;
	};

	await connect();
	return {
		tell: ({ organisation, head }) => {
			waiting.set(organisation, head);
			void send();
		},
		close: async () => {
			closed = true;
			await client?.end();
		}
	};
};
