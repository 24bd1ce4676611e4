import { newId } from '#kernel/id.ts';
import type { Request } from '../answering.ts';
import { writeBehind } from '../audit/write.ts';
import type { Tx } from '../db.ts';
import { runGroup, type GroupResult, type Wall, type lock } from '../group.ts';
import { houseIn } from '../house-in.ts';
import { capabilityOf, type Memory } from '../memory.ts';
import { bothTouched } from '../touched.ts';
import { emptyWords, saidBy, type Said } from './own-words.ts';
import { destroyStreams, type Purge, type Purged, type SaidBy } from './purge.ts';
import { forgetPerson } from './forget-person.ts';

type Locked = NonNullable<Awaited<ReturnType<typeof lock>>>;

/** Takes away what a purge says, all of it or nothing. `undefined`: it stays. */
export const runPurge = async (
	tx: Tx,
	wall: Wall,
	memory: Memory,
	organisation: string,
	locked: Locked,
	purge: Purge
): Promise<GroupResult | undefined> => {
	// it reads many streams, so what was looked at to decide is what goes
	const found = new Map<string, Promise<Said[]>>();
	const said: SaidBy = (one) => {
		const reading = found.get(one) ?? saidBy(tx, wall, organisation, one);
		found.set(one, reading);
		return reading;
	};
	const purged = await purge(tx, (stream) => memory.stream(tx, stream), said);
	if (!purged) return undefined;
	const { streams = [], person } = purged;
	const requests = await requestsOf(tx, wall, memory, organisation, purged);
	let result = await runGroup(tx, wall, memory, organisation, locked, requests);
	for (const answer of result.answers)
		if (answer instanceof Error || 'refused' in answer)
			throw new Error('what a purge asks was refused', { cause: answer });
	result = await destroyStreams(tx, wall, organisation, result, streams);
	const destroyed = result.forget.length;
	if (person !== undefined) {
		result = await emptyWords(tx, wall, organisation, result, await said(person));
		await forgetPerson(tx, wall, organisation, person);
		result = { ...result, touched: bothTouched(result.touched, [person]) };
	}
	const entries = await purged.prove(tx, { streams: result.forget.length - destroyed });
	return { ...result, end: await writeBehind(tx, wall.keys.link, organisation, result.end, entries) };
};

/** What the house asks: what was said, and what the rules of each kind say so that the log forgets someone. */
const requestsOf = async (
	tx: Tx,
	{ capabilities, clock }: Wall,
	memory: Memory,
	organisation: string,
	{ commands = [], person }: Purged
): Promise<Request[]> => {
	const asked = [...commands];
	if (person !== undefined) {
		const kinds = Object.keys(capabilities).filter((kind) => capabilities[kind]?.forgetting);
		const { rows } = await tx.query<{ id: string }>(
			'select id from kring.streams where organisation = $1 and kind = any ($2) order by id',
			[organisation, kinds]
		);
		for (const { id } of rows) {
			const stream = await memory.stream(tx, id);
			if (!stream) continue;
			const { forgetting } = capabilityOf(capabilities, stream.kind);
			for (const command of forgetting?.(stream.state, person) ?? [])
				asked.push({ kind: stream.kind, stream: id, command });
		}
	}
	return asked.map(({ kind, stream, command }) => ({
		actor: houseIn(organisation),
		envelope: { id: newId(), kind, stream, command },
		clock
	}));
};
