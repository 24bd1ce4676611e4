import { setTimeout as wait } from 'node:timers/promises';
import { Problem, sentenceFor } from '../problems.ts';
import type { Opening } from './database.ts';
import type { Postmaster } from './postmaster.ts';

const mostTries = 5;
const calmMs = 60_000;

/** Starts the server again when it dies while it should not; `gone` settles only when that keeps failing. */
export const keepAlive = (
	first: Postmaster,
	startAgain: () => Promise<Postmaster>,
	{ say }: Pick<Opening, 'say'>
): { gone: Promise<Problem>; stop: () => Promise<void> } => {
	const gone = Promise.withResolvers<Problem>();
	const state = { server: first, stopping: false };
	const watch = async (): Promise<void> => {
		let since = Date.now();
		for (let tries = 1; tries <= mostTries; tries++) {
			await state.server.exited;
			if (state.stopping) return;
			if (Date.now() - since > calmMs) tries = 1;
			since = Date.now();
			say('De database is onverwacht gestopt en wordt opnieuw gestart…');
			try {
				state.server = await startAgain();
				if (state.stopping) await state.server.stop();
			} catch (error) {
				if (tries === mostTries) return gone.resolve(new Problem(sentenceFor(error)));
				await wait(200 * tries);
			}
		}
		await state.server.exited;
		if (!state.stopping) gone.resolve(new Problem(keepsFailing));
	};
	const watching = watch();
	return {
		gone: gone.promise,
		stop: async () => {
			state.stopping = true;
			await state.server.stop();
			await watching;
		}
	};
};

const keepsFailing = 'De database stopt telkens weer: in postgres.log in de map met gegevens staat waarom.';
