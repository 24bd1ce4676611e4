import type { Tx } from '#server/db.ts';
import type { Taken } from '#server/keeping.ts';
import type { SessionsEvent } from '../events.ts';
import type { Sessions } from '../session-state.ts';

const msPerMinute = 60_000;

/** Keeps that a class held a session, on which day and how long; one that never began was none. */
export const writeRhythm = async (
	tx: Tx,
	organisation: string,
	{ stream, events }: Pick<Taken<unknown, SessionsEvent>, 'stream' | 'events'>
): Promise<void> => {
	for (const event of events) {
		if (event.type !== 'session-closed') continue;
		const { opened, last } = stream.state as Sessions;
		if (!opened || last?.id !== event.session || last.begunAt === null) continue;
		const minutes = Math.min(240, Math.round((last.closedAt - last.begunAt) / msPerMinute));
		await tx.query(
			`insert into kring.rhythm (organisation, group_id, session, day, minutes) values ($1, $2, $3, $4, $5)
			 on conflict (organisation, group_id, session) do nothing`,
			[organisation, opened.group, last.id, last.on, minutes]
		);
	}
};
