import type { Day } from '#kernel/time.ts';
import { exampleHistory } from './history.ts';
import type { Planned } from './planned.ts';

export type { Planned };

/** Takes a batch, in order, and answers each. */
type HandleAll = (batch: readonly Planned[]) => Promise<({ version: number } | { refused: string })[]>;

/** So many at a time share a commit; who acts on a board is known before the first batch of boards is sent. */
const batchSize = 64;

/** Sends the whole example through the pipe, in order. A refusal is a fault in the example, so it throws. */
export const plant = async (handleAll: HandleAll, today: Day): Promise<void> => {
	for (const batch of batches(exampleHistory(today))) {
		const outcomes = await handleAll(batch);
		for (const [index, { kind, command }] of batch.entries()) {
			const outcome = outcomes[index];
			if (!outcome || 'refused' in outcome)
				throw new Error(`the example was refused: ${kind}/${command.type}: ${outcome?.refused ?? 'no answer'}`);
		}
	}
};

const batches = (history: readonly Planned[]): Planned[][] => {
	const made: Planned[][] = [];
	for (const planned of history) {
		const last = made.at(-1);
		const fits = last && last.length < batchSize && isSetUp(last[0]) === isSetUp(planned);
		if (fits && !givesPlaces(last.at(-1))) last.push(planned);
		else made.push([planned]);
	}
	return made;
};

const isSetUp = (planned: Planned | undefined): boolean => planned?.kind === 'school';

/** Who acts is known as they stand before a batch: who begins to keep a family's board, or a meeting of it, does after it. */
const givesPlaces = (planned: Planned | undefined): boolean =>
	planned?.command.type === 'open-circle' || planned?.command.type === 'begin-meeting';
