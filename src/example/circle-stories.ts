import type { CircleCommand } from '#circles/commands.ts';
import type { Releasable } from '#circles/texts/text.ts';
import type { Part, Sort } from '#circles/guest.ts';
import type { GuestLanguage } from '#guests/guest.ts';
import { guardianKnown } from './households.ts';

/** One who comes: a guardian by name, or someone of elsewhere. `yes`: guardians who said so on paper. */
export type ExampleGuest = {
	name: string;
	sort: Sort;
	why: string;
	part: Part;
	party?: string;
	function?: string;
	email?: string;
	language?: GuestLanguage;
	yes?: string[];
};

/** What was put up and agreed in one meeting, at one of the bordsessies' days. `by`: so many days later. */
export type Held = {
	session: number;
	present: string[];
	successes: { child: string; words: string; from?: string }[];
	goals: { child: string; words: string; from?: string }[];
	step: 'better' | 'same' | 'worse';
	agreements: { words: string; who: string; by: number; about?: string; tells?: string }[];
	closing: string;
	/** which texts the ib'er has released, by whom they are of or for; of the newest meeting some still wait */
	released: [Releasable, ...string[]][];
};

type About = { type: 'finish-agreement' | 'tell-child' };
export type ExampleBoard = {
	family: string;
	/** a colleague who comes along */
	teacher: string;
	/** the first of them opens */
	children: { name: string; guardians: string[]; asked?: boolean }[];
	guests: ExampleGuest[];
	goal?: { of: string; words: string };
	held: Held[];
	/** what became of agreements since, by their words */
	after: { of: string; command: About }[];
	/** when they meet today */
	today: string;
};

const [karima, erik] = ['Karima Haddou', 'Erik de Wit'];
const [amira, sem, noor, jip] = ['Amira de Wit', 'Sem de Wit', 'Noor de Wit', 'Jip de Wit'];
/** Sits at all three tables of one afternoon, on one invitation. */
const joke = {
	name: 'Joke Verbeek',
	sort: 'partner',
	party: 'Jeugdzorg',
	function: 'gezinscoach',
	email: 'joke.verbeek@jeugdzorg.example'
} as const satisfies Partial<ExampleGuest>;

