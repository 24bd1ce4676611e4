import { DatabaseError } from 'pg';
import { leaveWithParent } from '../parent.ts';
import { Problem, sentenceFor } from '../problems.ts';
import { readSettings, type Settings } from '../settings.ts';

/** Whatever hangs while it is broken off may not keep us from leaving, in ms. */
const patience = 15_000;

export type Running = { settings: Settings; say: (sentence: string) => void; signal: AbortSignal };

/** Runs to its end, or until someone breaks it off; then nothing has happened. One sentence says how it went. */
export const runProgram = async (failed: string, work: (running: Running) => Promise<string>): Promise<void> => {
	const say = (sentence: string) => process.stdout.write(`${sentence}\n`);
	const settings = readSettings(process.env, []);
	if ('problem' in settings) {
		say(settings.problem);
		process.exitCode = 1;
		return;
	}
	const broken = new AbortController();
	leaveWithParent(() => {
		broken.abort();
		setTimeout(() => process.exit(1), patience).unref();
	});
	try {
		say(await work({ settings, say, signal: broken.signal }));
	} catch (error) {
		say(broken.signal.aborted ? `${failed}: het is afgebroken, er is niets veranderd.` : why(failed, error));
		process.exitCode = 1;
	}
	process.exit();
};

/** What the database says of itself may quote what lies in it; of that only its code is shown. */
const why = (failed: string, error: unknown): string => {
	if (error instanceof Problem) return error.message;
	const code = error instanceof Error && 'code' in error ? String(error.code) : '';
	if (['ENOSPC', 'EDQUOT', 'EFBIG', '53100'].includes(code))
		return `${failed}: de schijf is vol. Maak ruimte vrij, of kies een andere plek, en probeer het opnieuw.`;
	if (['55P03', '40P01'].includes(code))
		return `${failed}: de gegevens zijn nu te druk in gebruik, er is niets veranderd. Probeer het straks opnieuw.`;
	if (['EACCES', 'EPERM', 'EROFS'].includes(code))
		return `${failed}: hier mag deze gebruiker niet schrijven of lezen. Kies een andere plek voor het bestand.`;
	if (code === 'ENOENT') return `${failed}: dit bestand of deze map is er niet.`;
	if (code === 'EISDIR') return `${failed}: dit is een map, kies een bestand.`;
	const known = sentenceFor(error);
	if (!(error instanceof DatabaseError) && !known.startsWith('Kring kan niet starten')) return known;
	return `${failed} (${code || 'onbekende oorzaak'}): er is niets veranderd, geef dit bericht door als het zo blijft.`;
};
