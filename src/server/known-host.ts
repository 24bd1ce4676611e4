import { isIPv4, isIPv6 } from 'node:net';
import { hostname } from 'node:os';

/**
 * Whether a request names this machine: by a number, as `localhost`, by its own name or by one of these. A page of
 * another site that has its own name point at us (DNS rebinding) says that name, and may not pass for a page of ours.
 */
export const knownHosts = (names: Iterable<string> = [], machine = hostname()): ((host?: string) => boolean) => {
	const own = machine.toLowerCase().replace(/\.local$/, '');
	const known = new Set(['localhost', ...[...names].map((name) => name.toLowerCase())]);
	if (own) known.add(own).add(`${own}.local`);
	return (host = '') => {
		const [, number, name = ''] = /^(?:\[([^\]]*)\]|([^:[\]]+))(?::\d{1,5})?$/.exec(host) ?? [];
		return number === undefined ? isIPv4(name) || known.has(withoutDot(name)) : isIPv6(number);
	};
};

/** A name that ends in a dot is the same name. */
const withoutDot = (name: string): string => name.toLowerCase().replace(/\.$/, '');
