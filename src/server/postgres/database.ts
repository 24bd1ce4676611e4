import type pg from 'pg';
import type { Problem } from '../problems.ts';
import type { Runner } from './runner.ts';
import type { Role } from './secret.ts';

/** An open database. Passwords are in the configurations; the roles themselves are made by the schema. */
export type Database = {
	embedded: boolean;
	/** Prepares the schema, and nothing else. */
	owner: pg.ClientConfig;
	as: (role: Role) => pg.ClientConfig;
	/** Settles when Kring's own server died and cannot be started again. Never, for a database of someone else. */
	gone: Promise<Problem>;
	stop: () => Promise<void>;
};

export type Opening = {
	/** Tells the person at the terminal what takes time; Dutch, one line. */
	say: (sentence: string) => void;
	/** As whom PostgreSQL may run when the administrator starts Kring; all ways unless a test wants one. */
	ways?: readonly Runner['name'][];
};
