import { expect, test } from 'vitest';
import { readSample } from './reading.ts';
import { sampleEdexml } from './sample-edexml.ts';

/** Everything of a pupil in the standard that is not on the allow-list. */
const forbidden = `
	geboortedatum geslacht start_ondw_jgr3 gebruikersnaam emailadres fotourl etniciteit land land_vader land_moeder
	sofinummer bsn onderwijsnummer bsn_ondwnr-4 rijksregisternummer gewicht_nieuw gewicht postcodenl postnummerbe
	postcodeoverig instroomdatum toevoegingen mutatiedatum iets_van_morgen`
	.trim()
	.split(/\s+/);
const secret = 'GEHEIM-123456782';
const names = '<achternaam>Cornelisse</achternaam><roepnaam>Noor</roepnaam>';
const pupils = `<leerling key="1" eckid="${secret}" nog="${secret}">${names}${forbidden
	.map((field) => `<${field}>${secret}<a b="${secret}">${secret}</a><![CDATA[${secret}]]></${field}>`)
	.join('')}<!-- ${secret} --><?x ${secret}?></leerling>`;

test('what is not on the allow-list is nowhere in what was found: only its name is, and how often', async () => {
	const found = await readSample(sampleEdexml({ pupils, staff: '', school: '', places: '' }));
	expect(JSON.stringify(found)).not.toContain('GEHEIM');
	expect(found).toMatchObject({
		dropped: Object.fromEntries([...forbidden, 'eckid', 'nog'].map((field) => [field, 1])),
		pupils: [{ given: 'Noor' }]
	});
});

test('no refusal repeats what stood in the file', async () => {
	const broken = [
		sampleEdexml({ pupils: `${pupils}<leerling key="2">${secret}&${secret};` }),
		sampleEdexml({ pupils: `<leerling key="${secret.repeat(30)}">${names}</leerling>` }),
		sampleEdexml({ pupils: `<leerling><roepnaam>${secret.repeat(30)}</roepnaam></leerling>` }),
		sampleEdexml({ pupils: `<leerling>${names}<uitstroomdatum>${secret}</uitstroomdatum></leerling>` }),
		sampleEdexml({ school: `<school><schooljaar>${secret}</schooljaar></school>` }),
		`<!DOCTYPE x [<!ENTITY e "${secret}">]>${sampleEdexml({ declaration: '' })}`,
		`<${secret}/>`,
		`${secret};${secret}\n`,
		`voornaam,achternaam,${secret}\n${secret},${secret},${secret}\n`,
		`voornaam,achternaam,groep,jaargroep,e-mail,rol\n${secret},${secret},,,,${secret}\n`,
		`voornaam,achternaam,groep,jaargroep,e-mail,rol\n"${secret},${secret},,,,${secret}\n`,
		`voornaam,achternaam,groep,jaargroep,e-mail,rol\n${secret}"${secret},,,,,${secret}\n`,
		`sourcedId,enabledUser,givenName,familyName,role\n1,${secret}\n`
	];
	for (const file of broken) {
		const answer = await readSample(file);
		expect(answer, file).toHaveProperty('refused');
		expect(JSON.stringify(answer)).not.toContain('GEHEIM');
	}
});
