import { acts, ofTheHouse } from '#audit/entry.ts';
import { addDays, dayOf } from '#kernel/time.ts';
import type { House } from '#server/house.ts';
import { certify } from '#server/retention/certificate.ts';
import { terms } from '../terms.ts';

/** Lets go of invitations that nobody took in time: an address and a digest. */
export const dropInvitations = async (house: House, organisation: string): Promise<boolean> =>
	house.purge(organisation, async (tx) => {
		const { rows } = await tx.query<{ until: Date }>(
			'delete from kring.invitations where organisation = $1 and until <= $2 returning until',
			[organisation, new Date(house.now())]
		);
		if (rows.length === 0) return undefined;
		const sent = rows.map(({ until }) => addDays(dayOf(until.getTime()), -terms.invitation.days)).toSorted();
		return {
			prove: async () => {
				await certify(tx, organisation, {
					at: house.now(),
					term: 'invitation',
					what: 'invitation',
					count: rows.length,
					first: sent[0] ?? null,
					last: sent.at(-1) ?? null,
					ground: terms.invitation.ground
				});
				return [ofTheHouse(house.now(), acts.certified, 'invitation')];
			}
		};
	});
