import type { Snapshot } from '#kernel/envelope.ts';
import type { Actor } from '#server/actor.ts';
import type { House } from '#server/house.ts';
import { snapshotsFor } from '#server/snapshots.ts';
import { noPulses, type Pulses } from '../pulses-state.ts';
import { pulsesOf } from '../stream-of.ts';

/** A class that can be asked something, and where. */
export type ClassToAsk = { id: string; name: string; board: string; pulses: string };

/** The classes of a school year with a board, by name. Who works there may ask any of them, and hears none of them by it. */
export const classesToAsk = async (
	{ db }: Pick<House, 'db'>,
	{ organisation }: Actor,
	schoolYear: string
): Promise<ClassToAsk[]> => {
	const rows = await db.ask<{ id: string; name: string; board: string }>(
		{ organisation },
		{
			name: 'classes-to-ask',
			text: `select g.id, g.name, b.stream as board from kring.groups g
				join kring.boards b on b.organisation = g.organisation and b.group_id = g.id
				where g.organisation = $1 and g.school_year = $2 and g.kind <> 'team' and not g.closed order by g.name`,
			values: [organisation, schoolYear]
		}
	);
	return rows.map(({ id, name, board }) => ({ id, name, board, pulses: pulsesOf(board) }));
};

/** Of these classes those where a question about the support at school waits or is open; of what someone may hear. */
export const askedOfSupport = async (
	house: Pick<House, 'hearing' | 'look'>,
	actor: Actor,
	classes: readonly ClassToAsk[]
): Promise<string[]> => {
	const streams = classes.map(({ pulses }) => pulses);
	const found = await snapshotsFor(house, actor, streams);
	// the edge: what the wall found under this name is of the kind that stands there
	const waits = (stream: string) =>
		(found.get(stream) as Snapshot<Pulses> | undefined)?.state.asked.some(
			({ support, state }) => support && state !== 'closed'
		);
	return classes.filter(({ pulses }) => waits(pulses)).map(({ id }) => id);
};

/** What a class is asked as a page starts with it: nothing, where nobody asked it anything yet. */
export const pulsesSnapshot = (found: Snapshot | null, board: string): Snapshot<Pulses> =>
	// the edge: what the wall found under this name is of the kind that stands there
	(found as Snapshot<Pulses> | null) ?? {
		stream: pulsesOf(board),
		kind: 'pulses',
		dataClass: 'open',
		version: -1,
		state: noPulses
	};
