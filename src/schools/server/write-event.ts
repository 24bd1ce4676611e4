import { dayOf } from '#kernel/time.ts';
import type { Tx } from '#server/db.ts';
import type { OneSchoolCommand } from '../commands.ts';
import type { SchoolEvent } from '../events.ts';
import { tidy } from '../names.ts';
import { writeLocation } from './write-location.ts';
import type { Cause, Worded } from './words-in.ts';

/** Writes one event into the registers. `command` has its words, for those that have any. */
export const writeEvent = async (
	tx: Tx,
	organisation: string,
	event: SchoolEvent,
	command: OneSchoolCommand | undefined,
	at: number
): Promise<void> => {
	const write = (sql: string, ...values: unknown[]) => tx.query(sql, [organisation, ...values]);
	const said = <Type extends Worded>(_type: Type): Cause<Type> => {
		if (!command) throw new Error(`${event.type} has no words`);
		return command as Cause<Type>;
	};
	switch (event.type) {
		case 'school-opened': {
			const { name, brin } = said(event.type);
			await write(
				`insert into kring.organisations (id, name, example, sort, brin) values ($1, $2, $3, $4, $5)
				 on conflict (id) do update
				 set name = excluded.name, example = excluded.example, sort = excluded.sort, brin = excluded.brin`,
				tidy(name),
				event.example,
				event.sort ?? 'school',
				brin ?? null
			);
			return;
		}
		case 'school-renamed': {
			const { name, brin } = said(event.type);
			await write('update kring.organisations set name = $2, brin = $3 where id = $1', tidy(name), brin);
			return;
		}
		case 'person-added': {
			const cause = said(event.type);
			const { given } = cause;
			const family = 'family' in cause ? cause.family : '';
			await write(
				'insert into kring.people (organisation, id, kind, given_name, family_name) values ($1, $2, $3, $4, $5)',
				event.person,
				event.kind,
				tidy(given),
				tidy(family)
			);
			return;
		}
		case 'person-renamed': {
			const { given, family } = said(event.type);
			await write(
				'update kring.people set given_name = $3, family_name = $4 where organisation = $1 and id = $2',
				event.person,
				tidy(given),
				tidy(family)
			);
			return;
		}
		case 'email-set': {
			const { email } = said(event.type);
			await write('delete from kring.addresses where organisation = $1 and person = $2', event.person);
			// a letter that went elsewhere lets nobody in any more
			await write(
				'delete from kring.invitations where organisation = $1 and person = $2 and email is distinct from $3',
				event.person,
				email?.trim().toLowerCase() ?? null
			);
			if (email !== null)
				await write(
					'insert into kring.addresses (organisation, person, email) values ($1, $2, $3)',
					event.person,
					email.trim().toLowerCase()
				);
			return;
		}
		case 'grade-set':
			await write('update kring.people set grade = $3 where organisation = $1 and id = $2', event.person, event.grade);
			return;
		case 'person-left':
			await write(
				'update kring.people set left_on = $3, location = null where organisation = $1 and id = $2',
				event.person,
				dayOf(at)
			);
			await write('delete from kring.members where organisation = $1 and person = $2', event.person);
			await write('delete from kring.appointments where organisation = $1 and person = $2', event.person);
			await write('delete from kring.invitations where organisation = $1 and person = $2', event.person);
			await write('delete from kring.screens where organisation = $1 and person = $2', event.person);
			return;
		case 'person-returned':
			await write('update kring.people set left_on = null where organisation = $1 and id = $2', event.person);
			return;
		case 'group-opened': {
			const { group, key, schoolYear, grades, kind = 'home' } = event;
			await write(
				`insert into kring.groups (organisation, id, key, name, school_year, grades, kind)
				 values ($1, $2, $3, $4, $5, $6, $7)`,
				group,
				key,
				tidy(said(event.type).name),
				schoolYear,
				grades,
				kind
			);
			return;
		}
		case 'group-changed':
			await write(
				'update kring.groups set name = $3, grades = $4 where organisation = $1 and id = $2',
				event.group,
				tidy(said(event.type).name),
				event.grades
			);
			return;
		case 'group-closed':
			await write('update kring.groups set closed = true where organisation = $1 and id = $2', event.group);
			await write('delete from kring.members where organisation = $1 and group_id = $2', event.group);
			return;
		case 'group-reopened':
			await write('update kring.groups set closed = false where organisation = $1 and id = $2', event.group);
			return;
		case 'location-added':
		case 'location-changed':
			return writeLocation(tx, organisation, event, tidy(said(event.type).name));
		case 'location-closed':
		case 'location-reopened':
		case 'group-located':
		case 'pupil-located':
			return writeLocation(tx, organisation, event, '');
		case 'group-joined':
			await write(
				'insert into kring.members (organisation, group_id, person, role, until) values ($1, $2, $3, $4, $5)',
				event.group,
				event.person,
				event.role,
				event.until ?? null
			);
			return;
		case 'group-left':
			await write(
				'delete from kring.members where organisation = $1 and group_id = $2 and person = $3',
				event.group,
				event.person
			);
			return;
		case 'appointed':
			// whoever held a letter from before would hold the task
			await write('delete from kring.invitations where organisation = $1 and person = $2', event.person);
			await write(
				'insert into kring.appointments (organisation, person, role, until) values ($1, $2, $3, $4)',
				event.person,
				event.role,
				event.until ?? null
			);
			return;
		case 'dismissed':
			await write(
				'delete from kring.appointments where organisation = $1 and person = $2 and role = $3',
				event.person,
				event.role
			);
			return;
		case 'school-taken-in':
			await write(
				'insert into kring.schools (organisation, school, name) values ($1, $2, $3)',
				event.school,
				tidy(said(event.type).name)
			);
			return;
		case 'screen-paired':
			await write(
				'insert into kring.screens (organisation, person, device, paired_at) values ($1, $2, $3, $4)',
				event.person,
				event.device,
				new Date(at)
			);
			return;
		case 'screen-unpaired':
			await write('delete from kring.screens where organisation = $1 and device = $2', event.device);
			return;
		case 'region-chosen':
			await write('update kring.organisations set region = $2 where id = $1', event.region);
			return;
		case 'holidays-planned':
			await planned('holidays', event.schoolYear, said(event.type).holidays);
			return;
		case 'periods-planned':
			await planned('periods', event.schoolYear, said(event.type).periods);
			return;
		case 'form-planned':
			await write(
				`insert into kring.meeting_forms (organisation, form, name, minutes) values ($1, $2, $3, $4)
				 on conflict (organisation, form) do update set name = excluded.name, minutes = excluded.minutes`,
				event.form,
				tidy(said(event.type).name),
				Object.fromEntries(event.plan.map(({ phase, minutes }) => [phase, minutes]))
			);
			return;
		case 'form-taken-away':
			// no part is held any more; its name stays for the meetings that have it
			await write(
				`insert into kring.meeting_forms (organisation, form, name, minutes) values ($1, $2, '', '{}')
				 on conflict (organisation, form) do update set minutes = '{}'`,
				event.form
			);
			return;
		case 'form-put-back':
			await write('delete from kring.meeting_forms where organisation = $1 and form = $2', event.form);
			return;
	}

	/** The year's own, in place of what there was. */
	async function planned(
		table: 'holidays' | 'periods',
		year: string,
		all: readonly { name: string; first: string; last: string }[]
	): Promise<void> {
		await write(`delete from kring.${table} where organisation = $1 and school_year = $2`, year);
		for (const { name, first, last } of all)
			await write(
				`insert into kring.${table} (organisation, school_year, name, first_day, last_day) values ($1, $2, $3, $4, $5)`,
				year,
				tidy(name),
				first,
				last
			);
	}
};
