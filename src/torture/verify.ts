import { Client, type ClientConfig } from 'pg';
import { setTimeout as wait } from 'node:timers/promises';
import type { Outcome } from '#kernel/envelope.ts';
import type { Ledger } from './ledger.ts';

/** What of "nothing is lost, nothing is doubled" does not hold between what was answered and what is on disk. */
export const findFlaws = async (owner: ClientConfig, ledger: Ledger): Promise<string[]> => {
	// Taken before the database is asked: whatever is answered meanwhile is asked about next time.
	const answered = [...ledger.entries].map(([id, { mark, answers }]) => ({ id, mark, answers: [...answers] }));
	const { gaps, outcomes, marks } = await read(owner);
	const flaws = gaps;
	for (const { id, mark, answers } of answered) {
		const kept = outcomes.get(id);
		const [first] = answers;
		if (answers.some((answer) => JSON.stringify(answer) !== JSON.stringify(first)))
			flaws.push(`${id} was answered in two ways`);
		if (first && JSON.stringify(first) !== JSON.stringify(kept)) flaws.push(`${id} was acknowledged and is not there`);
		const times = marks.get(mark) ?? 0;
		if (times > 1) flaws.push(`${id} was applied ${times} times`);
		if (times === 0 && first && !('refused' in first)) flaws.push(`${id} was acknowledged and has no event`);
	}
	return flaws;
};

type Found = { gaps: string[]; outcomes: Map<string, Outcome>; marks: Map<string, number> };

const read = async (owner: ClientConfig): Promise<Found> => {
	const client = await connected(owner);
	try {
		await client.query('begin isolation level repeatable read');
		const { rows: gaps } = await client.query<{ gap: string }>(gapsIn);
		const { rows: kept } = await client.query<{ id: string; outcome: Outcome }>(
			'select id, outcome from kring.commands'
		);
		const { rows: leaders } = await client.query<{ mark: string; times: number }>(
			`select body::jsonb ->> 'person' as mark, count(*)::integer as times from kring.events
			where body like '%leader-chosen%' group by 1`
		);
		return {
			gaps: gaps.map(({ gap }) => gap),
			outcomes: new Map(kept.map(({ id, outcome }) => [id, outcome])),
			marks: new Map(leaders.map(({ mark, times }) => [mark, times]))
		};
	} finally {
		await client.end();
	}
};

/** Positions run from 1 to the head of their organisation (K1), versions from 1 to that of their stream. */
const gapsIn = `
	select 'positions of ' || o.id || ' have gaps' as gap
	from kring.organisations o left join kring.events e on e.organisation = o.id
	group by o.id, o.head
	having count(e.position) <> o.head or coalesce(max(e.position), 0) <> o.head or coalesce(min(e.position), 1) <> 1
	union all
	select 'versions of ' || s.id || ' have gaps'
	from kring.streams s left join kring.events e on e.organisation = s.organisation and e.stream = s.id
	group by s.organisation, s.id, s.version
	having count(e.version) <> s.version or coalesce(max(e.version), 0) <> s.version or coalesce(min(e.version), 1) <> 1`;

/** It may just have been killed. */
const connected = async (owner: ClientConfig): Promise<Client> => {
	for (const until = Date.now() + 20_000; ; await wait(50)) {
		const client = new Client({ ...owner, connectionTimeoutMillis: 3_000 });
		client.on('error', () => undefined);
		try {
			await client.connect();
			return client;
		} catch (error) {
			await client.end().catch(() => undefined);
			if (Date.now() > until) throw error;
		}
	}
};
