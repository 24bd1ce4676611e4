import type { Tx } from '../db.ts';
import { isSealed, keysFrom, unseal } from '../keys.ts';
import { placeOf } from '../journal.ts';
import { Problem } from '../problems.ts';

type Row = { organisation: string; stream: string; version: number; body: string };

const atOnce = 500;

/** Opens one event of each confidential stream with its key, to see that these keys belong to these words. */
export const assureReadable = async (tx: Tx, secret: string): Promise<void> => {
	const keys = keysFrom(secret);
	await tx.query(`declare sealed no scroll cursor for
		select k.organisation, k.stream, e.version, e.body from keys.stream_keys k cross join lateral (
			select version, body from kring.events e
				where e.organisation = k.organisation and e.stream = k.stream and body is not null
				order by version desc limit 1) e`);
	for (let more = true; more;) {
		const { rows } = await tx.query<Row>(`fetch ${atOnce} from sealed`);
		more = rows.length === atOnce;
		for (const { organisation, stream, version, body } of rows) {
			if (!isSealed(body)) continue;
			try {
				unseal(await keys.of(tx, organisation, stream), body, placeOf(stream, version));
			} catch {
				throw new Problem(
					'De sleutels passen niet bij deze gegevens: geef met --keys de sleutels van dezelfde back-up of van een latere.'
				);
			}
		}
	}
	await tx.query('close sealed');
};
