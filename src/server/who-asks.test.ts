import { expect, test } from 'vitest';
import type { Actor } from './actor.ts';
import { deviceCookie, deviceOf, newDeviceSecret, screenCookie, seatCookie } from './device-secret.ts';
import { askersOf } from './who-asks.ts';

const secret = newDeviceSecret();
const phone = newDeviceSecret();
const cookie = `taal=nl; ${deviceCookie}=${secret}`;
const one = (organisation: string, person: string): Actor => ({ organisation, person, standings: [] });

const asks = askersOf(
	{
		actors: {
			at: async (organisation, device) =>
				organisation === 'north' && device === deviceOf(secret) ? { ...one('north', 'daan'), device } : undefined,
			of: async () => undefined,
			onScreen: async (organisation, screen) =>
				organisation === 'north' && screen === deviceOf(secret) ? { ...one('north', 'digibord'), screen } : undefined,
			onPairedScreen: async () => undefined,
			onSeat: async (organisation, seat) =>
				organisation === 'north' && seat === deviceOf(secret) ? { ...one('north', 'a place'), seat } : undefined,
			onPhone: async (organisation, seat) =>
				organisation === 'north' && seat === deviceOf(phone) ? { ...one('north', 'a phone'), seat } : undefined,
			forget: () => undefined
		}
	},
	{
		whoAsks: async (organisation, url) => (url.searchParams.get('als') === 'tom' ? one(organisation, 'tom') : undefined)
	}
);
const at = (query = '') => new URL(`http://kring/north/boards/5b${query}`);

test('a tablet is known by its cookie, in the school where it is and in no other', async () => {
	expect(await asks('north', at(), cookie)).toMatchObject({ person: 'daan', device: deviceOf(secret) });
	expect(await asks('south', at(), cookie)).toBeUndefined();
	expect(await asks('north', at(), `${deviceCookie}=${newDeviceSecret()}`)).toBeUndefined();
	expect(await asks('north', at())).toBeUndefined();
	expect(await asks('north', at(), null)).toBeUndefined();
});

test('whoever the address says to look along as goes before the tablet, also when it is nobody', async () => {
	expect(await asks('north', at('?als=tom'), cookie)).toMatchObject({ person: 'tom' });
	expect(await asks('north', at('?als=niemand'), cookie)).toBeUndefined();
	expect(await asks('north', at('?als='), cookie)).toBeUndefined();
});

test('a paired digibord is known by its cookie, in its own school', async () => {
	expect(await asks('north', at(), `${screenCookie}=${secret}`)).toMatchObject({ person: 'digibord' });
	expect(await asks('south', at(), `${screenCookie}=${secret}`)).toBeUndefined();
	expect(await asks('north', at(), `${screenCookie}=${newDeviceSecret()}`)).toBeUndefined();
});

test('who has a place in a meeting is known by its cookie, before the tablet it may have been; without one that falls through', async () => {
	const place = `${seatCookie}=${secret}`;
	expect(await asks('north', at(), place)).toMatchObject({ person: 'a place', seat: deviceOf(secret) });
	expect(await asks('north', at(), `${cookie}; ${place}`)).toMatchObject({ person: 'a place' });
	expect(await asks('south', at(), place)).toBeUndefined();
	expect(await asks('north', at(), `${cookie}; ${seatCookie}=${newDeviceSecret()}`)).toMatchObject({ person: 'daan' });
});

test('a guardian’s own device is nobody else there, and whoever is someone at it stays who they are', async () => {
	const itself = `${seatCookie}=${phone}`;
	expect(await asks('north', at(), itself)).toMatchObject({ person: 'a phone', seat: deviceOf(phone) });
	expect(await asks('south', at(), itself)).toBeUndefined();
	expect(await asks('north', at(), `${itself}; ${deviceCookie}=${secret}`)).toMatchObject({ person: 'daan' });
	expect(await asks('north', at('?als=tom'), itself)).toMatchObject({ person: 'tom' });
});
