import { refuse, wasRefused, type Asking, type Decision } from '#kernel/decider.ts';
import type { OneSchoolCommand, SchoolCommand } from './commands.ts';
import { changeGroup, closeGroup, joinGroup, leaveGroup, openGroup, reopenGroup } from './decide-groups.ts';
import {
	addLocation,
	changeLocation,
	closeLocation,
	locateGroup,
	locatePupil,
	reopenLocation
} from './decide-locations.ts';
import { planForm, putFormBack, takeFormAway } from './decide-forms.ts';
import { addPerson, letGo, renamePerson, setEmail, setGrade, takeBack } from './decide-people.ts';
import { appoint, dismiss } from './decide-roles.ts';
import { addScreen, pairScreen, unpairScreen } from './decide-screens.ts';
import { planHolidays, planPeriods } from './decide-year.ts';
import { whatIsOver } from './due.ts';
import type { SchoolEvent } from './events.ts';
import { draftOf } from './draft.ts';
import { limits } from './limits.ts';
import { flawOf } from './names.ts';
import type { SchoolRefusal } from './refusals.ts';
import type { School } from './school-state.ts';

export type SchoolAnswer = Decision<SchoolEvent, SchoolRefusal>;
export type SchoolAsks<Type extends OneSchoolCommand['type']> = Extract<OneSchoolCommand, { type: Type }>;

export const decide = (school: School, command: SchoolCommand, context: Asking): SchoolAnswer => {
	if (command.type === 'open-school') return openSchool(school, command);
	if (!school.opened) return refuse('school-is-not-open');
	if (command.type !== 'do-all') return decideOne(school, command, context);
	// names change without any rule seeing it, so it is asked how much happened
	const { seen } = command;
	if (seen !== undefined && context.version !== undefined && seen !== context.version)
		return refuse('changed-meanwhile');
	return doAll(school, command.commands, context);
};

/** Each on what those before it did; one that is refused refuses them all. */
const doAll = (school: School, commands: readonly OneSchoolCommand[], context: Asking): SchoolAnswer => {
	const events: SchoolEvent[] = [];
	const draft = draftOf(school);
	for (const command of commands) {
		const decision = decideOne(draft.school, command, context);
		if (wasRefused(decision)) return decision;
		events.push(...decision);
		for (const event of decision) draft.write(event);
	}
	return events;
};

const decideOne = (school: School, command: OneSchoolCommand, context: Asking): SchoolAnswer => {
	const { actor, at } = context;
	switch (command.type) {
		case 'open-school':
			return openSchool(school, command);
		case 'rename-school':
			return renameSchool(command);
		case 'add-person':
			return addPerson(school, command, at);
		case 'rename-person':
			return renamePerson(school, command);
		case 'set-email':
			return setEmail(school, command, context);
		case 'set-grade':
			return setGrade(school, command);
		case 'let-go':
			return letGo(school, command, at);
		case 'take-back':
			return takeBack(school, command, at);
		case 'open-group':
			return openGroup(school, command);
		case 'change-group':
			return changeGroup(school, command);
		case 'close-group':
			return closeGroup(school, command);
		case 'reopen-group':
			return reopenGroup(school, command);
		case 'join-group':
			return joinGroup(school, command, context);
		case 'leave-group':
			return leaveGroup(school, command);
		case 'add-location':
			return addLocation(school, command);
		case 'change-location':
			return changeLocation(school, command);
		case 'close-location':
			return closeLocation(school, command);
		case 'reopen-location':
			return reopenLocation(school, command);
		case 'locate-group':
			return locateGroup(school, command);
		case 'locate-pupil':
			return locatePupil(school, command);
		case 'appoint':
			return appoint(school, command, context);
		case 'dismiss':
			return dismiss(school, command, at);
		case 'add-screen':
			return addScreen(school, command, context);
		case 'pair-screen':
			return pairScreen(school, command, actor);
		case 'unpair-screen':
			return unpairScreen(school, command, actor);
		case 'take-in-school':
			return takeInSchool(school, command);
		case 'end-what-is-over':
			return whatIsOver(school, at);
		case 'choose-region':
			return [{ type: 'region-chosen', region: command.region }];
		case 'plan-holidays':
			return planHolidays(command);
		case 'plan-periods':
			return planPeriods(command);
		case 'plan-form':
			return planForm(school, command);
		case 'take-form-away':
			return takeFormAway(school, command);
		case 'put-form-back':
			return putFormBack(command);
	}
};

const openSchool = (school: School, { name, example, sort, brin }: SchoolAsks<'open-school'>): SchoolAnswer => {
	if (school.opened) return refuse('school-is-open-already');
	const flaw = flawOfSchool(name, brin);
	return flaw ? refuse(flaw) : [{ type: 'school-opened', example, ...(sort && { sort }) }];
};

const renameSchool = ({ name, brin }: SchoolAsks<'rename-school'>): SchoolAnswer => {
	const flaw = flawOfSchool(name, brin);
	return flaw ? refuse(flaw) : [{ type: 'school-renamed' }];
};

const takeInSchool = (school: School, { school: taken, name }: SchoolAsks<'take-in-school'>): SchoolAnswer => {
	if (school.opened?.sort !== 'consortium') return refuse('not-a-consortium');
	if (school.schools[taken]) return refuse('school-is-in-already');
	const flaw = flawOf(name, limits.school);
	return flaw ? refuse(flaw) : [{ type: 'school-taken-in', school: taken }];
};

/** A BRIN is four characters, of a location six: `00XY` or `00XY01`. */
const flawOfSchool = (name: string, brin: string | null | undefined) =>
	flawOf(name, limits.school) ?? (brin && !/^\d{2}[A-Z]{2}(\d{2})?$/.test(brin) ? 'brin-flawed' : null);
