import { expect, test } from 'vitest';
import { fold, NotUnderstood } from '#kernel/replay.ts';
import { given } from '#testing/given.ts';
import type { RosterCommand } from './commands.ts';
import { undoable, waits } from './decide.ts';
import type { RosterEvent } from './events.ts';
import { rosterDue, rosterReactions, rosters } from './rosters.ts';
import samples from './rosters.samples.json' with { type: 'json' };

const recorded = samples as RosterEvent[];
const at = Date.parse('2026-11-23T08:30:00Z');
const [one, other, list, later] = ['one', 'other', 'list', 'later'];
const counts = { new: 1, changed: 0, otherGroup: 0, left: 0 };
const nothing = { school: 'school', seen: 4, commands: [], people: [], groups: [] };
const kept: RosterEvent = { type: 'reading-kept', reading: one, until: at + 10, instead: [] };
const applied: RosterEvent = { type: 'roster-applied', roster: list, reading: one, until: at + 10, counts };
const applies: RosterCommand = { type: 'apply-roster', roster: list, reading: one, ...nothing, words: '{}', counts };
const undoes: RosterCommand = { type: 'undo-roster', roster: list, ...nothing, unsaid: [] };

/** A new event does not compile until it stands here, and does not pass until it has a sample. */
const everWritten: Record<RosterEvent['type'], true> = {
	'reading-kept': true,
	'reading-dropped': true,
	'roster-applied': true,
	'roster-undone': true,
	'words-forgotten': true
};

test('every event ever written has a recorded sample, and the history still comes to the same (K5)', () => {
	expect(new Set(recorded.map(({ type }) => type))).toEqual(new Set(Object.keys(everWritten)));
	const known = { by: 'marijke', at: 0, until: null };
	expect(fold(rosters, rosters.initial, recorded, { actor: 'marijke', at: 0 })).toEqual({
		readings: {},
		applied: {
			'0190a2b4-0000-7000-8000-000000000004': {
				...known,
				counts: { new: 12, changed: 1, otherGroup: 2, left: 3 },
				undone: true
			},
			'0190a2b4-0000-7000-8000-000000000005': {
				...known,
				counts: { new: 0, changed: 0, otherGroup: 0, left: 0 },
				undone: false
			}
		}
	});
});

test('no event holds more than ids, moments and counts (K14)', () => {
	for (const value of JSON.stringify(recorded).match(/"[^"]*"/g) ?? [])
		expect(value).toMatch(/^"([a-z-]+|otherGroup|[\da-f-]{36})"$/);
});

test('an event these rules do not know is not guessed at (K18)', () => {
	const unknown = { type: 'roster-moved' } as unknown as RosterEvent;
	expect(() => fold(rosters, rosters.initial, [unknown], { actor: 'marijke', at: 0 })).toThrow(NotUnderstood);
});

test('a reading waits an hour for who read it; the next one makes that place free, and another person’s stays', () => {
	given(rosters, kept, [{ ...kept, reading: 'hers' }, { actor: 'ellen' }])
		.when({ type: 'keep-reading', reading: other, words: '' })
		.then({ type: 'reading-kept', reading: other, until: at + waits, instead: [one] });
	given(rosters, kept)
		.when({ type: 'keep-reading', reading: one, words: '' })
		.then({ type: 'reading-kept', reading: one, until: at + waits, instead: [] });
});

test('nobody answers, applies or drops what another read, or what is over', () => {
	const by = given(rosters, [kept, { actor: 'ellen' }]);
	by.when({ type: 'keep-reading', reading: one, words: '' }).refuses('reading-is-gone');
	by.when({ type: 'drop-reading', reading: one }).refuses('reading-is-gone');
	by.when(applies).refuses('reading-is-gone');
	given(rosters, kept)
		.when(applies, { at: at + 10 })
		.refuses('reading-is-gone');
	given(rosters).when(applies).refuses('reading-is-gone');
});

test('what was read is applied once, and can be undone for thirty days', () => {
	given(rosters, kept)
		.when(applies)
		.then({ type: 'roster-applied', roster: list, reading: one, until: at + undoable, counts });
	given(rosters, kept, applied).when(applies).refuses('roster-was-applied');
	expect(given(rosters, kept).when(applies).state.readings).toEqual({});
	expect(undoable / 86_400_000).toBe(30);
});

test('only the newest is undone, once, and not when its time is over', () => {
	const done = given(rosters, kept, applied);
	done.when(undoes).then({ type: 'roster-undone', roster: list });
	done.when(undoes, { at: at + 10 }).refuses('undo-is-over');
	given(rosters, applied, { type: 'roster-undone', roster: list }).when(undoes).refuses('roster-was-undone');
	const second: RosterEvent = { ...applied, roster: later };
	given(rosters, applied, second).when(undoes).refuses('later-roster-first');
	given(rosters, applied, second, { type: 'roster-undone', roster: later })
		.when(undoes)
		.then({ type: 'roster-undone', roster: list });
	given(rosters).when(undoes).refuses('undo-is-over');
});

test('the house forgets what is over, and nothing before', () => {
	const state = given(rosters, kept, { ...applied, until: at + 20, reading: other }).state;
	expect(rosterDue(state)).toEqual({ at: at + 10, command: { type: 'forget-what-is-over' } });
	const by = given(rosters, kept, { ...applied, until: at + 20, reading: other });
	by.when({ type: 'forget-what-is-over' }).then();
	by.when({ type: 'forget-what-is-over' }, { at: at + 10 }).then({
		type: 'words-forgotten',
		readings: [one],
		rosters: []
	});
	const after = by.when({ type: 'forget-what-is-over' }, { at: at + 20 }).state;
	expect(rosterDue(after)).toBeUndefined();
	expect(after.applied[list]).toMatchObject({ until: null, undone: false });
});

test('the school does what a roster asks, if it still stands as it was seen', () => {
	const commands = [{ type: 'let-go' as const, person: 'daan' }];
	expect(rosterReactions(applied, undefined, { ...applies, commands })).toEqual([
		{ kind: 'school', stream: 'school', command: { type: 'do-all', commands, seen: 4 } }
	]);
	expect(rosterReactions(applied, undefined, applies)).toEqual([]);
	expect(rosterReactions(kept, undefined, { type: 'drop-reading', reading: one })).toEqual([]);
});
