import { rememberErasure } from '../backup/erasures.ts';
import type { Tx } from '../db.ts';
import type { Wall } from '../group.ts';

/**
 * Takes someone out of every register, and remembers that, so that an older backup loses them again. What others point
 * at goes last: the school's own rows, whose line stands first.
 */
export const forgetPerson = async (
	tx: Tx,
	{ keepings, keys, clock }: Pick<Wall, 'keepings' | 'keys' | 'clock'>,
	organisation: string,
	person: string
): Promise<void> => {
	for (const { forget } of Object.values(keepings).toReversed())
		await forget?.(tx, organisation, { person, at: clock() }, keys);
	await rememberErasure(tx, organisation, { persons: [person] }, clock());
};
