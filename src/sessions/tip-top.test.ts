import { expect, test } from 'vitest';
import { given } from '#testing/given.ts';
import { arriving, begun, closed, opened, pupil, screen, started, teacher } from '#testing/monday.ts';
import type { Asked } from './commands.ts';
import { planFor } from './phases.ts';
import { sessions, type SessionsEvent } from './sessions.ts';

const say: Asked<'say-words'> = {
	type: 'say-words',
	session: 's1',
	id: 'w1',
	kind: 'top',
	words: 'Je keek iedereen aan'
};
const said = (kind: 'tip' | 'top', words = 'Je keek iedereen aan', id = 'w1'): SessionsEvent => ({
	type: 'words-said',
	session: 's1',
	id,
	kind,
	words
});

test('any child says a tip or a top', () => {
	const asked = given(sessions, ...begun, said('tip', 'Praat wat harder', 'w0')).when(say, pupil('fay'));
	asked.then(said('top'));
	expect(asked.state.current?.said).toEqual([
		{ id: 'w0', kind: 'tip', words: 'Praat wat harder', by: 'ada' },
		{ id: 'w1', kind: 'top', words: 'Je keek iedereen aan', by: 'fay' }
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
	const two = [said('top', 'Fijn', 'w2'), said('top', 'Rustig', 'w3')];
	given(sessions, ...begun, ...two)
		.when(say)
		.then(said('top'));
	given(sessions, ...begun, ...two, said('top', 'Goed', 'w4'))
		.when(say)
		.refuses('enough-was-said');
	given(sessions, ...begun, ...two, said('top', 'Goed', 'w4'))
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

const takeBack = { type: 'take-back-words', session: 's1', id: 'w1' } as const;
const takenBack: SessionsEvent = { type: 'words-taken-back', session: 's1', id: 'w1' };
const byAya: [SessionsEvent, { actor: string }] = [said('top'), { actor: 'aya' }];

test('who wrote a tip or a top takes it back while the session goes on, and the teacher any', () => {
	for (const one of [pupil('aya'), teacher]) {
		const asked = given(sessions, ...begun, said('tip', 'Rustig', 'w0'), byAya).when(takeBack, one);
		asked.then(takenBack);
		expect(asked.state.current?.said.map(({ id }) => id)).toEqual(['w0']);
	}
	given(sessions, ...begun, [said('top'), { actor: 'screen-6' }])
		.when(takeBack, screen)
		.then(takenBack);
});

test('nobody takes back the words of another, also not who leads, and not at the digibord', () => {
	for (const one of [pupil('bas'), screen])
		given(sessions, ...begun, byAya)
			.when(takeBack, one)
			.refuses('not-your-words');
	given(sessions, ...begun, said('top'))
		.when(takeBack, pupil('aya'))
		.refuses('not-your-words');
});

test('when the session is over, only the teacher takes words back', () => {
	given(sessions, ...begun, byAya, closed())
		.when(takeBack, pupil('aya'))
		.refuses('not-your-words');
	const asked = given(sessions, ...begun, byAya, closed()).when(takeBack, teacher);
	asked.then(takenBack);
	expect(asked.state.last?.said).toEqual([]);
});

test('words that are gone already are gone, and those of another session are not found', () => {
	given(sessions, ...begun, byAya, takenBack)
		.when(takeBack, pupil('aya'))
		.then();
	given(sessions, ...begun, byAya)
		.when({ ...takeBack, session: 's0' }, teacher)
		.refuses('no-such-session');
});

test('where words were taken back there is room for others', () =>
	given(sessions, ...begun, said('top', 'Fijn', 'w2'), said('top', 'Rustig', 'w3'), byAya, takenBack)
		.when({ ...say, id: 'w5' })
		.then(said('top', say.words, 'w5')));

test('words that came without an id go together', () => {
	const nameless: SessionsEvent = { type: 'words-said', session: 's1', kind: 'tip', words: 'Rustig' };
	const asked = given(sessions, ...begun, nameless, nameless, said('top')).when({ ...takeBack, id: 's1' }, teacher);
	expect(asked.state.current?.said.map(({ id }) => id)).toEqual(['w1']);
	const isWithdrawn = sessions.withdraws?.({ type: 'words-taken-back', session: 's1', id: 's1' });
	expect([nameless, said('top')].map((one) => typeof isWithdrawn === 'function' && isWithdrawn(one))).toEqual([
		true,
		false
	]);
});
