import { error } from '@sveltejs/kit';
import type { Snapshot } from '#kernel/envelope.ts';
import type { Actor } from '#server/actor.ts';
import type { House } from '#server/house.ts';
import { orAway } from '#server/page-access.ts';
import { snapshotsFor } from '#server/snapshots.ts';
import type { Arena } from '../arena-state.ts';
import { noPad, type Pad } from '../pad/pad-rules.ts';
import { padOf } from '../pad/stream-of.ts';
import { noRing, type Ring } from '../ring/ring-state.ts';
import { isAtLeast } from '../states.ts';
import { arenaOf } from './arenas.ts';
import { namesOfDrawn } from './pool.ts';

/** For a page of one arena: that arena of that team, as who asks hears it; else the page does not exist (K9). */
export const findArena = async (
	house: Pick<House, 'db' | 'hearing' | 'look'>,
	actor: Actor,
	team: string,
	id: string
): Promise<Snapshot<Arena>> => {
	const arena = await orAway(arenaOf(house, actor, team, id));
	if (!arena) error(404);
	return arena;
};

/**
 * What the people of a team see of an arena beside itself: their own pad, and until the pupils speak who sits in its ring.
 * From then on nothing asks who that was, and no name comes in one page with what was said.
 */
export const aroundArena = async (
	house: Pick<House, 'db' | 'hearing' | 'look'>,
	actor: Actor,
	{ stream, state }: Snapshot<Arena>
): Promise<{ ring?: Snapshot<Ring>; pad: Snapshot<Pad>; drawn: [pupil: string, name: string][] }> => {
	const [ringStream, padStream] = [state.opened?.ring ?? '', padOf(stream, actor.person)];
	const found = await snapshotsFor(house, actor, [ringStream, padStream]);
	const sealed = <State>(kind: string, id: string, initial: State): Snapshot<State> =>
		// the edge: what the wall found under this name is of the kind that stands there
		(found.get(id) as Snapshot<State> | undefined) ?? {
			stream: id,
			kind,
			dataClass: 'confidential',
			version: -1,
			state: initial
		};
	const pad = sealed('pad', padStream, noPad);
	if (isAtLeast(state.state, 'live')) return { pad, drawn: [] };
	const ring = sealed('ring', ringStream, noRing);
	const pupils = ring.state.drawn.map(({ pupil }) => pupil);
	return { ring, pad, drawn: await namesOfDrawn(house, actor.organisation, pupils) };
};
