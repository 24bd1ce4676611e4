import type { Tx } from '#server/db.ts';
import type { CircleEvent } from '../events.ts';
import { minutesOf } from '../forms.ts';

type Event<Type extends CircleEvent['type']> = Extract<CircleEvent, { type: Type }>;

/**
 * When a meeting is and which streams its parts are; the second part, and who is asked, each in a table with a policy of
 * its own.
 */
export const planMeeting = async (
	tx: Tx,
	organisation: string,
	circle: string,
	event: Event<'meeting-planned'>
): Promise<void> => {
	const { meeting, at, plan, place, together, adults } = event;
	await tx.query(
		`insert into kring.meetings (organisation, id, circle, at, minutes, place, state, together)
		values ($1, $2, $3, $4, $5, $6, 'planned', $7)`,
		[organisation, meeting, circle, new Date(at), minutesOf(plan), place, together]
	);
	await tx.query('insert into kring.second_parts (organisation, meeting, stream) values ($1, $2, $3)', [
		organisation,
		meeting,
		adults
	]);
	await writeComing(tx, organisation, circle, event);
};

export const changeMeeting = async (
	tx: Tx,
	organisation: string,
	circle: string,
	event: Event<'meeting-changed'>
): Promise<void> => {
	const { meeting, at, plan, place } = event;
	await tx.query('update kring.meetings set at = $3, minutes = $4, place = $5 where organisation = $1 and id = $2', [
		organisation,
		meeting,
		new Date(at),
		minutesOf(plan),
		place
	]);
	await tx.query('delete from kring.meeting_guests where organisation = $1 and meeting = $2', [organisation, meeting]);
	await writeComing(tx, organisation, circle, event);
};

const writeComing = (
	tx: Tx,
	organisation: string,
	circle: string,
	{ meeting, coming }: { meeting: string; coming: readonly string[] }
) =>
	tx.query(
		`insert into kring.meeting_guests (organisation, meeting, circle, guest)
		select distinct $1, $2::uuid, $3::uuid, guest from unnest($4::uuid[]) c (guest)`,
		[organisation, meeting, circle, coming]
	);
