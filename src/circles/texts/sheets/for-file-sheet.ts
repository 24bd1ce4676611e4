import type { ForFile } from '../for-file.ts';
import type { Told } from '../source.ts';
import { line, type Sheet } from './sheet.ts';
import { called, childCalled, heldOn, onDay, type Speaker } from './speaker.ts';

export const forFileSheet = (file: ForFile, speaker: Speaker): Sheet => {
	const { say } = speaker;
	const none = say('after.file-none');
	return {
		text: 'for-file',
		title: say('after.file-title'),
		name: childCalled(speaker, file.child),
		when: heldOn(speaker, file.at),
		face: null,
		parts: [
			{
				title: say('after.file-goals'),
				lines: file.goals.map(({ words, helper }) =>
					line(words, helper ? [say('texts.helps', { words: helper })] : [])
				),
				none
			},
			{ title: say('after.file-needs'), lines: file.needs.map((words) => line(words)), none },
			{
				title: say('after.file-agreed'),
				lines: file.agreements.map((one) => line(one.words, agreedInFile(one, speaker))),
				none
			},
			{ title: say('after.file-can'), lines: file.closing ? [line(file.closing)] : [], none }
		]
	};
};

export const agreedInFile = ({ who, by, isDone }: Told, speaker: Speaker): string[] => [
	speaker.say('texts.who', { name: called(speaker, who) }),
	isDone ? speaker.say('texts.done') : speaker.say('texts.by', { day: onDay(speaker, by) })
];
