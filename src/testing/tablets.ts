import type { Actor } from '#server/actor.ts';
import { deviceOf, newDeviceSecret } from '#server/device-secret.ts';
import { knock, takeName } from '#sessions/server/at-the-door.ts';
import { doorFor, tabletAt, type Door, type Tablet } from '#sessions/server/tablets.ts';
import type { School } from './cast.ts';
import { sent } from './house.ts';
import { startSession, type Going } from './session.ts';
import { openTwoSchoolHouse, type TwoSchools } from './two-schools.ts';

type Say = { type: string; [more: string]: unknown };
type Where = 'north' | 'south';

/** Two schools that each have a session going on with its door open, and tablets that come in there. */
export type Doors = {
	it: TwoSchools;
	/** Closes what goes on and starts a new session in both schools. */
	anew: () => Promise<Record<Where, Going>>;
	doorOf: (session: Going) => Promise<Door>;
	/** What the teacher says of the tablets. */
	asTeacher: (school: School, session: Going, command: Say) => Promise<number>;
	seen: (device: string) => Promise<Tablet>;
	/** A tablet that was let in. */
	inside: (school: School, session: Going) => Promise<string>;
	/** A tablet with the name of the school's pupil on it, and the child as it acts there. */
	seated: (school: School, session: Going) => Promise<{ device: string; actor: Actor }>;
};

export const newDevice = (): string => deviceOf(newDeviceSecret());

export const openDoors = async (): Promise<Doors> => {
	const it = await openTwoSchoolHouse();
	const { house } = it;
	let open: [School, Going][] = [];

	const closeAll = async () => {
		for (const [{ organisation, teacher }, { sessions, session }] of open.splice(0)) {
			const { state } = (await house.look(organisation, sessions)) ?? {};
			if ((state as { current: { id: string } | null } | undefined)?.current?.id === session)
				await sent(house, teacher, 'sessions', sessions, { type: 'close-session', session } as Say);
		}
	};
	const doorOf = async ({ code }: Going) => there(await doorFor(house.db, code, Date.now()));
	const seen = async (device: string) => there(await tabletAt(house.db, device, Date.now()));
	const asTeacher = ({ teacher }: School, { aside }: Going, command: Say) =>
		sent(house, teacher, 'aside', aside, command);
	const inside = async (school: School, session: Going) => {
		const device = newDevice();
		await knock(house, await doorOf(session), device);
		await asTeacher(school, session, { type: 'admit', device });
		return device;
	};
	return {
		it,
		anew: async () => {
			await closeAll();
			const [north, south] = [await startSession(house, it.north), await startSession(house, it.south)];
			open = [
				[it.north, north],
				[it.south, south]
			];
			return { north, south };
		},
		doorOf,
		asTeacher,
		seen,
		inside,
		seated: async (school, session) => {
			const device = await inside(school, session);
			const taken = await takeName(house, await seen(device), school.pupil.person);
			if ('refused' in taken) throw new Error(`refused: ${taken.refused}`);
			return { device, actor: there(await house.actors.at(school.organisation, device)) };
		}
	};
};

const there = <T>(found: T | undefined): T => {
	if (found === undefined) throw new Error('it is not there');
	return found;
};
