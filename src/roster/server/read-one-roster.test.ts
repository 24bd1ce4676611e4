import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { bytesOf, foundIn, readSample } from './reading.ts';
import { oneRoster11, oneRoster12 } from './sample-one-roster.ts';

const folder = (files: Record<string, string>) => Object.values(files);
const zip = (files: Record<string, string>) =>
	zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [`${name}.csv`, bytesOf(text)])));
const changed = (file: string, from: string, to: string) => ({
	...oneRoster12,
	[file]: (oneRoster12[file] ?? '').replace(from, to)
});
const without = (...files: string[]) =>
	Object.fromEntries(Object.entries(oneRoster12).filter(([name]) => !files.includes(name)));

test('1.2 holds the school, its groups, pupils and staff; what a child is called comes first', async () => {
	const found = await foundIn(zip(oneRoster12));
	const location = 'o1';
	expect(found).toMatchObject({
		format: 'one-roster',
		school: { brin: '99ZZ', location: '02', schoolYear: '2026-2027' },
		locations: [{ ref: 'o1', code: '99ZZ02', name: 'De Regenboog' }],
		groups: [
			{ ref: 'home c5b', key: 'c5b', name: '5b', kind: 'home', grades: ['5'] },
			{ ref: 'home c78', key: 'c78', name: '7/8', kind: 'home', grades: ['7'] },
			{ ref: 'mixed koor', key: 'koor', name: 'Koor', kind: 'mixed', grades: ['5'] }
		],
		pupils: [
			{
				key: 'u1',
				given: 'Daan',
				family: 'de Wit',
				grade: '5',
				groups: ['home c5b', 'mixed koor'],
				location,
				left: false
			},
			{ key: 'u2', given: 'Sem', family: 'Vink', grade: '7', groups: ['home c78'], location, left: false },
			{ key: 'u3', left: true },
			{ key: 'u4', left: true }
		],
		staff: [
			{ key: 'u5', given: 'Marijke', email: 'marijke@regenboog.example', roles: ['coordinator'], groups: [] },
			{
				key: 'u6',
				roles: ['teacher'],
				groups: [
					{ group: 'home c5b', roles: ['teacher'] },
					{ group: 'mixed koor', roles: [] }
				]
			}
		],
		noticed: { 'guardian-not-read': 1, 'without-role': 1 }
	});
	expect(found.pupils).toHaveLength(4);
	expect(found.staff).toHaveLength(2);
});

test('1.1 tells the role with the user, and reads alike', async () => {
	const found = await foundIn(zip(oneRoster11));
	expect(found.pupils.map(({ key, groups, location }) => [key, groups, location])).toEqual([
		['u1', ['home c5b', 'mixed koor'], 'o1'],
		['u2', ['home c78'], 'o1']
	]);
	expect(found.staff).toMatchObject([{ key: 'u6', email: 'tom@regenboog.example', roles: ['teacher'] }]);
});

test('a folder is read as its zip is, in any order, whatever its files are called', async () => {
	expect(await foundIn(...folder(oneRoster12).toReversed())).toEqual(await foundIn(zip(oneRoster12)));
});

test('demographics are never read beyond the names of their columns; other columns are thrown away and counted', async () => {
	const found = await foundIn(zip(oneRoster12));
	expect(JSON.stringify(found)).not.toMatch(/2017-03-04|male|geheim|0612345678|eck-1|kind\.example|thuis\.example/);
	expect(found.dropped).toMatchObject({
		birthDate: 2,
		sex: 2,
		hispanicOrLatinoEthnicity: 2,
		password: 1,
		phone: 1,
		email: 1
	});
	const broken = changed('demographics', '2017-03-04', '"never closed');
	expect(await foundIn(zip(broken))).toEqual(found);
});

test('a file with changes only is refused: a school is compared whole', async () => {
	expect(await readSample(zip(changed('manifest', 'file.users,bulk', 'file.users,delta')))).toEqual({
		refused: 'changes-only',
		field: 'users.csv'
	});
});

test('a file that is announced or needed and not there is refused by its name', async () => {
	const refused = 'incomplete';
	expect(await readSample(zip(without('enrollments')))).toEqual({ refused, field: 'enrollments.csv' });
	expect(await readSample(zip(without('users', 'manifest')))).toEqual({ refused, field: 'users.csv' });
	expect(await readSample(zip(without('roles', 'manifest')))).toEqual({ refused, field: 'roles.csv' });
	expect(await readSample(...folder(oneRoster12), oneRoster12['users'] ?? '')).toEqual({
		refused: 'wrong-together',
		field: 'users.csv'
	});
});

test('without a manifest, groups or sessions it is read all the same', async () => {
	const bare = await foundIn(zip(without('manifest', 'classes', 'enrollments', 'academicSessions', 'orgs')));
	expect(bare).toMatchObject({ school: { schoolYear: undefined }, groups: [], locations: [] });
	expect(bare.pupils[0]).toMatchObject({ groups: [], location: undefined });
});

test('the year is the one it is now, else the only one', async () => {
	const sessions = (...starts: string[]) =>
		changed('academicSessions', 'y1,,', `${starts.map((day) => `x,,,t,term,${day},,,\n`).join('')}y1,tobedeleted,`);
	const yearOf = async (...starts: string[]) => (await foundIn(zip(sessions(...starts)))).school.schoolYear;
	expect(await yearOf('2025-08-18', '2026-08-17')).toBe('2026-2027');
	expect(await yearOf('2027-02-01', '2027-08-01')).toBe('2026-2027');
	expect(await yearOf('2027-08-01')).toBe('2027-2028');
	expect(await yearOf('2024-08-01', '2027-08-01')).toBeUndefined();
});

test('locations of one school are read together, other schools are refused', async () => {
	const second = (brin: string) => changed('orgs', 'o2,,,Het bestuur,district,,', `o2,,,De Boog,school,${brin},`);
	expect(await foundIn(zip(second('99ZZ03')))).toMatchObject({
		school: { brin: '99ZZ', location: undefined },
		locations: [{ code: '99ZZ02' }, { code: '99ZZ03' }]
	});
	expect(await readSample(zip(second('98XX')))).toEqual({ refused: 'several-schools', field: 'orgs.csv' });
});

test('a row that is cut short is refused, by file and line', async () => {
	expect(await readSample(zip(changed('users', 'u2,,,true,sem,,Sem', 'u2,,,true\nx')))).toEqual({
		refused: 'cut-short',
		line: 3,
		field: 'users.csv'
	});
});
