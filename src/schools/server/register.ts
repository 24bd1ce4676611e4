import type { Tx } from '#server/db.ts';
import type { Taken } from '#server/keeping.ts';
import type { Touched } from '#server/touched.ts';
import type { SchoolCommand } from '../commands.ts';
import type { SchoolEvent } from '../events.ts';
import { coordinators, hearAnew } from './hearers.ts';
import { wordsIn } from './words-in.ts';
import { writeEvent } from './write-event.ts';
import { writeLetIn } from './let-in.ts';
import { writeRun } from './write-run.ts';

/**
 * Writes what a command did into the registers, in the transaction that appends its events: the events hold ids, the
 * names come from the command (K14). Tells whose place changed, so that what they may is asked anew. `at` in ms.
 */
export const writeSchool = async (
	tx: Tx,
	organisation: string,
	{ command, events, at, by }: Pick<Taken<SchoolCommand, SchoolEvent>, 'command' | 'events' | 'at' | 'by'>
): Promise<{ touched: Touched }> => {
	const words = wordsIn(command);
	const touched = new Set<string>();
	const hearing = new Set<string>();
	const write = async (event: SchoolEvent): Promise<void> => {
		// who was in a group that closes is known only before it does
		for (const person of await whoHearsAnew(tx, organisation, event)) hearing.add(person);
		await writeEvent(tx, organisation, event, words(event), at);
		await writeLetIn(tx, organisation, event, { by, at });
		// a role may change what one may do without changing what one hears
		if (isAboutPlaces(event)) touched.add(event.person);
	};
	for (const run of runsOf(events)) {
		if (run.length < many || !(await writeRun(tx, organisation, run, words, at))) {
			for (const event of run) await write(event);
			continue;
		}
		for (const event of run) {
			if (!('person' in event)) continue;
			hearing.add(event.person);
			if (isAboutPlaces(event)) touched.add(event.person);
		}
	}
	for (const person of await hearAnew(tx, organisation, [...hearing])) touched.add(person);
	return { touched: touched.size > 0 ? [...touched] : 'nobody' };
};

/** From so many of one kind on they are written as one. */
const many = 2;

/** Events of one kind that follow each other, each about someone else: a roster is thousands of one kind. */
const runsOf = (events: readonly SchoolEvent[]): SchoolEvent[][] => {
	const runs: SchoolEvent[][] = [];
	let about = new Set<string>();
	for (const event of events) {
		const run = runs.at(-1);
		const person = 'person' in event ? event.person : undefined;
		if (person !== undefined && run?.[0]?.type === event.type && !about.has(person)) run.push(event);
		else {
			runs.push([event]);
			about = new Set();
		}
		if (person !== undefined) about.add(person);
	}
	return runs;
};

const isAboutPlaces = (event: SchoolEvent) =>
	event.type === 'group-joined' ||
	event.type === 'group-left' ||
	event.type === 'appointed' ||
	event.type === 'dismissed' ||
	event.type === 'person-left' ||
	event.type === 'screen-unpaired';

/** Whose audiences an event may change. A new group is heard at once by every coordinator. */
const whoHearsAnew = async (tx: Tx, organisation: string, event: SchoolEvent): Promise<string[]> => {
	switch (event.type) {
		case 'school-opened':
		case 'school-renamed':
		case 'person-renamed':
		case 'email-set':
		case 'grade-set':
		case 'group-changed':
		case 'group-reopened':
		case 'location-added':
		case 'location-changed':
		case 'location-closed':
		case 'location-reopened':
		case 'group-located':
		case 'pupil-located':
		case 'region-chosen':
		case 'holidays-planned':
		case 'periods-planned':
		case 'form-planned':
		case 'form-taken-away':
		case 'form-put-back':
		case 'school-taken-in':
		case 'screen-paired':
		case 'screen-unpaired':
			return [];
		case 'group-opened':
			return coordinators(tx, organisation);
		case 'group-closed':
			return membersOf(tx, organisation, event.group);
		case 'person-added':
		case 'person-left':
		case 'person-returned':
		case 'group-joined':
		case 'group-left':
		case 'appointed':
		case 'dismissed':
			return [event.person];
	}
};

const membersOf = async (tx: Tx, organisation: string, group: string): Promise<string[]> => {
	const { rows } = await tx.query<{ person: string }>(
		'select person from kring.members where organisation = $1 and group_id = $2',
		[organisation, group]
	);
	return rows.map(({ person }) => person);
};
