import { describe, expect, test } from 'vitest';
import { given } from '#testing/given.ts';
import type { Asked } from './commands.ts';
import type { HouseholdsEvent } from './events.ts';
import { households } from './households.ts';
import { limits } from './limits.ts';

const household = 'home';
const opened: HouseholdsEvent = { type: 'household-opened', household };
const added = (child: string, home = household): HouseholdsEvent => ({ type: 'child-added', household: home, child });
const joined = (guardian: string): HouseholdsEvent => ({ type: 'guardian-added', household, guardian });
const set = (guardian: string, child: string, authority: 'yes' | 'no' | 'unknown'): HouseholdsEvent => ({
	type: 'authority-set',
	household,
	guardian,
	child,
	authority
});
const family = [opened, added('ilyas'), added('emir'), joined('sevda'), set('sevda', 'ilyas', 'yes')];

const words = {
	given: 'Sevda',
	family: 'Demirel',
	relation: 'mother',
	email: 'sevda@post.example',
	phone: '06 00 00 00 01',
	language: 'tr',
	safe: ''
} as const;
const open: Asked<'open-household'> = {
	type: 'open-household',
	household,
	children: ['ilyas', 'emir'],
	guardian: 'sevda',
	...words,
	authority: [{ child: 'ilyas', authority: 'yes' }]
};
const opening = (more: Partial<typeof open> = {}) => ({ ...open, authority: [], ...more });
const addMurat: Asked<'add-guardian'> = { type: 'add-guardian', household, guardian: 'murat', ...words, authority: [] };

describe('a household', () => {
	test('opens with its children and the first guardian at once, and no word of theirs is in an event (K14)', () => {
		given(households)
			.when(open)
			.then(...family);
	});
	test('opens once', () =>
		given(households, ...family)
			.when(opening({ guardian: 'x' }))
			.refuses('household-exists'));
	test('has each child once, however often it is named', () => {
		given(households)
			.when(opening({ children: ['ilyas', 'ilyas'] }))
			.then(opened, added('ilyas'), joined('sevda'));
	});
	test('has no more children than fit', () => {
		const children = Array.from({ length: limits.children }, (_, index) => `child ${index}`);
		given(households)
			.when(opening({ children: [...children, 'one more'] }))
			.refuses('household-is-full');
		given(households, opened, ...children.map((child) => added(child)))
			.when({ type: 'add-child', household, child: 'one more' })
			.refuses('household-is-full');
	});
	test('there are no more of than a school ever had', () => {
		const many = Array.from({ length: limits.households }, (_, index): HouseholdsEvent => ({
			type: 'household-opened',
			household: `home ${index}`
		}));
		given(households, ...many)
			.when(opening())
			.refuses('too-many-households');
	});
	test('closes, and is not there any more', () => {
		const close = { type: 'close-household', household } as const;
		given(households, ...family)
			.when(close)
			.then({ type: 'household-closed', household });
		expect(given(households, ...family).when(close).state).toEqual([]);
		given(households).when(close).refuses('household-unknown');
	});
});

describe('a child', () => {
	test('comes into a household once, and may have two homes', () => {
		const add = { type: 'add-child', household, child: 'meryem' } as const;
		given(households, ...family)
			.when(add)
			.then(added('meryem'));
		given(households, ...family, added('meryem'))
			.when(add)
			.refuses('child-in-household-already');
		const other: HouseholdsEvent[] = [{ type: 'household-opened', household: 'other' }, added('meryem', 'other')];
		given(households, ...family, ...other)
			.when(add)
			.then(added('meryem'));
	});
	test('is taken out, and what was known of authority over it goes along', () => {
		const out = given(households, ...family).when({ type: 'take-child-out', household, child: 'ilyas' });
		out.then({ type: 'child-taken-out', household, child: 'ilyas' });
		expect(out.state).toEqual([{ id: 'home', children: ['emir'], guardians: { sevda: {} } }]);
		given(households, ...family)
			.when({ type: 'take-child-out', household, child: 'meryem' })
			.refuses('child-not-in-household');
	});
	test('that is the last one stays: a household without children is closed', () => {
		given(households, opened, added('ilyas'))
			.when({ type: 'take-child-out', household, child: 'ilyas' })
			.refuses('household-needs-a-child');
	});
});

