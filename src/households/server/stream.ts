import { newId } from '#kernel/id.ts';
import type { Outcome } from '#kernel/envelope.ts';
import type { Actor } from '#server/actor.ts';
import type { House } from '#server/house.ts';
import type { HouseholdsCommand } from '../commands.ts';

/** Does what is asked on the school's one stream of households, which begins with the first of them. */
export const askHouseholds = async (
	house: Pick<House, 'db' | 'handle'>,
	actor: Actor,
	command: HouseholdsCommand,
	id = newId()
): Promise<Outcome> => {
	const found = await streamOf(house, actor);
	const outcome = await house.handle(actor, { id, kind: 'households', stream: found ?? newId(), command });
	if (found || !('refused' in outcome) || outcome.refused !== 'exists-already') return outcome;
	// two began at the same moment: the other was first
	const theirs = await streamOf(house, actor);
	return theirs ? house.handle(actor, { id: newId(), kind: 'households', stream: theirs, command }) : outcome;
};

const streamOf = async ({ db }: Pick<House, 'db'>, { organisation, person }: Actor): Promise<string | undefined> => {
	const [row] = await db.ask<{ id: string }>(
		{ organisation, person },
		{
			name: 'stream-of-households',
			text: `select id from kring.streams where organisation = $1 and kind = 'households'`,
			values: [organisation]
		}
	);
	return row?.id;
};
