/** What may stand within an element; of one with nothing within, the text is kept. */
export type Fields = { readonly [element: string]: Fields };

const text: Fields = {};
const named: Fields = {
	achternaam: text,
	voorvoegsel: text,
	// not in the standard, and written all the same
	tussenvoegsel: text,
	voornamen: text,
	'voorletters-1': text,
	roepnaam: text
};
const inGroups: Fields = { groep: { rol: text }, samengestelde_groep: { rol: text } };

/**
 * The allow-list: what is read of an EDEXML file, by where it stands. What is not here is thrown away by the parser,
 * with all that is within it. Of each element the attribute `key` is kept and no other.
 */
export const edexmlFields: Readonly<Record<string, Fields>> = {
	school: {
		schooljaar: text,
		peildatum: text,
		aanmaakdatum: text,
		brincode: text,
		dependancecode: text,
		xsdversie: text
	},
	'vestigingen/vestiging': { naam: text },
	'groepen/groep': { naam: text, jaargroep: text },
	'groepen/samengestelde_groep': { naam: text },
	'leerlingen/leerling': {
		...named,
		jaargroep: text,
		groep: text,
		samengestelde_groepen: { samengestelde_groep: text },
		vestiging: text,
		uitstroomdatum: text
	},
	'leerkrachten/leerkracht': { ...named, emailadres: text, rol: text, groepen: inGroups }
};

export const edexmlSections: ReadonlySet<string> = new Set(
	Object.keys(edexmlFields)
		.filter((path) => path.includes('/'))
		.map((path) => path.split('/')[0] ?? '')
);
