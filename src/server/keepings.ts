import { boardList } from '#boards/server/board-list.ts';
import type { CircleCommand } from '#circles/commands.ts';
import type { CircleEvent } from '#circles/events.ts';
import type { ReplacementEvent } from '#circles/replacing/events.ts';
import { forgetInCircles } from '#circles/server/forget.ts';
import { keepersAnew } from '#circles/server/hearers.ts';
import { endPasses } from '#circles/server/passes.ts';
import { writeCircle } from '#circles/server/register.ts';
import { writeReplacement } from '#circles/server/replacing.ts';
import { writeTogether } from '#circles/server/together.ts';
import { remind } from '#circles/texts/server/reminding.ts';
import type { TogetherEvent } from '#circles/together/events.ts';
import type { ConcernEvent } from '#concerns/events.ts';
import { forgetOldConcerns } from '#concerns/server/night.ts';
import { writeConcern } from '#concerns/server/register.ts';
import type { HouseholdsCommand } from '#households/commands.ts';
import type { HouseholdsEvent } from '#households/events.ts';
import { forgetInHouseholds } from '#households/server/forget-person.ts';
import { writeHouseholds } from '#households/server/register.ts';
import { heardList } from '#pulses/server/heard-list.ts';
import type { RosterCommand } from '#roster/commands.ts';
import type { RosterEvent } from '#roster/events.ts';
import type { RetentionCommand } from '#retention/commands.ts';
import type { RetentionEvent } from '#retention/events.ts';
import { assureHomeMayGo } from '#retention/server/home-stays.ts';
import { keepTerms } from '#retention/server/night.ts';
import { forgetKeeping, writeRetention } from '#retention/server/register.ts';
import { wipeTraces } from '#retention/server/traces.ts';
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
import { forgetWishes, wishList } from '#voices/server/wish-list.ts';
import type { Keepings, Taken } from './keeping.ts';

/** What each capability keeps beside its log. One that keeps nothing has no line. */
export const keepings: Keepings = {
	school: {
		// The wall hands a register only its own kind's commands and events.
		register: async (tx, organisation, taken) => {
			const written = await writeSchool(tx, organisation, taken as Taken<SchoolCommand, SchoolEvent>);
			// of whom it was written anew what they hear, the boards of families too: for as long as they are ib'er
			if (typeof written.touched !== 'string') await keepersAnew(tx, organisation, { persons: written.touched });
			return written;
		},
		forget: forgetAtSchool
	},
	households: {
		keep: async (tx, organisation, taken) => {
			const told = taken as Taken<HouseholdsCommand, HouseholdsEvent>;
			await assureHomeMayGo(tx, organisation, told);
			await writeHouseholds(tx, organisation, told);
		},
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
		forget: forgetKeeping
	},
	board: { list: boardList },
	pulses: { list: heardList },
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
	},
	circle: {
		register: (tx, organisation, taken) => writeCircle(tx, organisation, taken as Taken<CircleCommand, CircleEvent>),
		forget: forgetInCircles
	},
	voice: { list: wishList, forget: forgetWishes },
	together: {
		register: (tx, organisation, taken) => writeTogether(tx, organisation, taken as Taken<unknown, TogetherEvent>)
	},
	concern: {
		keep: (tx, organisation, taken) => writeConcern(tx, organisation, taken as Taken<unknown, ConcernEvent>)
	},
	replacement: {
		register: (tx, organisation, taken) => writeReplacement(tx, organisation, taken as Taken<unknown, ReplacementEvent>)
	}
};

/** What is done at night for each organisation: what goes by its term. */
export const nightWork: typeof keepTerms = async (house, organisation, then) => {
	await endPasses(house, organisation);
	await forgetOldConcerns(house, organisation);
	await keepTerms(house, organisation, then);
};

/** What is written to who must do something; in the same night. */
export const nightlyLetters = remind;

/** And once a night, for all of them: what is gone from the registers goes from the files of the database. */
export const nightlyForAll = wipeTraces;
