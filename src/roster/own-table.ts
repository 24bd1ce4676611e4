/** The columns of Kring's own table. The role stands last: a file that was cut short within a line shows it there. */
export const ownColumns = ['voornaam', 'achternaam', 'groep', 'jaargroep', 'e-mail', 'rol'] as const;
export type OwnColumn = (typeof ownColumns)[number];

/** May be there, for a school with more than one building: the name of a vestiging. */
export const locationColumn = 'vestiging';

/** The child in the template, who is never taken for a pupil when someone leaves it there. */
export const exampleRow: readonly string[] = ['Voorbeeld', 'van der Kring', '5b', '5', '', 'leerling'];

/**
 * What stands in the template: the columns and one invented child, as a spreadsheet here opens it in columns at once.
 * `hasLocations`: for a school with more than one building.
 */
export const template = (hasLocations = false): string => {
	const rows = [
		[...ownColumns.slice(0, -1), ...(hasLocations ? [locationColumn] : []), ...ownColumns.slice(-1)],
		[...exampleRow.slice(0, -1), ...(hasLocations ? [''] : []), ...exampleRow.slice(-1)]
	];
	return `\uFEFF${rows.map((row) => `${row.join(';')}\r\n`).join('')}`;
};

/** Whether these columns mean Kring's own table, even when some are not there. */
export const isOwnTable = (columns: readonly string[]): boolean => {
	const present = columns.map(asColumn);
	return present.includes('voornaam') && present.includes('achternaam');
};

export const asColumn = (written: string): string => written.trim().toLowerCase();
