import type { MyBoard } from '../my-board.ts';
import { line, type Sheet } from './sheet.ts';
import { called, childCalled, heldOn, type Speaker } from './speaker.ts';

export const myBoardSheet = (board: MyBoard, at: number, speaker: Speaker): Sheet => {
	const { say } = speaker;
	const none = say('texts.my-agreed-none');
	const { face } = board;
	return {
		text: 'my-board',
		title: say('texts.my-board-title'),
		name: childCalled(speaker, board.child),
		when: heldOn(speaker, at),
		face: face && { face, words: say('texts.face', { face: say(`texts.face-${face}`) }) },
		parts: [
			{
				title: say('texts.my-worked'),
				lines: board.worked.map(({ words, drawing }) => line(words, [], drawing)),
				none
			},
			{
				title: say('texts.my-goals'),
				lines: board.goals.map(({ words, drawing, helper }) =>
					line(words, helper ? [say('texts.helps', { words: helper })] : [], drawing)
				),
				none
			},
			{
				title: say('texts.my-agreed'),
				lines: board.agreed.map(({ words, who, isDone }) =>
					line(words, [say('texts.who', { name: called(speaker, who) }), ...(isDone ? [say('texts.done')] : [])])
				),
				none
			}
		]
	};
};
