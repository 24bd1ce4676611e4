import { describe, expect, test } from 'vitest';
import { afterMeeting, said } from '#testing/after-meeting.ts';
import { halfPastNine } from '#testing/family.ts';
import { actionsOf } from './actions.ts';
import { forFile } from './for-file.ts';
import { forHome } from './for-home.ts';
import { textsOf } from './made.ts';
import { heldBack, myBoard } from './my-board.ts';

const four = ['amira', 'sem', 'noor', 'jip'];
const all = (text: unknown): string => JSON.stringify(text);
const others = (child: string) => four.filter((one) => one !== child);

describe('mijn bord', () => {
	test.each(four)('of %s holds own words, and nothing of any other child or of the second part', (child) => {
		const { family, source } = afterMeeting();
		family.keep({ type: 'tell-child', agreement: `told-${child}` });
		const board = all(myBoard({ ...source, circle: family.circle }, child));
		for (const own of ['lukte', 'wil', 'helper']) expect(board).toContain(said.of(child, own));
		expect(board).toContain(`${child}-afspraak-told-${child}`);
		for (const other of others(child)) expect(board).not.toContain(other);
		for (const secret of [said.home, said.howHome, said.closing, said.of(child, 'nodig'), 'quiet', 'gezin-afspraak'])
			expect(board).not.toContain(secret);
	});

	test('keeps a face only of the child that said so', () => {
		const { source } = afterMeeting();
		expect(myBoard(source, 'amira').face).toBe('happy');
		for (const child of others('amira')) expect(myBoard(source, child).face).toBeNull();
		// also where the face is there still
		const faces = [{ who: { kind: 'child', id: 'sem' }, face: 'sad' }] as const;
		const together = source.together && { ...source.together, faces };
		expect(myBoard({ ...source, together }, 'sem').face).toBeNull();
	});

	test('has the drawing of the child', () =>
		expect(myBoard(afterMeeting().source, 'jip').worked).toEqual([
			{ words: 'jip-lukte', drawing: [[10, 10, 50, 50]] }
		]));

	test('is not where a child hears first what was agreed: what it was not told is held back, and the ib’er knows', () => {
		const { family, source } = afterMeeting();
		for (const child of four) expect(myBoard(source, child).agreed).toEqual([]);
		expect(heldBack(source, 'amira').map(({ id }) => id)).toEqual(['told-amira', 'quiet-amira']);
		family.keep({ type: 'tell-child', agreement: 'told-amira' });
		const after = { ...source, circle: family.circle };
		expect(myBoard(after, 'amira').agreed).toMatchObject([{ id: 'told-amira' }]);
		expect(heldBack(after, 'amira').map(({ id }) => id)).toEqual(['quiet-amira']);
		expect(myBoard(after, 'sem').agreed).toEqual([]);
	});

	test('does not say that a brother does it, only that someone does', () => {
		const { family, source } = afterMeeting();
		family.keep({ type: 'tell-child', agreement: 'told-amira' });
		const after = { ...source, circle: family.circle };
		expect(myBoard(after, 'amira').agreed).toMatchObject([{ id: 'told-amira', who: null }]);
	});

	test('loses what was dropped, and says what was done', () => {
		const { family, source: before } = afterMeeting();
		for (const child of ['noor', 'jip']) family.keep({ type: 'tell-child', agreement: `told-${child}` });
		const source = { ...before, circle: family.circle };
		expect(myBoard(source, 'noor').agreed).toMatchObject([{ id: 'told-noor', isDone: false }]);
		family.keep({ type: 'finish-agreement', agreement: 'told-noor' });
		family.keep({ type: 'drop-agreement', agreement: 'told-jip' });
		const after = { ...source, circle: family.circle };
		expect(myBoard(after, 'noor').agreed).toMatchObject([{ isDone: true }]);
		expect(myBoard(after, 'jip').agreed).toEqual([]);
	});
});

