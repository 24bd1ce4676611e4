/** For tests: an EDEXML file of De Regenboog, written by hand. Everyone in it is invented. */
export type SampleParts = {
	declaration: string;
	school: string;
	places: string;
	groups: string;
	pupils: string;
	staff: string;
};

export const sampleParts: SampleParts = {
	declaration: '<?xml version="1.0" encoding="UTF-8"?>',
	school: `<school>
		<schooljaar>2026-2027</schooljaar><peildatum>2026-10-01</peildatum>
		<brincode>99ZZ</brincode><dependancecode>00</dependancecode><schoolkey>regenboog</schoolkey>
		<aanmaakdatum>2026-10-02T16:20:00</aanmaakdatum><auteur>De leerlingadministratie</auteur><xsdversie>2.1</xsdversie>
	</school>`,
	places: `<vestigingen><vestiging key="v1"><naam>De Regenboog</naam><omschrijving>aan het plein</omschrijving></vestiging></vestigingen>`,
	groups: `<groepen>
		<groep key="g5b"><naam>5b</naam><jaargroep>5</jaargroep></groep>
		<groep key="g78"><naam>7/8</naam><jaargroep>C</jaargroep></groep>
		<samengestelde_groep key="plus"><naam>Plusklas</naam></samengestelde_groep>
	</groepen>`,
	pupils: `
		<leerling key="p1" eckid="https://ketenid.example/1">
			<achternaam>Wit</achternaam><voorvoegsel>de</voorvoegsel><voornamen>Daniël Johannes</voornamen>
			<voorletters-1>D.J.</voorletters-1><roepnaam>Daan</roepnaam>
			<geboortedatum>2017-03-04</geboortedatum><geslacht>1</geslacht><jaargroep>5</jaargroep><groep key="g5b"/>
			<samengestelde_groepen><samengestelde_groep key="plus"/></samengestelde_groepen><vestiging key="v1"/>
			<gebruikersnaam>daandewit</gebruikersnaam><emailadres>daan@leerling.example</emailadres>
			<etniciteit>0</etniciteit><land>6030</land><bsn>999999990</bsn><gewicht>0.00</gewicht><postcodenl>9999XX</postcodenl>
			<instroomdatum>2021-08-16</instroomdatum>
			<toevoegingen><blok xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="Eigen">
				<code>x</code><leerling key="p9"><roepnaam>Niemand</roepnaam></leerling></blok></toevoegingen>
		</leerling>
		<leerling key="p2"><achternaam>Vink</achternaam><roepnaam>Sem</roepnaam><jaargroep>7</jaargroep><groep key="g78"/></leerling>
		<leerling key="p3"><achternaam>Bosgraaf</achternaam><roepnaam>Sem</roepnaam><jaargroep>8</jaargroep><groep key="g78"/></leerling>`,
	staff: `<leerkrachten>
		<leerkracht key="s1" eckid="https://ketenid.example/2"><achternaam>Hofman</achternaam><roepnaam>Marijke</roepnaam>
			<emailadres>marijke@regenboog.example</emailadres><rol>IB</rol><rol>TAL</rol><rolomschrijving>zorg</rolomschrijving></leerkracht>
		<leerkracht key="s2"><achternaam>Meer</achternaam><voorvoegsel>van der</voorvoegsel><roepnaam>Tom</roepnaam><rol>LRK</rol>
			<groepen><groep key="g5b"><rol>LRK</rol></groep><samengestelde_groep key="plus"><rol>OWA</rol></samengestelde_groep></groepen>
		</leerkracht>
	</leerkrachten>`
};

export const sampleEdexml = (other: Partial<SampleParts> = {}): string => {
	const { declaration, school, places, groups, pupils, staff } = { ...sampleParts, ...other };
	return `${declaration}\n<EDEX>${school}${places}${groups}<leerlingen>${pupils}</leerlingen>${staff}</EDEX>\n`;
};
