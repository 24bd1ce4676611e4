import type { Actor } from '#server/actor.ts';
import type { House } from '#server/house.ts';
import { unseal } from '#server/keys.ts';
import { readReading, type Reading } from '../reading.ts';
import type { UndoWords } from '../words.ts';
import { placeOfWords } from './keep.ts';
import { rostersOf } from './stream.ts';

type Where = Pick<House, 'db' | 'look' | 'keys' | 'now'>;

/** What someone read and did not apply yet: their own, while it is there. */
export const readingOf = async (house: Where, actor: Actor, id: string): Promise<Reading | undefined> => {
	const it = (await rostersOf(house, actor)).readings[id];
	if (it?.by !== actor.person || it.until <= house.now()) return undefined;
	const words = await wordsOf(house, actor, id);
	return words === undefined ? undefined : readReading(words);
};

/** What it takes to undo a roster, while it is there. */
export const undoWordsOf = async (house: Where, actor: Actor, roster: string): Promise<UndoWords | undefined> => {
	const it = (await rostersOf(house, actor)).applied[roster];
	if (!it || it.until === null || it.until <= house.now()) return undefined;
	const words = await wordsOf(house, actor, roster);
	// only the page that applies writes these, and seals them
	return words === undefined ? undefined : (JSON.parse(words) as UndoWords);
};

const wordsOf = (
	{ db, keys }: Pick<House, 'db' | 'keys'>,
	{ organisation }: Actor,
	id: string
): Promise<string | undefined> =>
	db.asPipe(organisation, async (tx) => {
		const key = await keys.of(tx, organisation, id);
		const { rows } = await tx.query<{ sealed: string }>(
			'select sealed from kring.roster_words where organisation = $1 and id = $2',
			[organisation, id]
		);
		return key && rows[0] && unseal(key, rows[0].sealed, placeOfWords(organisation, id));
	});
