import { describe, expect, test } from 'vitest';
import { given } from '#testing/given.ts';
import type { TeamCommand } from './commands.ts';
import type { TeamEvent } from './events.ts';
import { limits } from './limits.ts';
import { isHeard } from './team-state.ts';
import { saidInTeam, team } from './team.ts';

const opened: TeamEvent = { type: 'team-opened', group: 'team' };
const calm: TeamEvent = { type: 'ambition-set', words: 'Overal rust' };
const set = (words: string): TeamCommand => ({ type: 'set-ambition', group: 'team', words });
const answer = (by: Extract<TeamCommand, { type: 'answer-question' }>['answer']): TeamCommand => ({
	type: 'answer-question',
	group: 'team',
	goal: 'g1',
	question: 'gain',
	answer: by
});
const said: TeamEvent = {
	type: 'question-answered',
	goal: 'g1',
	question: 'gain',
	answer: { kind: 'words', words: 'Meer tijd om te lezen' }
};

describe('the ambition of a team', () => {
	test('is one sentence on one line; the first that is written begins the stream', () => {
		given(team).when(set('  Overal\n rust ')).then(opened, calm);
		given(team, opened).when(set('Overal rust')).then(calm);
	});
	test('that stays as it was is nothing new', () => {
		given(team, opened, calm).when(set('Overal rust')).then();
	});
	test('may go again', () => {
		given(team, opened, calm).when(set(' ')).then({ type: 'ambition-set', words: '' });
	});
	test('fits above the goals', () => {
		given(team, opened)
			.when(set('x'.repeat(limits.ambition + 1)))
			.refuses('ambition-too-long');
		expect(given(team, opened).when(set('x'.repeat(limits.ambition))).state.ambition).toHaveLength(limits.ambition);
	});
});

describe('each of the two questions', () => {
	test('gets a short answer, is for the class, or honestly not yet', () => {
		given(team, opened)
			.when(answer({ kind: 'words', words: ' Meer tijd om te lezen ' }))
			.then(said);
		for (const kind of ['ask-class', 'not-yet'] as const)
			given(team, opened)
				.when(answer({ kind }))
				.then({ type: 'question-answered', goal: 'g1', question: 'gain', answer: { kind } });
	});
	test('is open again when its answer goes, and the other one stays as it was', () => {
		const other: TeamEvent = { ...said, question: 'involve' };
		given(team, opened, said, other)
			.when(answer(null))
			.then({ type: 'question-answered', goal: 'g1', question: 'gain' });
		const { answers } = given(team, opened, said, other).when(answer(null)).state;
		expect(answers).toEqual({ g1: { involve: { kind: 'words', words: 'Meer tijd om te lezen' } } });
	});
	test('says nothing twice', () => {
		given(team, opened, said)
			.when(answer({ kind: 'words', words: 'Meer tijd om te lezen' }))
			.then();
		given(team, opened).when(answer(null)).then();
		given(team, opened, { ...said, answer: { kind: 'not-yet' } })
			.when(answer({ kind: 'not-yet' }))
			.then();
	});
	test('takes no empty answer, and no story', () => {
		given(team, opened)
			.when(answer({ kind: 'words', words: ' \n' }))
			.refuses('answer-is-empty');
		given(team, opened)
			.when(answer({ kind: 'words', words: 'x'.repeat(limits.answer + 1) }))
			.refuses('answer-too-long');
	});
	test('is kept of so many goals and no more', () => {
		const many = Array.from({ length: limits.goals }, (_, n): TeamEvent => ({ ...said, goal: `old ${n}` }));
		given(team, opened, ...many)
			.when(answer({ kind: 'not-yet' }))
			.refuses('too-many-goals');
	});
});

describe('what a class was asked from a goal', () => {
	const asked: TeamEvent = {
		type: 'class-asked',
		goal: 'g1',
		pulse: 'p1',
		of: '5b',
		form: 'faces',
		question: 'Hoe is het?',
		options: []
	};
	const heard = (came: number): TeamEvent => ({ type: 'class-heard', pulse: 'p1', came });
	test('is heard once pupils answered, and not while it waits or when nobody came', () => {
		const isHeardAfter = (...events: TeamEvent[]) => isHeard(given(team, opened, ...events).state, 'g1');
		expect([isHeardAfter(asked), isHeardAfter(asked, heard(0)), isHeardAfter(asked, heard(3))]).toEqual([
			false,
			false,
			true
		]);
		expect(isHeard(given(team, opened, asked, heard(3)).state, 'g2')).toBe(false);
	});
	test('knows once that the class was told what was done with it', () => {
		const told: TeamEvent = { type: 'class-told', pulse: 'p1' };
		const note: TeamCommand = { type: 'note-told', group: 'team', pulse: 'p1' };
		given(team, opened, asked, heard(3)).when(note).then(told);
		given(team, opened, asked, heard(3), told).when(note).then();
		given(team, opened).when(note).then();
	});
});

test('what somebody wrote goes with who wrote it; that nothing is known yet is nobody’s words', () => {
	expect(saidInTeam(calm)).toEqual({ about: 'ambition' });
	expect(saidInTeam(said)).toEqual({ about: 'g1' });
	expect(saidInTeam({ ...said, answer: { kind: 'not-yet' } })).toBeUndefined();
	expect(saidInTeam(opened)).toBeUndefined();
});
