import { newId } from '#kernel/id.ts';
import { emptyEvents } from '../emptying.ts';
import type { Tx } from '../db.ts';
import { asState, type GroupResult, type Wall } from '../group.ts';
import { readStream } from '../journal.ts';
import { capabilityOf, foldStream, type Stream } from '../memory.ts';

/** Empties what someone said, wherever that is. Behind what a group did, in its transaction. */
export const emptyWords = async (
	tx: Tx,
	wall: Wall,
	organisation: string,
	before: GroupResult,
	said: readonly Said[]
): Promise<GroupResult> => {
	let { head } = before;
	const thinner: Stream[] = [];
	for (const { id, versions } of said) {
		const stream = await emptyWithMark(tx, wall, organisation, head + 1, id, versions);
		if (!stream) continue;
		head++;
		thinner.push(stream);
		await wall.keepings[stream.kind]?.list?.write(tx, organisation, stream, wall.clock());
	}
	return {
		...before,
		head,
		messages: [...before.messages, ...thinner.map(asState)],
		forget: [...before.forget, ...thinner.map(({ id }) => id)]
	};
};

/** `at` in ms since 1970. */
export type Said = { id: string; kind: string; versions: number[]; events: { at: number; event: unknown }[] };

type Found = { version: number; at: number; event: unknown; isOwn: boolean; about: string };

/**
 * Where one person said something, on every stream whose rules know words of one person, and in which events: their own,
 * and what carried those words on without a name. By stream, oldest first.
 */
export const saidBy = async (
	tx: Tx,
	{ capabilities, keys }: Pick<Wall, 'capabilities' | 'keys'>,
	organisation: string,
	person: string
): Promise<Said[]> => {
	const kinds = Object.keys(capabilities).filter((kind) => capabilities[kind]?.saidIn);
	const { rows } = await tx.query<Pick<Stream, 'id' | 'kind' | 'version'>>(
		`select id, kind, version from kring.streams where organisation = $1 and kind = any ($2)
		and exists (select from kring.events where organisation = $1 and actor = $3 and body is not null) order by id`,
		[organisation, kinds, person]
	);
	const own = new Set<string>();
	const found = rows.map((row) => ({ ...row, said: [] as Found[] }));
	for (const one of found) {
		const { saidIn, dataClass } = capabilityOf(capabilities, one.kind);
		const key = dataClass === 'confidential' ? await keys.of(tx, organisation, one.id) : undefined;
		for await (const page of readStream(tx, organisation, one.id, { upTo: one.version, key }))
			for (const it of page) {
				const said = it.emptied ? undefined : saidIn?.(it.event);
				if (it.emptied || !said) continue;
				const isOwn = it.actor === person && !said.isCarried;
				if (isOwn) own.add(said.about);
				if (isOwn || said.isCarried)
					one.said.push({ version: it.version, at: it.at, event: it.event, isOwn, about: said.about });
			}
	}
	return found
		.map(({ id, kind, said }) => {
			const theirs = said.filter(({ isOwn, about }) => isOwn || own.has(about));
			return {
				id,
				kind,
				versions: theirs.map(({ version }) => version),
				events: theirs.map(({ at, event }) => ({ at, event }))
			};
		})
		.filter(({ versions }) => versions.length > 0);
};

/** An event without words marks the moment, so that every node and screen that knew the stream folds it again. */
const emptyWithMark = async (
	tx: Tx,
	{ capabilities, keys, clock }: Wall,
	organisation: string,
	position: number,
	id: string,
	versions: number[]
): Promise<Stream | undefined> => {
	const { rows } = await tx.query<{ version: number }>(
		'update kring.streams set version = version + 1 where organisation = $1 and id = $2 returning version',
		[organisation, id]
	);
	await tx.query(
		'insert into kring.events (organisation, position, stream, version, command) values ($1, $2, $3, $4, $5)',
		[organisation, position, id, rows[0]?.version, newId()]
	);
	await tx.query('update kring.organisations set head = $2 where id = $1', [organisation, position]);
	await emptyEvents(tx, organisation, id, versions, clock());
	return foldStream(tx, organisation, id, capabilities, keys);
};
