import type { House } from '#server/house.ts';
import { justWas } from '../just-was.ts';
import type { Sessions } from '../session-state.ts';

/**
 * The session of a class that goes on at a digibord, or was there less than five minutes ago, by id; nothing, at a screen
 * that hangs nowhere. Also of another school year: a class is a class.
 */
export const classAtScreen = async (
	{ db, actors, look, now }: Pick<House, 'db' | 'actors' | 'look' | 'now'>,
	device: string
): Promise<string | undefined> => {
	const screen = await actors.onPairedScreen(device);
	if (!screen) return undefined;
	const { organisation, person } = screen;
	const streams = await db.ask<{ id: string }>(
		{ organisation, person },
		{
			name: 'sessions-on-screen',
			text: `select id from kring.streams where organisation = $1 and kind = 'sessions'`,
			values: [organisation]
		}
	);
	for (const { id } of streams) {
		const found = await look(organisation, id);
		// The edge: what is found as a stream of sessions is one.
		const session = found && justWas(found.state as Sessions, now());
		if (session !== undefined) return session;
	}
	return undefined;
};
