import { error } from '@sveltejs/kit';
import { circleAudience } from '#circles/audiences.ts';
import { openCircle, waitingAt } from '#circles/server/reading.ts';
import { partsFor } from '#circles/server/room.ts';
import type { Names } from '#circles/names.ts';
import { dayOf, schoolYearOf } from '#kernel/time.ts';
import { isId } from '#kernel/id.ts';
import type { Actor } from '#server/actor.ts';
import type { House } from '#server/house.ts';
import { orAway } from '#server/page-access.ts';

/** Which family’s board an address is about: whether it is theirs the policy says, and PostgreSQL. */
export const inCircle =
	({ circle }: { circle: string }) =>
	async (): Promise<{ audience: string } | undefined> =>
		isId(circle) ? { audience: circleAudience(circle) } : undefined;

/** The room of one meeting as its keeper opens it. */
export const keepersRoom = async (
	house: House,
	actor: Actor,
	{ circle, meeting }: { circle: string; meeting: string }
) => {
	const opened = await orAway(openCircle(house, actor, circle));
	const known = opened?.board.state.meetings.find(({ id }) => id === meeting);
	if (!opened || !known) error(404);
	const [parts, waiting, colleagues, groups] = await orAway(
		Promise.all([
			partsFor(house, actor, known),
			waitingAt(house, actor, meeting),
			colleaguesOf(
				house,
				actor,
				opened.children.map(({ id }) => id)
			),
			groupsOf(
				house,
				actor,
				opened.children.map(({ id }) => id)
			)
		])
	);
	const names: Names = {
		children: Object.fromEntries(opened.children.map(({ id, given }) => [id, given])),
		guests: Object.fromEntries(
			opened.guests.map(({ id, given, sort, party, function: task }) => [id, { given, sort, party, function: task }])
		),
		staff: Object.fromEntries(colleagues.map(({ id, name }) => [id, name]))
	};
	return { board: opened.board, ...parts, names, colleagues, groups, waiting: waiting.map(({ guest }) => guest) };
};

/** Everyone who works here by name, and which of these children are in their group this year. */
const colleaguesOf = ({ db, now }: House, { organisation, person }: Actor, children: readonly string[]) =>
	db.ask<{ id: string; name: string; teaches: string[] }>(
		{ organisation, person },
		{
			name: 'colleagues-by-name',
			text: `select p.id, trim(p.given_name || ' ' || p.family_name) as name, array(
					select distinct c.person from kring.members t
					join kring.groups g on g.organisation = t.organisation and g.id = t.group_id and g.school_year = $3
					join kring.members c on c.organisation = t.organisation and c.group_id = t.group_id and c.role = 'pupil'
					where t.organisation = p.organisation and t.person = p.id and t.role = 'teacher' and c.person = any ($2)
				) as teaches from kring.people p
				where p.organisation = $1 and p.kind = 'staff' and p.left_on is null
				order by p.given_name, p.family_name, p.id`,
			values: [organisation, children, schoolYearOf(dayOf(now()))]
		}
	);

/** In which group each child is, as it is called. */
const groupsOf = async ({ db }: House, { organisation, person }: Actor, children: readonly string[]) => {
	const rows = await db.ask<{ child: string; group: string }>(
		{ organisation, person },
		{
			name: 'groups-of-children',
			text: `select distinct on (m.person) m.person as child, g.name as "group" from kring.members m
				join kring.groups g on g.organisation = m.organisation and g.id = m.group_id
				where m.organisation = $1 and m.person = any ($2) and m.role = 'pupil'
				order by m.person, g.kind = 'home' desc, g.school_year desc`,
			values: [organisation, children]
		}
	);
	return Object.fromEntries(rows.map(({ child, group }) => [child, group]));
};
