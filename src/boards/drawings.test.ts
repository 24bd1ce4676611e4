import { expect, test } from 'vitest';
import { given } from '#testing/given.ts';
import { board, type BoardCommand, type BoardEvent } from './board.ts';
import { limits } from './limits.ts';

const opened: BoardEvent = { type: 'board-opened', group: 'group-6', schoolYear: '2026-2027' };

test('a board takes only so many drawings in all, those that undo would bring back included', () => {
	const stroke = Array.from({ length: limits.drawing }, () => 1);
	const drawn = Array.from({ length: limits.drawings / limits.drawing }, (_, index) => ({
		type: 'note-added' as const,
		note: `d${index}`,
		area: 'ideas' as const,
		words: '',
		place: `i0${String(index).padStart(2, '0')}`,
		drawing: [stroke]
	}));
	const more: BoardCommand = { type: 'add-note', note: 'more', area: 'ideas', words: '', drawing: [[1, 1]] };
	given(board, opened, ...drawn)
		.when(more)
		.refuses('drawings-are-full');
	expect(given(board, opened, ...drawn.slice(1)).when(more).state.notes).toHaveLength(15);
	const wiped = [opened, ...drawn, { type: 'note-edited', note: 'd0', words: 'gewist', drawing: null } as const];
	given(board, ...wiped)
		.when(more)
		.refuses('drawings-are-full');
	expect(given(board, opened, ...drawn).when({ ...more, words: 'zonder', drawing: null }).state.notes).toHaveLength(16);
});
