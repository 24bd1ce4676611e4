import { once } from 'node:events';
import { connect, createServer } from 'node:net';

/**
 * Stands between a reader and a server, and cuts the connection after so many bytes of the answer.
 * The reader's address says how many: `cut=123`; without that nothing is cut.
 */
export const openScissors = async (port: number): Promise<{ port: number; close: () => void }> => {
	const server = createServer((near) => {
		const far = connect(port, '127.0.0.1');
		let left = Infinity;
		near.on('data', (asked) => {
			left = Number(/[?&]cut=(\d+)/.exec(asked.toString('latin1'))?.[1] ?? left);
			far.write(asked);
		});
		far.on('data', (answered) => {
			const passed = answered.subarray(0, left);
			left -= passed.length;
			if (left > 0) near.write(passed);
			else {
				near.end(passed);
				far.destroy();
			}
		});
		near.on('close', () => far.destroy());
		far.on('close', () => near.end());
		near.on('error', () => far.destroy());
		far.on('error', () => near.destroy());
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const address = server.address();
	return { port: typeof address === 'object' ? (address?.port ?? 0) : 0, close: () => server.close() };
};
