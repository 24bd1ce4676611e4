import type { Tx } from '#server/db.ts';
import type { Taken } from '#server/keeping.ts';
import type { Touched } from '#server/touched.ts';
import type { SchoolCommand } from '../commands.ts';
import type { SchoolEvent } from '../events.ts';
import { tidy } from '../names.ts';
import { coordinators, hearAnew } from './hearers.ts';

/**
 * Writes what a command did into the registers, in the transaction that appends its events: the events hold ids, the
 * names come from the command (K14). Tells whose place changed, so that what they may is asked anew.
 */
export const writeSchool = async (
	tx: Tx,
	organisation: string,
	{ command, events }: Pick<Taken<SchoolCommand, SchoolEvent>, 'command' | 'events'>
): Promise<{ touched: Touched }> => {
	const touched = new Set<string>();
	for (const event of events) {
		await writeEvent(tx, organisation, command, event);
		// a role may change what one may do without changing what one hears
		if (isAboutPlaces(event)) touched.add(event.person);
		for (const person of await whoHearsAnew(tx, organisation, event)) {
			if (await hearAnew(tx, organisation, person)) touched.add(person);
		}
	}
	return { touched: touched.size > 0 ? [...touched] : 'nobody' };
};

const isAboutPlaces = (event: SchoolEvent) =>
	event.type === 'group-joined' ||
	event.type === 'group-left' ||
	event.type === 'appointed' ||
	event.type === 'dismissed';

const writeEvent = async (tx: Tx, organisation: string, command: SchoolCommand, event: SchoolEvent): Promise<void> => {
	switch (event.type) {
		case 'school-opened':
			await tx.query(
				`insert into kring.organisations (id, name, example) values ($1, $2, $3)
				 on conflict (id) do update set name = excluded.name, example = excluded.example`,
				[organisation, nameIn(command), event.example]
			);
			return;
		case 'person-added':
			await tx.query(
				`insert into kring.people (organisation, id, kind, given_name, family_name) values ($1, $2, $3, $4, $5)`,
				[organisation, event.person, event.kind, ...personNamesIn(command)]
			);
			return;
		case 'person-renamed':
			await tx.query(`update kring.people set given_name = $3, family_name = $4 where organisation = $1 and id = $2`, [
				organisation,
				event.person,
				...personNamesIn(command)
			]);
			return;
		case 'group-opened':
			await tx.query(
				`insert into kring.groups (organisation, id, key, name, school_year, grades) values ($1, $2, $3, $4, $5, $6)`,
				[organisation, event.group, event.key, nameIn(command), event.schoolYear, event.grades]
			);
			return;
		case 'group-joined':
			await tx.query(`insert into kring.members (organisation, group_id, person, role) values ($1, $2, $3, $4)`, [
				organisation,
				event.group,
				event.person,
				event.role
			]);
			return;
		case 'group-left':
			await tx.query(`delete from kring.members where organisation = $1 and group_id = $2 and person = $3`, [
				organisation,
				event.group,
				event.person
			]);
			return;
		case 'appointed':
			await tx.query(`insert into kring.appointments (organisation, person, role) values ($1, $2, $3)`, [
				organisation,
				event.person,
				event.role
			]);
			return;
		case 'dismissed':
			await tx.query(`delete from kring.appointments where organisation = $1 and person = $2 and role = $3`, [
				organisation,
				event.person,
				event.role
			]);
			return;
	}
};

/** Whose audiences an event may change. A new group is heard at once by every coordinator. */
const whoHearsAnew = async (tx: Tx, organisation: string, event: SchoolEvent): Promise<string[]> => {
	switch (event.type) {
		case 'school-opened':
		case 'person-renamed':
			return [];
		case 'group-opened':
			return coordinators(tx, organisation);
		case 'person-added':
		case 'group-joined':
		case 'group-left':
		case 'appointed':
		case 'dismissed':
			return [event.person];
	}
};

const nameIn = (command: SchoolCommand): string => {
	if (command.type === 'open-school' || command.type === 'open-group') return tidy(command.name);
	throw new Error(`${command.type} names nothing`);
};

const personNamesIn = (command: SchoolCommand): [given: string, family: string] => {
	if (command.type === 'add-person' || command.type === 'rename-person')
		return [tidy(command.given), tidy(command.family)];
	throw new Error(`${command.type} names nobody`);
};
