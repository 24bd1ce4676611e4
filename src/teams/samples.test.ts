import { expect, test } from 'vitest';
import { fold, NotUnderstood } from '#kernel/replay.ts';
import { halfPastEight } from '#testing/monday.ts';
import type { TeamEvent } from './events.ts';
import { team } from './team.ts';
import samples from './team.samples.json' with { type: 'json' };

const recorded = samples as TeamEvent[];
const context = { actor: 'tom', at: halfPastEight };

/** A new event does not compile until it stands here, and does not pass until it has a sample. */
const everWritten: Record<TeamEvent['type'], true> = {
	'team-opened': true,
	'ambition-set': true,
	'question-answered': true,
	'class-asked': true,
	'class-heard': true,
	'class-said': true,
	'class-told': true,
	'class-not-asked': true
};

test('every event ever written has a recorded sample (K5)', () =>
	expect(new Set(recorded.map(({ type }) => type))).toEqual(new Set(Object.keys(everWritten))));

test('every recorded sample still means something (K5)', () => {
	let state = team.initial;
	for (const event of recorded) {
		const after = fold(team, state, [event], context);
		expect(after, event.type).not.toEqual(state);
		state = after;
	}
	expect(state).toEqual({
		opened: { group: 'team' },
		ambition: 'Ieder kind kan vertellen wat het leert, en waarom',
		asked: [
			{
				pulse: 'p1',
				goal: 'g1',
				of: '5b',
				form: 'choice',
				question: 'Wat helpt jou?',
				options: ['rust', 'hulp'],
				follows: null,
				came: 21,
				counts: [12, 9],
				words: ['Een stille plek'],
				told: true
			},
			{
				pulse: 'p3',
				goal: 'g1',
				of: '5b',
				form: 'choice',
				question: 'Merken jullie hier al iets van?',
				options: ['ja', 'een beetje', 'nog niet'],
				follows: 'p1',
				came: null,
				counts: null,
				words: [],
				told: false
			}
		],
		answers: { g1: { gain: { kind: 'words', words: 'Rust om te lezen' }, involve: { kind: 'ask-class' } }, g2: {} }
	});
});

test('an event these rules do not know is not guessed at (K18)', () => {
	const unknown = { type: 'ambition-sung' } as unknown as TeamEvent;
	expect(() => fold(team, team.initial, [unknown], context)).toThrow(NotUnderstood);
});
