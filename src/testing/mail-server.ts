import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export type MailServer = {
	url: string;
	/** What it took, as it came. */
	taken: string[];
	/** Addresses it says it does not know. */
	unknown: Set<string>;
	close: () => Promise<void>;
};

/** A real server for mail, on this machine alone. */
export const openMailServer = async (): Promise<MailServer> => {
	const taken: string[] = [];
	const unknown = new Set<string>();
	const server = new SMTPServer({
		authOptional: true,
		disabledCommands: ['STARTTLS'],
		onRcptTo: ({ address }, _session, done) =>
			done(unknown.has(address) ? Object.assign(new Error('no such user'), { responseCode: 550 }) : null),
		onData: (stream, _session, done) => {
			const parts: Buffer[] = [];
			stream.on('data', (part: Buffer) => parts.push(part));
			stream.on('end', () => {
				taken.push(Buffer.concat(parts).toString('utf8'));
				done();
			});
		}
	});
	server.listen(0, '127.0.0.1');
	await once(server.server, 'listening');
	const { port } = server.server.address() as AddressInfo;
	return {
		url: `smtp://127.0.0.1:${port}`,
		taken,
		unknown,
		close: () => new Promise((closed) => server.close(() => closed()))
	};
};
