import type { House } from '#server/house.ts';
import type { Aside } from '../aside/aside-state.ts';
import { limits } from '../limits.ts';
import type { Door } from './tablets.ts';

/** When this process began to listen, and when it last heard each device, in ms since 1970. Written nowhere. */
type Heard = { since: number; last: Map<string, number> };
const known = new WeakMap<House['db'], Heard>();
const kept = 1_000;

/** A device at a door asked something, as its page does every second and a half. */
export const hear = (house: Pick<House, 'db' | 'now'>, device: string): void => {
	const { last } = heardBy(house);
	last.set(device, house.now());
	if (last.size > kept) for (const one of last.keys()) if (isSilent(house, one)) last.delete(one);
};

/** Those at this door that were not heard for a moment and bear no name of a child: who can make room for others. */
export const silentAt = async (
	house: Pick<House, 'db' | 'now' | 'look'>,
	{ organisation, aside }: Pick<Door, 'organisation' | 'aside'>
): Promise<string[]> => {
	const found = await house.look(organisation, aside);
	// The edge: what is found under this name is the stream of a session's teacher's side.
	const { devices = [] } = (found?.state ?? {}) as Partial<Aside>;
	return devices.flatMap(({ id, person }) => (person === null && isSilent(house, id) ? id : []));
};

const heardBy = ({ db, now }: Pick<House, 'db' | 'now'>): Heard => {
	const heard = known.get(db) ?? { since: now(), last: new Map<string, number>() };
	known.set(db, heard);
	return heard;
};

/** After a restart nobody is silent before they could be heard. */
const isSilent = (house: Pick<House, 'db' | 'now'>, device: string): boolean => {
	const { since, last } = heardBy(house);
	return house.now() - (last.get(device) ?? since) >= limits.silent;
};
