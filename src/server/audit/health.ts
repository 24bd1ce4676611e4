import type { End } from '#audit/chain.ts';
import type { Db } from '../db.ts';
import { endColumns, endIn, type EndColumns } from './write.ts';

/** `silent`: the newest event has no row. `altered`: rows that were there are gone or are others. */
export type Health = 'well' | 'silent' | 'altered';

/** Only what happened in this time (ms) is looked for, and among so many of the newest rows. */
const lately = 86_400_000;
const newest = 2_000;

/** Compares the audit with the log beside it, and with what this process saw of it before. */
export const openHealth = (db: Db, now: () => number) => {
	const seen = new Map<string, End>();
	const health = (organisation: string): Promise<Health> =>
		db.asPipe(organisation, async (tx) => {
			const before = seen.get(organisation);
			const [{ rows: ends }, { rows: silent }, { rows: kept }] = await Promise.all([
				tx.query<EndColumns>(`select ${endColumns} from kring.organisations where id = $1`, [organisation]),
				tx.query({ name: 'audit-silent', text: isSilent, values: [organisation, new Date(now() - lately), newest] }),
				tx.query({
					name: 'audit-kept',
					text: 'select from kring.audit where organisation = $1 and month = $2 and position = $3 and hash = $4',
					values: [organisation, before?.month, before?.rows, before?.hash]
				})
			]);
			const end = ends[0] && endIn(ends[0]);
			if (before && (kept.length === 0 || !end || isBehind(end, before))) return 'altered';
			if (end) seen.set(organisation, end);
			return silent.length > 0 ? 'silent' : 'well';
		});
	return { health, startAnew: (organisation: string) => void seen.delete(organisation) };
};

const isBehind = (end: End, before: End): boolean =>
	end.month < before.month || (end.month === before.month && end.rows < before.rows);

/** An event and its row are of one transaction and bear the same moment. */
const isSilent = `
	with happened as (
		select at from kring.events where organisation = $1 and at is not null order by position desc limit 1
	), audited as (
		select at from kring.audit where organisation = $1 order by month desc, position desc limit $3
	)
	select from happened where at > $2
		and at not in (select at from audited) and (select count(*) from audited) < $3`;
