import type { HouseholdsEvent } from '#households/events.ts';
import { dayOf } from '#kernel/time.ts';
import { SaysNo, type Tx } from '#server/db.ts';
import { isHomeHeld } from './held.ts';

/** Nobody takes apart by hand what must stay: looked at in the transaction that would, behind the lock of setting it. */
export const assureHomeMayGo = async (
	tx: Tx,
	organisation: string,
	{ events, at }: { events: readonly HouseholdsEvent[]; at: number }
): Promise<void> => {
	const today = dayOf(at);
	for (const event of events) {
		const { household } = event;
		if (event.type === 'child-taken-out') {
			const { child } = event;
			if (await isHomeHeld(tx, organisation, { household, children: [child], today })) throw new SaysNo('must-stay');
		}
		if (event.type === 'guardian-removed' || event.type === 'household-closed')
			if (await isHomeHeld(tx, organisation, { household, today })) throw new SaysNo('must-stay');
	}
};
