import type { Drawing } from '#kernel/drawing.ts';
import type { Day } from '#kernel/time.ts';
import { dateInFull } from '#ui/day-words.ts';
import type { Language } from '#ui/language.ts';
import { sayIn, type Words } from '#ui/say.ts';
import type { Wish } from './voice-state.ts';

type Asked = {
	language: Language;
	words: Words;
	given: string;
	wishes: readonly Wish[];
	staff: readonly { id: string; given: string; family: string }[];
};

/** What one child said and what was done with it, in sentences that can be copied: for each wish a heading and its lines. */
export const reportOf = ({
	language,
	words,
	given: name,
	wishes,
	staff
}: Asked): { title: string; lines: string[]; drawing: Drawing | null }[] => {
	const say = sayIn(language, words);
	const full = (day: Day) => dateInFull(language, day);
	const calledBy = (id: string) => {
		const known = staff.find((one) => one.id === id);
		return known ? `${known.given} ${known.family}`.trim() : say('voice.someone');
	};
	return wishes.map(({ since, subject, moment, said, weighed, told }) => ({
		title: say('voice.report-head', {
			day: full(since),
			about: say(`voice.about-${subject}`),
			when: say(`voice.when-${moment}`)
		}),
		drawing: said?.drawing ?? null,
		lines:
			said === null
				? [say('voice.report-declined', { name })]
				: [
						...(said.words
							? [say('voice.report-said', { name, how: say(`voice.by-${said.channel}`), words: said.words })]
							: []),
						...(said.drawing ? [say('voice.report-drawn', { name })] : []),
						weighed
							? say('voice.report-weighed', { done: say(`voice.${weighed.influence}`) })
							: say('voice.report-not-weighed'),
						...(weighed?.why ? [say('voice.report-why', { why: weighed.why })] : []),
						...(told
							? [
									say('voice.report-told', {
										day: full(told.on),
										teller: calledBy(told.by),
										name,
										took: [say(`voice.took-${told.took}`), told.words].filter(Boolean).join(': ')
									})
								]
							: weighed
								? [say('voice.report-not-told')]
								: [])
					]
	}));
};
