import { dayOf, schoolYearOf } from '#kernel/time.ts';
import { guideOf, type Guide } from '#pupil-voice/guide.ts';
import { readPupilVoice } from '#pupil-voice/server/reading.ts';
import type { Actor } from '#server/actor.ts';
import type { House } from '#server/house.ts';
import { orAway } from '#server/page-access.ts';
import type { Language } from '#ui/language.ts';
import { wordsOf } from '#ui/words.ts';

/** The summary of this school year. */
export const guideNow = async (house: House, actor: Actor, language: Language, school: string): Promise<Guide> => {
	const schoolYear = schoolYearOf(dayOf(house.now()));
	const voice = await orAway(readPupilVoice(house, actor, schoolYear));
	return guideOf({ language, words: await wordsOf(language, 'pupil-voice'), school, schoolYear, voice });
};
