import type { Tx } from '#server/db.ts';
import type { Taken } from '#server/keeping.ts';
import { seal, type Keys } from '#server/keys.ts';
import type { RosterCommand } from '../commands.ts';
import type { RosterEvent } from '../events.ts';
import type { SaidGroup, SaidPerson } from '../said.ts';

/** Writes what files said, and what is kept sealed for a while, in the transaction of the command. */
export const keepRoster = async (
	tx: Tx,
	organisation: string,
	{ command, events }: Pick<Taken<RosterCommand, RosterEvent>, 'command' | 'events'>,
	keys: Keys
): Promise<void> => {
	const forget = (ids: readonly string[]) => forgetWords(tx, organisation, ids, keys);
	for (const event of events)
		switch (event.type) {
			case 'reading-kept':
				await forget([event.reading, ...event.instead]);
				if (command.type === 'keep-reading') await keepWords(tx, organisation, event.reading, command.words, keys);
				break;
			case 'reading-dropped':
				await forget([event.reading]);
				break;
			case 'roster-applied':
				await forget([event.reading]);
				if (command.type !== 'apply-roster') break;
				await keepWords(tx, organisation, event.roster, command.words, keys);
				await say(tx, organisation, command);
				break;
			case 'roster-undone':
				await forget([event.roster]);
				if (command.type !== 'undo-roster') break;
				await say(tx, organisation, command);
				for (const [table, id] of [
					['roster_people', 'person'],
					['roster_groups', 'group_id']
				])
					await tx.query(`delete from kring.${table} where organisation = $1 and ${id} = any ($2::uuid[])`, [
						organisation,
						command.unsaid
					]);
				break;
			case 'words-forgotten':
				await forget([...event.readings, ...event.rosters]);
		}
};

/** Where the words lie: what is sealed for one place cannot be read in another. */
export const placeOfWords = (organisation: string, id: string): string => `${organisation}/roster/${id}`;

const keepWords = async (tx: Tx, organisation: string, id: string, words: string, keys: Keys): Promise<void> => {
	const key = await keys.make(tx, organisation, id);
	await tx.query('insert into kring.roster_words (organisation, id, sealed) values ($1, $2, $3)', [
		organisation,
		id,
		seal(key, words, placeOfWords(organisation, id))
	]);
};

/** Takes words away with their key: nobody reads them any more, also not in a backup of the data. */
export const forgetWords = async (
	tx: Tx,
	organisation: string,
	ids: readonly string[],
	keys: Pick<Keys, 'destroy'>
): Promise<void> => {
	await tx.query('delete from kring.roster_words where organisation = $1 and id = any ($2::uuid[])', [
		organisation,
		ids
	]);
	for (const id of ids) await keys.destroy(tx, organisation, id);
};

/** A file holds a whole school: its rows are written as one. */
const say = async (
	tx: Tx,
	organisation: string,
	{ people, groups }: { people: readonly SaidPerson[]; groups: readonly SaidGroup[] }
): Promise<void> => {
	if (people.length > 0)
		await tx.query(
			`insert into kring.roster_people (organisation, person, key, grade, groups, from_file)
			 select $1, person, key, grade, groups, "fromFile"
			 from jsonb_to_recordset($2::jsonb) as said (person uuid, key text, grade text, groups uuid[], "fromFile" boolean)
			 on conflict (organisation, person) do update
			 set key = excluded.key, grade = excluded.grade, groups = excluded.groups, from_file = excluded.from_file`,
			[organisation, JSON.stringify(people)]
		);
	if (groups.length > 0)
		await tx.query(
			`insert into kring.roster_groups (organisation, group_id, key, grades)
			 select $1, "group", key, grades
			 from jsonb_to_recordset($2::jsonb) as said ("group" uuid, key text, grades text[])
			 on conflict (organisation, group_id) do update set key = excluded.key, grades = excluded.grades`,
			[organisation, JSON.stringify(groups)]
		);
};
