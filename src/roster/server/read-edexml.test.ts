import { limits } from '#schools/limits.ts';
import { expect, test } from 'vitest';
import { foundIn, readSample } from './reading.ts';
import { sampleEdexml, sampleParts } from './sample-edexml.ts';

const pupil = (inside: string, key = 'p1') => `<leerling key="${key}">${inside}</leerling>`;
const named = '<roepnaam>Noor</roepnaam><achternaam>Cornelisse</achternaam>';
const withPupils = (...pupils: string[]) => foundIn(sampleEdexml({ pupils: pupils.join('') }));

test('a full file holds the school, its locations, groups, pupils and staff, and nothing that is not on the list', async () => {
	const found = await foundIn(sampleEdexml());
	expect(found).toEqual({
		format: 'edexml',
		school: { brin: '99ZZ', location: undefined, schoolYear: '2026-2027' },
		locations: [{ ref: 'v1', code: 'V1', name: 'De Regenboog' }],
		groups: [
			{ ref: 'home g5b', key: 'g5b', name: '5b', kind: 'home', grades: ['5'] },
			{ ref: 'home g78', key: 'g78', name: '7/8', kind: 'home', grades: ['7', '8'] },
			{ ref: 'mixed plus', key: 'plus', name: 'Plusklas', kind: 'mixed', grades: ['5'] }
		],
		pupils: [
			{
				key: 'p1',
				given: 'Daan',
				family: 'de Wit',
				grade: '5',
				groups: ['home g5b', 'mixed plus'],
				location: 'v1',
				left: false
			},
			{ key: 'p2', given: 'Sem', family: 'Vink', grade: '7', groups: ['home g78'], location: undefined, left: false },
			{
				key: 'p3',
				given: 'Sem',
				family: 'Bosgraaf',
				grade: '8',
				groups: ['home g78'],
				location: undefined,
				left: false
			}
		],
		staff: [
			{
				key: 's1',
				given: 'Marijke',
				family: 'Hofman',
				email: 'marijke@regenboog.example',
				roles: ['coordinator'],
				groups: []
			},
			{
				key: 's2',
				given: 'Tom',
				family: 'van der Meer',
				email: undefined,
				roles: ['teacher'],
				groups: [
					{ group: 'home g5b', roles: ['teacher'] },
					{ group: 'mixed plus', roles: ['assistant'] }
				]
			}
		],
		dropped: {
			schoolkey: 1,
			auteur: 1,
			omschrijving: 1,
			eckid: 2,
			voornamen: 1,
			'voorletters-1': 1,
			geboortedatum: 1,
			geslacht: 1,
			gebruikersnaam: 1,
			emailadres: 1,
			etniciteit: 1,
			land: 1,
			bsn: 1,
			gewicht: 1,
			postcodenl: 1,
			instroomdatum: 1,
			toevoegingen: 1,
			rolomschrijving: 1
		},
		noticed: {}
	});
});

test('rule 1: a key that begins with # is made up: it holds within the file, and is never kept to match on', async () => {
	const groups = '<groepen><groep key=" #001"><naam>5b</naam><jaargroep>5</jaargroep></groep></groepen>';
	const found = await foundIn(sampleEdexml({ groups, pupils: pupil(`${named}<groep key="#001 "/>`, ' #7 ') }));
	expect(found.groups).toEqual([{ ref: 'home #001', key: undefined, name: '5b', kind: 'home', grades: ['5'] }]);
	expect(found.pupils).toMatchObject([{ key: undefined, groups: ['home #001'], grade: '5' }]);
	expect(found.noticed).toMatchObject({ 'without-lasting-key': 1 });
});

test('rule 2: spaces around a key mean nothing', async () => {
	const found = await withPupils(pupil(`${named}<groep key="&#9;g5b "/><vestiging key=" v1"/>`, ' p1 '));
	expect(found.pupils).toMatchObject([{ key: 'p1', groups: ['home g5b'], location: 'v1' }]);
	expect(await readSample(sampleEdexml({ pupils: pupil(named, 'p1') + pupil(named, ' p1') }))).toMatchObject({
		refused: 'key-twice'
	});
});

test('rule 3: the pupil’s own jaargroep wins over the group’s, and a combination has none to give', async () => {
	const found = await withPupils(
		pupil(`${named}<jaargroep>6</jaargroep><groep key="g5b"/>`, 'own'),
		pupil(`${named}<groep key="g5b"/>`, 'of-the-group'),
		pupil(`${named}<groep key="g78"/>`, 'none')
	);
	expect(found.pupils.map(({ grade }) => grade)).toEqual(['6', '5', undefined]);
	expect(found.noticed).toEqual({ 'without-grade': 1 });
});