/** Invented families, of whom nothing is told but what they told themselves. */
export const theirBoards: readonly ExampleBoard[] = [
	{
		family: 'de-wit',
		teacher: 'Joris Muller',
		children: [
			{ name: amira, guardians: [karima, erik], asked: true },
			{ name: sem, guardians: [karima, erik] },
			{ name: noor, guardians: [karima, erik] },
			{ name: jip, guardians: [karima, erik] }
		],
		guests: [
			{ name: karima, sort: 'guardian', why: 'Moeder', part: 'both' },
			{ name: erik, sort: 'guardian', why: 'Vader', part: 'both' },
			{ ...joke, why: 'Helpt thuis met rust in de ochtend', part: 'both', yes: [karima, erik] },
			{
				name: 'Bart Molenaar',
				sort: 'partner',
				party: 'Schoolmaatschappelijk werk',
				function: 'schoolmaatschappelijk werker',
				email: 'b.molenaar@smw.example',
				why: 'Praat met Noor over boos zijn',
				part: 'second',
				yes: [karima, erik]
			}
		],
		goal: { of: karima, words: 'Dat ze zich fijn voelen op school' },
		held: [
			{
				session: 3,
				present: [karima, joke.name],
				successes: [
					{ child: amira, words: 'Ik heb Jip elke dag gebracht' },
					{ child: jip, words: 'Ik heb een vriend' }
				],
				goals: [
					{ child: amira, words: 'Op tijd zijn, ook op maandag' },
					{ child: sem, words: 'Mijn vinger opsteken als ik iets wil zeggen' },
					{ child: noor, words: 'Naar juf gaan als ik boos ben' },
					{ child: jip, words: 'Buiten spelen met Mats' }
				],
				step: 'same',
				agreements: [
					{ words: 'De wekker staat om zeven uur, oma belt', who: karima, by: 7 },
					{
						words: 'Noor krijgt een rustige plek bij het raam',
						who: 'Lotte Wezenberg',
						by: 4,
						about: noor,
						tells: 'Lotte Wezenberg'
					}
				],
				closing: 'Thuis is er een vaste ochtend, en school weet ervan.',
				released: [
					['my-board', amira, sem, noor, jip],
					['for-home', karima],
					['actions', joke.name]
				]
			},
			{
				session: 7,
				present: [karima, erik, joke.name, 'Bart Molenaar'],
				successes: [
					{ child: amira, words: 'Drie weken op tijd', from: 'Op tijd zijn, ook op maandag' },
					{ child: jip, words: 'Mats komt bij ons spelen', from: 'Buiten spelen met Mats' }
				],
				goals: [
					{ child: amira, words: 'Een middag voor mezelf' },
					{ child: jip, words: 'Zelf mijn jas ophangen' }
				],
				step: 'better',
				agreements: [
					{
						words: 'Amira hoeft op woensdag niet op te passen',
						who: erik,
						by: 10,
						about: amira,
						tells: erik
					},
					{
						words: 'Sem oefent met meester Joris een spreekbeurt',
						who: 'Joris Muller',
						by: 90,
						about: sem,
						tells: 'Joris Muller'
					},
					{
						words: 'Elke week een half uur praten met Noor',
						who: 'Bart Molenaar',
						by: 90,
						about: noor,
						tells: 'Bart Molenaar'
					},
					{ words: 'Joke komt op dinsdagochtend langs', who: joke.name, by: 90 }
				],
				closing: 'Er is rust in de ochtend. Noor heeft iemand om mee te praten.',
				released: [
					['my-board', amira, jip],
					['for-home', karima, erik]
				]
			}
		],
		after: [
			{ of: 'De wekker staat om zeven uur, oma belt', command: { type: 'finish-agreement' } },
			{ of: 'Noor krijgt een rustige plek bij het raam', command: { type: 'finish-agreement' } },
			{ of: 'Noor krijgt een rustige plek bij het raam', command: { type: 'tell-child' } },
			{ of: 'Elke week een half uur praten met Noor', command: { type: 'tell-child' } }
		],
		today: '13:00'
	},
	{
		family: 'demirel',
		teacher: 'Ilse Rademaker',
		children: [
			{ name: 'Meryem Demirel', guardians: ['Sevda Demirel', 'Orhan Demirel'] },
			{ name: 'Defne Demirel', guardians: ['Sevda Demirel', 'Orhan Demirel'] },
			{ name: 'Ilyas Demirel', guardians: ['Sevda Demirel', 'Orhan Demirel'] }
		],
		guests: [
			{ name: 'Sevda Demirel', sort: 'guardian', why: 'Moeder', part: 'both' },
			// the father has not answered yet, so she has no ground
			{ ...joke, why: 'Denkt mee over zwemles en de bso', part: 'second', yes: ['Sevda Demirel'] },
			{
				name: 'Aylin Yurt',
				sort: 'interpreter',
				language: 'tr',
				why: 'Vertaalt voor moeder',
				part: 'both',
				yes: ['Sevda Demirel', 'Orhan Demirel']
			}
		],
		goal: { of: 'Sevda Demirel', words: 'Dat zij ook vriendjes mee naar huis nemen' },
		held: [],
		after: [],
		today: '13:30'
	},
	{
		family: 'wagenmaker',
		teacher: 'Samira Ait Said',
		children: [{ name: 'Dean Sporkslede', guardians: ['Bas Linthorst'] }],
		guests: [
			{ name: 'Truus Wagenmaker', sort: 'guardian', why: 'Pleegmoeder', part: 'both' },
			{ name: 'Bas Linthorst', sort: 'guardian', why: 'Voogd', part: 'second' },
			{ ...joke, why: 'Begeleidt het pleeggezin', part: 'both', yes: ['Bas Linthorst'] }
		],
		held: [],
		after: [],
		today: '14:00'
	}
];

type Ids = Record<'guestCalled' | 'guardianCalled' | 'pupilCalled', (name: string) => string>;

/** Asks someone, and notes who said yes. */
export const guestsOf = (guest: ExampleGuest, { children }: ExampleBoard, ids: Ids): CircleCommand[] => {
	const isGuardian = guest.sort === 'guardian';
	const id = isGuardian ? ids.guardianCalled(guest.name) : ids.guestCalled(guest.name);
	const [given = '', ...family] = guest.name.split(' ');
	const known = isGuardian
		? guardianKnown(guest.name)
		: {
				given,
				family: family.join(' '),
				party: guest.party ?? '',
				function: guest.function ?? '',
				email: guest.email ?? '',
				language: guest.language ?? 'nl'
			};
	return [
		{ type: 'invite-guest', guest: id, sort: guest.sort, why: guest.why, part: guest.part, known },
		...(guest.yes ?? []).flatMap((guardian) =>
			children
				.filter(({ guardians }) => guardians.includes(guardian))
				.map(({ name }): CircleCommand => ({
					type: 'give-consent',
					guest: id,
					guardian: ids.guardianCalled(guardian),
					child: ids.pupilCalled(name),
					answer: 'yes',
					how: 'signed'
				}))
		),
		...(isGuardian
			? []
			: children
					.filter(({ asked }) => asked)
					.map(({ name }): CircleCommand => ({
						type: 'child-answers',
						guest: id,
						child: ids.pupilCalled(name),
						answer: 'yes'
					})))
	];
};
