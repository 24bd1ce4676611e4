import { expect, test } from 'vitest';
import { callsATeacher, namesIn } from './names-in.ts';

const staff = ['Hanna', 'Tom', 'Zoë', 'Roos', 'Storm', 'Bloem', 'Wil', 'Jan-Willem', 'Jo'];
const families = ['de Vries', 'van den Berg', 'de Jong', 'Yılmaz', 'O’Neill', 'Visser', 'El Amrani'];
const found = (words: string) => namesIn(words, [...staff, ...families]);

test.each([
	['Juf Hanna legt het goed uit', ['Hanna']],
	['juf hanna legt het goed uit', ['Hanna']],
	['Ik zat in juf Hanna’s klas', ['Hanna']],
	["Ik zat in juf hanna's klas", ['Hanna']],
	['Het was Hannas idee', ['Hanna']],
	['HANNA zegt altijd dat het kan', ['Hanna']],
	['Bij zoe mag het wel', ['Zoë']],
	['Bij ZOË mag het wel', ['Zoë']],
	['Zoe\u0308 lacht', ['Zoë']],
	['Tom, Hanna en Jo helpen', ['Hanna', 'Tom', 'Jo']],
	['jan willem helpt altijd', ['Jan-Willem']],
	['meneer de Vries', ['de Vries']],
	['mevrouw vries doet dat niet', ['de Vries']],
	['bij Yilmaz of bij YILMAZ', ['Yılmaz']],
	['bij Yılmaz in de klas', ['Yılmaz']],
	['meester O’Neill', ['O’Neill']],
	["meester o'neill", ['O’Neill']],
	['mevrouw Amrani helpt', ['El Amrani']],
	['Hanna van den Berg', ['Hanna', 'van den Berg']]
])('%s', (words, names) => {
	expect(found(words)).toEqual(names);
});

test.each([
	'Een roos in de tuin',
	'Roos is een bloem.',
	'Wat een storm. Storm is eng.',
	'Ik wil meer uitleg',
	'Wil je dat ook?',
	'We gingen de berg op',
	'Hij is nog jong',
	'De visser vangt vis',
	'Er kwam een storm, en een bloem brak',
	'WAT WIL JE MET EEN ROOS?'
])('an ordinary word is nobody: %s', (words) => {
	expect(found(words)).toEqual([]);
});

test.each([
	['Bij Roos mag het wel', ['Roos']],
	['Ik vind dat Wil goed uitlegt', ['Wil']],
	['juf roos helpt', ['Roos']],
	['JUF ROOS HELPT', ['Roos']],
	['Meester Visser en mevrouw de Jong', ['de Jong', 'Visser']],
	['In Storms klas is het stil', ['Storm']],
	['Mr. Visser leest voor', ['Visser']],
	['Dat zei meneer Van den Berg', ['van den Berg']]
])('with a capital in a sentence, or after a title, it is a name: %s', (words, names) => {
	expect(found(words)).toEqual(names);
});

test.each([
	['Ik ben dan elke dag blij', []],
	['De juf wil dat, en juf leest dan door', []],
	['Meester wil meer rust', []],
	['Bij Elke en bij juf Ben', ['Ben', 'Elke']],
	['Mevrouw van der Leest zei dat', ['van der Leest']],
	['Van der Leest zei dat meester Wil lacht', ['Wil', 'van der Leest']]
])('who is called as a small word is only called so with a capital: %s', (words, names) => {
	expect(namesIn(words, ['Ben', 'Dan', 'Elke', 'Door', 'Wil', 'van der Leest', 'van der Meer'])).toEqual(names);
});

test('a name inside another word is nobody', () => {
	expect(found('Een automaat, een atoom en tomaten')).toEqual([]);
	expect(found('Johanna en Hannah')).toEqual([]);
});

test('each name is told once, in the order it was given', () => {
	expect(namesIn('Tom en Hanna en Tom', ['Hanna', 'Tom', 'Tom'])).toEqual(['Hanna', 'Tom']);
});

test('names of nothing and words of nothing find nobody', () => {
	expect(namesIn('Wat is er?', ['', ' ', '-', 'van de'])).toEqual([]);
	expect(namesIn('', staff)).toEqual([]);
	expect(namesIn('🙂 …', staff)).toEqual([]);
});

test('signs in a name are signs', () => {
	expect(namesIn('Wat een (ding)', ['.*', '(', 'D.'])).toEqual([]);
});

test.each(['Juf Sanne helpt', 'bij meester Joris', 'Mr. Brown explains', 'Mevrouw Al Hassan', 'by Miss Jones'])(
	'a title with a name calls a teacher: %s',
	(words) => expect(callsATeacher(words)).toBe(true)
);

test.each(['de juf zegt', 'Juf, mag ik?', 'Een juf. Hoe dan?', 'JUF OF MEESTER', 'meester of juf', 'Miss a lesson'])(
	'a title alone calls nobody: %s',
	(words) => expect(callsATeacher(words)).toBe(false)
);
