import type { Actor } from '#server/actor.ts';
import type { House } from '#server/house.ts';
import type { Language } from '#ui/language.ts';
import type { Circle } from '../../circle-state.ts';
import { forFile } from '../for-file.ts';
import type { KeeperText } from '../keeper-text.ts';
import { releaseOf, textsOf } from '../made.ts';
import { othersNamedIn } from '../namesakes-in.ts';
import { heldBack } from '../my-board.ts';
import { blocks, copyBlock } from '../sheets/copy-blocks.ts';
import { sheetOf } from '../sheets/sheet-of.ts';
import type { Source } from '../source.ts';
import { whomOf, type AnyText } from '../text.ts';
import { aroundText, type AroundText } from './around-text.ts';
import { sourceBy } from './looked-up.ts';
import { sayOnText } from './words.ts';

type Asking = Pick<House, 'db' | 'hearing'>;

/** All texts of a meeting that is over. That its streams were opened the wall writes down, before they are read (K15). */
export const keeperTexts = async (
	house: Asking,
	actor: Actor,
	circle: Circle,
	meeting: string,
	language: Language
): Promise<KeeperText[] | undefined> => {
	const source = await sourceBy((stream) => house.hearing.now(actor, stream), circle, meeting);
	if (!source) return undefined;
	const around = await aroundText(house.db, actor.organisation, circle);
	return textsOf(source).map((text) => shown(text, source, around, language));
};

const shown = (text: AnyText, source: Source, { names, languages }: AroundText, own: Language): KeeperText => {
	const isTheirs = text.text === 'for-home' || text.text === 'actions';
	const language = (isTheirs && languages.get(whomOf(text))) || own;
	const speaker = { say: sayOnText(language), language, names };
	const sheet = sheetOf(text, source, speaker);
	const ours = language === own ? null : sheetOf(text, source, { say: sayOnText(own), language: own, names });
	const others = source.circle.children.filter((child) => !isAbout(text, child)).map(({ id }) => names.children[id]);
	return {
		text: text.text,
		whom: whomOf(text),
		language,
		sheet,
		ours,
		held: text.text === 'my-board' ? heldBack(source, text.child).map(({ words }) => words) : [],
		released: releaseOf(source.circle, source.meeting.id, text)?.at ?? null,
		named: othersNamedIn(
			sheet,
			others.filter((name) => name !== undefined)
		),
		blocks:
			text.text === 'for-file'
				? blocks.map((block) => ({ block, words: copyBlock(block, forFile(source, text.child), speaker) }))
				: []
	};
};

/** Of actions it says of each about whom it is: there every child may stand. */
const isAbout = (text: AnyText, { id, guardians }: Circle['children'][number]): boolean => {
	switch (text.text) {
		case 'my-board':
		case 'for-file':
			return text.child === id;
		case 'for-home':
			return guardians.includes(text.guardian);
		case 'actions':
			return true;
	}
};
