import { dayOf } from '#kernel/time.ts';
import { terms, yearsAfter } from '#retention/terms.ts';
import type { House } from '#server/house.ts';

/** What was signalled and recorded long ago goes; what nobody recorded yet stays until somebody did. */
export const forgetOldConcerns = async ({ db, now }: Pick<House, 'db' | 'now'>, organisation: string): Promise<void> =>
	db.asPipe(organisation, async (tx) => {
		const today = dayOf(now());
		const { rows } = await tx.query<{ id: string; at: Date }>(
			'select id, recorded_at as at from kring.concerns where organisation = $1 and recorded_at is not null',
			[organisation]
		);
		const over = rows.filter(({ at }) => yearsAfter(dayOf(at.getTime()), terms.concern.years) <= today);
		await tx.query('delete from kring.concerns where organisation = $1 and id = any ($2)', [
			organisation,
			over.map(({ id }) => id)
		]);
	});
