import { expect, test } from 'vitest';
import { changedMeanwhile } from './changed-meanwhile.ts';

const form = (fields: Record<string, string>) => (name: string) => fields[name] ?? '';
const seen = JSON.stringify({ given: 'Tom', family: '' });

test('what someone else changed since the page was made is not written over', () => {
	const asked = form({ seen, given: 'Thomas', family: '' });
	expect(changedMeanwhile(asked, { given: 'Tom', family: null })).toBe(false);
	expect(changedMeanwhile(asked, { given: 'Tommie', family: null })).toBe(true);
	expect(changedMeanwhile(asked, { given: 'Tom', family: 'Bakker' })).toBe(true);
});

test('the same form twice is no clash, nor is what two want alike', () =>
	expect(changedMeanwhile(form({ seen, given: 'Thomas ', family: '' }), { given: 'Thomas', family: '' })).toBe(false));

test('what a form did not see, or says in no way that is ours, stops nothing', () => {
	expect(changedMeanwhile(form({ given: 'Thomas' }), { given: 'Tommie' })).toBe(false);
	expect(changedMeanwhile(form({ seen: '{"given":1}', given: 'Thomas' }), { given: 'Tommie' })).toBe(false);
	expect(changedMeanwhile(form({ seen: 'x', given: 'Thomas' }), { given: 'Tommie' })).toBe(false);
	expect(changedMeanwhile(form({ seen, given: 'Thomas' }), { grade: 5 })).toBe(false);
});
