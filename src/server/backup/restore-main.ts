import { access } from 'node:fs/promises';
import { capabilities } from '#capabilities.ts';
import { assureDatabase } from '../assurances.ts';
import { keepings } from '../keepings.ts';
import { keysFrom } from '../keys.ts';
import type { RolePasswords } from '../migrate.ts';
import type { Database } from '../postgres/database.ts';
import type { Role } from '../postgres/secret.ts';
import { Problem } from '../problems.ts';
import { rebuildLists } from '../rebuild.ts';
import { askedOf } from './asked.ts';
import { runProgram } from './program.ts';
import { existingSecret, reachDatabase } from './reach.ts';
import { restoreBackup } from './restore.ts';
import { keysOf } from './take.ts';

const usage =
	'Zeg welke back-up terug moet: npm run restore -- BESTAND, met --keys erachter als de sleutels ergens anders staan.';

const noKeys =
	'De sleutels zijn er niet: geef met --keys het nieuwste bestand met sleutels, of kies met --without-keys dat vertrouwelijke woorden onleesbaar blijven.';

await runProgram('De back-up is niet teruggezet', async ({ settings, say, signal }) => {
	const known = ['--keys=', '--replace', '--without-keys'];
	const { files, flags } = askedOf(process.argv.slice(2), known, process.env.INIT_CWD ?? process.cwd());
	const [file] = files;
	if (file === undefined || files.length > 1) throw new Problem(usage);
	const keysFile = flags.has('--without-keys') ? undefined : (flags.get('--keys') ?? keysOf(file));
	if (keysFile !== undefined) await assureThere(keysFile);
	const from = Date.now();
	const secret = await existingSecret(settings);
	let database: Database | undefined;
	try {
		const { at, rows, erasedAgain } = await restoreBackup({
			reach: async () => {
				database = await reachDatabase(settings, true, say);
				return { owner: database.owner, passwords: passwordsOf(database) };
			},
			secret,
			file,
			keysFile,
			replace: flags.has('--replace'),
			rebuild: (tx, organisation) => rebuildLists(tx, organisation, { capabilities, keepings, keys: keysFrom(secret) }),
			signal
		});
		if (database) await assureDatabase(database.as);
		const seconds = ((Date.now() - from) / 1000).toFixed(1).replace('.', ',');
		return [
			`De back-up van ${moment(at)} is teruggezet: ${rows} rijen, in ${seconds} s.`,
			`Wat sindsdien gewist was, is weer gewist (${erasedAgain}). Iedereen moet opnieuw inloggen.`
		].join('\n');
	} finally {
		await database?.stop();
	}
});

function passwordsOf({ as }: Database): RolePasswords {
	const of = (role: Role) => String(as(role).password);
	return {
		kring_pipe: of('kring_pipe'),
		kring_reader: of('kring_reader'),
		kring_identity: of('kring_identity'),
		kring_jobs: of('kring_jobs')
	};
}

async function assureThere(path: string): Promise<void> {
	try {
		await access(path);
	} catch {
		throw new Problem(noKeys);
	}
}

function moment(at: number): string {
	return new Intl.DateTimeFormat('nl', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Amsterdam' }).format(
		at
	);
}