test('a combination has the grades of the children who are in it, not of those who left', async () => {
	const inGroup = (grade: number, day = '') =>
		pupil(
			`${named}<jaargroep>${grade}</jaargroep><groep key="g78"/><uitstroomdatum>${day}</uitstroomdatum>`,
			`${grade}`
		);
	const { groups } = await withPupils(inGroup(8), inGroup(7), inGroup(6, '2026-01-01'));
	expect(groups[1]?.grades).toEqual(['7', '8']);
});

test('rule 5: one home class, and any number of groups made of several', async () => {
	const groups = `<groepen><samengestelde_groep key="1"><naam>Plus</naam></samengestelde_groep><groep key="1"><naam>4</naam>
		<jaargroep>4</jaargroep></groep><samengestelde_groep key="2"><naam>Koor</naam></samengestelde_groep></groepen>`;
	const mixed = ['1', '2', '2'].map((key) => `<samengestelde_groep key="${key}"/>`).join('');
	const inGroups = `<groep key="1"/><samengestelde_groepen>${mixed}</samengestelde_groepen>`;
	const found = await foundIn(sampleEdexml({ groups, staff: '', pupils: pupil(named + inGroups) }));
	expect(found.pupils[0]?.groups).toEqual(['home 1', 'mixed 1', 'mixed 2']);
	expect(found.groups.map(({ kind, grades }) => [kind, grades])).toEqual([
		['mixed', ['4']],
		['home', ['4']],
		['mixed', ['4']]
	]);
});

test('rule 6: who left before the peildatum has left; without one the day the file was made counts, or else today', async () => {
	const leaves = (day: string) => pupil(`${named}<uitstroomdatum>${day}</uitstroomdatum>`, day);
	const days = ['2026-09-30', '2026-10-01', '2026-10-02+02:00', '2026-11-22', '2026-11-23'];
	const leftWith = async (dates: string) => {
		const school = `<school><schooljaar>2026-2027</schooljaar>${dates}</school>`;
		const { pupils } = await foundIn(sampleEdexml({ school, pupils: days.map(leaves).join('') }));
		return pupils.filter(({ left }) => left).length;
	};
	const [asOf, made] = ['<peildatum>2026-10-01</peildatum>', '<aanmaakdatum>2026-10-02T16:20:00</aanmaakdatum>'];
	expect(await leftWith(asOf + made)).toBe(1);
	expect(await leftWith(made)).toBe(2);
	expect(await leftWith('')).toBe(4);
});

test('rule 7: a rol proposes a role and no more; a helping parent, a test leader and the office propose nothing', async () => {
	const all = 'ADJ ADM CON DIR ICT IB KLA LRK LOS LOC OWA OUD RT SMW STA TAL VAK'.split(' ');
	const one = (rol: string) =>
		`<leerkracht key="${rol}"><roepnaam>Tom</roepnaam><achternaam>Mus</achternaam><rol>${rol}</rol></leerkracht>`;
	const { staff } = await foundIn(sampleEdexml({ staff: `<leerkrachten>${all.map(one).join('')}</leerkrachten>` }));
	const proposed = Object.groupBy(staff, ({ roles }) => roles.join());
	expect(Object.entries(proposed).map(([role, of]) => [role, of?.map(({ key }) => key).join(' ')])).toEqual([
		['principal', 'ADJ DIR LOC'],
		['', 'ADM CON ICT OUD RT SMW TAL'],
		['coordinator', 'IB'],
		['assistant', 'KLA LOS OWA'],
		['teacher', 'LRK VAK'],
		['trainee', 'STA']
	]);
});

test('rule 9: a file without teachers, and one without groups too, is read all the same', async () => {
	expect(await foundIn(sampleEdexml({ staff: '' }))).toMatchObject({ staff: [], groups: [{}, {}, {}] });
	const bare = await foundIn(
		sampleEdexml({ places: '', groups: '', staff: '', pupils: pupil('<roepnaam>Noor</roepnaam>') })
	);
	expect(bare.pupils).toMatchObject([{ given: 'Noor', family: '', groups: [], grade: undefined }]);
});

test('rule 10: 1.03, 2.0 and files that do not tell their version read alike', async () => {
	const of = (version: string) => foundIn(sampleEdexml({ school: sampleParts.school.replace('2.1', version) }));
	expect(await of('1.03')).toEqual(await of('2.1'));
	expect(await of('2.0')).toEqual(await of('2.1'));
	expect(await of('')).toEqual(await of('2.1'));
});

test('trap: any school year is one, also after the list of the standard ends; one of two or no years is refused', async () => {
	const of = (year: string) =>
		readSample(sampleEdexml({ school: `<school><schooljaar>${year}</schooljaar></school>` }));
	expect(await of(' 2031-2032 ')).toMatchObject({ school: { schoolYear: '2031-2032' } });
	for (const wrong of ['2026', '2026-2028', '2026/2027', 'x'])
		expect(await of(wrong)).toEqual({ refused: 'school-year-unreadable', line: 2, field: 'schooljaar' });
});

