import type pg from 'pg';
import { idle, mailKept } from './terms.ts';

/** ms */
const every = 10 * 60_000;

/** Throws away what is over: sessions, challenges, codes. Returns how to stop. */
export const startTidying = (pool: pg.Pool, now: () => number, failed: (what: string) => void) => {
	let running: Promise<unknown> = Promise.resolve();
	const timer = setInterval(() => {
		running = tidy(pool, now()).catch(() => failed('what is over could not be thrown away'));
	}, every);
	timer.unref();
	return async (): Promise<void> => {
		clearInterval(timer);
		await running;
	};
};

export const tidy = async (pool: pg.Pool, now: number): Promise<void> => {
	await pool.query('delete from session where "expiresAt" < $1 or "seenAt" < $2', [
		new Date(now),
		new Date(now - idle)
	]);
	await pool.query('delete from verification where "expiresAt" < $1', [new Date(now)]);
	await pool.query('delete from used_codes where until < $1', [new Date(now)]);
	await pool.query('delete from screen_codes where until < $1', [new Date(now)]);
	await pool.query('delete from mailbox where at < $1', [new Date(now - mailKept)]);
};
