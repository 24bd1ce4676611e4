import { dayOf } from '#kernel/time.ts';
import type { Tx } from '#server/db.ts';
import type { OneSchoolCommand } from '../commands.ts';
import type { SchoolEvent } from '../events.ts';
import { tidy } from '../names.ts';

type Run<Type extends SchoolEvent['type']> = readonly Extract<SchoolEvent, { type: Type }>[];

/**
 * Writes many events of one kind, each about someone else, with few statements. False for a kind that is written one by
 * one: what a roster is made of is here. It does what `writeEvent` does for each.
 */
export const writeRun = async (
	tx: Tx,
	organisation: string,
	run: readonly SchoolEvent[],
	words: (event: SchoolEvent) => OneSchoolCommand | undefined,
	at: number
): Promise<boolean> => {
	const write = (sql: string, ...columns: unknown[]) => tx.query(sql, [organisation, ...columns]);
	const of = <Type extends SchoolEvent['type']>(_type: Type) => run as Run<Type>;
	const person = run.map((event) => ('person' in event ? event.person : ''));
	switch (run[0]?.type) {
		case 'person-added': {
			const named = of('person-added').map((event) => {
				const command = words(event);
				if (command?.type !== 'add-person') throw new Error('someone was added without a name');
				return command;
			});
			await write(
				`insert into kring.people (organisation, id, kind, given_name, family_name)
				 select $1, * from unnest($2::uuid[], $3::text[], $4::text[], $5::text[])`,
				person,
				of('person-added').map(({ kind }) => kind),
				named.map(({ given }) => tidy(given)),
				named.map(({ family }) => tidy(family))
			);
			return true;
		}
		case 'grade-set':
			await write(
				`update kring.people p set grade = run.grade from unnest($2::uuid[], $3::int[]) run (person, grade)
				 where p.organisation = $1 and p.id = run.person`,
				person,
				of('grade-set').map(({ grade }) => grade)
			);
			return true;
		case 'pupil-located':
			await write(
				`update kring.people p set location = run.location from unnest($2::uuid[], $3::uuid[]) run (person, location)
				 where p.organisation = $1 and p.id = run.person`,
				person,
				of('pupil-located').map(({ location }) => location)
			);
			return true;
		case 'group-joined':
			await write(
				`insert into kring.members (organisation, group_id, person, role, until)
				 select $1, * from unnest($2::uuid[], $3::uuid[], $4::text[], $5::date[])`,
				of('group-joined').map(({ group }) => group),
				person,
				of('group-joined').map(({ role }) => role),
				of('group-joined').map(({ until }) => until ?? null)
			);
			return true;
		case 'group-left':
			await write(
				`delete from kring.members m using unnest($2::uuid[], $3::uuid[]) run (group_id, person)
				 where m.organisation = $1 and m.group_id = run.group_id and m.person = run.person`,
				of('group-left').map(({ group }) => group),
				person
			);
			return true;
		case 'person-left':
			await write(
				'update kring.people set left_on = $3, location = null where organisation = $1 and id = any ($2::uuid[])',
				person,
				dayOf(at)
			);
			for (const table of ['members', 'appointments', 'invitations'])
				await write(`delete from kring.${table} where organisation = $1 and person = any ($2::uuid[])`, person);
			return true;
		case 'person-returned':
			await write('update kring.people set left_on = null where organisation = $1 and id = any ($2::uuid[])', person);
			return true;
	}
	return false;
};
