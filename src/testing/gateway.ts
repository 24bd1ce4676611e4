import { mkdtemp, rm } from 'node:fs/promises';
import { createConnection, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ClientConfig } from 'pg';

/** A way to the database that can be cut and mended, as a cable can. */
export type Gateway = {
	through: (config: ClientConfig) => ClientConfig;
	/** Ends every connection and refuses new ones. */
	shut: () => Promise<void>;
	open: () => Promise<void>;
	/** Lets everything through to the database, and nothing back. */
	swallow: (answers: boolean) => void;
	/** How many times someone tried to come through since the last time this was asked. */
	tries: () => number;
	close: () => Promise<void>;
};

const port = 5432;

export const openGateway = async ({ host, port: there }: ClientConfig): Promise<Gateway> => {
	const folder = await mkdtemp(join(tmpdir(), 'kring-gate-'));
	const sockets = new Set<Socket>();
	let server: Server | undefined;
	let isSwallowing = false;
	let tries = 0;

	const target = host?.startsWith('/')
		? { path: join(host, `.s.PGSQL.${there}`) }
		: { host: String(host), port: Number(there) };
	const pass = (near: Socket) => {
		tries++;
		const far = createConnection(target);
		for (const socket of [near, far]) {
			sockets.add(socket);
			socket.on('error', () => {}).on('close', () => (sockets.delete(socket), near.destroy(), far.destroy()));
		}
		near.pipe(far);
		far.on('data', (data) => isSwallowing || near.write(data));
	};
	const open = () =>
		new Promise<void>((opened) => {
			server = createServer(pass).listen(join(folder, `.s.PGSQL.${port}`), opened);
		});
	const shut = async () => {
		const closed = new Promise((done) => (server ? server.close(done) : done(undefined)));
		for (const socket of sockets) socket.destroy();
		await closed;
		server = undefined;
	};
	await open();
	return {
		through: (config) => ({ ...config, host: folder, port }),
		open,
		shut,
		swallow: (answers) => void (isSwallowing = answers),
		tries: () => {
			const counted = tries;
			tries = 0;
			return counted;
		},
		close: async () => {
			await shut();
			await rm(folder, { recursive: true, force: true });
		}
	};
};
