import { schoolYearOf } from '#kernel/time.ts';
import type { Tx } from '#server/db.ts';
import type { Keeping } from '#server/keeping.ts';
import { dueOn, isOwn, stageOf, type Voice } from '../voice-state.ts';

/** Which wishes there are, and what each waits for; never what was said. Rebuilt from the log (K11). */
export const wishList: Required<Keeping>['list'] = {
	async write(tx, organisation, stream) {
		// The wall calls this for streams of kind voice only.
		const { child, wishes } = stream.state as Voice;
		await tx.query('delete from kring.wishes where organisation = $1 and stream = $2', [organisation, stream.id]);
		if (child === null || wishes.length === 0) return;
		await tx.query({
			name: 'list-wishes',
			text: `insert into kring.wishes (organisation, stream, child, id, stage, influence, own, school_year, due_on)
				select $1, $2, $3, * from unnest($4::uuid[], $5::text[], $6::text[], $7::boolean[], $8::text[], $9::date[])`,
			values: [
				organisation,
				stream.id,
				child,
				wishes.map(({ id }) => id),
				wishes.map(stageOf),
				wishes.map(({ weighed }) => weighed?.influence ?? null),
				wishes.map(isOwn),
				wishes.map(({ since }) => schoolYearOf(since)),
				wishes.map(dueOn)
			]
		});
	},
	async clear(tx, organisation) {
		await tx.query('delete from kring.wishes where organisation = $1', [organisation]);
	}
};

/** What waits for a child that is erased waits no more; its words go with the key of its stream. */
export const forgetWishes = async (tx: Tx, organisation: string, { person }: { person: string }): Promise<void> => {
	await tx.query('delete from kring.wishes where organisation = $1 and child = $2', [organisation, person]);
};
