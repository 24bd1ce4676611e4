/** What a field that was thrown away is called in plain words: `dropped-<name>` in messages/…/roster.json. */
export const droppedNames = [
	'address',
	'birth-date',
	'citizen-number',
	'eckid',
	'email',
	'extras',
	'file',
	'lessons',
	'notes',
	'origin',
	'other-names',
	'password',
	'phone',
	'photo',
	'relations',
	'school-career',
	'sex',
	'standing',
	'username',
	'weight'
] as const;
export type DroppedName = (typeof droppedNames)[number];

const fields: readonly [DroppedName, RegExp][] = [
	[
		'citizen-number',
		/^(bsn|bsn_ondwnr-4|sofinummer|onderwijsnummer|rijksregisternummer|identifier|useridentifier|userids?)$/
	],
	['birth-date', /^(geboortedatum|birthdate)$/],
	['sex', /^(geslacht|sex|pronouns)$/],
	[
		'origin',
		/^(etniciteit|land.*|nationaliteit.*|.*ethnicity|.*native.*|asian|black.*|white|.*races?|(country|state|city)ofbirth.*)$/
	],
	['weight', /^gewicht.*$/],
	['address', /^(postcode.*|postnummer.*|adres.*|straat.*|woonplaats.*|publicschoolresidencestatus)$/],
	['phone', /^(phone|sms|telefoon.*)$/],
	['email', /^(e-?mail(adres)?)$/],
	['photo', /^foto.*$/],
	['username', /^(gebruikersnaam|username)$/],
	['password', /^(password|wachtwoord|autorisatiesleutel)$/],
	['eckid', /^eckid$/],
	['other-names', /^(voornamen|voorletters.*|middlename|.*middlename)$/],
	['school-career', /^(instroomdatum|start_ondw_jgr3)$/],
	[
		'lessons',
		/^(coursesourcedid|course.*|classcode|location|lokaal|subject.*|periods?|termsourcedids?|lesuren?|vak.*)$/
	],
	['relations', /^(agentsourcedids|agents?|relaties?|verzorgers?|ouders?)$/],
	['standing', /^(status|enableduser|primary)$/],
	['notes', /^(omschrijving|rolomschrijving|opmerking.*|commentaar)$/],
	['extras', /^(toevoegingen|blok|metadata.*)$/],
	['file', /^(auteur|schoolkey|mutatiedatum|datelastmodified|xsdversie|klantcode|klantnaam)$/]
];

/** Of what, how often: what has a plain name under that name, what has none as the file calls it. Most first. */
export const droppedOf = (
	dropped: Readonly<Record<string, number>>
): { name: DroppedName | undefined; field: string; n: number }[] => {
	const all = new Map<string, { name: DroppedName | undefined; field: string; n: number }>();
	for (const [field, n] of Object.entries(dropped)) {
		const name = fields.find(([, pattern]) => pattern.test(field.toLowerCase()))?.[0];
		const before = all.get(name ?? ` ${field}`);
		all.set(name ?? ` ${field}`, { name, field: before?.field ?? field, n: (before?.n ?? 0) + n });
	}
	return [...all.values()].toSorted((one, other) => other.n - one.n || one.field.localeCompare(other.field));
};
