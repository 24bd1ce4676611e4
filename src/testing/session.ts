import { newId } from '#kernel/id.ts';
import type { Actor } from '#server/actor.ts';
import type { House } from '#server/house.ts';
import { newJoinCode, newJoinPass } from '#sessions/code.ts';
import { sessionsOf } from '#sessions/companion.ts';
import type { Companions } from '#sessions/session-state.ts';
import type { School } from './cast.ts';
import { sent } from './house.ts';

/** A bordsessie that goes on: the stream it is told on, and those beside it. */
export type Going = Companions & { session: string; sessions: string; code: string; pass: string };

/** Starts a session of these pupils on the board of a school, with its door open. */
export const startSession = async (
	house: House,
	{ board, teacher, ...rest }: Pick<School, 'board' | 'teacher'> & Partial<Pick<School, 'pupil'>>,
	pupils: readonly string[] = rest.pupil ? [rest.pupil.person] : []
): Promise<Going> => {
	const going = { session: newId(), faces: newId(), aside: newId(), revealed: newId(), sessions: sessionsOf(board) };
	const { session, sessions, ...companions } = going;
	const ask = (command: { type: string; [more: string]: unknown }) =>
		sent(house, teacher, 'sessions', sessions, command);
	const door = { code: newJoinCode(), pass: newJoinPass() };
	const { faces, aside, revealed } = companions;
	await ask({
		type: 'start-session',
		session,
		faces,
		aside,
		revealed,
		mode: 'bovenbouw',
		pupils: [...pupils],
		arriving: false
	});
	await ask({ type: 'open-door', session, ...door });
	return { ...going, ...door };
};

/** A device that knocks at the door of a session. */
export const knock = async (house: House, { organisation, group }: School, { aside }: Going): Promise<Actor> => {
	const device = newId();
	const actor: Actor = {
		organisation,
		person: device,
		device,
		standings: [{ role: 'device', audience: `group:${group}` }]
	};
	await sent(house, actor, 'aside', aside, { type: 'knock', device });
	return actor;
};
