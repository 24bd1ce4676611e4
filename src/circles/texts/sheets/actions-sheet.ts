import type { Actions } from '../actions.ts';
import { line, type Sheet } from './sheet.ts';
import { called, childCalled, heldOn, onDay, type Speaker } from './speaker.ts';

export const actionsSheet = ({ guest, actions }: Actions, at: number, speaker: Speaker): Sheet => {
	const { say } = speaker;
	return {
		text: 'actions',
		title: say('texts.actions-title'),
		name: called(speaker, { kind: 'guest', id: guest }),
		when: heldOn(speaker, at),
		face: null,
		parts: [
			{
				title: say('texts.agreed'),
				lines: actions.map(({ words, by, about }) =>
					line(words, [
						say('texts.by', { day: onDay(speaker, by) }),
						about === null ? say('texts.for-family') : say('texts.for-child', { child: childCalled(speaker, about) })
					])
				),
				none: say('texts.actions-none')
			}
		]
	};
};
