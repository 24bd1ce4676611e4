import type { NetworkInterfaceInfo } from 'node:os';
import { expect, test } from 'vitest';
import { addressesOf } from './addresses.ts';

const ip = (address: string, family: 'IPv4' | 'IPv6', internal = false) =>
	({ address, family, internal }) as NetworkInterfaceInfo;
const interfaces = {
	lo: [ip('127.0.0.1', 'IPv4', true), ip('::1', 'IPv6', true)],
	wlan0: [ip('192.168.1.20', 'IPv4'), ip('fe80::1', 'IPv6')],
	eth0: [ip('10.0.0.4', 'IPv4')],
	none: undefined
};
const at = (host: string, publicUrl?: string) => addressesOf({ host, port: 2468, publicUrl }, interfaces);

test('on this computer alone there is one address, and none for tablets', () => {
	expect(at('127.0.0.1')).toEqual({ here: 'http://127.0.0.1:2468', elsewhere: [] });
	expect(at('::1')).toEqual({ here: 'http://[::1]:2468', elsewhere: [] });
});

test('open to the classroom there is an address for tablets on each network', () => {
	const elsewhere = ['http://192.168.1.20:2468', 'http://10.0.0.4:2468'];
	expect(at('0.0.0.0')).toEqual({ here: 'http://localhost:2468', elsewhere });
	expect(at('::')).toEqual({ here: 'http://localhost:2468', elsewhere });
});

test('behind a proxy the address is the one people know', () =>
	expect(at('127.0.0.1', 'https://kring.voorbeeld.nl')).toEqual({
		here: 'https://kring.voorbeeld.nl',
		elsewhere: ['https://kring.voorbeeld.nl']
	}));
