import { expect, test } from 'vitest';
import words from '../../messages/nl/board.json' with { type: 'json' };
import { wasRefused } from '#kernel/decider.ts';
import { fold } from '#kernel/replay.ts';
import { sayIn } from '#ui/say.ts';
import { board, type Board, type BoardCommand } from './board.ts';
import { celebratedIn, changesIn } from './changes.ts';
import type { Person } from '#schools/classmates.ts';

const say = sayIn('nl', { board: words });
const people: Person[] = [
	{ id: 'fatima', name: 'Fatima', role: 'pupil' },
	{ id: 'me', name: 'Aya', role: 'pupil' }
];
const at = Date.parse('2026-11-25T08:30:00Z');
const did = (state: Board, actor: string, ...commands: BoardCommand[]): Board =>
	commands.reduce((now, command) => {
		const decision = board.decide(now, command, { actor, at });
		if (wasRefused(decision)) throw new Error(decision.refused);
		return fold(board, now, decision, { actor, at });
	}, state);
const add = (note: string, more: Partial<BoardCommand> = {}): BoardCommand =>
	({ type: 'add-note', note, area: 'actions', words: note, ...more }) as BoardCommand;

const opened = did(board.initial, 'tom', { type: 'open-board', group: 'g', schoolYear: '2026-2027', previous: null });
const start = did(opened, 'fatima', add('a'), add('b'));
const heard = (actor: string, ...commands: BoardCommand[]) =>
	changesIn(start, did(start, actor, ...commands), 'me', people, say);

test('what another did is told with their name and the place', () => {
	expect(heard('fatima', add('c'))).toEqual(['Fatima hing een briefje bij acties']);
	expect(heard('fatima', { type: 'move-note', note: 'a', area: 'ideas', before: null })).toEqual([
		'Fatima verhing een briefje naar ideeën'
	]);
	expect(heard('fatima', { type: 'set-status', note: 'a', status: 'done' })).toEqual([
		'Fatima zette een actie op klaar'
	]);
	expect(heard('fatima', { type: 'edit-note', note: 'a', revision: 0, words: 'x', drawing: null })).toEqual([
		'Fatima veranderde een briefje bij acties'
	]);
	expect(heard('fatima', { type: 'remove-note', note: 'a' })).toEqual(['Fatima haalde een briefje weg bij acties']);
});

test('who is not known here is someone', () => {
	expect(heard('gone', add('c'))).toEqual(['Iemand hing een briefje bij acties']);
});

test('one’s own acts are not told back', () => {
	expect(heard('me', add('c'))).toEqual([]);
	expect(heard('me', { type: 'remove-note', note: 'a' })).toEqual([]);
	expect(heard('me', { type: 'move-note', note: 'a', area: 'ideas', before: null })).toEqual([]);
	const mine = did(start, 'me', add('c'));
	expect(changesIn(mine, did(mine, 'me', { type: 'undo-act', note: 'c' }), 'me', people, say)).toEqual([]);
});

test('many changes at once are told as a number', () => {
	expect(heard('fatima', add('c'), add('d'))).toHaveLength(2);
	expect(heard('fatima', add('c'), add('d'), add('e'))).toEqual(['3 briefjes veranderden']);
});

test('only a success that came from a goal or an action is celebrated, and only when it is new', () => {
	const plain = did(start, 'fatima', add('s', { area: 'successes' } as Partial<BoardCommand>));
	expect(celebratedIn(start, plain)).toBe(false);
	const won = did(
		start,
		'fatima',
		{ type: 'set-status', note: 'a', status: 'done' },
		{
			type: 'add-note',
			note: 's',
			area: 'successes',
			words: 'a',
			belongsTo: 'a'
		}
	);
	expect(celebratedIn(start, won)).toBe(true);
	expect(celebratedIn(won, did(won, 'fatima', add('c')))).toBe(false);
});
