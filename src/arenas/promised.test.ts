import { expect, test } from 'vitest';
import { asksToday } from './promised.ts';

const at = Date.parse('2026-11-02T10:00:00Z');
const waiting = { on: null, onBoardAt: null, told: null };
const told = { words: 'Twee rijen', how: 'Bij de deur', classes: [], ask: { question: '', options: [] }, at };

test('on its own day an arena stands on the day, until the ideas are made', () => {
	expect(asksToday({ ...waiting, state: 'prepared', on: '2026-11-02' }, '2026-11-02')).toBe('today');
	expect(asksToday({ ...waiting, state: 'prepared', on: '2026-11-02' }, '2026-11-03')).toBeUndefined();
	expect(asksToday({ ...waiting, state: 'clustered', on: '2026-11-02' }, '2026-11-02')).toBeUndefined();
});

test('two weeks after an idea hangs pupils should have been told', () => {
	const hangs = { ...waiting, state: 'on-board', onBoardAt: at } as const;
	expect(asksToday(hangs, '2026-11-15')).toBeUndefined();
	expect(asksToday(hangs, '2026-11-16')).toBe('tell');
});

test('two weeks after they were asked classes should have answered', () => {
	const asked = { ...waiting, state: 'told', told: { ...told, asked: true } } as const;
	expect(asksToday(asked, '2026-12-13')).toBeUndefined();
	expect(asksToday(asked, '2026-12-14')).toBe('answer');
	expect(asksToday({ ...asked, told: { ...told, asked: false } }, '2027-01-01')).toBeUndefined();
});
