import { dayFor, timeFor } from '#guests/moment.ts';
import type { ForHome, ToldAtHome } from '../for-home.ts';
import { line, type Sheet } from './sheet.ts';
import { called, childCalled, heldOn, onDay, type Speaker } from './speaker.ts';

export const forHomeSheet = (home: ForHome, at: number, speaker: Speaker): Sheet => {
	const { say, language } = speaker;
	return {
		text: 'for-home',
		title: say('texts.home-title'),
		name: called(speaker, { kind: 'guest', id: home.guardian }),
		when: heldOn(speaker, at),
		face: null,
		parts: [
			{
				title: say('texts.goal'),
				lines: home.goals.map(({ words, step, how }) =>
					line(words, [
						...(step ? [say(`texts.step-${step}`)] : []),
						...(how ? [say('texts.how', { words: how })] : [])
					])
				),
				none: say('texts.goal-none')
			},
			...home.children.flatMap(({ child, worked, goals }) => {
				const name = childCalled(speaker, child);
				return [
					...(worked.length > 0
						? [
								{
									title: say('texts.worked', { child: name }),
									lines: worked.map(({ words, drawing }) => line(words, [], drawing)),
									none: ''
								}
							]
						: []),
					{
						title: say('texts.wants', { child: name }),
						lines: goals.map(({ words, drawing, helper }) =>
							line(words, helper ? [say('texts.helps', { words: helper })] : [], drawing)
						),
						none: worked.length > 0 ? say('texts.my-agreed-none') : say('texts.wants-none', { child: name })
					}
				];
			}),
			{
				title: say('texts.agreed'),
				lines: home.agreements.map((one) => line(one.words, toldOf(one, speaker))),
				none: say('texts.agreed-none')
			},
			...(home.closing ? [{ title: say('texts.can'), lines: [line(home.closing)], none: '' }] : []),
			{
				title: say('texts.next'),
				lines:
					home.next === null
						? []
						: [line(say('texts.next-at', { day: dayFor(language, home.next), time: timeFor(language, home.next) }))],
				none: say('texts.next-none')
			}
		]
	};
};

/** Who, when, about whom, and who tells the child. */
const toldOf = ({ who, by, about, tells, told, isDone }: ToldAtHome, speaker: Speaker): string[] => {
	const { say } = speaker;
	const child = about === null ? '' : childCalled(speaker, about);
	return [
		say('texts.who', { name: called(speaker, who) }),
		isDone ? say('texts.done') : say('texts.by', { day: onDay(speaker, by) }),
		about === null ? say('texts.for-family') : say('texts.for-child', { child }),
		...(about !== null && told !== null ? [say('texts.told', { child })] : []),
		...(about !== null && told === null && tells ? [say('texts.tells', { name: called(speaker, tells) })] : [])
	];
};
