import { describe, expect, test } from 'vitest';
import { given } from '#testing/given.ts';
import type { SchoolEvent } from './events.ts';
import { school } from './school.ts';

const opened: SchoolEvent = { type: 'school-opened', example: false };
const daan: SchoolEvent = { type: 'person-added', person: 'daan', kind: 'pupil' };
const tom: SchoolEvent = { type: 'person-added', person: 'tom', kind: 'staff' };
const eva: SchoolEvent = { type: 'person-added', person: 'eva', kind: 'staff' };
const group5b: SchoolEvent = { type: 'group-opened', group: '5b', key: '5b', schoolYear: '2026-2027', grades: [5] };
const tomIn5b: SchoolEvent = { type: 'group-joined', group: '5b', person: 'tom', role: 'teacher' };
const administrator: SchoolEvent = { type: 'appointed', person: 'eva', role: 'administrator' };

describe('a digibord', () => {
	const daanIsScreen: SchoolEvent = { type: 'person-added', person: 'bord', kind: 'screen' };
	const hangs: SchoolEvent = { type: 'group-joined', group: '5b', person: 'bord', role: 'screen' };
	const here = [opened, tom, eva, daan, group5b, tomIn5b, daanIsScreen, hangs];
	const pair = { type: 'pair-screen', person: 'bord', device: 'one' } as const;
	const paired: SchoolEvent = { ...pair, type: 'screen-paired' };
	const unpaired: SchoolEvent = { ...pair, type: 'screen-unpaired' };

	test('is paired by a teacher of its group, or by who keeps the school in order, and by nobody else', () => {
		given(school, ...here)
			.when(pair, { actor: 'tom' })
			.then(paired);
		given(school, ...here, administrator)
			.when(pair, { actor: 'eva' })
			.then(paired);
		given(school, ...here)
			.when(pair, { actor: 'eva' })
			.refuses('not-your-group');
		const assistant: SchoolEvent = { type: 'group-joined', group: '5b', person: 'eva', role: 'assistant' };
		given(school, ...here, assistant)
			.when(pair, { actor: 'eva' })
			.refuses('not-your-group');
	});
	test('is a digibord, and no person', () => {
		given(school, ...here)
			.when({ ...pair, person: 'daan' }, { actor: 'tom' })
			.refuses('not-a-screen');
		given(school, ...here, { type: 'person-left', person: 'bord' })
			.when(pair, { actor: 'tom' })
			.refuses('not-a-screen');
	});
	test('is one at a time for a device; pairing again changes nothing', () => {
		given(school, ...here, paired)
			.when(pair, { actor: 'tom' })
			.then();
		const other: SchoolEvent = { type: 'person-added', person: 'ander', kind: 'screen' };
		const there: SchoolEvent = { type: 'group-joined', group: '5b', person: 'ander', role: 'screen' };
		given(school, ...here, other, there, paired)
			.when({ ...pair, person: 'ander' }, { actor: 'tom' })
			.then(unpaired, { ...paired, person: 'ander' });
	});
	test('is unpaired by the same people, and when it is no more', () => {
		const unpair = { type: 'unpair-screen', device: 'one' } as const;
		given(school, ...here, paired)
			.when(unpair, { actor: 'tom' })
			.then(unpaired);
		given(school, ...here, paired)
			.when(unpair, { actor: 'eva' })
			.refuses('not-your-group');
		given(school, ...here)
			.when(unpair, { actor: 'tom' })
			.refuses('screen-is-not-paired');
		expect(given(school, ...here, paired, { type: 'person-left', person: 'bord' }).state.screens).toEqual({});
	});
	test('is added to their own group by a teacher', () => {
		const add = { type: 'add-screen', group: '5b', person: 'nieuw', given: 'Digibord 5b' } as const;
		given(school, ...here)
			.when(add, { actor: 'tom' })
			.then(
				{ type: 'person-added', person: 'nieuw', kind: 'screen' },
				{ type: 'group-joined', group: '5b', person: 'nieuw', role: 'screen' }
			);
		given(school, ...here)
			.when(add, { actor: 'eva' })
			.refuses('not-your-group');
		given(school, ...here)
			.when({ ...add, given: '' }, { actor: 'tom' })
			.refuses('name-is-empty');
	});
});
