import { newId } from '#kernel/id.ts';
import type { Outcome } from '#kernel/envelope.ts';
import { isDiskFull } from '#server/db.ts';
import type { House } from '#server/house.ts';
import type { AsideCommand } from '../aside/commands.ts';
import { hear, silentAt } from './heard.ts';
import type { Door, Tablet } from './tablets.ts';

type Asking = Pick<House, 'handle' | 'room'>;
type AtDoor = Asking & Pick<House, 'db' | 'now' | 'look'>;

/** A tablet asks to come in. One that did before stays as it was; where there is no room, one that is silent makes it. */
export const knock = async (house: AtDoor, door: Door, device: string): Promise<Outcome> => {
	hear(house, device);
	const answer = await asTablet(house, door, device, { type: 'knock', device });
	if (!('refused' in answer) || !noRoom.includes(answer.refused)) return answer;
	const silent = await silentAt(house, door);
	return silent.length > 0 ? asTablet(house, door, device, { type: 'knock', device, silent }) : answer;
};

const noRoom = ['door-is-full', 'many-are-waiting'];

/** A child takes its name on a tablet that was let in. */
export const takeName = (house: Asking, tablet: Tablet, person: string): Promise<Outcome> =>
	asTablet(house, tablet, tablet.device, { type: 'take-name', device: tablet.device, person });

/** The next child takes the tablet: it stays inside, and who sat there does not sit there any more. */
export const handOn = (house: Asking, tablet: Tablet): Promise<Outcome> =>
	asTablet(house, tablet, tablet.device, { type: 'hand-on', device: tablet.device });

/** How a page answers that the door said no. */
export const statusOf = ({ refused }: { refused: string }): 409 | 507 => (refused === 'disk-is-full' ? 507 : 409);

/** What a tablet says of itself it says as itself, also when a child has its name on it; a full disk takes none of it. */
const asTablet = async (
	{ handle, room }: Asking,
	{ organisation, aside, group }: Door,
	device: string,
	command: AsideCommand
): Promise<Outcome> => {
	const full = { refused: 'disk-is-full' };
	if (!(await room())) return full;
	return handle(
		{ organisation, person: device, device, standings: [{ role: 'device', audience: `group:${group}` }] },
		{ id: newId(), kind: 'aside', stream: aside, command }
	).catch((error: unknown) => (isDiskFull(error) ? full : Promise.reject(error)));
};
