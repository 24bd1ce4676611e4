import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Actor } from './actor.ts';
import { purseOf, type Budget } from './budget.ts';
import { DatabaseAway } from './away.ts';
import type { House } from './house.ts';
import type { Lines } from './lines.ts';
import { asPresence } from './presence.ts';
import { reply } from './replies.ts';

/** Streams a tab may listen to at once; a page needs a handful. */
const mostStreams = 32;

/** Streams one person or tablet may hold open at a time; a page needs one. */
const mostSeats = 200;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** `heard=<stream>.<version>,…`: how far the tab has heard each stream; without a version, not at all. */
export const readHeard = (value: string | null): Map<string, number> | undefined => {
	const parts = (value ?? '').split(',').filter(Boolean);
	if (parts.length === 0 || parts.length > mostStreams) return undefined;
	const heard = new Map<string, number>();
	for (const part of parts) {
		const [stream = '', version = '-1'] = part.split('.', 2);
		const at = Number(version || '-1');
		if (!uuid.test(stream) || !Number.isSafeInteger(at) || at < -1) return undefined;
		heard.set(stream, at);
	}
	return heard;
};

type Ask = { house: House; release: string; actor: Actor | undefined; heard: Map<string, number> | undefined };

/** `GET /api/<organisation>/live`: what happens on these streams, from where this tab was, until either side leaves. */
export const openLive = async (
	{ house, release, actor, heard }: Ask,
	lines: Lines,
	request: IncomingMessage,
	response: ServerResponse
): Promise<void> => {
	if (!heard) return reply(response, 400, { refused: 'not-understood' });
	if (!actor) return reply(response, 404, { refused: 'unknown-stream' });
	if (house.hub.listeners(actor) >= mostSeats)
		return reply(response, 429, { refused: 'too-much-at-once' }, { 'retry-after': '10' });
	const known = await releaseOf(house, release, actor);
	const line = lines.open(request, response);
	line.write(`event: hello\ndata: ${JSON.stringify({ at: house.now(), release: known })}\n\n`);
	try {
		const leave = await house.hub.join({ actor, write: line.write, end: line.end }, heard);
		for (const stream of heard.keys()) {
			const away = house.presence.away(actor.organisation, stream);
			if (away.length > 0 && (heard.get(stream) ?? -1) >= 0) line.write(asPresence(stream, away));
		}
		line.share();
		if (response.destroyed) leave();
		else response.on('close', leave);
	} catch (error) {
		line.end();
		if (!(error instanceof DatabaseAway)) throw error;
	}
};

/** What a page belongs to: this Kring, and this log. After a backup was restored what a page shows may never have been. */
const releaseOf = async (house: House, release: string, { organisation }: Actor): Promise<string> => {
	const restored = await house.restored(organisation);
	return restored === undefined ? release : `${release} ${restored}`;
};

/** `GET /api/<organisation>/poll`: the same messages once, for a tab whose stream does not come through. */
export const answerPoll = async (
	{ house, release, actor, heard }: Ask,
	budget: Budget,
	response: ServerResponse
): Promise<void> => {
	if (!heard) return reply(response, 400, { refused: 'not-understood' });
	if (!actor) return reply(response, 404, { refused: 'unknown-stream' });
	const wait = budget.take(`poll ${purseOf(actor)}`);
	if (wait > 0) return reply(response, 429, { refused: 'too-much-at-once' }, { 'retry-after': String(wait) });
	try {
		const known = await releaseOf(house, release, actor);
		reply(response, 200, { at: house.now(), release: known, messages: await house.hearing.missed(actor, heard) });
	} catch (error) {
		if (!(error instanceof DatabaseAway)) throw error;
		reply(response, 503, { refused: 'database-is-away' }, { 'retry-after': '1' });
	}
};
