import type pg from 'pg';
import { inOneBreath } from '../transaction.ts';
import { openCounts } from '../counts.ts';
import { placeOf } from '../guesses.ts';
import type { Tries } from './tries.ts';

/** ms; long enough to walk to another device */
const lives = 10 * 60_000;

/** So many devices that were not there before may ask for a code behind one address, within that while. */
const newHere = 60;

/**
 * How a device becomes a digibord without a password typed before a class: it shows a code, and someone who is signed
 * in elsewhere says of which group it is.
 */
export type ScreenCodes = {
	/** The code this device shows: the one it had, or this new one; none where too many new ones asked for one. */
	offer: (device: string, code: string, address: string) => Promise<string | undefined>;
	/** The device that shows this code, once; wrong ones are budgeted by who types and from where. */
	take: (who: string, address: string, code: string) => Promise<{ device: string | undefined } | { comeBack: number }>;
};

type Wanted = { pool: pg.Pool; tries: Tries; now: () => number };

export const openScreenCodes = ({ pool, tries, now }: Wanted): ScreenCodes => {
	const ask = <R extends pg.QueryResultRow>(name: string, text: string, values: unknown[]) =>
		inOneBreath<R>(pool, 'begin', { name, text, values });
	const fresh = openCounts(now, { within: lives, most: newHere });
	return {
		async offer(device, code, address) {
			const place = placeOf(address);
			const isNew = (await ask('screen-of', 'select from screen_codes where device = $1', [device])).length === 0;
			if (isNew && fresh.of(place) >= newHere) return undefined;
			if (isNew) fresh.add(place);
			const [row] = await ask<{ code: string }>(
				'offer-screen-code',
				`insert into screen_codes (code, device, until) values ($1, $2, $3)
					on conflict (device) do update set
						code = case when screen_codes.until > $4 then screen_codes.code else excluded.code end,
						until = case when screen_codes.until > $4 then screen_codes.until else excluded.until end
					returning code`,
				[code, device, new Date(now() + lives), new Date(now())]
			);
			return row?.code ?? code;
		},
		async take(who, address, code) {
			const tried = await tries.try(
				{ at: 'screen', who, address },
				async () => {
					const [row] = await ask<{ device: string; until: Date }>(
						'take-screen-code',
						'delete from screen_codes where code = $1 returning device, until',
						[code]
					);
					return row && row.until.getTime() > now() ? row.device : undefined;
				},
				(device) => device === undefined
			);
			return 'comeBack' in tried ? tried : { device: tried.result };
		}
	};
};
