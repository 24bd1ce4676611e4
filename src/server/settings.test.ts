import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSettings } from './settings.ts';

test('without any setting Kring is on this computer alone, with its own database and an example', () => {
	expect(readSettings({}, [])).toEqual({
		port: 2468,
		host: '127.0.0.1',
		hosts: [],
		publicUrl: undefined,
		dataFolder: resolve('data'),
		databaseUrl: undefined,
		secret: undefined,
		logLevel: 'warn',
		minFreeMegabytes: 64,
		example: true,
		exampleStays: false,
		mail: undefined,
		providersFile: undefined,
		lan: false,
		dev: false,
		seedOnly: false
	});
});

test('every setting can be set', () => {
	const env = {
		PORT: '3000',
		HOST: '::1',
		HOSTS: 'kring.voorbeeld.nl, bord',
		PUBLIC_URL: 'https://kring.voorbeeld.nl/',
		DATA_DIR: '/srv/kring',
		DATABASE_URL: 'postgres://kring:geheim@database/kring',
		SECRET: 's'.repeat(32),
		LOG_LEVEL: 'info',
		MIN_FREE_MB: '500',
		EXAMPLE: 'no',
		SMTP_URL: 'smtps://kring:geheim@post.voorbeeld.nl',
		MAIL_FROM: 'kring@voorbeeld.nl',
		OIDC_FILE: '/srv/kring/accounts.json'
	};
	expect(readSettings(env, ['--dev', '--seed-only'])).toEqual({
		port: 3000,
		host: '::1',
		hosts: ['kring.voorbeeld.nl', 'bord'],
		publicUrl: 'https://kring.voorbeeld.nl',
		dataFolder: '/srv/kring',
		databaseUrl: 'postgres://kring:geheim@database/kring',
		secret: 's'.repeat(32),
		logLevel: 'info',
		minFreeMegabytes: 500,
		example: false,
		exampleStays: false,
		mail: { url: 'smtps://kring:geheim@post.voorbeeld.nl', from: 'kring@voorbeeld.nl' },
		providersFile: '/srv/kring/accounts.json',
		lan: false,
		dev: true,
		seedOnly: true
	});
});

test('mail goes out by a server and from someone, or not at all; a secret in its address is not shown', () => {
	expect(readSettings({ MAIL_FROM: 'kring@voorbeeld.nl' }, [])).toMatchObject({ mail: undefined });
	for (const [env, said] of [
		[{ SMTP_URL: 'smtp://a:geheim@b' }, /^MAIL_FROM: bij SMTP_URL hoort een afzender/],
		[
			{ SMTP_URL: 'http://a:geheim@b', MAIL_FROM: 'a@b.nl' },
			/^SMTP_URL: deze waarde past niet, kies een adres als smtps:/
		],
		[{ SMTP_URL: 'smtp://a', MAIL_FROM: 'Kring' }, /^MAIL_FROM: Kring past niet, kies een e-mailadres/]
	] as const) {
		const read = readSettings(env, []);
		expect('problem' in read && read.problem).toMatch(said);
		expect(JSON.stringify(read)).not.toContain('geheim');
	}
});

test('an empty setting is no setting', () => {
	expect(readSettings({ PORT: '', DATABASE_URL: ' ' }, [])).toMatchObject({ port: 2468, databaseUrl: undefined });
});

test('--lan opens Kring to the classroom', () => {
	expect(readSettings({}, ['--lan'])).toMatchObject({ host: '0.0.0.0', lan: true });
});

test('--port goes before PORT', () => {
	expect(readSettings({ PORT: '3000' }, ['--port', '4000'])).toMatchObject({ port: 4000 });
	expect(readSettings({ PORT: '3000' }, ['--port=4000'])).toMatchObject({ port: 4000 });
});

test('names may have spaces and too many commas between them', () => {
	expect(readSettings({ HOSTS: ' ,kring.nl,, bord ,' }, [])).toMatchObject({ hosts: ['kring.nl', 'bord'] });
});

describe('a wrong value gets one sentence that says what is allowed:', () => {
	test.for<[string, string, string]>([
		['PORT', 'drie', 'PORT: drie past niet, kies een heel getal van 1 tot en met 65535.'],
		['PORT', '0', 'PORT: 0 past niet, kies een heel getal van 1 tot en met 65535.'],
		['PORT', '65536', 'PORT: 65536 past niet, kies een heel getal van 1 tot en met 65535.'],
		['PORT', '80.5', 'PORT: 80.5 past niet, kies een heel getal van 1 tot en met 65535.'],
		['HOST', 'twee woorden', 'HOST: twee woorden past niet, kies een naam of adres van deze computer.'],
		...['https://kring.nl', 'kring.nl:2468', 'kring nl', 'kring.nl;bord', '*.nl', '-kring', 'kring.', '[::1]'].map(
			(value): [string, string, string] => [
				'HOSTS',
				value,
				`HOSTS: ${value} past niet, kies namen als kring.voorbeeld.nl, met komma’s ertussen.`
			]
		),
		[
			'PUBLIC_URL',
			'https://kring.nl/pad',
			'PUBLIC_URL: https://kring.nl/pad past niet, kies een adres als https://kring.voorbeeld.nl, zonder pad.'
		],
		['DATA_DIR', '\0', 'DATA_DIR: \0 past niet, kies een map.'],
		['LOG_LEVEL', 'alles', 'LOG_LEVEL: alles past niet, kies uit silent, error, warn, info, debug.'],
		['MIN_FREE_MB', '-1', 'MIN_FREE_MB: -1 past niet, kies een heel getal van 1 tot en met 1000000.'],
		['EXAMPLE', 'ja', 'EXAMPLE: ja past niet, kies uit yes, no.']
	])('%s=%s', ([name, value, problem]) => {
		expect(readSettings({ [name]: value }, [])).toEqual({ problem });
	});

	test.for([['--port'], ['--port', 'x'], ['--port=']])('%s', (flags) => {
		expect(readSettings({}, flags)).toEqual({ problem: expect.stringMatching(/^PORT: (niets|x) past niet, kies /) });
	});

	test('--lam', () => {
		expect(readSettings({}, ['--lam'])).toEqual({
			problem: '--lam ken ik niet: kies uit --lan en --port met een getal.'
		});
	});
});

test.for([
	['SECRET', 'te-kort-geheim'],
	['DATABASE_URL', 'mysql://kring:te-kort-geheim@database/kring']
])('%s is never shown', ([name, value]) => {
	const read = readSettings({ [String(name)]: value }, []);
	expect(read).toEqual({ problem: expect.stringMatching(`^${name}: deze waarde past niet, kies `) });
	expect(JSON.stringify(read)).not.toContain('geheim');
});
