import type { OrderlyCommand } from '#schools/commands.ts';
import type { Facts } from './facts.ts';

type Locating = Extract<OrderlyCommand, { type: 'locate-group' | 'locate-pupil' }>;

/** Who and what is where, while a roster is undone: as it is now, and then after each thing that is taken back. */
export const locationsThen = ({ people, groups, locations }: Facts) => {
	const at = new Map<string, string | null>([
		...[...people.values()].map(({ person, location }) => [person, location] as const),
		...[...groups.values()].flatMap(({ group, location, closed }) => (closed ? [] : [[group, location] as const]))
	]);
	return {
		/** Nowhere in particular is always there. */
		isOpen: (location: string | null): boolean => location === null || locations.get(location)?.closed === false,
		isInUse: (location: string): boolean => at.values().some((one) => one === location),
		isTaken: (location: string, code: string | null): boolean =>
			code !== null &&
			[...locations.values()].some((one) => one.location !== location && !one.closed && one.code === code),
		leave: (personOrGroup: string): void => void at.delete(personOrGroup),
		locate(command: Locating): Locating {
			at.set('person' in command ? command.person : command.group, command.location);
			return command;
		}
	};
};