describe('voor thuis', () => {
	test('tells mother of all her children, her own goal and how it goes', () => {
		const home = forHome(afterMeeting().source, 'mother');
		expect(home.goals).toEqual([{ words: said.home, step: 'better', how: said.howHome }]);
		expect(home.children.map(({ child }) => child)).toEqual(four);
		for (const { child, worked, goals } of home.children) {
			expect(worked.map(({ words }) => words)).toEqual([said.of(child, 'lukte')]);
			expect(goals.map(({ words }) => words)).toEqual([said.of(child, 'wil')]);
		}
		expect(home.closing).toBe(said.closing);
		for (const child of four) expect(all(home), 'what others said it needs').not.toContain(said.of(child, 'nodig'));
		expect(home.agreements.map(({ id }) => id)).toEqual([
			'told-amira',
			'quiet-amira',
			'told-sem',
			'told-noor',
			'told-jip',
			'family'
		]);
	});

	test('tells father of Amira and Sem: nothing of the half-sisters, of her goal, or of what is about the family', () => {
		const home = forHome(afterMeeting().source, 'father');
		expect(home.children.map(({ child }) => child)).toEqual(['amira', 'sem']);
		for (const secret of ['noor', 'jip', said.home, said.howHome, said.closing, 'gezin-afspraak', 'nodig'])
			expect(all(home)).not.toContain(secret);
	});

	test('tells the closing sentence to who was there and has authority over every child, and to no other', () => {
		const { source } = afterMeeting();
		const adults = source.adults && { ...source.adults, came: ['father', 'smw'] };
		expect(forHome({ ...source, adults }, 'mother').closing).toBe('');
		expect(forHome({ ...source, adults }, 'father').closing).toBe('');
	});

	test('whose authority ends reads nothing of that child from then on', () => {
		const { family, source } = afterMeeting();
		family.keep({ type: 'note-authority', child: 'sem', guardians: ['mother'] });
		const home = all(forHome({ ...source, circle: family.circle }, 'father'));
		expect(home).toContain('amira-wil');
		expect(home).not.toContain('sem');
	});

	test('who has authority over no child reads nothing of any, also not what they do for one', () => {
		const { source } = afterMeeting();
		const circle = { ...source.circle, children: source.circle.children.map((one) => ({ ...one, guardians: [] })) };
		const home = forHome({ ...source, circle }, 'mother');
		expect(home.agreements.map(({ id }) => id)).toEqual(['family']);
		expect(home.children).toEqual([]);
	});

	test('says when they meet again, if they are asked', () => {
		const { family, source } = afterMeeting();
		expect(forHome(source, 'mother').next).toBeNull();
		const at = halfPastNine + 86_400_000 * 30;
		const { meetings } = family.circle;
		const again = meetings.map((one) => ({ ...one, id: 'meeting-2', at, state: 'planned' as const }));
		const circle = { ...family.circle, meetings: [...meetings, ...again] };
		expect(forHome({ ...source, circle }, 'mother').next).toBe(at);
		expect(forHome({ ...source, circle }, 'father').next).toBeNull();
	});
});

describe('voor het dossier', () => {
	test.each(four)('of %s holds what guiding needs: no other child, no face, nothing of home', (child) => {
		const file = forFile(afterMeeting().source, child);
		for (const own of ['wil', 'nodig']) expect(all(file)).toContain(said.of(child, own));
		expect(file.closing).toBe(said.closing);
		for (const other of others(child)) expect(all(file)).not.toContain(other);
		for (const secret of [said.home, said.howHome, 'lukte', 'gezin-afspraak', 'happy', '"sad"'])
			expect(all(file)).not.toContain(secret);
	});
});

describe('jullie acties', () => {
	test('are a partner’s own and nothing else', () => {
		const { actions } = actionsOf(afterMeeting().source, 'smw');
		expect(actions.map(({ id }) => id)).toEqual(['quiet-amira', 'told-sem']);
		expect(Object.keys(actions[0] ?? {}).toSorted()).toEqual(['about', 'by', 'id', 'words']);
		expect(actionsOf(afterMeeting().source, 'leerplicht').actions).toEqual([]);
	});

	test('go one by one when they are done', () => {
		const { family, source } = afterMeeting();
		family.keep({ type: 'finish-agreement', agreement: 'told-sem' });
		expect(actionsOf({ ...source, circle: family.circle }, 'smw').actions.map(({ id }) => id)).toEqual(['quiet-amira']);
		family.keep({ type: 'finish-agreement', agreement: 'quiet-amira' });
		expect(actionsOf({ ...source, circle: family.circle }, 'smw').actions).toEqual([]);
	});

	test('of a child of whom a yes was taken back are read no more; by duty of the law they are', () => {
		const { family, source } = afterMeeting();
		const withdrawn = {
			type: 'withdraw-consent',
			guest: 'smw',
			guardian: 'father',
			child: 'sem',
			how: 'said-here'
		} as const;
		family.keep(withdrawn);
		expect(actionsOf({ ...source, circle: family.circle }, 'smw').actions.map(({ id }) => id)).toEqual(['quiet-amira']);
		family.keep({ type: 'note-legal-duty', guest: 'smw', words: 'Jeugdwet' });
		expect(actionsOf({ ...source, circle: family.circle }, 'smw').actions).toHaveLength(2);
	});

	test('there are none for who was uninvited', () => {
		const { family, source } = afterMeeting();
		family.keep({ type: 'uninvite-guest', guest: 'smw' });
		expect(actionsOf({ ...source, circle: family.circle }, 'smw').actions).toEqual([]);
	});
});

test('a meeting leaves one of each for each, and actions only for who does something', () =>
	expect(textsOf(afterMeeting().source)).toEqual([
		...four.map((child) => ({ text: 'my-board', child })),
		{ text: 'for-home', guardian: 'mother' },
		{ text: 'for-home', guardian: 'father' },
		...four.map((child) => ({ text: 'for-file', child })),
		{ text: 'actions', guest: 'smw' }
	]));
