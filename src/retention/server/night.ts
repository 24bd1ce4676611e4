import type { House } from '#server/house.ts';
import { endBoards } from './boards.ts';
import { eraseConfirmed, type Afterwards } from './erase.ts';
import { dropInvitations } from './invitations.ts';
import { forgetLeavers } from './people.ts';
import { dropLetIn } from './let-in.ts';

/**
 * All that goes by its term in one organisation, and what two people asked and was not done yet. Each destruction is one
 * transaction with its proof; done again it finds nothing, so it may be broken off anywhere.
 */
export const keepTerms = async (house: House, organisation: string, then: Afterwards): Promise<void> => {
	const failures: unknown[] = [];
	for (const part of [endBoards, forgetLeavers, dropInvitations, dropWhoLetIn, eraseConfirmed])
		await part(house, organisation, then).catch((error: unknown) => failures.push(error));
	if (failures.length > 0) throw new AggregateError(failures, 'some of what is over could not be taken away');
};

const dropWhoLetIn = ({ db, now }: House, organisation: string): Promise<void> =>
	db.asPipe(organisation, (tx) => dropLetIn(tx, organisation, now()));
