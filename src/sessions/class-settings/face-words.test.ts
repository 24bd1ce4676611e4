import { expect, test } from 'vitest';
import { wordsToSend } from './face-words.ts';

const usual = { happy: 'blij', okay: 'gaat wel', sad: 'sip' };
const own = { happy: 'zonnig', okay: 'bewolkt', sad: 'regen' };
const most = 20;

test('words of their own are asked for, tidied', () => {
	expect(wordsToSend({ ...own, happy: '  zonnig ' }, usual, null, most)).toEqual(own);
});

test('what stands so already is not asked for again', () => {
	expect(wordsToSend(usual, usual, null, most)).toBe('nothing-new');
	expect(wordsToSend(own, usual, own, most)).toBe('nothing-new');
});

test('all three usual words typed are the usual words, not words of their own', () => {
	expect(wordsToSend(usual, usual, own, most)).toBeNull();
});

test('a field left empty takes its usual word', () => {
	expect(wordsToSend({ ...own, sad: ' ' }, usual, own, most)).toEqual({ ...own, sad: 'sip' });
	expect(wordsToSend({ happy: '', okay: '', sad: '' }, usual, own, most)).toBeNull();
});

test('a word that does not fit is not asked for', () => {
	expect(wordsToSend({ ...own, okay: 'x'.repeat(21) }, usual, null, most)).toBe('nothing-new');
	expect(wordsToSend({ ...own, okay: 'x'.repeat(20) }, usual, null, most)).toEqual({ ...own, okay: 'x'.repeat(20) });
});
