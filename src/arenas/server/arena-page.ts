import { error } from '@sveltejs/kit';
import { classOf, type FoundBoard } from '#boards/server/board-page.ts';
import { enterBoard } from '#boards/server/enter-board.ts';
import type { Snapshot } from '#kernel/envelope.ts';
import type { PageOfABoard } from '#policy.ts';
import { classesToAsk } from '#pulses/server/classes.ts';
import type { Actor } from '#server/actor.ts';
import type { House } from '#server/house.ts';
import { orAway, type Entered } from '#server/page-access.ts';
import { snapshotsFor } from '#server/snapshots.ts';
import type { Arena } from '../arena-state.ts';
import { noPad, type Pad } from '../pad/pad-rules.ts';
import { padOf } from '../pad/stream-of.ts';
import { noRing, type Ring } from '../ring/ring-state.ts';
import { arenaOf } from './arenas.ts';
import { namesOfDrawn } from './pool.ts';

type Params = { school: string; board: string; arena: string };
type AtArena = Entered & { board: FoundBoard; arena: Snapshot<Arena> };

/** For a load or an action of a page of one arena: that arena of that team, for who may open this page of it (K9). */
export const enterArena = async (params: Params, url: URL, page: PageOfABoard): Promise<AtArena> => {
	const entered = await enterBoard(params, url, page);
	const { house, actor, board } = entered;
	const arena = await orAway(arenaOf(house, actor, board.group, params.arena));
	if (!arena) error(404);
	return { ...entered, arena };
};

/** What the people of a team see of an arena beside itself: who sits in its ring, and their own pad. */
export const aroundArena = async (
	house: Pick<House, 'db' | 'hearing' | 'look'>,
	actor: Actor,
	{ stream, state }: Snapshot<Arena>
): Promise<{ ring: Snapshot<Ring>; pad: Snapshot<Pad>; drawn: [pupil: string, name: string][] }> => {
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
	const ring = sealed('ring', ringStream, noRing);
	const pupils = ring.state.drawn.map(({ pupil }) => pupil);
	return {
		ring,
		pad: sealed('pad', padStream, noPad),
		drawn: await namesOfDrawn(house, actor.organisation, pupils)
	};
};

/** The people of the team and the classes of the school, as an arena names them. */
export const namesAround = async (house: Pick<House, 'db'>, actor: Actor, { group, schoolYear }: FoundBoard) => {
	const { organisation, person } = actor;
	const [people, classes] = await Promise.all([
		house.db.asPerson(organisation, person, (tx) => classOf(tx, organisation, group)),
		classesToAsk(house, actor, schoolYear)
	]);
	return { people, classes };
};
