import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client, type ClientConfig } from 'pg';
import { expect, test } from 'vitest';
import type { House } from '#server/house.ts';
import { withFolder } from '#testing/held-database.ts';
import { sent } from '#testing/house.ts';
import { startSession } from '#testing/session.ts';
import { planted } from './hostile.ts';
import { asForm, hostileAtTheDoor } from './hostile-door.ts';
import { startKring, type Kring } from './kring.ts';
import { Ledger } from './ledger.ts';
import { sendRaw } from './raw.ts';
import { findFlaws } from './verify.ts';

const full = 507;

/** What a tablet does at the door: it sends a form, and keeps the cookie. */
const tabletAt = ({ port }: Kring) => {
	const origin = `http://127.0.0.1:${port}`;
	let cookie = '';
	return {
		secret: () => cookie.replace('tablet=', ''),
		post: async (path: string, fields: Record<string, string> = {}) => {
			const headers = { origin, cookie, accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' };
			const asked = { method: 'POST', redirect: 'manual', headers, body: asForm(fields) } as const;
			const answer = await fetch(origin + path, asked);
			cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? cookie;
			return { status: answer.status, to: answer.headers.get('location'), said: await answer.text() };
		}
	};
};

/** The tablets there are, and what was ever said about them. */
const tablets = async (owner: ClientConfig): Promise<unknown[]> => {
	const client = new Client(owner);
	await client.connect();
	const { rows } = await client.query(`select device, admitted, person, (select count(*)::int from kring.events)
		from kring.devices order by device`);
	await client.end();
	return rows;
};

test(
	'nothing that can be sent to the join door breaks it, lets anyone in, or is told to a log',
	{ timeout: 900_000 },
	() =>
		withFolder(async (dataFolder) => {
			const kring = await startKring({ dataFolder, founds: true, pages: true });
			if (!kring.schools) throw new Error('no schools were opened');
			const { north } = kring.schools;
			const handle: House['handle'] = async ({ organisation, person }, envelope) => {
				const headers = { 'content-type': 'application/json' };
				const asked = { method: 'POST', headers, body: JSON.stringify(envelope) };
				return (await fetch(`${kring.api}/${organisation}/commands?als=${person}`, asked)).json();
			};
			const house = { handle } as House;
			const { aside, pass } = await startSession(house, north);

			const tablet = tabletAt(kring);
			expect(await tablet.post(`/doe-mee/${pass}`)).toMatchObject({ status: 303, to: '/doe-mee/wachten' });
			const admitting = { type: 'admit-everyone' };
			await sent(house, north.teacher, 'aside', aside, admitting);
			const before = await tablets(kring.owner);
			expect(before).toMatchObject([{ admitted: true, person: null }]);

			const broke: unknown[] = [];
			const turnedAway: number[] = [];
			const door = { pass, code: 'BCDFGH', cookie: tablet.secret() };
			for (const parts of hostileAtTheDoor(door)) {
				const status = await sendRaw(kring.port, parts, 1_000);
				if (status === 421) turnedAway.push(status);
				if (status >= 500) broke.push({ status, parts: parts.map((part) => part.toString('latin1').slice(0, 200)) });
			}
			expect(broke).toEqual([]);
			expect(turnedAway).toEqual([421]);
			expect(await tablets(kring.owner)).toEqual(before);

			kring.fillDisk();
			const late = tabletAt(kring);
			const refused = { status: full, said: expect.stringContaining('Er is geen plek meer om te bewaren') };
			expect(await late.post(`/doe-mee/${pass}`)).toMatchObject(refused);
			expect(late.secret()).toBe('');
			expect(await tablet.post('/doe-mee/naam', { person: north.pupil.person })).toMatchObject(refused);
			expect(await tablets(kring.owner)).toEqual(before);
			expect(await findFlaws(kring.owner, new Ledger())).toEqual([]);
			await kring.stop();
			// pages that come straight from source have a terminal of Vite's beside our own log
			const ours = (await kring.logged).split('\n').filter((line) => line.startsWith('{'));
			const logs = [ours.join('\n'), await readFile(join(dataFolder, 'postgres.log'), 'utf8')];
			for (const log of logs) expect(log).not.toContain(planted);
		})
);
