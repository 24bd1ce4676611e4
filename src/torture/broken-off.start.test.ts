import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { newId } from '#kernel/id.ts';
import type { House } from '#server/house.ts';
import { withFolder } from '#testing/held-database.ts';
import { startSession } from '#testing/session.ts';
import { startKring, type Kring } from './kring.ts';
import { tortureSecret } from './orders.ts';
import { keysFrom } from '#server/keys.ts';
import { verify, type MonthFound } from '#server/audit/verify.ts';

type Row = { act: string; at: Date; actor: string };

/** What the audit says of a stream, and whether its chain holds, asked beside Kring. */
const auditOf = async ({ owner }: Kring, stream: string) => {
	const client = new Client(owner);
	await client.connect();
	try {
		const { rows } = await client.query<Row>(
			`select act, at, actor from kring.audit where organisation = 'north' and stream = $1
				and act in ('opened', 'resumed', 'ended', 'broken-off') order by month, position`,
			[stream]
		);
		const months: MonthFound[] = [];
		for await (const month of verify(client, keysFrom(tortureSecret).link, 'north', Date.now())) months.push(month);
		const { rows: open } = await client.query('select from kring.openings');
		return { rows, acts: rows.map(({ act }) => act), isWhole: months.every(({ is }) => is === 'whole'), open };
	} finally {
		await client.end();
	}
};

test(
	'K15: what was open when Kring was killed gets an end that says so, and the chain holds',
	{ timeout: 480_000 },
	() =>
		withFolder(async (dataFolder) => {
			let kring = await startKring({ dataFolder, founds: true });
			onTestFinished(() => kring.stop());
			if (!kring.schools) throw new Error('no schools were opened');
			const { north } = kring.schools;
			const handle: House['handle'] = async ({ organisation, person }, envelope) => {
				const headers = { 'content-type': 'application/json' };
				const asked = { method: 'POST', headers, body: JSON.stringify(envelope) };
				return (await fetch(`${kring.api}/${organisation}/commands?als=${person}`, asked)).json();
			};
			const { aside } = await startSession({ handle } as House, north);
			const listen = async () => {
				const left = new AbortController();
				const url = `${kring.api}/north/live?als=${north.teacher.person}&heard=${aside}.-1&tab=${newId()}`;
				const answer = await fetch(url, { signal: left.signal });
				await answer.body?.getReader().read();
				return () => left.abort();
			};
			await listen();
			await expect.poll(async () => (await auditOf(kring, aside)).acts).toEqual(['opened']);
			await wait(50);
			const killed = Date.now();
			await kring.killServer();

			kring = await startKring({ dataFolder });
			await expect.poll(async () => (await auditOf(kring, aside)).acts).toEqual(['opened', 'broken-off']);
			const { rows, isWhole, open } = await auditOf(kring, aside);
			expect([isWhole, open]).toEqual([true, []]);
			const [opened, end] = rows;
			expect(end?.actor).toBe(north.teacher.person);
			// no later than it was known to be open
			expect(end?.at).toEqual(opened?.at);
			expect(end?.at.getTime()).toBeLessThan(killed);

			// what ends by itself has one end, also after the next kill
			const leave = await listen();
			await expect.poll(async () => (await auditOf(kring, aside)).acts).toHaveLength(3);
			leave();
			await kring.stop();
			kring = await startKring({ dataFolder });
			await kring.killServer();
			kring = await startKring({ dataFolder });
			await wait(500);
			const last = await auditOf(kring, aside);
			expect(last.acts).toEqual(['opened', 'broken-off', 'opened', 'ended']);
			expect([last.isWhole, last.open]).toEqual([true, []]);
		})
);
