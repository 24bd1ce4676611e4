import type { IncomingMessage, ServerResponse } from 'node:http';
import * as v from 'valibot';
import type { Actor } from './actor.ts';
import { purseOf, type Budget } from './budget.ts';
import { DatabaseAway } from './away.ts';
import { isDiskFull } from './db.ts';
import type { House } from './house.ts';
import { isFromHere, readJson, reply, TooLarge } from './replies.ts';

const uuid = v.pipe(v.string(), v.uuid(), v.toLowerCase());
const envelope = v.strictObject({
	id: uuid,
	kind: v.pipe(v.string(), v.maxLength(40)),
	stream: uuid,
	command: v.looseObject({ type: v.pipe(v.string(), v.maxLength(40)) })
});

/** `POST /api/<organisation>/commands`: one command, answered when its outcome is on disk. */
export const takeCommand = async (
	{ house, budget }: { house: House; budget: Budget },
	whoAsks: () => Promise<Actor | undefined>,
	request: IncomingMessage,
	response: ServerResponse
): Promise<void> => {
	if (!isFromHere(request)) return reply(response, 403, { refused: 'from-another-site' });
	if (!/^application\/json\b/.test(request.headers['content-type'] ?? ''))
		return reply(response, 415, { refused: 'not-understood' });
	try {
		const read = v.safeParse(envelope, await readJson(request));
		if (!read.success) return reply(response, 400, { refused: 'not-understood' });
		// asked when all words are here: who sits at a tablet may change while they come (K8)
		const actor = await whoAsks();
		if (!actor) return reply(response, 404, { refused: 'unknown-stream' });
		const wait = budget.take(purseOf(actor));
		if (wait > 0) return reply(response, 429, { refused: 'too-much-at-once' }, { 'retry-after': String(wait) });
		if (!(await house.room())) return reply(response, 507, { refused: 'disk-is-full' });
		const outcome = await house.handle(actor, read.output);
		const isRefused = 'refused' in outcome;
		reply(response, isRefused ? (statusOf[outcome.refused] ?? 422) : 200, outcome);
	} catch (error) {
		if (error instanceof TooLarge) return reply(response, 413, { refused: 'too-large' }, { connection: 'close' });
		if (error instanceof DatabaseAway)
			return reply(response, 503, { refused: 'database-is-away' }, { 'retry-after': '1' });
		if (isDiskFull(error)) return reply(response, 507, { refused: 'disk-is-full' });
		throw error;
	}
};

const statusOf: Readonly<Record<string, number>> = {
	'not-understood': 400,
	'not-allowed': 403,
	'unknown-stream': 404,
	'id-already-used': 409
};
