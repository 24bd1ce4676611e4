import { Problem } from '../problems.ts';

/** Why a file is no backup that can be used; each a sentence that says what to do. */
export const spoiled = {
	unknown: 'Dit bestand is geen back-up van Kring: kies het bestand dat npm run backup heeft gemaakt.',
	data: 'Dit bestand is een back-up van de gegevens, niet van de sleutels: geef met --keys het bestand dat eindigt op .keys.',
	keys: 'Dit bestand is een back-up van de sleutels, niet van de gegevens: geef het andere bestand van deze back-up.',
	newer: 'Deze back-up is door een nieuwere Kring gemaakt: werk Kring bij en probeer het opnieuw.',
	otherSecret:
		'Deze back-up is met een ander geheim verzegeld: zet het bestand secret of de waarde van SECRET terug die erbij hoort.',
	damaged: 'Deze back-up is beschadigd of niet heel: neem een andere.'
} as const;

/** A file that cannot be used as it is. */
export class Spoiled extends Problem {
	constructor(why: keyof typeof spoiled) {
		super(spoiled[why]);
	}
}
