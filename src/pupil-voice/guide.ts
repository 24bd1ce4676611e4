import { listInWords } from '#ui/day-words.ts';
import type { Language } from '#ui/language.ts';
import { sayIn, type Words } from '#ui/say.ts';
import type { PupilVoice } from './heard.ts';

type Asked = { language: Language; words: Words; school: string; schoolYear: string; voice: PupilVoice };

/** The summary for the school guide, as it is read on the page, on paper and in a file. */
export type Guide = { title: string; intro: string[]; parts: { title: string; lines: string[] }[] };

/** What pupils were asked and what was done with it, for parents: of groups, never of a child or a teacher. */
export const guideOf = ({ language, words, school, schoolYear, voice }: Asked): Guide => {
	const say = sayIn(language, words);
	const { asked, support } = voice;
	const named = (groups: readonly { name: string }[]) =>
		listInWords(
			language,
			groups.map(({ name }) => name)
		);
	const intro = say(asked.length > 0 ? 'pupil-voice.guide-intro' : 'pupil-voice.guide-intro-none', {
		school,
		year: schoolYear
	});
	const parts = asked.map(({ asked: title, groups, done, noticed }) => ({
		title,
		lines: [
			say('pupil-voice.guide-groups', { groups: named(groups) }),
			...done.map((what) => say('pupil-voice.guide-done', { what })),
			...noticed.map((most) => say(`pupil-voice.noticed-${most}`))
		]
	}));
	const lines = [
		say('pupil-voice.support-why'),
		...(support.heard.length > 0 ? [say('pupil-voice.guide-heard', { groups: named(support.heard) })] : []),
		...(support.notYet.length > 0 ? [say('pupil-voice.guide-not-yet', { groups: named(support.notYet) })] : [])
	];
	return {
		title: say('pupil-voice.guide-title'),
		intro: [intro],
		parts: [...parts, { title: say('pupil-voice.support'), lines }]
	};
};
