import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ClientConfig } from 'pg';

/** Stands between a house and its database, and can be shut. `to` is where the database really is. */
export const openGate = async (to: ClientConfig) => {
	const folder = await mkdtemp(join(tmpdir(), 'kring-gate-'));
	const [path, beyond] = [folder, String(to.host)].map((place) => join(place, `.s.PGSQL.${to.port ?? 5432}`));
	if (!path || !beyond) throw new Error('a gate needs two sides');
	const open = new Set<Socket>();
	const listen = async () => {
		const server = createServer((near) => {
			const far = connect(beyond);
			for (const [one, other] of [
				[near, far],
				[far, near]
			] as const) {
				open.add(one);
				one.pipe(other);
				one.on('error', () => other.destroy());
				one.on('close', () => {
					open.delete(one);
					other.destroy();
				});
			}
		});
		server.listen(path);
		await once(server, 'listening');
		return server;
	};
	let server = await listen();
	const shut = async () => {
		const closed = once(server, 'close');
		server.close();
		for (const socket of open) socket.destroy();
		await closed;
	};
	return {
		host: folder,
		/** The database is gone: connections break and nobody answers. */
		shut,
		reopen: async () => {
			server = await listen();
		},
		close: async () => {
			await shut();
			await rm(folder, { recursive: true });
		}
	};
};
