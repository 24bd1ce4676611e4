import { groups, staffOf } from '#example/regenboog.ts';
import { dayOf, schoolYearOf } from '#kernel/time.ts';

type Pupil = { key: string; given: string; family: string; grade: number; group: string; location?: string };
type Vestiging = { key: string; name: string };

/** De Regenboog as its administration knows it: everyone of the example, each with a key that lasts. */
export const everyone = (): Pupil[] =>
	groups.flatMap(({ key, grades, pupils }) =>
		pupils.map(({ id, given, family }) => ({ key: `p-${id}`, given, family, grade: grades[0] ?? 1, group: key }))
	);

/** An EDEXML file with much in it that Kring may not know. */
export const edexml = (
	pupils: readonly Pupil[],
	year = schoolYearOf(dayOf(Date.now())),
	locations: readonly Vestiging[] = []
): Buffer =>
	Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>
<EDEX><school><schooljaar>${year}</schooljaar><xsdversie>2.1</xsdversie></school>
${locationsElement(locations)}<groepen>${groups.map(({ key, name, grades }) => `<groep key="g-${key}"><naam>${name}</naam><jaargroep>${grades.length > 1 ? 'C' : grades[0]}</jaargroep></groep>`).join('')}</groepen>
<leerlingen>${pupils.map(pupilElement).join('\n')}</leerlingen>
<leerkrachten>${staffOf()
		.map(
			({ id, given, family }) =>
				`<leerkracht key="s-${id}"><achternaam>${family}</achternaam><roepnaam>${given}</roepnaam></leerkracht>`
		)
		.join('')}
<leerkracht key="s-ellen"><achternaam>Vermaas</achternaam><roepnaam>Ellen</roepnaam><emailadres>ellen@regenboog.example</emailadres><rol>IB</rol><groepen><groep key="g-5b"><rol>LRK</rol></groep></groepen></leerkracht>
</leerkrachten></EDEX>
`);

const locationsElement = (all: readonly Vestiging[]): string =>
	all.length === 0
		? ''
		: `<vestigingen>${all.map(({ key, name }) => `<vestiging key="${key}"><naam>${name}</naam></vestiging>`).join('')}</vestigingen>\n`;

const pupilElement = ({ key, given, family, grade, group, location }: Pupil): string =>
	`<leerling key="${key}"><achternaam>${family}</achternaam><roepnaam>${given}</roepnaam><geboortedatum>2017-03-04</geboortedatum><geslacht>1</geslacht><jaargroep>${grade}</jaargroep><groep key="g-${group}"/>${location ? `<vestiging key="${location}"/>` : ''}<bsn>999999990</bsn></leerling>`;
