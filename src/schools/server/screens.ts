import type { Actor } from '#server/actor.ts';
import type { House } from '#server/house.ts';

/** Where a digibord hangs: the board of its group, this school year's first; nothing while it is not paired. */
export const boardOnScreen = async (
	{ db, actors }: Pick<House, 'db' | 'actors'>,
	device: string
): Promise<string | undefined> => {
	const actor = await actors.onPairedScreen(device);
	if (!actor) return undefined;
	const [board] = await db.ask<{ key: string }>(
		{ organisation: actor.organisation, person: actor.person },
		{
			name: 'board-on-screen',
			text: `select g.key from kring.boards b join kring.groups g
					on g.organisation = b.organisation and g.id = b.group_id
				where b.organisation = $1 order by g.school_year desc limit 1`,
			values: [actor.organisation]
		}
	);
	return board && `/${actor.organisation}/boards/${board.key}`;
};

export type Paired = { device: string; person: string; since: Date };

/** The devices that are a digibord, of the groups that this person sees. */
export const pairedScreens = ({ db }: Pick<House, 'db'>, { organisation, person }: Actor): Promise<Paired[]> =>
	db.ask<Paired>(
		{ organisation, person },
		{
			name: 'paired-screens',
			text: 'select device, person, paired_at as since from kring.screens where organisation = $1 order by paired_at',
			values: [organisation]
		}
	);
