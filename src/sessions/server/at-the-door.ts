import { newId } from '#kernel/id.ts';
import type { Outcome } from '#kernel/envelope.ts';
import type { House } from '#server/house.ts';
import type { AsideCommand } from '../aside/commands.ts';
import type { Door, Tablet } from './tablets.ts';

type Asking = Pick<House, 'handle'>;

/** A tablet asks to come in. One that did before stays as it was. */
export const knock = (house: Asking, door: Door, device: string): Promise<Outcome> =>
	asTablet(house, door, device, { type: 'knock', device });

/** A child takes its name on a tablet that was let in. */
export const takeName = (house: Asking, tablet: Tablet, person: string): Promise<Outcome> =>
	asTablet(house, tablet, tablet.device, { type: 'take-name', device: tablet.device, person });

/** The next child takes the tablet: it stays inside, and who sat there does not sit there any more. */
export const handOn = (house: Asking, tablet: Tablet): Promise<Outcome> =>
	asTablet(house, tablet, tablet.device, { type: 'hand-on', device: tablet.device });

/** What a tablet says of itself it says as itself, also when a child has its name on it. */
const asTablet = (
	{ handle }: Asking,
	{ organisation, aside, group }: Door,
	device: string,
	command: AsideCommand
): Promise<Outcome> =>
	handle(
		{ organisation, person: device, device, standings: [{ role: 'device', audience: `group:${group}` }] },
		{ id: newId(), kind: 'aside', stream: aside, command }
	);
