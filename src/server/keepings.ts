import { boardList } from '#boards/server/board-list.ts';
import type { SchoolCommand } from '#schools/commands.ts';
import type { SchoolEvent } from '#schools/events.ts';
import { writeSchool } from '#schools/server/register.ts';
import type { Keepings } from './keeping.ts';

/** What each capability keeps beside its log. One that keeps nothing has no line. */
export const keepings: Keepings = {
	school: {
		// The wall hands a register only its own kind's commands and events.
		register: (tx, organisation, command, events) =>
			writeSchool(tx, organisation, command as SchoolCommand, events as SchoolEvent[])
	},
	board: { list: boardList }
};
