import { resolve } from 'node:path';
import * as v from 'valibot';

/** Every setting of Kring, as it is in the environment. The messages say what is allowed. */
const environment = v.object({
	PORT: v.optional(whole(1, 65_535), '2468'),
	HOST: v.optional(
		v.pipe(v.string(), v.regex(/^[a-zA-Z0-9.:-]+$/, 'een naam of adres van deze computer')),
		'127.0.0.1'
	),
	HOSTS: v.optional(names('namen als kring.voorbeeld.nl, met komma’s ertussen'), ''),
	PUBLIC_URL: v.optional(v.pipe(v.string(), v.check(isOrigin, 'een adres als https://kring.voorbeeld.nl, zonder pad'))),
	DATA_DIR: v.optional(v.pipe(v.string(), v.regex(/^[^\0]+$/, 'een map')), 'data'),
	DATABASE_URL: v.optional(
		v.pipe(v.string(), v.check(isPostgres, 'een adres als postgres://gebruiker:wachtwoord@computer/database'))
	),
	SECRET: v.optional(v.pipe(v.string(), v.minLength(32, 'minstens 32 tekens'))),
	LOG_LEVEL: v.optional(v.picklist(['silent', 'error', 'warn', 'info', 'debug'], oneOf), 'warn'),
	MIN_FREE_MB: v.optional(whole(1, 1_000_000), '64'),
	EXAMPLE: v.optional(v.picklist(['yes', 'no'], oneOf)),
	SMTP_URL: v.optional(
		v.pipe(v.string(), v.check(isMailServer, 'een adres als smtps://gebruiker:wachtwoord@post.voorbeeld.nl'))
	),
	MAIL_FROM: v.optional(v.pipe(v.string(), v.trim(), v.email('een e-mailadres als kring@voorbeeld.nl'))),
	OIDC_FILE: v.optional(v.pipe(v.string(), v.regex(/^[^\0]+$/, 'een bestand')))
});

export type Settings = {
	port: number;
	host: string;
	/** By which names Kring may be reached, beside this machine's own: as in the address, without a port. */
	hosts: readonly string[];
	/** Where people reach Kring when it stands behind a proxy. */
	publicUrl: string | undefined;
	/** Absolute path. */
	dataFolder: string;
	databaseUrl: string | undefined;
	secret: string | undefined;
	logLevel: v.InferOutput<typeof environment>['LOG_LEVEL'];
	/** Below this many megabytes of free disk, nothing new is written. */
	minFreeMegabytes: number;
	/** Whether an example school is planted while there is no other. */
	example: boolean;
	/** The example was asked for by name: it stays open beside a school of its own. */
	exampleStays: boolean;
	/** Where mail goes out, and from whom; without it that of an example is read inside Kring. */
	mail: { url: string; from: string } | undefined;
	/** Absolute path of the file that names where people have an account already (Microsoft, Google, Entree). */
	providersFile: string | undefined;
	/** Opened to the classroom with `--lan`. */
	lan: boolean;
	dev: boolean;
	seedOnly: boolean;
};

/** The settings, or one Dutch sentence that names the setting that is wrong and what is allowed. Never shows a secret. */
export const readSettings = (
	env: Readonly<Record<string, string | undefined>>,
	argv: readonly string[]
): Settings | { problem: string } => {
	const flags = readFlags(argv);
	if ('problem' in flags) return flags;
	const filled = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()));
	if (flags.port !== undefined) filled.PORT = flags.port;
	const read = v.safeParse(environment, filled, { abortEarly: true });
	if (!read.success) return { problem: explain(read.issues[0]) };
	const values = read.output;
	const { SMTP_URL: url, MAIL_FROM: from } = values;
	if (url && !from)
		return { problem: 'MAIL_FROM: bij SMTP_URL hoort een afzender, kies een e-mailadres als kring@voorbeeld.nl.' };
	return {
		port: values.PORT,
		host: flags.lan ? '0.0.0.0' : values.HOST,
		hosts: values.HOSTS,
		publicUrl: values.PUBLIC_URL?.replace(/\/$/, ''),
		dataFolder: resolve(values.DATA_DIR),
		databaseUrl: values.DATABASE_URL,
		secret: values.SECRET,
		logLevel: values.LOG_LEVEL,
		minFreeMegabytes: values.MIN_FREE_MB,
		example: values.EXAMPLE !== 'no',
		exampleStays: values.EXAMPLE === 'yes',
		mail: url && from ? { url, from } : undefined,
		providersFile: values.OIDC_FILE && resolve(values.OIDC_FILE),
		lan: flags.lan,
		dev: flags.dev,
		seedOnly: flags.seedOnly
	};
};

type Flags = { lan: boolean; dev: boolean; seedOnly: boolean; port?: string };

const readFlags = (argv: readonly string[]): Flags | { problem: string } => {
	const flags: Flags = { lan: false, dev: false, seedOnly: false };
	for (let index = 0; index < argv.length; index++) {
		const flag = argv[index] ?? '';
		if (flag === '--lan') flags.lan = true;
		else if (flag === '--dev') flags.dev = true;
		else if (flag === '--seed-only') flags.seedOnly = true;
		else if (flag === '--port') flags.port = argv[++index] ?? 'niets';
		else if (flag.startsWith('--port=')) flags.port = flag.slice('--port='.length) || 'niets';
		else return { problem: `${flag} ken ik niet: kies uit --lan en --port met een getal.` };
	}
	return flags;
};

const secrets = new Set(['DATABASE_URL', 'SECRET', 'SMTP_URL']);

const explain = (issue: v.BaseIssue<unknown>): string => {
	const name = String(issue.path?.[0]?.key);
	const value = secrets.has(name) ? 'deze waarde' : String(issue.input);
	return `${name}: ${value} past niet, kies ${issue.message}.`;
};

function whole(least: number, most: number) {
	const allowed = `een heel getal van ${least} tot en met ${most}`;
	return v.pipe(
		v.string(),
		v.trim(),
		v.regex(/^\d{1,9}$/, allowed),
		v.transform(Number),
		v.minValue(least, allowed),
		v.maxValue(most, allowed)
	);
}

function names(allowed: string) {
	return v.pipe(
		v.string(),
		v.transform((text) => text.split(',').flatMap((name) => name.trim() || [])),
		v.everyItem((name) => /^(?!-)[a-z0-9-]+(\.[a-z0-9-]+)*$/i.test(name), allowed)
	);
}

function oneOf(issue: v.PicklistIssue) {
	return `uit ${issue.expected.replace(/[()"]/g, '').replaceAll(' | ', ', ')}`;
}

function isOrigin(text: string) {
	const url = URL.parse(text);
	return url !== null && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`;
}

function isMailServer(text: string) {
	const url = URL.parse(text);
	return url !== null && /^smtps?:$/.test(url.protocol) && url.hostname !== '';
}

function isPostgres(text: string) {
	return /^postgres(ql)?:$/.test(URL.parse(text)?.protocol ?? '');
}
