import { limits } from '#schools/limits.ts';
import { expect, test } from 'vitest';
import { ownColumns, template } from '../own-table.ts';
import { foundIn, readSample } from './reading.ts';

const head = ownColumns.join(';');
const table = (...rows: string[]) => [head, ...rows].map((row) => `${row}\r\n`).join('');
const noor = 'Noor;de Wit;5b;5;;leerling';

test('six columns hold pupils, their groups, and colleagues with what they do', async () => {
	const found = await foundIn(
		table(
			noor,
			'Sem;Vink;7/8;groep 7;;Leerling',
			"Marijke;Hofman;;;marijke@regenboog.example;ib'er",
			'Tom;Mus;5b + 7/8;;;leerkracht'
		)
	);
	expect(found).toMatchObject({
		format: 'own-table',
		school: {},
		groups: [
			{ key: undefined, name: '5b', kind: 'home', grades: ['5'] },
			{ key: undefined, name: '7/8', kind: 'home', grades: ['7'] }
		],
		pupils: [
			{ key: undefined, given: 'Noor', family: 'de Wit', grade: '5', left: false },
			{ key: undefined, given: 'Sem', family: 'Vink', grade: '7', left: false }
		],
		staff: [
			{ given: 'Marijke', email: 'marijke@regenboog.example', roles: ['coordinator'], groups: [] },
			{ given: 'Tom', roles: ['teacher'], groups: [{ roles: ['teacher'] }, { roles: ['teacher'] }] }
		],
		dropped: {}
	});
	expect(found.staff[1]?.groups.map(({ group }) => group)).toEqual(found.groups.map(({ ref }) => ref));
});

test('a vestiging may stand in it, by its name; a table without that column is whole', async () => {
	const places = `voornaam;achternaam;groep;jaargroep;e-mail;vestiging;rol\r\n`;
	const found = await foundIn(`${places}Noor;de Wit;5b;5;;De  Brink;leerling\r\nSem;Vink;5b;5;;;leerling\r\n`);
	expect(found.locations).toMatchObject([{ code: undefined, name: 'De Brink' }]);
	expect(found.pupils.map(({ location }) => location)).toEqual([found.locations[0]?.ref, undefined]);
	expect(found.dropped).toEqual({});
	const downloaded = template(true) + 'Noor;de Wit;5b;5;;De Brink;leerling\r\n';
	expect(await foundIn(downloaded)).toMatchObject({ locations: [{ name: 'De Brink' }], pupils: [{ given: 'Noor' }] });
	const long = `${places}Noor;de Wit;5b;5;;${'x'.repeat(limits.location + 1)};leerling\r\n`;
	expect(await readSample(long)).toMatchObject({ refused: 'name-too-long', field: 'vestiging' });
});

test('commas do as well as semicolons, in any order of columns, with quotes, empty lines and empty columns behind', async () => {
	const expected = await foundIn(table(noor));
	expect(await foundIn(`rol,ACHTERNAAM , voornaam,jaargroep,groep,e-mail\nleerling,"de Wit","Noor",5,"5b",\n`)).toEqual(
		expected
	);
	expect(await foundIn(`${head};;\r\n;;;;;;;\r\n\r\n${noor};;\r\n`)).toEqual(expected);
	expect(await foundIn(`${head}\n${noor}`)).toEqual(expected);
	const twice = await foundIn(table(noor, noor));
	expect(await foundIn(`${head}\r\n${noor}\n${noor}\n`)).toEqual(twice);
	expect(await foundIn(`${head}\r${noor}\r${noor}\r`)).toEqual(twice);
});

test('the child of the template is never read, also when someone leaves it there', async () => {
	expect(await foundIn(template() + `${noor}\r\n`)).toEqual(await foundIn(table(noor)));
});

test('a colleague with two roles has two rows of one mail address', async () => {
	const { staff } = await foundIn(table(noor, 'Tom;Mus;5b;;tom@r.example;leerkracht', 'Tom;Mus;;;Tom@R.example;ib’er'));
	expect(staff).toMatchObject([{ given: 'Tom', roles: ['teacher', 'coordinator'], groups: [{}] }]);
});

test('the mail address of a child, and columns that Kring does not know, are thrown away and counted', async () => {
	const found = await foundIn(
		`${head};BSN;\r\nNoor;de Wit;5b;5;noor@kind.example;leerling;999999990;\r\n${noor};;\r\n`
	);
	expect(JSON.stringify(found)).not.toMatch(/kind\.example|99999/);
	expect(found.dropped).toEqual({ 'e-mail': 1, bsn: 1 });
});

test('what is missing or unknown is refused by line and column', async () => {
	expect(await readSample('voornaam;achternaam;groep\nNoor;de Wit;5b\n')).toEqual({
		refused: 'columns-missing',
		line: 1,
		field: 'jaargroep'
	});
	expect(await readSample(table(noor, 'Sem;Vink;5b;5;;kok'))).toEqual({
		refused: 'role-unknown',
		line: 3,
		field: 'rol'
	});
	expect(await readSample(table(noor, ';;5b;5;;leerling'))).toEqual({
		refused: 'name-missing',
		line: 3,
		field: 'voornaam'
	});
	expect(await readSample(table(`Noor;de Wit;${'b'.repeat(limits.group + 1)};5;;leerling`))).toMatchObject({
		refused: 'name-too-long'
	});
	expect(await readSample(table(noor, 'Sem;Vink;5b;5'))).toEqual({ refused: 'cut-short', line: 3 });
	expect(await readSample(table(noor, `${noor};extra`))).toEqual({ refused: 'broken-table', line: 3 });
	expect(await readSample(table(noor, 'No"or;x;5b;5;;leerling'))).toMatchObject({ refused: 'broken-table', line: 3 });
});
