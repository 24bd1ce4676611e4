import { listInWords } from '#ui/day-words.ts';
import type { Language } from '#ui/language.ts';
import type { Say } from '#ui/say.ts';
import { guestIn } from '../circle-state.ts';
import { groundOf, notThem } from '../ground.ts';
import { missingYes } from './consents.ts';
import { called, type Desk } from './desk.ts';

/** On which ground a guest may come in today; or why not, and whose yes is missing. */
export const groundInWords = (
	say: Say,
	language: Language,
	desk: Pick<Desk, 'circle' | 'today' | 'names'>,
	id: string
): { enters: boolean; words: string } => {
	const ground = groundOf(desk.circle, id, desk.today);
	if (ground.enters) return { enters: true, words: say(`circle.ground-${ground.by}`) };
	const nots = notThem(desk.circle, id, desk.today).map((guardian) =>
		say('circle.not-them', { name: called(desk, { kind: 'guest', id: guardian }, say('circle.someone')) })
	);
	if (nots.length > 0) return { enters: false, words: nots.join(' ') };
	const why = say(`circle.no-ground-${ground.why}`);
	const guest = guestIn(desk.circle, id);
	if (!guest || (ground.why !== 'nobody-asked' && ground.why !== 'not-all-said-yes'))
		return { enters: false, words: why };
	const missing = missingYes(desk.circle, guest);
	const list = (kind: 'guest' | 'child', ids: readonly string[]) =>
		listInWords(
			language,
			ids.map((one) => called(desk, { kind, id: one }, say('circle.someone')))
		);
	return {
		enters: false,
		words: [
			why,
			...(missing.guardians.length > 0 ? [say('circle.missing-yes', { names: list('guest', missing.guardians) })] : []),
			...(missing.children.length > 0
				? [say('circle.missing-authority', { names: list('child', missing.children) })]
				: [])
		].join(' ')
	};
};
