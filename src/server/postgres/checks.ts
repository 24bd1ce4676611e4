import type pg from 'pg';
import { Problem } from '../problems.ts';

/** Stops the start when this server cannot keep what Kring promises (K3), or is too old for it. */
export const checkServer = async (client: Pick<pg.Client, 'query'>): Promise<void> => {
	const { rows } = await client.query<Facts>(`select current_setting('server_version_num')::integer as version,
		current_setting('fsync') as fsync, current_setting('full_page_writes') as full_page_writes,
		current_setting('synchronous_commit') as synchronous_commit,
		current_setting('server_encoding') as encoding,
		(select rolsuper or rolcreaterole from pg_roles where rolname = current_user) as makes_roles,
		pg_is_in_recovery() as read_only`);
	const facts = rows[0];
	if (!facts) throw new Problem('De database geeft geen antwoord: kijk of PostgreSQL goed draait.');
	const sentence = objection(facts);
	if (sentence) throw new Problem(sentence);
};

export type Facts = {
	version: number;
	fsync: string;
	full_page_writes: string;
	synchronous_commit: string;
	encoding: string;
	makes_roles: boolean;
	read_only: boolean;
};

/** The first thing wrong with a server, as one sentence. */
export const objection = (facts: Facts): string | undefined => {
	if (facts.version < 150_000)
		return `Deze PostgreSQL is versie ${Math.floor(facts.version / 10_000)}: Kring heeft versie 15 of hoger nodig.`;
	if (facts.read_only)
		return 'Deze database is een kopie waarin niet geschreven kan worden: wijs met DATABASE_URL de hoofddatabase aan.';
	for (const name of ['fsync', 'full_page_writes', 'synchronous_commit'] as const)
		if (facts[name] === 'off')
			return `In de database staat ${name} uit, waardoor werk verloren kan gaan: zet het aan en start Kring opnieuw.`;
	if (facts.encoding !== 'UTF8')
		return `Deze database bewaart tekst als ${facts.encoding}: maak een database met UTF8.`;
	if (!facts.makes_roles) return 'De gebruiker in DATABASE_URL mag geen rollen maken: geef hem het recht CREATEROLE.';
	return undefined;
};