test('trap: toevoegingen are skipped whole, whatever is in them', async () => {
	const found = await foundIn(sampleEdexml());
	expect(JSON.stringify(found)).not.toMatch(/Niemand|p9/);
});

test('trap: tussenvoegsel is read as voorvoegsel', async () => {
	const found = await withPupils(
		pupil('<roepnaam>Daan</roepnaam><tussenvoegsel>van</tussenvoegsel><achternaam>Dijk</achternaam>')
	);
	expect(found.pupils[0]?.family).toBe('van Dijk');
});

test('trap: the same elements in an answer of UWLR, with any prefix and in an envelope, are read alike', async () => {
	const namespace = 'http://www.edustandaard.nl/leerresultaten/2/leerlinggegevens';
	const plain = sampleEdexml({ declaration: '' });
	const prefixed = plain
		.replaceAll(/<(\/?)(?=[a-zA-Z])/g, '<$1u:')
		.replaceAll('u:EDEX', 'u:leerlinggegevens_antwoord')
		.replace('<u:leerlinggegevens_antwoord', `<u:leerlinggegevens_antwoord xmlns:u="${namespace}"`);
	const envelope = `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Header><a:autorisatie xmlns:a="x">
		<a:autorisatiesleutel>geheim</a:autorisatiesleutel></a:autorisatie></s:Header><s:Body>${prefixed}</s:Body></s:Envelope>`;
	const { format: _, dropped: __, ...expected } = await foundIn(plain);
	expect(await foundIn(prefixed)).toMatchObject({ format: 'uwlr', ...expected });
	expect(await foundIn(envelope)).toMatchObject({ format: 'uwlr', ...expected, dropped: { autorisatiesleutel: 1 } });
	expect(await readSample(envelope.replaceAll(/<u:leerlingen>.*<\/u:leerlingen>/gs, ''))).toEqual({
		refused: 'no-pupils'
	});
});

test('the first name is what a child is called, else the first of its names, else its initials', async () => {
	const found = await foundIn(
		sampleEdexml({
			pupils: [
				'<achternaam>Wit</achternaam><voornamen>Jan-Willem Piet</voornamen><voorletters-1>J.W.P.</voorletters-1>',
				'<achternaam>Wit</achternaam><voorletters-1>J.</voorletters-1>',
				'<achternaam>  Wit  </achternaam><roepnaam> </roepnaam>'
			]
				.map((inside, at) => `<leerling key="${at}">${inside}</leerling>`)
				.join('')
		})
	);
	expect(found.pupils.map(({ given, family }) => [given, family])).toEqual([
		['Jan-Willem', 'Wit'],
		['J.', 'Wit'],
		['Wit', '']
	]);
	expect(found.dropped).toMatchObject({ voornamen: 1, 'voorletters-1': 1 });
});

test('a pupil without any name, and one whose name no register takes, are refused by line and not by name', async () => {
	const of = (inside: string) =>
		readSample(sampleEdexml({ school: '', places: '', groups: '', pupils: `\n\n${pupil(inside)}` }));
	expect(await of('<voorvoegsel/>')).toEqual({ refused: 'name-missing', line: 4, field: 'leerling' });
	expect(await of(`<roepnaam>${'o'.repeat(limits.given + 1)}</roepnaam>`)).toEqual({
		refused: 'name-too-long',
		line: 4,
		field: 'leerling'
	});
	expect(await of(`${named}<uitstroomdatum>1 mei</uitstroomdatum>`)).toEqual({
		refused: 'date-unreadable',
		line: 4,
		field: 'uitstroomdatum'
	});
});

test('what means nothing is left out and told: a grade, a group, a mail address', async () => {
	const odd = pupil(`${named}<jaargroep>9</jaargroep><groep key="elsewhere"/>`);
	const staff =
		'<leerkrachten><leerkracht key="1"><roepnaam>Tom</roepnaam><emailadres>tom</emailadres></leerkracht></leerkrachten>';
	const found = await foundIn(sampleEdexml({ pupils: odd, staff }));
	expect(found.pupils).toMatchObject([{ grade: undefined, groups: [] }]);
	expect(found.staff).toMatchObject([{ email: undefined }]);
	expect(found.noticed).toEqual({
		'grade-unknown': 1,
		'group-not-in-file': 1,
		'without-grade': 1,
		'email-unreadable': 1
	});
});

test('an empty element holds nothing, so nothing is thrown away', async () => {
	const found = await withPupils(pupil(`${named}<bsn/><land> </land><foto><url/></foto><x y="1"/>`));
	expect(found.dropped).toMatchObject({ foto: 1, x: 1 });
	expect(found.dropped).not.toHaveProperty('bsn');
	expect(found.dropped).not.toHaveProperty('land');
});

test('two schools in one file are refused', async () => {
	const school = sampleParts.school + sampleParts.school;
	expect(await readSample(sampleEdexml({ school }))).toEqual({ refused: 'several-schools' });
});
