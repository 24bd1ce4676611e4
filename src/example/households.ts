import type { HouseholdsCommand } from '#households/commands.ts';
import type { Authority } from '#households/guardian.ts';
import type { GuardianWords } from '#households/guardian-words.ts';
import type { Calendar } from './calendar.ts';
import { momentOf } from './clock.ts';
import type { Planned } from './planned.ts';
import { groups, regenboog, staffOf } from './regenboog.ts';
import { stableId } from './stable-id.ts';

/** Whom a guardian has authority over, by the names of the children. */
type Told = { yes?: string[]; no?: string[] };
type Adult = Partial<GuardianWords> & Pick<GuardianWords, 'given' | 'family' | 'relation'> & Told;
type Family = { children: string[]; guardians: [Adult, ...Adult[]] };

/** Invented families. Their numbers begin in a way that no telephone in the Netherlands has. */
const families: Record<string, Family> = {
	// four children in four groups; the eldest has another father, and a second home with him
	demirel: {
		children: ['Ilyas Demirel', 'Defne Demirel', 'Meryem Demirel', 'Emir Çelik'],
		guardians: [
			{
				given: 'Sevda',
				family: 'Demirel',
				relation: 'mother',
				email: 'sevda.demirel@post.example',
				phone: '06 00 00 01 01',
				language: 'tr',
				safe: 'Liefst overdag bellen, en niets inspreken.',
				yes: ['Ilyas Demirel', 'Defne Demirel', 'Meryem Demirel', 'Emir Çelik']
			},
			{
				given: 'Orhan',
				family: 'Demirel',
				relation: 'father',
				language: 'tr',
				yes: ['Ilyas Demirel', 'Defne Demirel', 'Meryem Demirel'],
				no: ['Emir Çelik']
			}
		]
	},
	// four children in four groups, with both their parents
	'de-wit': {
		children: ['Amira de Wit', 'Sem de Wit', 'Noor de Wit', 'Jip de Wit'],
		guardians: [
			{
				given: 'Karima',
				family: 'Haddou',
				relation: 'mother',
				email: 'karima.haddou@post.example',
				phone: '06 00 00 01 08',
				language: 'ar',
				safe: 'Na twee uur bellen.',
				yes: ['Amira de Wit', 'Sem de Wit', 'Noor de Wit', 'Jip de Wit']
			},
			{
				given: 'Erik',
				family: 'de Wit',
				relation: 'father',
				email: 'erik.de.wit@post.example',
				phone: '06 00 00 01 09',
				yes: ['Amira de Wit', 'Sem de Wit', 'Noor de Wit', 'Jip de Wit']
			}
		]
	},
	celik: {
		children: ['Emir Çelik'],
		guardians: [
			{
				given: 'Hakan',
				family: 'Çelik',
				relation: 'father',
				email: 'h.celik@post.example',
				phone: '06 00 00 01 02',
				yes: ['Emir Çelik']
			}
		]
	},
	// one child, two homes
	'hagen-1': {
		children: ['Julie Hagen'],
		guardians: [
			{
				given: 'Marloes',
				family: 'van Driel',
				relation: 'mother',
				email: 'marloes@post.example',
				phone: '06 00 00 01 03',
				yes: ['Julie Hagen']
			}
		]
	},
	'hagen-2': {
		children: ['Julie Hagen'],
		guardians: [
			{ given: 'Peter', family: 'Hagen', relation: 'father', phone: '06 00 00 01 04', yes: ['Julie Hagen'] },
			{ given: 'Anouk', family: 'Smeets', relation: 'carer', phone: '06 00 00 01 05', no: ['Julie Hagen'] }
		]
	},
	// a child in a foster home, for whom someone of an agency decides
	wagenmaker: {
		children: ['Dean Sporkslede'],
		guardians: [
			{
				given: 'Truus',
				family: 'Wagenmaker',
				relation: 'foster-parent',
				email: 'truus@post.example',
				phone: '06 00 00 01 06',
				no: ['Dean Sporkslede']
			},
			{
				given: 'Bas',
				family: 'Linthorst',
				relation: 'legal-guardian',
				email: 'b.linthorst@voogdij.example',
				phone: '010 000 01 07',
				yes: ['Dean Sporkslede']
			}
		]
	}
};

export const householdIn = (family: string): string => stableId(`household ${family}`);
export const guardianCalled = (name: string): string => stableId(`guardian ${name}`);

/** What is kept of a guardian who is a guest too, under the same id. */
export const guardianKnown = (name: string) => {
	const known = Object.values(families)
		.flatMap(({ guardians }) => guardians)
		.find(({ given, family }) => `${given} ${family}` === name);
	if (!known) throw new Error(`no guardian is called ${name}`);
	const { given, family, email = '', language = 'nl' } = known;
	return { given, family, party: '', function: '', email, language };
};

/** The ib'er enters them in the afternoon of the first bordsessie. */
export const familiesOf = ({ sessions, today }: Calendar): Planned[] => {
	const [day = today] = sessions;
	const [marijke] = staffOf(({ appointed }) => appointed === 'coordinator');
	if (!marijke) throw new Error('the school has no coordinator');
	return Object.entries(families)
		.flatMap(([name, family]) => entered(name, family))
		.map((command, index) => ({
			at: momentOf(day, '15:30') + index * 60_000,
			organisation: regenboog.organisation,
			actor: marijke.id,
			kind: 'households',
			stream: stableId('households'),
			id: stableId(`household command ${today} ${index}`),
			command
		}));
};

const entered = (name: string, { children, guardians: [first, ...others] }: Family): HouseholdsCommand[] => {
	const household = householdIn(name);
	return [
		{ type: 'open-household', household, children: children.map(pupilCalled), ...asked(first) },
		...others.map((adult): HouseholdsCommand => ({ type: 'add-guardian', household, ...asked(adult) }))
	];
};

const asked = ({ given, family, relation, email = '', phone = '', language = 'nl', safe = '', ...told }: Adult) => ({
	guardian: guardianCalled(`${given} ${family}`),
	given,
	family,
	relation,
	email,
	phone,
	language,
	safe,
	authority: [...over('yes', told.yes), ...over('no', told.no)]
});

const over = (authority: Authority, names: string[] = []) =>
	names.map((name) => ({ child: pupilCalled(name), authority }));

export const pupilCalled = (name: string): string => {
	const pupil = groups.flatMap(({ pupils }) => pupils).find(({ given, family }) => `${given} ${family}` === name);
	if (!pupil) throw new Error(`no pupil is called ${name}`);
	return pupil.id;
};
