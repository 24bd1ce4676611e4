import type { OneSchoolCommand, SchoolCommand } from '../commands.ts';
import type { SchoolEvent } from '../events.ts';

/** The command that caused each type of event. */
const causes = {
	'school-opened': 'open-school',
	'school-renamed': 'rename-school',
	'person-added': 'add-person',
	'person-renamed': 'rename-person',
	'email-set': 'set-email',
	'group-opened': 'open-group',
	'group-changed': 'change-group',
	'location-added': 'add-location',
	'location-changed': 'change-location',
	'holidays-planned': 'plan-holidays',
	'periods-planned': 'plan-periods',
	'form-planned': 'plan-form',
	'school-taken-in': 'take-in-school'
} as const satisfies Partial<Record<SchoolEvent['type'], OneSchoolCommand['type']>>;

export type Worded = keyof typeof causes;
export type Cause<Type extends Worded> = Extract<OneSchoolCommand, { type: (typeof causes)[Type] }>;

/** Finds the command, alone or among several, whose words belong to an event. Events hold ids only (K14). */
export const wordsIn = (command: SchoolCommand): ((event: SchoolEvent) => OneSchoolCommand | undefined) => {
	const all = command.type === 'do-all' ? command.commands : [command];
	// of two that say the same of one thing the last one holds, and both write it
	const byCause = new Map(all.map((one) => [`${causeOf(one)} ${aboutWhat(one)}`, one]));
	return (event) => {
		const cause = event.type in causes ? causes[event.type as Worded] : undefined;
		return cause && byCause.get(`${cause} ${aboutWhat(event)}`);
	};
};

/** A digibord is a person too, and is added with its group. */
const causeOf = ({ type }: OneSchoolCommand) => (type === 'add-screen' ? 'add-person' : type);

const aboutWhat = (it: OneSchoolCommand | SchoolEvent): string => {
	if ('person' in it) return it.person;
	if ('group' in it) return it.group;
	if ('location' in it) return it.location;
	if ('school' in it) return it.school;
	if ('form' in it) return it.form;
	return 'schoolYear' in it ? it.schoolYear : '';
};
