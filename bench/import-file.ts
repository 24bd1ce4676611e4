import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';

const given = [
	'Daan',
	'Sara',
	'Milan',
	'Lina',
	'Noor',
	'Sem',
	'Yusuf',
	'Zoë',
	'Jip',
	'Inaya',
	'Bram',
	'Roos',
	'Kofi',
	'Liv'
];
const family = [
	'Wit',
	'Hollander',
	'Demirel',
	'Kowalczyk',
	'Traoré',
	'Bosgraaf',
	'El Amrani',
	'Vink',
	'Terpstra',
	'Osman'
];
const inGroup = 25;

/** Writes an EDEXML file of so many invented pupils, each with all that an administration tends to send along. */
export const writeRoster = (file: string, pupils: number): Promise<void> =>
	pipeline(lines(pupils), createWriteStream(file));

function* lines(pupils: number): Generator<string> {
	yield `<?xml version="1.0" encoding="UTF-8"?>\n<EDEX>\n<school><schooljaar>2026-2027</schooljaar>`;
	yield `<peildatum>2026-10-01</peildatum><brincode>99ZZ</brincode><xsdversie>2.1</xsdversie></school>\n<groepen>\n`;
	for (let group = 0; group < pupils / inGroup; group++)
		yield `<groep key="g${group}"><naam>Groep ${group}</naam><jaargroep>${gradeOf(group)}</jaargroep></groep>\n`;
	yield '</groepen>\n<leerlingen>\n';
	for (let pupil = 0; pupil < pupils; pupil++) yield pupilLine(pupil);
	yield '</leerlingen>\n</EDEX>\n';
}

const gradeOf = (group: number) => (group % 8) + 1;

const pupilLine = (pupil: number): string => {
	const group = Math.floor(pupil / inGroup);
	const called = given[pupil % given.length];
	return `<leerling key="p${pupil}" eckid="https://ketenid.example/${pupil}">
	<achternaam>${family[pupil % family.length]}</achternaam><voorvoegsel>${pupil % 5 === 0 ? 'van der' : ''}</voorvoegsel>
	<voornamen>${called} Maria</voornamen><voorletters-1>A.M.</voorletters-1><roepnaam>${called}</roepnaam>
	<geboortedatum>2016-01-01</geboortedatum><geslacht>9</geslacht><jaargroep>${gradeOf(group)}</jaargroep>
	<groep key="g${group}"/><emailadres>kind${pupil}@school.example</emailadres><land>6030</land>
	<postcodenl>9999XX</postcodenl><instroomdatum>2021-08-01</instroomdatum>
	<toevoegingen><blok><code>${pupil}</code><omschrijving>van de administratie</omschrijving></blok></toevoegingen>
</leerling>
`;
};
