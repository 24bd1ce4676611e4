import pg from 'pg';
import { inOneBreath, inTransaction, type Question } from './transaction.ts';

/** A connection inside a transaction; the only thing capability code under `server/` receives. */
export type Tx = Pick<pg.ClientBase, 'query'>;

/** Log in as one of two plain roles; neither owns a table nor bypasses row-level security. */
export type Login = (role: 'kring_pipe' | 'kring_reader') => pg.ClientConfig;

/**
 * Whose question it is. A stranger states a secret before it is known of which organisation, and reads that one row;
 * see the door's policies. Whoever signed in states their account, and reads where it belongs.
 */
export type Asker =
	| { organisation: string; person?: string }
	| { code: string }
	| { device: string }
	| { account: string }
	| { invitation: string };

export type Db = {
	/** Writes and reads for one organisation: the pipe's own way. */
	asPipe: <T>(organisation: string, work: (tx: Tx) => Promise<T>) => Promise<T>;
	/** Reads what one person of one organisation may hear, and nothing else (K6, K7). */
	asPerson: <T>(organisation: string, person: string, work: (tx: Tx) => Promise<T>) => Promise<T>;
	/** One question alone, in one breath: of an organisation, of a person there, or of who states a secret of the door. */
	ask: <Row extends pg.QueryResultRow>(as: Asker, question: Question) => Promise<Row[]>;
	/** Reads which organisations have something due, and nothing else. */
	asClock: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;
	close: () => Promise<void>;
};

export const connect = (login: Login, size = { pipe: 6, reader: 6 }): Db => {
	const pipe = new pg.Pool({ ...manner, ...patience, ...login('kring_pipe'), max: size.pipe });
	const reader = new pg.Pool({ ...manner, ...patience, ...login('kring_reader'), max: size.reader });
	// An idle connection that breaks is replaced at the next use; whoever needs it then hears of it.
	for (const pool of [pipe, reader]) pool.on('error', () => {});

	return {
		asPipe: (organisation, work) => inTransaction(pipe, `begin; ${setting('organisation', organisation)}`, work),
		asPerson: (organisation, person, work) => inTransaction(reader, reading({ organisation, person }), work),
		ask: (as, question) =>
			'organisation' in as && as.person === undefined
				? inOneBreath(pipe, `begin; ${setting('organisation', as.organisation)}`, question)
				: inOneBreath(reader, reading(as), question),
		asClock: (work) => inTransaction(reader, `begin read only; set local app.clock = 'due'`, work),
		close: async () => void (await Promise.all([pipe.end(), reader.end()]))
	};
};

/**
 * What is asked without awaiting what was asked before goes out behind it at once, and is answered in that order. Each
 * statement is planned once for a connection: ours all find their rows by key, whatever the values. Two connections
 * stay open, so that a class that pauses does not wait for a new one at its next note.
 */
const manner = { pipeline: true, options: '-c plan_cache_mode=force_generic_plan', min: 2 };

/**
 * A database that stands still is as good as away. In ms: first we give up, then it does, so that work of ours that
 * nobody waits for any more does not hold an organisation's row.
 */
const patience = {
	connectionTimeoutMillis: 8_000,
	query_timeout: 5_000,
	statement_timeout: 8_000,
	idle_in_transaction_session_timeout: 10_000
};

type Said = 'organisation' | 'person' | 'code' | 'device' | 'account' | 'invitation';

const setting = (name: Said, value: string) => `set local app.${name} = ${pg.escapeLiteral(value)}`;

const reading = (as: Partial<Record<Said, string>>): string =>
	['begin read only', ...Object.entries(as).map(([name, value]) => setting(name as Said, value))].join('; ');

/** PostgreSQL found no room to write: what was asked did not happen. */
export const isDiskFull = (error: unknown): boolean => error instanceof pg.DatabaseError && error.code === '53100';

export type Clash =
	| 'exists-already'
	| 'refers-to-nothing'
	| 'must-stay'
	| 'asked-already'
	| 'last-administrator'
	| 'keeps-it-already'
	| 'let-in-by-who-asks'
	| 'one-look-at-a-time'
	| 'person-unknown'
	| 'board-is-kept'
	| 'guest-is-elsewhere'
	| 'unknown-stream';

/** Thrown by what is kept beside the log, when what spans streams says no. */
export class SaysNo extends Error {
	readonly clash: Clash;
	constructor(clash: Clash) {
		super(clash);
		this.clash = clash;
	}
}

/**
 * What no single stream can know: there is room for one of these and there is one, what it points at is not there, or
 * what it takes away must stay.
 * Said by a list, a register, or the one rule that spans streams; a clash in the log itself is a bug of ours.
 */
export const clashIn = (error: unknown): Clash | undefined => {
	if (error instanceof SaysNo) return error.clash;
	if (!(error instanceof pg.DatabaseError)) return undefined;
	if (error.code === isTheNumberOfAVoice) return 'unknown-stream';
	if (ofTheLog.has(error.table ?? '') && !error.constraint?.startsWith('only_one_')) return undefined;
	return error.code === '23505' ? 'exists-already' : error.code === '23503' ? 'refers-to-nothing' : undefined;
};

/** Raised by `kring.leaves_voices_free`: refused as a stream of another kind is, so that nobody learns that it is there. */
const isTheNumberOfAVoice = 'KR404';
const ofTheLog = new Set(['organisations', 'streams', 'events', 'commands', 'audit', 'audit_months']);
