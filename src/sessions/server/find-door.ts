import { setTimeout as wait } from 'node:timers/promises';
import * as v from 'valibot';
import type { Guesses } from '#server/guesses.ts';
import type { House } from '#server/house.ts';
import type { Sentence } from '#ui/say.ts';
import { joinCode, joinPass } from '../commands.ts';
import { doorFor, type Door } from './tablets.ts';

/** What opens a door: the six letters that someone typed, or what the QR carries. */
export type Said = { code: string } | { pass: string };

/** `comeBack`: in so many seconds */
export type NoDoor = { problem: Sentence; status: 404 | 429; comeBack?: number };

type Asking = Pick<House, 'db' | 'now'>;

/**
 * The door that a code or a pass opens. Six letters can be guessed, so wrong ones are budgeted for all behind one
 * address; who has to wait for that is told to scan. A pass cannot be guessed: it neither waits nor uses the budget.
 */
export const findDoor = (house: Asking, guesses: Guesses, address: string, said: Said): Promise<Door | NoDoor> =>
	'pass' in said ? byPass(house, said.pass) : byCode(house, guesses, address, said.code);

/** Only what could be a pass: six letters in its place would be a guess that nobody counts. */
const byPass = async ({ db, now }: Asking, pass: string): Promise<Door | NoDoor> =>
	(v.is(joinPass, pass) && (await doorFor(db, pass, now()))) || { problem: 'join.old-pass', status: 404 };

const byCode = async ({ db, now }: Asking, guesses: Guesses, address: string, code: string): Promise<Door | NoDoor> => {
	const turn = await guesses.ask(address);
	if ('comeBack' in turn) return { problem: 'join.slow-down', status: 429, comeBack: turn.comeBack };
	const isSlow = turn.wait > 0;
	try {
		if (isSlow) await wait(turn.wait);
		const door = v.is(joinCode, code) ? await doorFor(db, code, now()) : undefined;
		if (door) return door;
		guesses.wrong(address);
		return { problem: isSlow ? 'join.wrong-code-scan' : 'join.wrong-code', status: 404 };
	} finally {
		turn.leave();
	}
};
