import type { ForFile } from '../for-file.ts';
import { agreedInFile } from './for-file-sheet.ts';
import { heldOn, type Speaker } from './speaker.ts';

/** Where a block is pasted: the pupil system, the OPP, the portal of the samenwerkingsverband. */
export const blocks = ['lvs', 'opp', 'swv'] as const;
export type Block = (typeof blocks)[number];

/** Plain text under the headings of each: no name of the child, whose file it goes into. */
export const copyBlock = (block: Block, file: ForFile, speaker: Speaker): string => {
	const { say } = speaker;
	const goals = { title: say('after.file-goals'), lines: file.goals.map(({ words }) => words) };
	const voice = { ...goals, title: say('after.file-voice') };
	const needs = { title: say('after.file-needs'), lines: file.needs };
	const agreed = {
		title: say('after.file-agreed'),
		lines: file.agreements.map((one) => [one.words, ...agreedInFile(one, speaker)].join(' · '))
	};
	const can = { title: say('after.file-can'), lines: file.closing ? [file.closing] : [] };
	const parts = { lvs: [goals, agreed], opp: [voice, needs, agreed], swv: [voice, needs, can, agreed] }[block];
	const told = parts
		.filter(({ lines }) => lines.length > 0)
		.map(({ title, lines }) => [title, ...lines.map((one) => `- ${one}`)].join('\n'));
	return [heldOn(speaker, file.at), ...told].join('\n\n');
};
