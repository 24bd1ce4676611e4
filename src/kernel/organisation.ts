/** A school or a samenwerkingsverband, as it stands in addresses: two to forty letters, digits and hyphens. */
export const organisationId = /^[a-z0-9][a-z0-9-]{1,39}$/;

/** First parts of an address that are pages of Kring itself. A test holds it against the routes there are. */
export const takenByPages: readonly string[] = [
	'aanmelden',
	'api',
	'app',
	'beginnen',
	'digibord',
	'doe-mee',
	'mijn-account',
	'ons-bord',
	'postvak',
	'static',
	'ui',
	'uitnodiging'
];
