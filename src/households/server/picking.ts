import type { Actor } from '#server/actor.ts';
import type { Db } from '#server/db.ts';
import type { Picking } from '../known.ts';
import { fitsName } from '../search.ts';
import { fullName } from '../wording.ts';
import { pupilsFor } from './reading.ts';

/** So many are shown at once; another letter makes them fewer. */
const most = 8;

/** The pupils among whom someone chooses children: who is chosen stays, whatever is typed. `without`: not offered. */
export const pick = async (
	db: Db,
	actor: Actor,
	{ typed, chosen, without = [] }: { typed: string; chosen: readonly string[]; without?: readonly string[] }
): Promise<Picking> => {
	if (typed.trim() === '' && chosen.length === 0) return { typed: '', chosen: [], found: [], more: false };
	const pupils = (await pupilsFor(db, actor)).filter(({ id }) => !without.includes(id));
	const fitting =
		typed.trim() === '' ? [] : pupils.filter((pupil) => !chosen.includes(pupil.id) && fitsName(fullName(pupil), typed));
	return {
		typed,
		chosen: pupils.filter(({ id }) => chosen.includes(id)),
		found: fitting.slice(0, most),
		more: fitting.length > most
	};
};
