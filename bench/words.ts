/** What children write: short, natural and different each time, 40 characters at most. */
const openings = ['Ik', 'Wij', 'Noor', 'Sem en ik', 'Onze groep', 'Iedereen', 'Yara', 'De tafel van Bram'];

const deeds = [
	'hielp met breuken',
	'las elke dag een half uur',
	'ruimde de hoek goed op',
	'luisterde naar de ander',
	'maakte een nieuw spel',
	'bleef rustig bij de toets',
	'deelde de bal op het plein',
	'schreef een lang verhaal',
	'gaf een compliment',
	'kende de tafel van zeven',
	'vroeg zelf om hulp',
	'was op tijd in de kring',
	'bedacht een betere regel',
	'oefende tien moeilijke woorden',
	'werkte door tot het af was',
	'liep stil over de gang',
	'nam een boek mee van thuis',
	'speelde met wie alleen was',
	'tekende een plattegrond',
	'keek het werk nog eens na'
];

export const wordsOf = (number: number): string => {
	const deed = deeds[(number * 7) % deeds.length] ?? '';
	const opening = openings[Math.floor(number / deeds.length + number * 3) % openings.length] ?? '';
	return `${opening} ${deed}`.slice(0, 40);
};
