import { listable } from '#policy.ts';
import { reach } from '#server/current-house.ts';
import type { SignedIn } from '#server/identity/sessions.ts';
import { mustShowMore } from '#server/identity/standing.ts';

export type OwnBoard = { name: string; school: string; address: string };
export type OwnSchool = { name: string; address: string };

/** Their schools, and the boards this person hears in each; and whether they must show a second thing in one of them. */
export const boardsOf = async (
	me: SignedIn
): Promise<{ schools: OwnSchool[]; boards: OwnBoard[]; mustShow: boolean }> => {
	const { house } = reach();
	const found = await Promise.all(
		[...me.places].map(async ([organisation, person]) => {
			const actor = await house.actors.of(organisation, person);
			if (!actor) return { schools: [], boards: [], mustShow: false };
			if (mustShowMore(me, actor.standings)) return { schools: [], boards: [], mustShow: true };
			const { everywhere, audiences } = listable(actor, 'board');
			const schools = await house.db.ask<OwnSchool>(
				{ organisation, person },
				{
					name: 'own-schools',
					text: `select name, '/' || id as address from kring.organisations where id = $1`,
					values: [organisation]
				}
			);
			const boards = await house.db.ask<OwnBoard>(
				{ organisation, person },
				{
					name: 'own-boards',
					text: `select g.name, o.name as school, '/' || o.id || '/boards/' || g.key as address
						from kring.boards b join kring.organisations o on o.id = b.organisation
						join kring.groups g on g.organisation = b.organisation and g.id = b.group_id
						join kring.streams s on s.organisation = b.organisation and s.id = b.stream
						where b.organisation = $1 and ($2 or s.audience = any ($3::text[]))
						order by b.school_year desc, g.name`,
					values: [organisation, everywhere, audiences]
				}
			);
			return { schools, boards, mustShow: false };
		})
	);
	return {
		schools: found.flatMap(({ schools }) => schools),
		boards: found.flatMap(({ boards }) => boards),
		mustShow: found.some(({ mustShow }) => mustShow)
	};
};
