import type { Picture } from '#arenas/pictures.ts';
import { nextSchoolDay, type Calendar } from './calendar.ts';
import { addDays, type Day } from '#kernel/time.ts';

/** One arena as far as it came; `on`, `planned` and so on are session days, from 0. */
export type ArenaStory = {
	topic: string;
	/** for the youngest: shorter questions, with a picture */
	youngest: boolean;
	seats: number;
	planned: number;
	day: (calendar: Calendar) => Day | null;
	questions: { by: string; words: string; picture?: Picture }[];
	/** `from`: of which classes, all of them unless said; `no`: so many would rather not; `yes`: so many said yes */
	drawn?: { on: number; seed: number; from?: string[]; no?: number; yes: number | 'all' };
	spoken?: Spoken;
	hung?: { on: number; idea: number; by: string; quote?: number; done?: true };
	told?: { on: number; words: string; how: string; asked: number; answered: number; counts: Record<string, number[]> };
};

/** Twenty minutes in the ring, and what the team made of it the same afternoon. */
export type Spoken = {
	on: number;
	scribe: string;
	/** what pupils said, to the first question, the second and so on */
	heard: string[][];
	/** `of`: which of those quotes, counted from 0 */
	ideas: { words: string; of: number[] }[];
	/** how each ranks every idea: can it be done, and will pupils notice */
	ranks: Record<string, [feasible: number, noticed: number][]>;
};

const sessionDay =
	(on: number) =>
	({ sessions, today }: Calendar): Day =>
		sessions[on] ?? today;

/** The youngest were heard, told what was done, and said that they notice it. */
const outside: ArenaStory = {
	topic: 'samen buiten spelen',
	youngest: true,
	seats: 6,
	planned: 0,
	day: sessionDay(1),
	questions: [
		{ by: 'Lotte', words: 'Wat vind je fijn als we buiten zijn?', picture: 'outside' },
		{ by: 'Samira', words: 'Wanneer doe je niet mee?', picture: 'together' },
		{ by: 'Marijke', words: 'Wat helpt als je alleen bent?', picture: 'help' }
	],
	drawn: { on: 0, seed: 20_061, from: ['1-2b', '3'], no: 1, yes: 'all' },
	spoken: {
		on: 1,
		scribe: 'Lotte',
		heard: [
			['De hut achter de boom is van iedereen', 'Rennen, heel hard', 'Als de grote kar vrij is'],
			[
				'Ze zeggen dat het spel al vol is',
				'Ik weet niet hoe tikkertje-kleur gaat',
				'Dan is het spel vol en dan mag ik niet'
			],
			['Iemand die vraagt: kom je?', 'Bij de bank gaan zitten', 'Dat de juf het spel een keer voordoet']
		],
		ideas: [
			{ words: 'Een bank waar je zit als je mee wilt doen', of: [6, 7] },
			{ words: 'Een spel is nooit vol: er is altijd een rol bij', of: [3, 5] },
			{ words: 'Elke week één spel samen leren', of: [4, 8] }
		],
		ranks: {
			Lotte: [
				[4, 4],
				[2, 3],
				[3, 3]
			],
			Samira: [
				[4, 3],
				[2, 4],
				[4, 3]
			],
			Petra: [
				[3, 4],
				[1, 3],
				[4, 2]
			],
			Dirk: [
				[4, 4],
				[2, 2],
				[3, 2]
			]
		}
	},
	hung: { on: 3, idea: 0, by: 'Samira', quote: 6, done: true },
	told: {
		on: 4,
		words: 'We hebben een bank geverfd. Wie daar zit, wil meedoen.',
		how: 'Het is de blauwe bank bij de boom.',
		asked: 9,
		answered: 10,
		counts: { '1-2b': [15, 6, 2], '3': [14, 8, 3] }
	}
};

/** On the board of the team since weeks, and the pupils did not hear of it yet. */
const help: ArenaStory = {
	topic: 'hulp vragen in de les',
	youngest: false,
	seats: 8,
	planned: 4,
	day: sessionDay(5),
	questions: [
		{ by: 'Tom', words: 'Wanneer vraag jij om hulp, en wanneer liever niet?' },
		{ by: 'Esra', words: 'Wat helpt je als je vastzit met rekenen?' },
		{ by: 'Rachid', words: 'Hoe merk je dat iemand anders je kan helpen?' }
	],
	drawn: { on: 4, seed: 41_207, no: 1, yes: 'all' },
	spoken: {
		on: 5,
		scribe: 'Esra',
		heard: [
			[
				'Ik steek mijn vinger niet op als iedereen stil is',
				'Dan kijkt iedereen naar mij',
				'Bij rekenen vraag ik het wel, bij lezen niet',
				'Ik wacht en dan is de les voorbij'
			],
			[
				'Een voorbeeld dat blijft staan op het bord',
				'Dat je eerst met je buur mag praten',
				'Even iets anders doen en dan terug'
			],
			[
				'Als er een blokje op de tafel ligt weet je het',
				'Je ziet niet wie het al snapt',
				'Ik vraag het altijd aan dezelfde'
			]
		],
		ideas: [
			{ words: 'Een groen blokje op tafel: mij mag je iets vragen', of: [7, 8, 9] },
			{ words: 'Het voorbeeld blijft de hele les op het bord', of: [4] },
			{ words: 'Eerst een minuut overleggen met je buur', of: [0, 1, 5] }
		],
		ranks: {
			Tom: [
				[4, 4],
				[4, 2],
				[3, 3]
			],
			Esra: [
				[4, 3],
				[3, 3],
				[4, 3]
			],
			Hanna: [
				[3, 4],
				[4, 2],
				[2, 3]
			],
			Rachid: [
				[4, 4],
				[3, 1],
				[3, 4]
			],
			Judith: [
				[3, 3],
				[4, 2],
				[4, 2]
			]
		}
	},
	hung: { on: 6, idea: 0, by: 'Tom' }
};

/** This week: questions, a ring that was drawn, and some who said yes. */
const hall: ArenaStory = {
	topic: 'rust in de gang',
	youngest: false,
	seats: 6,
	planned: 9,
	day: ({ today }) => nextSchoolDay(addDays(today, 2)),
	questions: [
		{ by: 'Hanna', words: 'Wat maakt het rustig in de gang als je naar binnen gaat?' },
		{ by: 'Ilse', words: 'Waar merk je in de klas dat het druk is op de gang?' },
		{ by: 'Joris', words: 'Wat kunnen wij doen, en wat kunnen jullie doen?' }
	],
	drawn: { on: 10, seed: 73_310, no: 1, yes: 4 }
};

/** Just thought of. */
const circle: ArenaStory = {
	topic: 'de kring in de ochtend',
	youngest: true,
	seats: 6,
	planned: 11,
	day: () => null,
	questions: [{ by: 'Karin', words: 'Wat wil je in de kring vertellen?', picture: 'listen' }]
};

/** Oldest first. */
export const arenaStories: readonly ArenaStory[] = [outside, help, hall, circle];
