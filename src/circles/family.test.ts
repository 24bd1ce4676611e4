import { expect, test } from 'vitest';
import { given } from '#testing/given.ts';
import { invited, keeper, opened, yesTo } from '#testing/family.ts';
import { circleRules } from './circle-rules.ts';
import type { Asked } from './commands.ts';
import type { CircleEvent } from './events.ts';
import { circleForgets } from './forgetting.ts';
import { limits } from './limits.ts';

const open = {
	type: 'open-circle' as const,
	circle: 'circle-1',
	household: 'home-1',
	keeper: 'nancy',
	children: [
		{ child: 'amira', guardians: ['mother', 'father', 'mother'], asked: true },
		{ child: 'noor', guardians: ['mother'], asked: false }
	]
};
const many = (count: number, kind: string) => Array.from({ length: count }, (_, index) => `${kind}${index}`);

test('an ib’er opens a board for a family, and is its first keeper', () => {
	given(circleRules)
		.when(open, { actor: 'nancy' })
		.then(
			{ type: 'circle-opened', circle: 'circle-1', household: 'home-1' },
			{ type: 'keeper-joined', keeper: 'nancy' },
			{ type: 'child-added', child: 'amira', guardians: ['mother', 'father'], asked: true },
			{ type: 'child-added', child: 'noor', guardians: ['mother'], asked: false }
		);
	given(circleRules).when(open, { actor: 'tom' }).refuses('only-for-yourself');
	given(circleRules, ...opened)
		.when(open, keeper)
		.refuses('circle-exists');
});

test('a child that is named twice is on the board once, and a family has an end', () => {
	const twice = { ...open, children: [...open.children, ...open.children] };
	expect(given(circleRules).when(twice, keeper).state.children).toHaveLength(2);
	const tooMany = many(limits.children + 1, 'child').map((child) => ({ child, guardians: [], asked: false }));
	given(circleRules)
		.when({ ...open, children: tooMany }, keeper)
		.refuses('circle-is-full');
	const guardians = many(limits.guardians + 1, 'guardian');
	given(circleRules)
		.when({ ...open, children: [{ child: 'amira', guardians, asked: false }] }, keeper)
		.refuses('circle-is-full');
});

test('before a board is open nothing can be done on it', () =>
	given(circleRules).when({ type: 'begin-next-cycle' }, keeper).refuses('circle-is-not-open'));

test('a board bears the name of its stream, so that none takes the keepers of another', () => {
	const board = given(circleRules, ...opened);
	board.when({ type: 'keep-name', stream: 'circle-1' }).then();
	board.when({ type: 'keep-name', stream: 'circle-2' }).refuses('circle-exists');
});

test('a board is shared with another ib’er, and is never without one', () => {
	const board = given(circleRules, ...opened);
	board.when({ type: 'share-circle', keeper: 'tom' }, keeper).then({ type: 'keeper-joined', keeper: 'tom' });
	board.when({ type: 'share-circle', keeper: 'nancy' }, keeper).refuses('keeps-already');
	board.when({ type: 'leave-circle', keeper: 'nancy' }, keeper).refuses('circle-needs-a-keeper');
	board.when({ type: 'leave-circle', keeper: 'tom' }, keeper).refuses('keeps-not');
	const two = given(circleRules, ...opened, { type: 'keeper-joined', keeper: 'tom' });
	const left = two.when({ type: 'leave-circle', keeper: 'nancy' }, keeper);
	left.then({ type: 'keeper-left', keeper: 'nancy' });
	expect(left.state.keepers).toEqual(['tom']);
	const joined = many(limits.keepers - 1, 'ib').map((one): CircleEvent => ({ type: 'keeper-joined', keeper: one }));
	given(circleRules, ...opened, ...joined)
		.when({ type: 'share-circle', keeper: 'tom' }, keeper)
		.refuses('circle-is-full');
});

