import { expect, test } from 'vitest';
import { alikeGroups } from './alike.ts';

const quotesOf = (...words: string[]) => words.map((each, at) => ({ id: String(at), words: each }));
const groupsOf = (...words: string[]) => alikeGroups(quotesOf(...words)).map((group) => group.map(({ id }) => id));
const isTogether = (one: string, other: string) => groupsOf(one, other).length === 1;

test.each([
	['Het is te druk in de gang', 'In de gang is het heel druk'],
	['De gang is druk', 'drukke gangen'],
	['Het is druk in de gang', 'Het is altijd zo druk op de gang.'],
	['Ik wil meer tijd om te lezen', 'Meer tijd voor lezen'],
	['De uitleg duurt te lang', 'uitleg duurt lang!'],
	['De uitleg duurt te lang', 'De uitlegt duurt lan'],
	['Ik krijg nooit een beurt', 'Nooit een beurt krijgen'],
	['Je kunt niet nadenken', 'Ik kan daar niet nadenken'],

	['Samen werken', 'samenwerken'],
	['Concentreren lukt', 'Consentreren lukt'],
	['Veel lawaai in de hal', 'Lawaaii in de hal'],
	['Het lawaai', 'Lawaai'],
	['🙂', '🙂'],
	['The corridor is too loud', 'It is very loud in the corridor']
])('alike: %s · %s', (one, other) => {
	expect(isTogether(one, other)).toBe(true);
	expect(isTogether(other, one)).toBe(true);
});

test.each([
	['Het is druk in de gang', 'De uitleg duurt te lang'],
	['Het is stil in de gang', 'Het is niet stil in de gang'],
	['Ik lees graag', 'Ik reken graag'],
	['De gang is druk', 'De gang is donker en eng voor kleuters'],
	['Ik krijg vaak een beurt', 'Ik krijg nooit een beurt'],
	['Meer tijd voor lezen', 'Meer tijd voor rekenen'],
	['Hulp van een ander kind helpt mij', 'De leerkracht luistert naar ons'],
	['Ja', 'Nee'],
	['🙂', '…?']
])('not alike: %s · %s', (one, other) => {
	expect(isTogether(one, other)).toBe(false);
	expect(isTogether(other, one)).toBe(false);
});

test('each quote is in one group, and what is like nothing stands alone', () => {
	expect(
		groupsOf('Druk in de gang', 'Uitleg duurt lang', 'De gang is druk', 'Ik lees graag', 'Lange uitleg duurt')
	).toEqual([['0', '2'], ['1', '4'], ['3']]);
	expect(alikeGroups([])).toEqual([]);
});

/** Numbers that look drawn and are always the same. */
const subjects = ['gang', 'uitleg', 'lezen', 'rekenen', 'plein', 'kring', 'toets', 'weektaak', 'hulp', 'boek'];
const tells = ['te druk', 'duurt lang', 'fijn', 'moeilijk', 'spannend', 'saai', 'helder', 'kort', 'stil', 'eerlijk'];
const many = (count: number) =>
	Array.from({ length: count }, (_, at) => ({
		id: String(at),
		words: `${['Ik vind', 'Wij vinden', 'Voor mij is'][at % 3]} ${subjects[(at * 7) % 10]} ${tells[(at * 13 + Math.floor(at / 10)) % 10]} ${at % 4 === 0 ? 'op school' : ''}`
	}));

test('the same quotes are always the same groups', () => {
	expect(alikeGroups(many(300))).toEqual(alikeGroups(many(300)));
});

test('a quote that comes later moves none that stood there', () => {
	const before = alikeGroups(many(200));
	const after = alikeGroups(many(260)).map((group) => group.filter(({ id }) => Number(id) < 200));
	expect(after.filter((group) => group.length > 0)).toEqual(before);
});

test('every quote is there once, whatever the words', () => {
	const quotes = many(600);
	const ids = alikeGroups(quotes).flatMap((group) => group.map(({ id }) => id));
	expect(ids.toSorted()).toEqual(quotes.map(({ id }) => id).toSorted());
});

test('as many quotes as fit in an arena are grouped in a moment, also when none is like another', () => {
	const letters = 'abcdefghijklmnopqrstuvwxyz';
	const word = (seed: number) =>
		Array.from({ length: 8 }, (_, at) => letters[(seed * (at * 2 + 3) + at * at * 5) % 26]).join('');
	const quotes = Array.from({ length: 600 }, (_, at) => ({
		id: String(at),
		words: Array.from({ length: 20 }, (__, of) => word(at * 31 + of * 17)).join(' ')
	}));
	const began = performance.now();
	alikeGroups(quotes);
	expect(performance.now() - began).toBeLessThan(3000);
});
