import { stat } from 'node:fs/promises';
import { Problem } from '../problems.ts';
import { askedOf } from './asked.ts';
import { runProgram } from './program.ts';
import { existingSecret, reachDatabase } from './reach.ts';
import { keysOf, takeBackup } from './take.ts';

/** Megabytes, whole ones. */
const megabytes = async (path: string): Promise<number> => Math.ceil((await stat(path)).size / 1024 / 1024);

await runProgram('De back-up is niet gelukt', async ({ settings, say, signal }) => {
	const { files } = askedOf(process.argv.slice(2), [], process.env.INIT_CWD ?? process.cwd());
	const [file] = files;
	if (file === undefined || files.length > 1)
		throw new Problem('Zeg waarheen de back-up gaat: npm run backup -- BESTAND.');
	const from = Date.now();
	const database = await reachDatabase(settings, false, say);
	try {
		const rows = await takeBackup({ owner: database.owner, secret: await existingSecret(settings), file, signal });
		const all = Object.values(rows).reduce((sum, count) => sum + count, 0);
		const seconds = ((Date.now() - from) / 1000).toFixed(1).replace('.', ',');
		return [
			`De back-up is klaar: ${all} rijen uit ${Object.keys(rows).length} tabellen, ${await megabytes(file)} MB, in ${seconds} s.`,
			`De sleutels staan apart, in ${keysOf(file)}: bewaar ze ergens anders, en hooguit 7 dagen.`
		].join('\n');
	} finally {
		await database.stop();
	}
});
