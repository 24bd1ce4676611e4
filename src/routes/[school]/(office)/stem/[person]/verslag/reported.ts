import { error } from '@sveltejs/kit';
import { isId } from '#kernel/id.ts';
import { dayOf } from '#kernel/time.ts';
import type { Actor } from '#server/actor.ts';
import type { House } from '#server/house.ts';
import { orAway } from '#server/page-access.ts';
import type { Language } from '#ui/language.ts';
import { wordsOf } from '#ui/words.ts';
import { reportOf } from '#voices/report.ts';
import { colleagues, openVoice } from '#voices/server/reading.ts';

/** What one child said, as it goes into the OPP. Of a child of whom nothing is kept there is none. */
export const reported = async (house: House, actor: Actor, person: string, language: Language) => {
	const found = isId(person) ? await orAway(openVoice(house, actor, person)) : undefined;
	if (!found || found.voice.wishes.length === 0) error(404);
	const { child, voice } = found;
	const words = await wordsOf(language, 'voice');
	const staff = await orAway(colleagues(house, actor));
	return {
		child,
		words,
		today: dayOf(house.now()),
		parts: reportOf({ language, words, given: child.given, wishes: voice.wishes, staff })
	};
};
