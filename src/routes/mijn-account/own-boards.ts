import { reach } from '#server/current-house.ts';
import type { SignedIn } from '#server/identity/sessions.ts';
import { mustShowMore } from '#server/identity/standing.ts';

export type OwnBoard = { name: string; school: string; address: string };

/** The boards this person hears, in each of their schools; and whether they must show a second thing in one of them. */
export const boardsOf = async (me: SignedIn): Promise<{ boards: OwnBoard[]; mustShow: boolean }> => {
	const { house } = reach();
	const found = await Promise.all(
		[...me.places].map(async ([organisation, person]) => {
			const actor = await house.actors.of(organisation, person);
			if (!actor) return { boards: [], mustShow: false };
			if (mustShowMore(me, actor.standings)) return { boards: [], mustShow: true };
			const boards = await house.db.ask<OwnBoard>(
				{ organisation, person },
				{
					name: 'own-boards',
					text: `select g.name, o.name as school, '/' || o.id || '/boards/' || g.key as address
						from kring.boards b join kring.organisations o on o.id = b.organisation
						join kring.groups g on g.organisation = b.organisation and g.id = b.group_id
						where b.organisation = $1 order by b.school_year desc, g.name`,
					values: [organisation]
				}
			);
			return { boards, mustShow: false };
		})
	);
	return { boards: found.flatMap(({ boards }) => boards), mustShow: found.some(({ mustShow }) => mustShow) };
};
