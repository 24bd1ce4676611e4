import pg from 'pg';
import { DatabaseAway, isAway } from './away.ts';
import type { Tx } from './db.ts';

/** A question with its name, under which each connection plans it once. */
export type Question = { name: string; text: string; values: unknown[] };

/** `begin` opens the transaction and says as whom; it is committed when `work` is done, and rolled back when it fails. */
export const inTransaction = <T>(pool: pg.Pool, begin: string, work: (tx: Tx) => Promise<T>): Promise<T> =>
	withClient(pool, async (client, ended) => {
		const open = within(client);
		try {
			// What work asks first goes out together with this. Were it to fail, no row would be found for want of its settings.
			const [begun, working] = together(client, () => [client.query(begin), work(open.tx)] as const);
			begun.catch(ignore);
			const result = await working;
			await begun;
			open.end();
			committed(await client.query('commit'));
			return result;
		} catch (error) {
			open.end();
			if (!isAway(error)) await client.query('rollback').catch(ended);
			throw open.cause(error);
		}
	});

/** One question in a transaction of its own, all of it sent and answered in one breath. */
export const inOneBreath = <Row extends pg.QueryResultRow>(
	pool: pg.Pool,
	begin: string,
	question: Question
): Promise<Row[]> =>
	withClient(pool, async (client) => {
		const asked = together(
			client,
			() => [client.query(begin), client.query<Row>(question), client.query('commit')] as const
		);
		// also when one of them failed: nobody gets this connection with answers still on their way
		await Promise.allSettled(asked);
		const [, { rows }, end] = await Promise.all(asked);
		committed(end);
		return rows;
	});

/** PostgreSQL answers otherwise when something that nobody awaited had failed. */
const committed = ({ command }: pg.QueryResult): void => {
	if (command !== 'COMMIT') throw new Error(`the transaction ended in a ${command}`);
};

type Ended = (lost: Error) => void;

const withClient = async <T>(pool: pg.Pool, use: (client: pg.PoolClient, ended: Ended) => Promise<T>): Promise<T> => {
	const client = await pool.connect().catch((error: unknown) => {
		throw isAway(error) ? new DatabaseAway('no connection', { cause: error }) : error;
	});
	// Between two queries nobody awaits the connection; its death shows at the next one.
	client.on('error', ignore);
	let broken: Error | undefined;
	try {
		return await use(client, (lost) => (broken = lost));
	} catch (error) {
		if (isAway(error)) broken = new DatabaseAway('connection lost', { cause: error });
		throw broken instanceof DatabaseAway ? broken : error;
	} finally {
		client.off('error', ignore);
		client.release(broken);
	}
};

const ignore = () => {};

/** What is asked in this turn leaves in one piece: each call of the system costs as much as a small query. */
const together = <Asked>(client: pg.PoolClient, ask: () => Asked): Asked => {
	// the edge: pg keeps its socket to itself
	const { stream } = (client as unknown as { connection: { stream: Corked } }).connection;
	stream.cork();
	try {
		return ask();
	} finally {
		stream.uncork();
	}
};
type Corked = { cork: () => void; uncork: () => void };

/** What is still asked when the transaction has ended may not land in the next one on this connection. */
const within = (client: pg.PoolClient): { tx: Tx; end: () => void; cause: (error: unknown) => unknown } => {
	let over = false;
	let first: unknown;
	const query = (...asked: Parameters<Tx['query']>) => {
		if (over) return Promise.reject(new Error('asked after the end of its transaction'));
		const answer = client.query(...asked) as unknown as Promise<unknown>;
		answer.catch((error: unknown) => (first ??= error));
		return answer;
	};
	// of what was asked behind one that failed, PostgreSQL says only that it is too late; and either may be heard first
	const cause = (error: unknown) => (error instanceof pg.DatabaseError && error.code === tooLate ? first : error);
	return { tx: { query: query as Tx['query'] }, end: () => void (over = true), cause };
};

const tooLate = '25P02';
