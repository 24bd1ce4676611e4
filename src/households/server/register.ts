import type { Tx } from '#server/db.ts';
import type { Taken } from '#server/keeping.ts';
import type { HouseholdsCommand } from '../commands.ts';
import type { HouseholdsEvent } from '../events.ts';
import { tidyGuardian, type GuardianWords } from '../guardian-words.ts';
import { closeHousehold, forgetGuardian, takeChildOut } from './forget.ts';

/**
 * Writes what a command did into the registers, in the transaction that appends its events: the events hold ids, the
 * words come from the command (K14). What was forgotten meanwhile is not written again.
 */
export const writeHouseholds = async (
	tx: Tx,
	organisation: string,
	{ command, events, at }: Pick<Taken<HouseholdsCommand, HouseholdsEvent>, 'command' | 'events' | 'at'>
): Promise<void> => {
	for (const event of events) await writeEvent(tx, organisation, { command, event, at });
};

const writeEvent = async (
	tx: Tx,
	organisation: string,
	{ command, event, at }: { command: HouseholdsCommand; event: HouseholdsEvent; at: number }
): Promise<void> => {
	const { household } = event;
	switch (event.type) {
		case 'household-opened':
			await tx.query('insert into kring.households (organisation, id) values ($1, $2)', [organisation, household]);
			return;
		case 'child-added':
			await tx.query('insert into kring.household_children (organisation, household, child) values ($1, $2, $3)', [
				organisation,
				household,
				event.child
			]);
			await tx.query(
				`insert into kring.authority (organisation, household, guardian, child)
				 select organisation, household, id, $3 from kring.guardians where organisation = $1 and household = $2`,
				[organisation, household, event.child]
			);
			return;
		case 'child-taken-out':
			return takeChildOut(tx, organisation, household, event.child);
		case 'guardian-added':
			return addGuardian(tx, organisation, { household, guardian: event.guardian, words: wordsIn(command) });
		case 'guardian-changed':
			return changeGuardian(tx, organisation, { guardian: event.guardian, words: wordsIn(command) });
		case 'guardian-removed':
			return forgetGuardian(tx, organisation, event.guardian, at);
		case 'authority-set':
			await tx.query(
				'update kring.authority set authority = $4 where organisation = $1 and guardian = $2 and child = $3',
				[organisation, event.guardian, event.child, event.authority]
			);
			return;
		case 'household-closed':
			return closeHousehold(tx, organisation, household, at);
	}
};

type Added = { household: string; guardian: string; words: GuardianWords };

const addGuardian = async (tx: Tx, organisation: string, { household, guardian, words }: Added): Promise<void> => {
	await tx.query(
		`insert into kring.guardians
			(organisation, id, household, given_name, family_name, relation, email, phone, language)
		 values ($1, $2, $9, $3, $4, $5, $6, $7, $8)`,
		[...rowOf(organisation, guardian, words), household]
	);
	await tx.query(
		`insert into kring.authority (organisation, household, guardian, child)
		 select organisation, household, $3, child from kring.household_children
		 where organisation = $1 and household = $2`,
		[organisation, household, guardian]
	);
	await writeSafe(tx, organisation, guardian, words.safe);
};

const changeGuardian = async (
	tx: Tx,
	organisation: string,
	{ guardian, words }: Omit<Added, 'household'>
): Promise<void> => {
	const { rowCount } = await tx.query(
		`update kring.guardians set given_name = $3, family_name = $4, relation = $5, email = $6, phone = $7, language = $8
		 where organisation = $1 and id = $2`,
		rowOf(organisation, guardian, words)
	);
	if (rowCount) await writeSafe(tx, organisation, guardian, words.safe);
};

const rowOf = (organisation: string, guardian: string, words: GuardianWords): string[] => [
	organisation,
	guardian,
	words.given,
	words.family,
	words.relation,
	words.email,
	words.phone,
	words.language
];

const writeSafe = (tx: Tx, organisation: string, guardian: string, words: string) =>
	words === ''
		? tx.query('delete from kring.safe_contacts where organisation = $1 and guardian = $2', [organisation, guardian])
		: tx.query(
				`insert into kring.safe_contacts (organisation, guardian, words) values ($1, $2, $3)
				 on conflict (organisation, guardian) do update set words = excluded.words`,
				[organisation, guardian, words]
			);

const wordsIn = (command: HouseholdsCommand): GuardianWords => {
	if (command.type === 'open-household' || command.type === 'add-guardian' || command.type === 'change-guardian')
		return tidyGuardian(command);
	throw new Error(`${command.type} names no guardian`);
};
