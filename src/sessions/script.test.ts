import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { counted, type Counted } from './faces.ts';
import { modes, planFor, type Mode } from './phases.ts';
import { lineOf } from './script.ts';
import type { Session, Settings } from './session-state.ts';

const book = (language: string): Record<string, string> =>
	JSON.parse(readFileSync(new URL(`../../messages/${language}/session.json`, import.meta.url), 'utf8'));

const session = (mode: Mode, more: Partial<Session> = {}) =>
	({
		mode,
		plan: planFor(mode, {}),
		begunAt: 0,
		phase: 'check-in',
		shown: null,
		said: [],
		shared: { leads: ['daan'], 'minds-time': [], writes: [], 'minds-teacher': [] },
		...more
	}) as unknown as Session;

const shown = { happy: 1, okay: 1, sad: 0, 'rather-not': 0 };
const top = { id: 'w1', kind: 'top', words: 'duidelijk', by: 'aya' } as const;
const tip = { id: 'w2', kind: 'tip', words: 'iets harder', by: 'bas' } as const;
const two = { leads: ['daan', 'sara'], 'minds-time': [], writes: [], 'minds-teacher': [] };
const own = { happy: 'zonnig', okay: 'bewolkt', sad: 'regen' };

/** Every step a session of this mode can be in. */
const steps = (mode: Mode): [Session, Counted | null, Settings['faceWords']][] => [
	[session(mode, { begunAt: null }), null, null],
	...session(mode).plan.map(({ phase }): [Session, null, null] => [session(mode, { phase }), null, null]),
	...counted.map((face): [Session, Counted, null] => [session(mode), face, null]),
	[session(mode), 'okay', own],
	[session(mode, { shown }), null, null],
	...[[], [top], [top, tip]].flatMap((said): [Session, null, null][] => [
		[session(mode, { phase: 'tip-top', said }), null, null],
		[session(mode, { phase: 'tip-top', said, shared: two }), null, null]
	])
];

describe.each(modes)('%s', (mode) => {
	test.each(['nl', 'en'])(
		'every step has a sentence, and none is longer than a young leader can say: %s',
		(language) => {
			const sentences = book(language);
			for (const step of steps(mode)) {
				const { sentence } = lineOf(...step);
				const words = sentences[sentence.replace('session.', '')];
				expect(words, sentence).toBeDefined();
				for (const one of words?.split(/(?<=[.?])\s+/) ?? [])
					expect(one.split(/\s+/).length, one).toBeLessThanOrEqual(6);
			}
		}
	);
});

test('hands are asked for face by face, with the words of the class where it has its own', () => {
	expect(lineOf(session('bovenbouw'), 'okay', null)).toEqual({ sentence: 'session.say-hands-okay' });
	expect(lineOf(session('bovenbouw'), 'okay', own)).toEqual({
		sentence: 'session.say-hands-own',
		values: { word: 'bewolkt' }
	});
});

test('once the faces are shown nobody is asked for hands', () => {
	expect(lineOf(session('bovenbouw', { shown }), 'okay', null).sentence).toBe('session.say-shown');
});

test('first a top, then a tip, then thanks', () => {
	const said = (...words: Session['said']) =>
		lineOf(session('bovenbouw', { phase: 'tip-top', said: words }), null, null);
	expect(said().sentence).toBe('session.say-top');
	expect(said(top).sentence).toBe('session.say-tip');
	expect(said(top, tip).sentence).toBe('session.say-thanks');
});

test('two who lead together speak of us', () => {
	expect(lineOf(session('bovenbouw', { phase: 'tip-top', shared: two }), null, null).sentence).toBe(
		'session.say-top-two'
	);
});

test('the youngest hear words of their own', () => {
	expect(lineOf(session('kleuter', { phase: 'actions' }), null, null).sentence).toBe('session.say-kleuter-actions');
	expect(lineOf(session('onderbouw', { phase: 'actions' }), null, null).sentence).toBe('session.say-actions');
});
