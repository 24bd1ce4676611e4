import { refuse, type Decision } from '#kernel/decider.ts';
import type { Asked, HouseholdsCommand } from './commands.ts';
import type { HouseholdsEvent } from './events.ts';
import { flawOfGuardian } from './guardian-words.ts';
import { authorityOf, homesOf, householdIn, type Household, type Households } from './households-state.ts';
import { limits } from './limits.ts';
import type { HouseholdsRefusal } from './refusals.ts';

type Answer = Decision<HouseholdsEvent, HouseholdsRefusal>;

export const decide = (households: Households, command: HouseholdsCommand): Answer => {
	if (command.type === 'open-household') return openHousehold(households, command);
	const home = householdIn(households, command.household);
	if (!home) return refuse('household-unknown');
	switch (command.type) {
		case 'add-guardian':
			return addGuardian(households, home, command);
		case 'change-guardian':
			return changeGuardian(home, command);
		case 'set-authority':
			return setAuthority(home, command);
		case 'add-child':
			return addChild(home, command);
		case 'take-child-out':
			return takeChildOut(home, command);
		case 'remove-guardian':
			return removeGuardian(home, command);
		case 'close-household':
			return [{ type: 'household-closed', household: command.household }];
	}
};

const openHousehold = (households: Households, command: Asked<'open-household'>): Answer => {
	const { household } = command;
	if (householdIn(households, household)) return refuse('household-exists');
	if (households.length >= limits.households) return refuse('too-many-households');
	const children = [...new Set(command.children)];
	if (children.length > limits.children) return refuse('household-is-full');
	const first = joining(households, { id: household, children, guardians: {} }, command);
	if ('refused' in first) return first;
	return [
		{ type: 'household-opened', household },
		...children.map((child) => ({ type: 'child-added' as const, household, child })),
		...first
	];
};

const addGuardian = (households: Households, home: Household, command: Asked<'add-guardian'>): Answer =>
	Object.keys(home.guardians).length >= limits.guardians
		? refuse('household-is-full')
		: joining(households, home, command);

/** A guardian belongs to one household; who has two homes with children is entered in each. */
const joining = (
	households: Households,
	home: Household,
	command: Asked<'open-household'> | Asked<'add-guardian'>
): Answer => {
	const { household, guardian } = command;
	if (homesOf(households, { guardian }).length > 0) return refuse('guardian-exists');
	const flaw = flawOfGuardian(command);
	if (flaw) return refuse(flaw);
	const set = authoritySet(home, command);
	return 'refused' in set ? set : [{ type: 'guardian-added', household, guardian }, ...set];
};

const changeGuardian = (home: Household, command: Asked<'change-guardian'>): Answer => {
	const { household, guardian } = command;
	if (!home.guardians[guardian]) return refuse('guardian-unknown');
	const flaw = flawOfGuardian(command);
	return flaw ? refuse(flaw) : [{ type: 'guardian-changed', household, guardian }];
};

const setAuthority = (home: Household, command: Asked<'set-authority'>): Answer =>
	home.guardians[command.guardian] ? authoritySet(home, command) : refuse('guardian-unknown');

type Told = Pick<Asked<'set-authority'>, 'household' | 'guardian' | 'authority'>;

/** Only what is told anew; of a child that is named twice, the last. */
const authoritySet = (home: Household, { household, guardian, authority: told }: Told): Answer => {
	const wanted = new Map(told.map(({ child, authority }) => [child, authority]));
	if ([...wanted.keys()].some((child) => !home.children.includes(child))) return refuse('child-not-in-household');
	return [...wanted]
		.filter(([child, authority]) => authorityOf(home, guardian, child) !== authority)
		.map(([child, authority]) => ({ type: 'authority-set', household, guardian, child, authority }));
};

const addChild = (home: Household, { household, child }: Asked<'add-child'>): Answer => {
	if (home.children.includes(child)) return refuse('child-in-household-already');
	return home.children.length >= limits.children
		? refuse('household-is-full')
		: [{ type: 'child-added', household, child }];
};

/** Guardians are known for the sake of children: a household without any is closed instead. */
const takeChildOut = (home: Household, { household, child }: Asked<'take-child-out'>): Answer => {
	if (!home.children.includes(child)) return refuse('child-not-in-household');
	return home.children.length === 1
		? refuse('household-needs-a-child')
		: [{ type: 'child-taken-out', household, child }];
};

const removeGuardian = (home: Household, { household, guardian }: Asked<'remove-guardian'>): Answer =>
	home.guardians[guardian] ? [{ type: 'guardian-removed', household, guardian }] : refuse('guardian-unknown');
