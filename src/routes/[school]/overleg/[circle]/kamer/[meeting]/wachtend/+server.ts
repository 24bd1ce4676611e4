import { waitingAt } from '#circles/server/reading.ts';
import { isId } from '#kernel/id.ts';
import { enterAt, orAway } from '#server/page-access.ts';
import { inCircle } from '../room.ts';
import type { RequestHandler } from './$types';

/** Who waits at the door of this meeting now, by id. */
export const GET: RequestHandler = async ({ params, url }) => {
	const { house, actor } = await enterAt(params.school, url, 'circle', inCircle(params));
	const waiting = isId(params.meeting) ? await orAway(waitingAt(house, actor, params.meeting)) : [];
	return Response.json(
		waiting.map(({ guest }) => guest),
		{ headers: { 'cache-control': 'no-store' } }
	);
};
