import { readFile } from 'node:fs/promises';

/** Written to the log before each start, so that the words of one run can be told from those of another. */
export const startMark = '-- start --\n';

/** Whether the last run ended because an earlier server was still on its way out. */
export const wasOccupied = async (logFile: string): Promise<boolean> =>
	/lock file ".*" already exists|is still in use/.test(await lastRun(logFile));

/** Why the server would not start, from the end of its log, as one sentence that says what to do. */
export const lastWords = async (logFile: string): Promise<string> => {
	const last = await lastRun(logFile);
	if (/No space left on device|Disk quota exceeded/.test(last))
		return 'De schijf is vol: maak ruimte vrij en start Kring opnieuw.';
	if (/Permission denied|Operation not permitted/.test(last))
		return 'De database mag haar eigen bestanden niet gebruiken: geef deze gebruiker het recht op de map met gegevens.';
	if (/incompatible with server|not compatible/.test(last))
		return 'Deze gegevens zijn van een andere versie van PostgreSQL: start de Kring die erbij hoort en maak een export.';
	if (/could not map anonymous shared memory|Cannot allocate memory/.test(last))
		return 'Het geheugen is vol: sluit andere programma’s en start Kring opnieuw.';
	return 'De ingebouwde database wil niet starten: in postgres.log in de map met gegevens staat waarom.';
};

const lastRun = async (logFile: string): Promise<string> => {
	const log = await readFile(logFile, 'utf8').catch(() => '');
	return log.slice(-4_000).split(startMark).at(-1) ?? '';
};