test('children come and go, but for the last', () => {
	const board = given(circleRules, ...opened);
	const add: Asked<'add-child'> = { type: 'add-child', child: 'bo', guardians: ['mother'], asked: false };
	board.when(add, keeper).then({ type: 'child-added', child: 'bo', guardians: ['mother'], asked: false });
	board.when({ ...add, child: 'sem' }, keeper).refuses('child-is-on-board');
	board.when({ ...add, guardians: many(limits.guardians + 1, 'g') }, keeper).refuses('circle-is-full');
	board.when({ type: 'take-child-out', child: 'bo' }, keeper).refuses('child-not-in-household');
	board.when({ type: 'take-child-out', child: 'sem' }, keeper).then({ type: 'child-taken-out', child: 'sem' });
	given(circleRules, ...opened.slice(0, 3))
		.when({ type: 'take-child-out', child: 'amira' }, keeper)
		.refuses('circle-needs-a-child');
});

test('authority is noted as the register says it, and only where it is another', () => {
	const board = given(circleRules, ...opened);
	board.when({ type: 'note-authority', child: 'amira', guardians: ['father', 'mother'] }, keeper).then();
	const only: Asked<'note-authority'> = { type: 'note-authority', child: 'amira', guardians: ['mother'] };
	board.when(only, keeper).then({ type: 'authority-noted', child: 'amira', guardians: ['mother'] });
	board.when({ ...only, child: 'bo' }, keeper).refuses('child-not-in-household');
	board.when({ ...only, guardians: many(limits.guardians + 1, 'g') }, keeper).refuses('circle-is-full');
});

test('a child that turns twelve is asked too', () => {
	const board = given(circleRules, ...opened);
	const ask = { type: 'ask-child', child: 'sem', asked: true } as const;
	board.when(ask, keeper).then({ type: 'asking-changed', child: 'sem', asked: true });
	board.when({ ...ask, child: 'amira' }, keeper).then();
	board.when({ ...ask, child: 'bo' }, keeper).refuses('child-not-in-household');
	expect(board.when(ask, keeper).state.children[1]?.asked).toBe(true);
});

test('a child that joins was spoken of with nobody yet, so guests lose their ground', () => {
	const board = given(circleRules, ...invited, ...yesTo('smw'));
	const add: Asked<'add-child'> = { type: 'add-child', child: 'bo', guardians: ['mother'], asked: false };
	board
		.when(add, keeper)
		.then(
			{ type: 'child-added', child: 'bo', guardians: ['mother'], asked: false },
			{ type: 'guest-lost-ground', guest: 'smw', why: 'not-all-said-yes' }
		);
	const noted: Asked<'note-authority'> = { type: 'note-authority', child: 'noor', guardians: ['mother', 'stepfather'] };
	board
		.when(noted, keeper)
		.then(
			{ type: 'authority-noted', child: 'noor', guardians: ['mother', 'stepfather'] },
			{ type: 'guest-lost-ground', guest: 'smw', why: 'not-all-said-yes' }
		);
});

test('a board is erased with the streams of its meetings', () => {
	const erased = given(circleRules, ...opened).when({ type: 'erase-circle' }, keeper);
	erased.then({ type: 'circle-erased', together: [], adults: [] });
	expect(erased.state).toEqual(circleRules.initial);
});

test('who is erased is asked for by what they are on this board', () => {
	const { state } = given(circleRules, ...invited);
	expect(circleForgets(state, 'sem')).toEqual([{ type: 'take-child-out', child: 'sem' }]);
	expect(circleForgets(given(circleRules, ...opened.slice(0, 3)).state, 'amira')).toEqual([{ type: 'erase-circle' }]);
	expect(circleForgets(state, 'smw')).toEqual([{ type: 'forget-guest', guest: 'smw' }]);
	expect(circleForgets(state, 'father')).toEqual([{ type: 'forget-guest', guest: 'father' }]);
	expect(circleForgets(state, 'nancy')).toEqual([]);
	expect(circleForgets({ ...state, keepers: ['nancy', 'tom'] }, 'nancy')).toEqual([
		{ type: 'leave-circle', keeper: 'nancy' }
	]);
	expect(circleForgets(state, 'somebody')).toEqual([]);
});

test('who takes over a board keeps it in the place of who kept it', () => {
	const board = given(circleRules, ...opened);
	board
		.when({ type: 'take-over-circle' }, { ...keeper, actor: 'fatma' })
		.then({ type: 'keeper-joined', keeper: 'fatma' }, { type: 'keeper-left', keeper: 'nancy' });
	board.when({ type: 'take-over-circle' }, keeper).refuses('keeps-already');
});
