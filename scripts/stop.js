// @ts-check

/** Something a person can solve; its message is one Dutch sentence that says what to do. */
export class Stop extends Error {}

/**
 * Runs a script; whatever goes wrong, a person sees one sentence and no stack trace.
 * @param {() => Promise<void>} script
 */
export const runScript = async (script) => {
	try {
		await script();
	} catch (error) {
		console.error(sentenceFor(error));
		process.exitCode = 1;
	}
};

/** @param {unknown} error */
const sentenceFor = (error) => {
	if (error instanceof Stop) return error.message;
	const code = error instanceof Error && 'code' in error ? String(error.code) : 'onbekende oorzaak';
	const path = error instanceof Error && 'path' in error ? ` bij ${error.path}` : '';
	if (code === 'ENOSPC') return 'De schijf is vol: maak ruimte vrij en probeer het opnieuw.';
	if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
		return `Kring mag niet schrijven${path}: geef deze gebruiker het recht op de map van Kring.`;
	return `Dit lukt niet (${code}${path}): probeer het opnieuw, en geef dit bericht door als het zo blijft.`;
};
