import { boardList } from '#boards/server/board-list.ts';
import type { HouseholdsCommand } from '#households/commands.ts';
import type { HouseholdsEvent } from '#households/events.ts';
import { forgetInHouseholds } from '#households/server/forget-person.ts';
import { writeHouseholds } from '#households/server/register.ts';
import type { RosterCommand } from '#roster/commands.ts';
import type { RosterEvent } from '#roster/events.ts';
import type { RetentionCommand } from '#retention/commands.ts';
import type { RetentionEvent } from '#retention/events.ts';
import { keepTerms } from '#retention/server/night.ts';
import { forgetReferral, writeRetention } from '#retention/server/register.ts';
import { forgetRosterWords } from '#roster/server/forgetting.ts';
import { keepRoster } from '#roster/server/keep.ts';
import type { SchoolCommand } from '#schools/commands.ts';
import type { SchoolEvent } from '#schools/events.ts';
import { forgetAtSchool } from '#schools/server/forget.ts';
import { writeSchool } from '#schools/server/register.ts';
import type { AsideEvent } from '#sessions/aside/events.ts';
import type { SessionsEvent } from '#sessions/events.ts';
import { writeCodes } from '#sessions/server/codes.ts';
import { writeRhythm } from '#sessions/server/rhythm.ts';
import { writeDevices } from '#sessions/server/devices.ts';
import { forgetAtTablet } from '#sessions/server/forget.ts';
import type { Keepings, Taken } from './keeping.ts';

/** What each capability keeps beside its log. One that keeps nothing has no line. */
export const keepings: Keepings = {
	school: {
		// The wall hands a register only its own kind's commands and events.
		register: (tx, organisation, taken) => writeSchool(tx, organisation, taken as Taken<SchoolCommand, SchoolEvent>),
		forget: forgetAtSchool
	},
	households: {
		keep: (tx, organisation, taken) =>
			writeHouseholds(tx, organisation, taken as Taken<HouseholdsCommand, HouseholdsEvent>),
		forget: forgetInHouseholds
	},
	roster: {
		keep: (tx, organisation, taken, keys) =>
			keepRoster(tx, organisation, taken as Taken<RosterCommand, RosterEvent>, keys),
		forget: forgetRosterWords
	},
	retention: {
		keep: (tx, organisation, taken) =>
			writeRetention(tx, organisation, taken as Taken<RetentionCommand, RetentionEvent>),
		forget: forgetReferral
	},
	board: { list: boardList },
	sessions: {
		keep: async (tx, organisation, taken) => {
			const held = taken as Taken<unknown, SessionsEvent>;
			await writeCodes(tx, organisation, held);
			await writeRhythm(tx, organisation, held);
		}
	},
	aside: {
		register: (tx, organisation, taken) => writeDevices(tx, organisation, taken as Taken<unknown, AsideEvent>),
		forget: forgetAtTablet
	}
};

/** What is done at night for each organisation: what goes by its term. */
export const nightWork = keepTerms;