describe('a guardian', () => {
	test('is added, of one household only', () => {
		given(households, ...family)
			.when(addMurat)
			.then(joined('murat'));
		given(households, ...family, joined('murat'))
			.when(addMurat)
			.refuses('guardian-exists');
		const other: HouseholdsEvent = { type: 'household-opened', household: 'other' };
		given(households, ...family, other)
			.when({ ...addMurat, household: 'other', guardian: 'sevda' })
			.refuses('guardian-exists');
		given(households).when(addMurat).refuses('household-unknown');
	});
	test('is one of at most so many', () => {
		const many = Array.from({ length: limits.guardians }, (_, index) => joined(`guardian ${index}`));
		given(households, opened, ...many)
			.when(addMurat)
			.refuses('household-is-full');
	});
	test('needs a first name; the rest may be empty', () => {
		const empty = { family: '', email: ' ', phone: '', safe: '' };
		given(households, ...family)
			.when({ ...addMurat, ...empty })
			.then(joined('murat'));
		given(households, ...family)
			.when({ ...addMurat, given: ' \t' })
			.refuses('name-is-empty');
		given(households, ...family)
			.when({ ...addMurat, given: 'x'.repeat(limits.given + 1) })
			.refuses('name-too-long');
		given(households, ...family)
			.when({ ...addMurat, family: 'x'.repeat(limits.family + 1) })
			.refuses('name-too-long');
	});
	test('has contact details that can be used', () => {
		for (const email of ['sevda', 'sevda@', 'a b@post.example', 'sevda@post'])
			given(households, ...family)
				.when({ ...addMurat, email })
				.refuses('email-not-understood');
		for (const phone of ['thuis', '12345', '06 00 00 00 01 of 02', '0'.repeat(16), '06<b>000000'])
			given(households, ...family)
				.when({ ...addMurat, phone })
				.refuses('phone-not-understood');
		for (const phone of ['0600000001', '+31 6 0000 0001', '(010) 000 00 01', '010-0000001'])
			given(households, ...family)
				.when({ ...addMurat, phone })
				.then(joined('murat'));
		given(households, ...family)
			.when({ ...addMurat, safe: 'x'.repeat(limits.safe + 1) })
			.refuses('safe-contact-too-long');
	});
	test('is changed when known, by the same rules', () => {
		const change = { type: 'change-guardian', household, guardian: 'sevda', ...words } as const;
		given(households, ...family)
			.when(change)
			.then({ type: 'guardian-changed', household, guardian: 'sevda' });
		given(households, ...family)
			.when({ ...change, guardian: 'murat' })
			.refuses('guardian-unknown');
		given(households, ...family)
			.when({ ...change, phone: 'bel maar' })
			.refuses('phone-not-understood');
	});
	test('is removed, with what was known of authority', () => {
		const remove = { type: 'remove-guardian', household, guardian: 'sevda' } as const;
		const gone = given(households, ...family).when(remove);
		gone.then({ type: 'guardian-removed', household, guardian: 'sevda' });
		expect(gone.state).toEqual([{ id: 'home', children: ['ilyas', 'emir'], guardians: {} }]);
		given(households, ...family)
			.when({ ...remove, guardian: 'murat' })
			.refuses('guardian-unknown');
	});
});

describe('authority', () => {
	const tell = { type: 'set-authority', household, guardian: 'sevda' } as const;
	test('is per guardian and child, for half-siblings have different guardians', () => {
		given(households, ...family, joined('hakan'))
			.when({
				...tell,
				guardian: 'hakan',
				authority: [
					{ child: 'emir', authority: 'yes' },
					{ child: 'ilyas', authority: 'no' }
				]
			})
			.then(set('hakan', 'emir', 'yes'), set('hakan', 'ilyas', 'no'));
	});
	test('is told only where it changes, and can be unknown again', () => {
		given(households, ...family)
			.when({ ...tell, authority: [{ child: 'ilyas', authority: 'yes' }] })
			.then();
		given(households, ...family)
			.when({ ...tell, authority: [{ child: 'emir', authority: 'unknown' }] })
			.then();
		const again = given(households, ...family).when({ ...tell, authority: [{ child: 'ilyas', authority: 'unknown' }] });
		again.then(set('sevda', 'ilyas', 'unknown'));
		expect(again.state[0]?.guardians).toEqual({ sevda: {} });
	});
	test('is over children of the household only, by its guardians only', () => {
		given(households, ...family)
			.when({ ...tell, authority: [{ child: 'meryem', authority: 'yes' }] })
			.refuses('child-not-in-household');
		given(households, ...family)
			.when({ ...addMurat, authority: [{ child: 'meryem', authority: 'yes' }] })
			.refuses('child-not-in-household');
		given(households, ...family)
			.when({ ...tell, guardian: 'murat', authority: [] })
			.refuses('guardian-unknown');
	});
});
