import { expect, test } from 'vitest';
import { noAdults, type Adults } from './adults-state.ts';
import { asAgreement, asNeed, blankAgreement, draftOf, keyOf, noDrafts, notPutUp, without } from './drafts.ts';

const agreed = {
	id: 'a1',
	words: 'brengt Noor op tijd',
	who: { kind: 'guest' as const, id: 'mother' },
	by: '2026-12-15',
	about: 'noor',
	tells: { kind: 'staff' as const, id: 'els' }
};
const adults: Adults = {
	...noAdults,
	children: ['noor', 'jip'],
	needs: [{ id: 'n1', child: 'noor', words: 'een vaste plek' }],
	agreements: [agreed],
	homeGoals: [{ id: 'h1', guardian: 'mother', words: 'fijn', how: { step: 'better', words: 'hij zingt' } }],
	closing: 'wij bellen elkaar'
};

test('an agreement is looked at again in three weeks, unless someone says otherwise', () => {
	expect(blankAgreement('noor', '2026-11-24')).toMatchObject({ about: 'noor', by: '2026-12-15', who: null, id: null });
});

test('what is begun about one child is kept apart from what is begun about another, and from each change', () => {
	const drafts = [blankAgreement('noor', '2026-11-24'), blankAgreement('jip', '2026-11-24'), draftOf(agreed)];
	expect(new Set([...drafts, blankAgreement(null, '2026-11-24')].map(keyOf)).size).toBe(4);
});

test('an agreement is asked once it is known who does it', () => {
	const draft = { ...blankAgreement('noor', '2026-11-24'), words: 'belt' };
	expect(asAgreement(adults, draft, 'new')).toBeNull();
	expect(asAgreement(adults, { ...draft, who: agreed.who }, 'new')).toEqual({
		type: 'add-agreement',
		id: 'new',
		about: 'noor',
		words: 'belt',
		who: agreed.who,
		by: '2026-12-15',
		tells: null
	});
});

test('a change is a change, and what someone took away meanwhile is put up again about the same child', () => {
	const draft = { ...draftOf(agreed), words: 'brengt Noor' };
	const { about: _, ...changed } = draft;
	expect(asAgreement(adults, draft, 'new')).toEqual({ type: 'change-agreement', ...changed });
	expect(asAgreement(noAdults, draft, 'new')).toEqual({ type: 'add-agreement', ...draft, id: 'new' });
	const need = { child: 'noor', words: 'een plek' };
	expect(asNeed(adults, 'n1', need, 'new')).toEqual({ type: 'change-need', id: 'n1', words: 'een plek' });
	expect(asNeed(noAdults, 'n1', need, 'new')).toEqual({ type: 'add-need', id: 'new', ...need });
});

test('before a meeting ends all words are named that stand nowhere yet', () => {
	const drafts = {
		needs: { noor: ' een jas ', jip: '  ' },
		changed: { n1: { child: 'noor', words: 'een plek' }, n9: { child: 'jip', words: 'bewegen' } },
		how: { h1: 'zij zingt' },
		agreements: {
			new: { ...blankAgreement('jip', '2026-11-24'), words: 'gymt mee' },
			a1: { ...draftOf(agreed), words: 'brengt hem' }
		},
		closing: 'wij praten'
	};
	expect(notPutUp(adults, drafts)).toEqual([
		'zij zingt',
		'een jas',
		'een plek',
		'bewegen',
		'gymt mee',
		'brengt hem',
		'wij praten'
	]);
});

test('what stands on the board already, and what was begun without a word, holds up nothing', () => {
	expect(notPutUp(adults, noDrafts)).toEqual([]);
	const same = {
		needs: { noor: '' },
		changed: { n1: { child: 'noor', words: ' een vaste plek ' } },
		how: { h1: 'hij zingt ' },
		agreements: { a1: draftOf(agreed), new: blankAgreement(null, '2026-11-24') },
		closing: 'wij bellen elkaar'
	};
	expect(notPutUp(adults, same)).toEqual([]);
});

test('one draft goes and the others stay', () => {
	expect(without({ noor: 'een jas', jip: 'een bal' }, 'noor')).toEqual({ jip: 'een bal' });
});
