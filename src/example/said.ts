import type { Mode } from '#sessions/phases.ts';
import type { Words } from '#sessions/session-state.ts';

/** What children say to who led. */
const tops = [
	'Je praatte lekker hard',
	'Iedereen kwam aan de beurt',
	'Je bleef rustig',
	'Je luisterde goed naar ons',
	'Je keek iedereen aan',
	'We waren mooi op tijd klaar',
	'Je hielp ons goed kiezen',
	'Je legde het duidelijk uit'
];
const tips = [
	'Wacht tot het stil is',
	'Praat iets langzamer',
	'Vraag ook iemand achterin',
	'Kijk vaker op de klok',
	'Lees het doel hardop voor',
	'Zeg wie er mag praten',
	'Neem de tijd voor successen',
	'Ga niet voor het bord staan'
];

/** What colleagues say after the session of their team. */
const ofColleagues = {
	tops: [
		'Iedereen stond, en we waren in een kwartier klaar',
		'Fijn dat het over leerlingen ging',
		'We maakten één ding echt af'
	],
	tips: [
		'Begin op tijd, ook als nog niet iedereen er is',
		'Kies één doel en laat de rest even',
		'Vraag vaker wie er hulp wil'
	]
};

/** A top and mostly a tip, for the so-manieth session of a class or team of this size. */
export const saidIn = (session: number, pupils: number, mode: Mode): Words[] => {
	const by = mode === 'team' ? ofColleagues : { tops, tips };
	const words = (list: readonly string[], place: number) => list[place % list.length] ?? '';
	const top: Words = { kind: 'top', words: words(by.tops, session * 3 + pupils) };
	return session % 4 === 2 ? [top] : [top, { kind: 'tip', words: words(by.tips, session * 5 + pupils) }];
};
