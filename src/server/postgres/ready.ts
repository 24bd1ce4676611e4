import { setTimeout as wait } from 'node:timers/promises';
import { Client, type ClientConfig } from 'pg';
import { Problem, sentenceFor } from '../problems.ts';

const everyMs = 20;
const slowMs = 3_000;
const patienceMs = 300_000;

/** A connection as soon as the server takes one. Recovery after a hard stop may take a while; then `say` tells so, once. */
export const connectWhenReady = async (
	config: ClientConfig,
	hasExited: () => boolean,
	say: (sentence: string) => void
): Promise<Client> => {
	const from = Date.now();
	let said = false;
	while (Date.now() - from < patienceMs) {
		const client = new Client({ ...config, connectionTimeoutMillis: 5_000 });
		client.on('error', () => undefined);
		try {
			await client.connect();
			// it may have answered for an earlier server that is on its way out
			if (hasExited()) throw new Problem(didNotStart);
			return client;
		} catch (error) {
			await client.end().catch(() => undefined);
			const code = codeOf(error);
			if (code === '28P01') throw new Problem(otherSecret);
			if (hasExited()) throw new Problem(didNotStart);
			if (!stillStarting.has(code)) throw new Problem(sentenceFor(error));
		}
		if (!said && Date.now() - from > slowMs) {
			say('De database herstelt zich na een harde stop; dit kan even duren…');
			said = true;
		}
		await wait(everyMs);
	}
	throw new Problem(didNotStart);
};

const stillStarting = new Set(['ENOENT', 'ECONNREFUSED', 'ECONNRESET', '57P03']);

const didNotStart = 'De ingebouwde database wil niet starten: in postgres.log in de map met gegevens staat waarom.';

const otherSecret =
	'Het bestand secret in de map met gegevens hoort niet bij deze gegevens: zet het juiste terug uit een back-up.';

const codeOf = (error: unknown): string =>
	error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
