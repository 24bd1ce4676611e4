import { expect, test } from 'vitest';
import { given } from '#testing/given.ts';
import { begun, opened } from '#testing/monday.ts';
import type { SessionsCommand } from './commands.ts';
import { noSessions } from './session-state.ts';
import { sessions, type SessionsEvent } from './sessions.ts';

const faceWords = { happy: 'Top', okay: 'Gaat wel', sad: 'Niet zo' };

const choices: [SessionsCommand, SessionsEvent, object][] = [
	[
		{ type: 'choose-minutes', phase: 'goals', minutes: 6 },
		{ type: 'minutes-chosen', phase: 'goals', minutes: 6 },
		{ minutes: { goals: 6 } }
	],
	[{ type: 'choose-mode', mode: 'kleuter' }, { type: 'mode-chosen', mode: 'kleuter' }, { mode: 'kleuter' }],
	[{ type: 'choose-face-words', words: faceWords }, { type: 'face-words-chosen', words: faceWords }, { faceWords }],
	[{ type: 'choose-names', names: true }, { type: 'names-chosen', names: true }, { names: true }]
];

for (const [command, event, settings] of choices)
	test(`a class may ${command.type.replaceAll('-', ' ')}`, () => {
		const asked = given(sessions, opened).when(command);
		asked.then(event);
		expect(asked.state.settings).toEqual({ ...noSessions.settings, ...settings });
	});

test('a class may go back to what is usual', () => {
	const chosen = given(sessions, opened, ...choices.map(([, event]) => event));
	expect(chosen.when({ type: 'choose-mode', mode: null }).state.settings.mode).toBeNull();
	expect(chosen.when({ type: 'choose-face-words', words: null }).state.settings.faceWords).toBeNull();
	expect(chosen.when({ type: 'choose-names', names: false }).state.settings.names).toBe(false);
});

test('choosing what is chosen already changes nothing', () => {
	const chosen = given(sessions, opened, ...choices.map(([, event]) => event));
	for (const [command] of choices) if (command.type !== 'choose-face-words') chosen.when(command).then();
	given(sessions, opened).when({ type: 'choose-face-words', words: null }).then();
});

test('minutes of one phase leave those of another', () =>
	expect(
		given(sessions, opened, { type: 'minutes-chosen', phase: 'goals', minutes: 6 }).when({
			type: 'choose-minutes',
			phase: 'planning',
			minutes: 2
		}).state.settings.minutes
	).toEqual({ goals: 6, planning: 2 }));

test('under each face stand a few words', () => {
	const choose = (words: typeof faceWords) => given(sessions, opened).when({ type: 'choose-face-words', words });
	choose({ ...faceWords, sad: '  Niet \n zo ' }).then({ type: 'face-words-chosen', words: faceWords });
	for (const face of ['happy', 'okay', 'sad'] as const) {
		choose({ ...faceWords, [face]: ' ' }).refuses('words-are-missing');
		choose({ ...faceWords, [face]: 'a'.repeat(20) }).then({
			type: 'face-words-chosen',
			words: { ...faceWords, [face]: 'a'.repeat(20) }
		});
		choose({ ...faceWords, [face]: 'a'.repeat(21) }).refuses('words-are-too-long');
	}
});

test('what a class chooses does not change the session that is going on', () => {
	const going = given(sessions, ...begun);
	for (const [command] of choices) expect(going.when(command).state.current).toEqual(going.state.current);
});
