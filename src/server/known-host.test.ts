import { expect, test } from 'vitest';
import { knownHosts } from './known-host.ts';

const isKnown = knownHosts(['kring.voorbeeld.nl', 'Tablet.test'], 'Klas-PC');

test.for([
	'127.0.0.1',
	'127.0.0.1:2468',
	'192.168.1.20:2468',
	'[::1]',
	'[::1]:2468',
	'[fe80::1%eth0]:2468',
	'localhost',
	'localhost:2468',
	'LOCALHOST',
	'localhost.',
	'klas-pc',
	'Klas-PC:2468',
	'klas-pc.local',
	'klas-pc.local.:2468',
	'kring.voorbeeld.nl',
	'KRING.voorbeeld.nl:443',
	'tablet.test:2468'
])('%s is this machine', (host) => {
	expect(isKnown(host)).toBe(true);
});

test.for([
	undefined,
	'',
	':2468',
	'ander.voorbeeld.nl',
	'kring.voorbeeld.nl.ander.nl',
	'ander.kring.voorbeeld.nl',
	'localhost.ander.nl',
	'ander.localhost',
	'127.0.0.1.ander.nl',
	'127.0.0.1.ander.nl:2468',
	'klas-pc.ander.nl',
	'andere-pc.local',
	'klas-pc.local.local',
	'::1',
	'[ander.nl]',
	'[127.0.0.1]',
	'[]',
	'kring@127.0.0.1',
	'127.0.0.1:2468:2468',
	'127.0.0.1:x',
	'127.0.0.1, ander.nl',
	'localhost ',
	'localhost..',
	'2130706433',
	'constructor'
])('%s is another', (host) => {
	expect(isKnown(host)).toBe(false);
});

test('a machine whose name ends in .local is known without it, and one without a name by number only', () => {
	const named = knownHosts([], 'klas-pc.local');
	expect(['klas-pc', 'klas-pc.local', 'klas-pc.local.local'].map((host) => named(host))).toEqual([true, true, false]);
	const nameless = knownHosts([], '');
	expect(['.local', '', 'localhost', '10.0.0.1'].map((host) => nameless(host))).toEqual([false, false, true, true]);
});
