import { newId } from '#kernel/id.ts';
import type { Actor } from '#server/actor.ts';
import type { House } from '#server/house.ts';
import { askSchool } from './asking.ts';
import { groupsOf } from './groups.ts';

/**
 * Makes a device the digibord of a group, which gets one when it has none. The code of a refusal, if it was refused;
 * whether this person may is for the rules of the school.
 */
export const pairScreen = async (
	house: Pick<House, 'db' | 'handle'>,
	actor: Actor,
	{
		group,
		schoolYear,
		device,
		name
	}: { group: string; schoolYear: string; device: string; name: (key: string) => string },
	command: string
): Promise<string | undefined> => {
	const found = (await groupsOf(house, actor, schoolYear)).find(({ id }) => id === group);
	if (!found) return 'group-unknown';
	const screen = found.members.find(({ role }) => role === 'screen');
	const person = screen?.id ?? newId();
	const refused = screen
		? undefined
		: await askSchool(house, actor, { type: 'add-screen', group, person, given: name(found.key) });
	return refused ?? askSchool(house, actor, { type: 'pair-screen', person, device }, command);
};
