import type { Tx } from '../db.ts';
import { Problem } from '../problems.ts';

/**
 * Looks whether the log holds together (K1): in each organisation its positions run from 1 to the head without gaps, in
 * each stream its versions run to where the stream says it is. A copy made of more than one moment shows here.
 */
export const assureSound = async (tx: Tx): Promise<void> => {
	const { rows } = await tx.query<{ wrong: number }>(
		`select count(*)::int as wrong from (
			select o.id from kring.organisations o left join (
				select organisation, count(*) as events, min(position) as first, max(position) as newest
				from kring.events group by organisation
			) e on e.organisation = o.id
			where o.head <> coalesce(e.newest, 0) or o.head <> coalesce(e.events, 0) or coalesce(e.first, 1) <> 1
			union all
			select s.organisation from kring.streams s left join (
				select organisation, stream, count(*) as events, max(version) as newest
				from kring.events group by organisation, stream
			) e on e.organisation = s.organisation and e.stream = s.id
			where s.version <> coalesce(e.newest, 0) or s.version <> coalesce(e.events, 0)
			union all
			select e.organisation from kring.events e
				where not exists (select from kring.streams s where s.organisation = e.organisation and s.id = e.stream)
			union all
			select e.organisation from kring.events e
				where not exists (select from kring.organisations o where o.id = e.organisation)
		) as contradiction`
	);
	// never the fault of a person, and never to be kept or put back
	if (rows[0]?.wrong !== 0)
		throw new Problem('De gegevens kloppen niet met zichzelf: er is niets veranderd, geef dit bericht door.');
};
