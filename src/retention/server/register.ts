import { onOneLine } from '#kernel/words.ts';
import type { Tx } from '#server/db.ts';
import type { Taken } from '#server/keeping.ts';
import type { RetentionCommand } from '../commands.ts';
import type { RetentionEvent } from '../events.ts';

/** Writes what must stay and who was referred: the events hold ids, why something stays comes from the command (K14). */
export const writeRetention = async (
	tx: Tx,
	organisation: string,
	{ command, events, at }: Pick<Taken<RetentionCommand, RetentionEvent>, 'command' | 'events' | 'at'>
): Promise<void> => {
	for (const event of events) {
		if (event.type === 'hold-set' && command.type === 'set-hold') {
			const { on, hold, until = null } = event;
			const id = (is: typeof on.is) => (on.is === is && 'id' in on ? on.id : null);
			await tx.query(
				`insert into kring.holds (organisation, id, person, household, stream, term, reason, why, until, set_at)
				values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
				[
					organisation,
					hold,
					id('person'),
					id('household'),
					id('stream'),
					on.is === 'term' ? on.term : null,
					command.reason,
					onOneLine(command.why),
					until,
					new Date(at)
				]
			);
		}
		if (event.type === 'hold-lifted')
			await tx.query('delete from kring.holds where organisation = $1 and id = $2', [organisation, event.hold]);
		if (event.type === 'referral-marked')
			await tx.query(
				event.referred
					? 'insert into kring.referrals (organisation, person) values ($1, $2)'
					: 'delete from kring.referrals where organisation = $1 and person = $2',
				[organisation, event.person]
			);
	}
};

/** What is said of someone's referral goes with them. What must stay of theirs was lifted, or they would not go. */
export const forgetReferral = async (tx: Tx, organisation: string, { person }: { person: string }): Promise<void> => {
	await tx.query('delete from kring.referrals where organisation = $1 and person = $2', [organisation, person]);
};
