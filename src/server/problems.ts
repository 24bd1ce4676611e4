/** Something a person can solve. The message is one Dutch sentence that says what to do, and is all that is shown. */
export class Problem extends Error {
	override name = 'Problem';
}

/** One Dutch sentence for whatever stopped the start: no stack trace, no content, no secret. */
export const sentenceFor = (error: unknown): string => {
	if (error instanceof Problem) return error.message;
	const { code, path, port } = traitsOf(error);
	const where = path ? `Bij ${path} lukt het niet: ` : '';
	switch (code) {
		case 'EADDRINUSE':
			return `Poort ${port ?? 'van Kring'} is al bezet: stop wat daar draait, of kies een andere met npm start -- --port 3000.`;
		case 'EADDRNOTAVAIL':
			return 'Dit adres hoort niet bij deze computer: kies een andere waarde voor HOST.';
		case 'EACCES':
		case 'EPERM':
			if (port)
				return `Poort ${port} mag alleen de beheerder openen: kies er een boven 1023 met npm start -- --port 3000.`;
			return `${where || 'Kring mag iets niet: '}geef deze gebruiker lees- en schrijfrecht, of kies met DATA_DIR een andere map.`;
		case 'EROFS':
			return `${where || 'Kring kan niet schrijven: '}deze schijf is alleen-lezen, kies met DATA_DIR een andere map.`;
		case 'ENOSPC':
		case 'EDQUOT':
		case '53100':
			return 'De schijf is vol: maak ruimte vrij en start Kring opnieuw.';
		case 'EEXIST':
		case 'ENOTDIR':
			return `${where || 'De map voor de gegevens is geen map: '}er staat een bestand op de plek van een map, verplaats het of kies een andere DATA_DIR.`;
		case 'EMFILE':
		case 'ENFILE':
			return 'Er zijn te veel bestanden open: sluit andere programma’s of verhoog de grens (ulimit -n).';
		case 'ENOMEM':
			return 'Het geheugen is vol: sluit andere programma’s en start Kring opnieuw.';
		case 'ECONNREFUSED':
		case 'ECONNRESET':
		case 'ENOTFOUND':
		case 'EAI_AGAIN':
		case 'EHOSTUNREACH':
		case 'ENETUNREACH':
		case 'ETIMEDOUT':
		case 'ENOENT':
			if (code === 'ENOENT' && path) return `Bij ${path} lukt het niet: dit bestand of deze map is er niet.`;
			return 'De database is niet bereikbaar: kijk of PostgreSQL draait en of DATABASE_URL klopt.';
		case '57P03':
			return 'De database start nog op of stopt net: probeer het over een minuut opnieuw.';
		case '53300':
			return 'De database heeft geen verbindingen meer vrij: sluit er een paar of verhoog max_connections.';
		case '28P01':
		case '28000':
			return 'De database weigert deze gebruiker: kijk of gebruiker en wachtwoord in DATABASE_URL kloppen.';
		case '3D000':
			return 'De database in DATABASE_URL bestaat niet: maak haar eerst aan of kies een andere.';
		case '42501':
			return 'De gebruiker in DATABASE_URL mag te weinig: geef hem het recht om rollen en schema’s te maken.';
	}
	return `Kring kan niet starten (${code ?? 'onbekende oorzaak'}): probeer het opnieuw, en geef dit bericht door als het zo blijft.`;
};

const traitsOf = (error: unknown): { code?: string; path?: string; port?: number } => {
	if (typeof error !== 'object' || error === null) return {};
	if (error instanceof AggregateError && !('code' in error)) return traitsOf(error.errors[0]);
	return {
		...('code' in error && typeof error.code === 'string' && /^\w{1,40}$/.test(error.code) ? { code: error.code } : {}),
		...('path' in error && typeof error.path === 'string' ? { path: error.path } : {}),
		...('port' in error && typeof error.port === 'number' ? { port: error.port } : {})
	};
};
