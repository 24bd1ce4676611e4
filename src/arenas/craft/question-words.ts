const listed = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

// Dutch first, then English: the questions of a team may be typed in either. All plain: no accents, no capitals.

/** With these a question lets pupils tell. */
export const openWords = listed(`
wat hoe waarom welke welk wanneer waar wie wiens waarmee waaraan waarover waardoor waarvan waarin waarvoor waarbij waaruit
waarheen hoeveel hoezo hoeverre
what how why which when where who whom whose`);

/** So one asks to be told something. */
export const invitations = listed(`
vertel beschrijf noem leg laat teken bedenk stel schrijf geef kies
tell describe name explain show draw imagine suppose write give`);

/** Before these the question itself has not begun yet. */
export const openers = listed(`en maar dus nou eigenlijk he hoi beste and but so well now ok oke`);

export const prepositions = listed(`
op in met bij van voor over aan uit naar tot sinds tijdens onder tussen tegen om door na
on in with by of for about at from to until since during under between against through after`);

/** Whoever begins with one of these asks for yes or no. */
export const yesNoVerbs = listed(`
is zijn ben bent was waren heb hebt heeft hebben had hadden kan kun kunt kunnen kon konden mag mogen mocht mochten moet
moeten moest moesten wil wilt willen wilde wilden zou zouden zal zullen doet gaat komt krijg krijgt krijgen vind vindt vinden weet weten
wordt worden word helpt lukt klopt werkt gebeurt voelt hoeft hoeven bestaat staat ligt durft past leert luistert
do does did is are am was were can could would will should shall have has had may might must don doesn didn isn aren wasn
weren couldn wouldn won shouldn haven hasn hadn`);

/** After these comes no yes-or-no verb, also where *je* or *jullie* follows. */
export const conjunctions = listed(`als toen omdat dat of want zodat nadat voordat terwijl zoals dan nu zodra hoewel`);

/** Who is asked. */
export const askedOnes = listed(`jullie je jij wij`);

/** After one of these and an open word, someone asks to be told, however the question begins. */
export const canYou = listed(`kan kun kunt kunnen wil wilt willen zou zouden mag can could would will`);
export const tellingVerbs = listed(`
vertellen uitleggen beschrijven noemen bedenken voordoen zien tell explain describe show name`);

/** Behind an open word these show that no new question begins: *en waar je trots op bent*. */
export const noVerbs = listed(`
je jij jullie we wij ik ze zij hij het de een er dat dit you we i they he she it the a an your`);

/** The stems of words that judge. */
export const judging: readonly string[] = `
saai beter fijn leuk stom stomm slecht vervelend irritant gezellig eerlijk oneerlijk prettig geweldig fantastisch super
tevreden blij belangrijk nuttig zinvol zinloos interessant raar gek onzin overdreven lekker mooi lelijk ouderwets
boring better fun nice stupid bad great annoying fair unfair pleasant useful useless interesting important happy
silly ugly wonderful awful`
	.trim()
	.split(/\s+/);

/** What is not about learning: words that begin so, and words that are so. */
export const offTopicStems: readonly string[] = `
toilet kantine snoep verwarming radiator fietsenstalling fietsenrek parkeer parkeren parkeerplaats zonwering gordijn
frisdrank tosti patat friet broodje ijsje lunch prullenbak vuilnisbak zeepje handdoek schoolmelk glijbaan schommel
trampoline airco ventilator speeltoestel klimrek voetbaldoel automaat traktatie
canteen cafeteria bathroom restroom washroom sweets candy candies snack heating parking radiator`
	.trim()
	.split(/\s+/);
export const offTopicWords = listed(`
wc wcs plee chips cola snack snacks zeep kraan kranen lift dak tegels stoeptegels koekje koekjes eten drinken lampen
crisps soap roof lights bin bins swing swings snackbar`);

/** A question of which nothing is left without these is about everything. */
export const broadWords = listed(
	`school onderwijs klas les lessen alles groep lesgeven class lessons education everything`
);
export const fillers = listed(`
wat hoe welke waarom vinden vind vindt jullie je jij van de het er een op in aan met gaat gaan is zijn kan kunnen moet moeten
zou zouden beter anders wil willen leuk fijn goed slecht over eigenlijk allemaal hier onze deze jouw vertel eens iets wat
doen doet veranderen niet denken denk mening tips ideeen idee hebben heb dit dat deze nou nu zo en bij voor ons wij we worden
what how which why do does you think of the about your our this is are it at in on with going would like could can be better
different good bad nice tell us me something anything opinion any have a an feel find for and to change not`);
