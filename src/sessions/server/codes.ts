import type { Tx } from '#server/db.ts';
import type { Taken } from '#server/keeping.ts';
import type { SessionsEvent } from '../events.ts';
import type { Sessions } from '../session-state.ts';

/** Keeps which session a code and a pass open, for as long as its door is open. */
export const writeCodes = async (
	tx: Tx,
	organisation: string,
	{ stream, events }: Pick<Taken<unknown, SessionsEvent>, 'stream' | 'events'>
): Promise<void> => {
	for (const event of events) {
		if (event.type === 'door-closed' || event.type === 'session-closed')
			await tx.query('delete from kring.codes where organisation = $1 and stream = $2', [organisation, stream.id]);
		if (event.type !== 'door-opened') continue;
		const { opened, current } = stream.state as Sessions;
		// opened and closed again in one breath
		if (!opened || current?.id !== event.session) continue;
		const { session, code, pass, until } = event;
		await tx.query(
			`insert into kring.codes (organisation, session, stream, aside, group_id, code, pass, until)
			 values ($1, $2, $3, $4, $5, $6, $7, $8)
			 on conflict (organisation, stream) do update
			 set session = excluded.session, aside = excluded.aside, code = excluded.code, pass = excluded.pass,
				until = excluded.until, opened_at = clock_timestamp()`,
			[organisation, session, stream.id, current.aside, opened.group, code, pass, new Date(until)]
		);
	}
};
