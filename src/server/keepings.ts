import { boardList } from '#boards/server/board-list.ts';
import type { SchoolCommand } from '#schools/commands.ts';
import type { SchoolEvent } from '#schools/events.ts';
import { writeSchool } from '#schools/server/register.ts';
import type { AsideEvent } from '#sessions/aside/events.ts';
import type { SessionsEvent } from '#sessions/events.ts';
import { writeCodes } from '#sessions/server/codes.ts';
import { writeDevices } from '#sessions/server/devices.ts';
import type { Keepings, Taken } from './keeping.ts';

/** What each capability keeps beside its log. One that keeps nothing has no line. */
export const keepings: Keepings = {
	school: {
		// The wall hands a register only its own kind's commands and events.
		register: (tx, organisation, taken) => writeSchool(tx, organisation, taken as Taken<SchoolCommand, SchoolEvent>)
	},
	board: { list: boardList },
	sessions: { keep: (tx, organisation, taken) => writeCodes(tx, organisation, taken as Taken<unknown, SessionsEvent>) },
	aside: { register: (tx, organisation, taken) => writeDevices(tx, organisation, taken as Taken<unknown, AsideEvent>) }
};
