import { expect, test } from 'vitest';
import { given } from '#testing/given.ts';
import { arriving, begun, opened, pupil, started } from '#testing/monday.ts';
import type { Asked } from './commands.ts';
import { planFor } from './phases.ts';
import { sessions, type SessionsEvent } from './sessions.ts';

const say: Asked<'say-words'> = { type: 'say-words', session: 's1', kind: 'top', words: 'Je keek iedereen aan' };
const said = (kind: 'tip' | 'top', words = 'Je keek iedereen aan'): SessionsEvent => ({
	type: 'words-said',
	session: 's1',
	kind,
	words
});

test('any child says a tip or a top', () => {
	const asked = given(sessions, ...begun, said('tip', 'Praat wat harder')).when(say, pupil('fay'));
	asked.then(said('top'));
	expect(asked.state.current?.said).toEqual([
		{ kind: 'tip', words: 'Praat wat harder' },
		{ kind: 'top', words: 'Je keek iedereen aan' }
	]);
});

test('words are kept on one line', () =>
	given(sessions, ...begun)
		.when({ ...say, words: '  Je keek\n\tiedereen   aan ' })
		.then(said('top')));

test('words that nobody can see are no words', () => {
	for (const words of ['', '   ', '\u200b\u200d', '\n\u0007'])
		given(sessions, ...begun)
			.when({ ...say, words })
			.refuses('words-are-missing');
});

test('a tip has at most 140 signs', () => {
	given(sessions, ...begun)
		.when({ ...say, words: 'a'.repeat(140) })
		.then(said('top', 'a'.repeat(140)));
	given(sessions, ...begun)
		.when({ ...say, words: 'a'.repeat(141) })
		.refuses('words-are-too-long');
});

test('three tips and three tops are enough', () => {
	const two = [said('top'), said('top')];
	given(sessions, ...begun, ...two)
		.when(say)
		.then(said('top'));
	given(sessions, ...begun, ...two, said('top'))
		.when(say)
		.refuses('enough-was-said');
	given(sessions, ...begun, ...two, said('top'))
		.when({ ...say, kind: 'tip' })
		.then(said('tip'));
});

test('nothing is said before the session has begun, or where a class does without', () => {
	given(sessions, ...arriving)
		.when(say)
		.refuses('session-has-not-begun');
	given(sessions, opened, started({ mode: 'kleuter', plan: planFor('kleuter', {}) }))
		.when(say)
		.refuses('phase-not-in-session');
});
