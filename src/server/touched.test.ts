import { expect, test } from 'vitest';
import { bothTouched, isTouched } from './touched.ts';

test('whoever is named is touched, as a person or as a device, and nobody else', () => {
	expect(isTouched(['daan'], { person: 'daan' })).toBe(true);
	expect(isTouched(['tablet'], { person: 'daan', device: 'tablet' })).toBe(true);
	expect(isTouched(['daan'], { person: 'noor', device: 'tablet' })).toBe(false);
	expect(isTouched('everybody', { person: 'noor' })).toBe(true);
	expect(isTouched('nobody', { person: 'noor' })).toBe(false);
});

test('what two commands touch is touched by both together', () => {
	expect(bothTouched('nobody', ['daan'])).toEqual(['daan']);
	expect(bothTouched(['daan'], 'nobody')).toEqual(['daan']);
	expect(bothTouched(['daan', 'noor'], ['noor', 'sem'])).toEqual(['daan', 'noor', 'sem']);
	expect(bothTouched(['daan'], 'everybody')).toBe('everybody');
	expect(bothTouched('everybody', 'nobody')).toBe('everybody');
	expect(bothTouched('nobody', 'nobody')).toBe('nobody');
});
