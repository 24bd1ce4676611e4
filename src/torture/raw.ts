import { connect } from 'node:net';

/** Sends these bytes as they are, and tells the status that came back; 0 when the other side just hung up. */
export const sendRaw = (port: number, parts: (string | Buffer)[], patience = 3_000): Promise<number> =>
	new Promise((resolve) => {
		const socket = connect(port, '127.0.0.1');
		let heard = '';
		const finish = () => {
			socket.destroy();
			resolve(Number(/^HTTP\/1\.1 (\d{3})/.exec(heard)?.[1] ?? 0));
		};
		socket.setTimeout(patience, finish);
		socket.on('data', (part) => {
			heard += part.toString('latin1');
			if (heard.includes('\r\n\r\n')) finish();
		});
		socket.on('error', finish);
		socket.on('close', finish);
		for (const part of parts) socket.write(part);
	});
