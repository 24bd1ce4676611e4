import { expect, test } from 'vitest';
import { voiceFor } from './voice.ts';

const voice = (lang: string, more: { localService?: boolean; default?: boolean } = {}) => ({
	lang,
	localService: true,
	default: false,
	...more
});

test('a voice speaks the language of the screen', () => {
	expect(voiceFor([voice('en-GB'), voice('nl-NL'), voice('de-DE')], 'nl')?.lang).toBe('nl-NL');
	expect(voiceFor([voice('de-DE')], 'nl')).toBeUndefined();
});

test('the Dutch of here goes before that of the neighbours, however a system writes it', () => {
	expect(voiceFor([voice('nl_BE', { default: true }), voice('nl_NL')], 'nl')?.lang).toBe('nl_NL');
	expect(voiceFor([voice('nl-BE')], 'nl')?.lang).toBe('nl-BE');
});

test('a voice that would send the words elsewhere is never used', () => {
	expect(voiceFor([voice('nl-NL', { localService: false })], 'nl')).toBeUndefined();
});

test('of two alike the one the person chose on this device speaks', () => {
	const chosen = voice('nl-NL', { default: true });
	expect(voiceFor([voice('nl-NL'), chosen], 'nl')).toBe(chosen);
});
