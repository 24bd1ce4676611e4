import type { IncomingMessage, ServerResponse } from 'node:http';
import * as v from 'valibot';
import type { Actor } from './actor.ts';
import { purseOf, type Budget } from './budget.ts';
import type { House } from './house.ts';
import { may } from '#policy.ts';
import { isFromHere, readJson, reply } from './replies.ts';

const said = v.strictObject({ stream: v.pipe(v.string(), v.uuid(), v.toLowerCase()) });

/** `POST /api/<organisation>/here`: someone says that they are at work on a stream they hear. Nothing is written down. */
export const takeHere = async (
	house: House,
	budget: Budget,
	actor: Actor | undefined,
	request: IncomingMessage,
	response: ServerResponse
): Promise<void> => {
	if (!isFromHere(request)) return reply(response, 403, { refused: 'from-another-site' });
	const read = v.safeParse(said, await readJson(request).catch(() => undefined));
	if (!read.success) return reply(response, 400, { refused: 'not-understood' });
	if (actor && budget.take(`here ${purseOf(actor)}`) > 0)
		return reply(response, 429, { refused: 'too-much-at-once' }, { 'retry-after': '1' });
	// a tablet without a child has nothing to be at work on
	const isNobody = actor?.person === actor?.device;
	const stream = actor && !isNobody && (await house.look(actor.organisation, read.output.stream));
	// whoever says so of what they do not hear is answered the same, and nobody learns of it (K9)
	if (actor && stream && may(actor, 'hear', stream)) house.presence.here(actor.organisation, stream.id, actor.person);
	reply(response, 200, {});
};
