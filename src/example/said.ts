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

/** A top and mostly a tip, for the so-manieth session of a class of this size. */
export const saidIn = (session: number, pupils: number): Words[] => {
	const words = (list: readonly string[], place: number) => list[place % list.length] ?? '';
	const top: Words = { kind: 'top', words: words(tops, session * 3 + pupils) };
	return session % 4 === 2 ? [top] : [top, { kind: 'tip', words: words(tips, session * 5 + pupils) }];
};
