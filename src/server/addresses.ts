import { networkInterfaces } from 'node:os';

/** The address to open on this computer, and those that reach it from the classroom when it is open to the network. */
export const addressesOf = (
	{ host, port, publicUrl }: { host: string; port: number; publicUrl: string | undefined },
	interfaces = networkInterfaces()
): { here: string; elsewhere: string[] } => {
	const isOpen = host === '0.0.0.0' || host === '::';
	const here = `http://${isOpen ? 'localhost' : host.includes(':') ? `[${host}]` : host}:${port}`;
	if (publicUrl) return { here: publicUrl, elsewhere: [publicUrl] };
	if (!isOpen) return { here, elsewhere: [] };
	const nearby = Object.values(interfaces)
		.flatMap((list) => list ?? [])
		.filter(({ family, internal }) => family === 'IPv4' && !internal)
		.map(({ address }) => `http://${address}:${port}`);
	return { here, elsewhere: nearby };
};
