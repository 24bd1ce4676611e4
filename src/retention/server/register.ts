import { dayOf } from '#kernel/time.ts';
import { assureMayAsk, assureMayConfirm } from './two-people.ts';
import { withoutUnseen } from '#kernel/unseen.ts';
import { onOneLine } from '#kernel/words.ts';
import { SaysNo, type Tx } from '#server/db.ts';
import type { Taken } from '#server/keeping.ts';
import type { RetentionCommand } from '../commands.ts';
import type { RetentionEvent } from '../events.ts';
import type { Retention } from '../retention-state.ts';

/** Writes what must stay and who was referred: the events hold ids, why something stays comes from the command (K14). */
export const writeRetention = async (
	tx: Tx,
	organisation: string,
	{ command, events, at, by, stream }: Taken<RetentionCommand, RetentionEvent>
): Promise<void> => {
	const { requests } = stream.state as Retention;
	for (const event of events) {
		if (event.type === 'hold-set' && command.type === 'set-hold') {
			const { hold, until = null } = event;
			// of a household the command alone says which
			const { on } = command;
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
					onOneLine(withoutUnseen(command.why)),
					until,
					new Date(at)
				]
			);
		}
		if (event.type === 'request-asked') {
			await assureMayAsk(tx, organisation, event);
			if (command.type === 'ask-guardian-request') await writeGuardian(tx, organisation, command);
		}
		if (event.type === 'request-confirmed') {
			const asked = requests[event.request];
			if (asked) await assureMayConfirm(tx, organisation, { asked, confirmer: by, at });
		}
		if (event.type === 'request-withdrawn' || event.type === 'request-ended')
			await tx.query('delete from kring.guardian_requests where organisation = $1 and request = $2', [
				organisation,
				event.request
			]);
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

/** About whom a request of the ib'er is. */
const writeGuardian = async (
	tx: Tx,
	organisation: string,
	{ request, guardian, wish }: Extract<RetentionCommand, { type: 'ask-guardian-request' }>
): Promise<void> => {
	const { rowCount } = await tx.query(
		`insert into kring.guardian_requests (organisation, request, guardian, wish) values ($1, $2, $3, $4)
		on conflict (organisation, guardian, wish) do nothing`,
		[organisation, request, guardian, wish]
	);
	if (!rowCount) throw new SaysNo('asked-already');
};

/** What is said of someone goes with them. What must stay of theirs was lifted or is over, or they would not go. */
export const forgetKeeping = async (
	tx: Tx,
	organisation: string,
	{ person, at }: { person: string; at: number }
): Promise<void> => {
	await tx.query('delete from kring.holds where organisation = $1 and person = $2 and until < $3', [
		organisation,
		person,
		dayOf(at)
	]);
	await tx.query('delete from kring.referrals where organisation = $1 and person = $2', [organisation, person]);
};
