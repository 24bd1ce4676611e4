import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { wasRefused } from '#kernel/decider.ts';
import { fold } from '#kernel/replay.ts';
import { given } from '#testing/given.ts';
import { halfPastEight, opened, six } from '#testing/monday.ts';
import { modes, type Mode } from './phases.ts';
import { propose } from './propose.ts';
import { sessions, type SessionsCommand } from './sessions.ts';
import { nobody, noTurns, tasks } from './tasks.ts';

test('the first time a class goes by its own order', () =>
	expect(propose('bovenbouw', six, {})).toEqual({
		leads: ['aya'],
		'minds-time': ['bas'],
		writes: ['cem'],
		'minds-teacher': ['daan']
	}));

test('with kleuters one child leads and nobody else has a task', () =>
	expect(propose('kleuter', six, {})).toEqual({ ...nobody, leads: ['aya'] }));

test('who had the fewest turns comes first', () =>
	expect(
		propose('bovenbouw', six, {
			aya: { ...noTurns, leads: 2 },
			bas: { ...noTurns, leads: 1, 'minds-time': 1 },
			cem: { ...noTurns, leads: 2, 'minds-time': 1 },
			daan: { ...noTurns, leads: 2 },
			eva: { ...noTurns, leads: 2 },
			fay: { ...noTurns, leads: 2 }
		})
	).toMatchObject({ leads: ['bas'], 'minds-time': ['aya'] }));

test('of those who had as many, who led the longest ago comes first, and who never led before all', () => {
	const led = (ledOn: string) => ({ ...noTurns, leads: 1, ledOn });
	const turns = { aya: led('2026-11-16'), bas: led('2026-11-09'), cem: led('2026-11-23') };
	expect(propose('kleuter', ['aya', 'bas', 'cem'], turns).leads).toEqual(['bas']);
	expect(propose('bovenbouw', ['aya', 'bas', 'daan'], { ...turns, daan: { ...noTurns, leads: 1 } }).leads).toEqual([
		'daan'
	]);
});

test('nobody gets two tasks while another has none, and two are better than three', () => {
	expect(propose('bovenbouw', ['aya', 'bas', 'cem'], {})).toEqual({
		leads: ['aya'],
		'minds-time': ['bas'],
		writes: ['cem'],
		'minds-teacher': ['aya']
	});
	const two = propose('bovenbouw', ['aya', 'bas'], { bas: { ...noTurns, writes: 3, 'minds-teacher': 3 } });
	expect(two['minds-teacher']).toEqual(['bas']);
	expect(propose('bovenbouw', [], {})).toEqual(nobody);
});

test('over many sessions turns differ by one at most', () =>
	fc.assert(
		fc.property(
			fc.integer({ min: 1, max: 34 }),
			fc.integer({ min: 1, max: 90 }),
			fc.constantFrom(...modes),
			(size, times, mode) => {
				const pupils = Array.from({ length: size }, (_, index) => `child-${index}`);
				const { turns } = held(pupils, times, mode);
				for (const task of tasks) {
					const had = pupils.map((pupil) => (turns[pupil] ?? noTurns)[task]);
					expect(Math.max(...had) - Math.min(...had), task).toBeLessThanOrEqual(1);
					if (task === 'leads') expect(had.reduce((sum, one) => sum + one, 0)).toBe(times);
				}
			}
		)
	));

/** A class that holds so many sessions, one a day, and keeps to what is proposed. */
const held = (pupils: string[], times: number, mode: Mode) => {
	let { state } = given(sessions, opened);
	for (let day = 0; day < times; day++) {
		const context = { actor: 'tom', at: halfPastEight + day * 86_400_000 };
		const commands: SessionsCommand[] = [
			{
				type: 'start-session',
				session: `s${day}`,
				faces: 'f',
				aside: 'a',
				revealed: 'r',
				mode,
				pupils,
				arriving: false
			},
			{ type: 'close-session', session: `s${day}` }
		];
		for (const command of commands) {
			const decision = sessions.decide(state, command, context);
			if (wasRefused(decision)) throw new Error(decision.refused);
			state = fold(sessions, state, decision, context);
		}
	}
	return state;
};
