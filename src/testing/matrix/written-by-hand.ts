import type { Client } from 'pg';
import { newId } from '#kernel/id.ts';
import type { MatrixSchool } from './school.ts';

/** A row in each table that no command of the matrix writes to, so that there is something to see of every table. */
export const writeByHand = async (owner: Client, { organisation, persons, streams, classes }: MatrixSchool) => {
	const write = (sql: string, ...values: unknown[]) => owner.query(sql, [organisation, ...values]);
	await write(
		`insert into kring.invitations (organisation, person, email, token, until) values ($1, $2, $3, $4, now())`,
		persons['assistant'],
		'iemand@school.example',
		newId()
	);
	await write(
		`insert into kring.accounts (organisation, person, account) values ($1, $2, $3)`,
		persons['trainee'],
		newId()
	);
	await write(`insert into keys.erasures (organisation, at, stream) values ($1, now(), $2)`, streams['households']);
	await write(`insert into kring.plantings (organisation, day) values ($1, now())`);
	await write(
		`insert into kring.roster_people (organisation, person, from_file) values ($1, $2, true)`,
		persons['pupil']
	);
	await write(
		`insert into kring.roster_groups (organisation, group_id, grades) values ($1, $2, '{5}')`,
		classes[0]?.group
	);
	await write(`insert into kring.schools (organisation, school, name) values ($1, 'zuid', '')`);
	await write(`insert into kring.referrals (organisation, person) values ($1, $2)`, persons['pupil']);
	await write(
		`insert into kring.certificates (organisation, id, at, term, what, count, ground) values ($1, $2, now(), 'board', 'board', 1, 'own-choice')`,
		newId()
	);
	await write(
		`insert into kring.holds (organisation, id, term, reason, set_at) values ($1, $2, 'board', 'court', now())`,
		newId()
	);
	await write(
		`insert into kring.holds (organisation, id, household, reason, set_at)
		select $1, $2, id, 'court', now() from kring.households where organisation = $1 limit 1`,
		newId()
	);
	await write(
		`insert into kring.audit_about (organisation, month, position, about)
		select organisation, month, position, array[$2::uuid] from kring.audit where organisation = $1 limit 1`,
		persons['pupil']
	);
	await write(
		`insert into kring.guardian_requests (organisation, request, guardian, wish)
		select $1, $2, id, 'export' from kring.guardians where organisation = $1 limit 1`,
		newId()
	);
	await write(
		`insert into kring.openings (organisation, id, actor, kind, stream, seen) values ($1, $2, $3, 'households', $4, now())`,
		newId(),
		persons['coordinator'],
		streams['households']
	);
	await write(`insert into kring.roster_words (organisation, id, sealed) values ($1, $2, '')`, newId());
};
