import { refuse, type Asking } from '#kernel/decider.ts';
import { limits } from '#sessions/limits.ts';
import { animalFor } from './animal.ts';
import type { Aside, Device } from './aside-state.ts';
import type { Asked } from './commands.ts';
import { deviceAt, isItself } from './device.ts';
import type { AsideDecision, AsideEvent } from './events.ts';

/** A tablet at the door. One that is known already, waiting or inside, stays as it is: it came back. */
export const knock = (aside: Aside, { device, silent = [] }: Asked<'knock'>, asking: Asking): AsideDecision => {
	if (!isItself(device, asking)) return refuse('not-this-device');
	if (deviceAt(aside, device)) return [];
	if (aside.admission === 'locked') return refuse('door-is-locked');
	const admitted = aside.admission === 'all';
	const leaves = isFull(aside) ? nameless(aside, admitted).find(({ id }) => silent.includes(id)) : undefined;
	const animal = animalFor(
		device,
		aside.devices.filter((one) => one !== leaves)
	);
	if (!animal || (isFull(aside) && !leaves)) return admitted ? refuse('door-is-full') : refuse('many-are-waiting');
	return [
		...(leaves ? [{ type: 'device-sent-away', device: leaves.id } as const] : []),
		{ type: 'device-knocked', device, ...animal, admitted }
	];
};

/** Whether there is no room where a tablet that knocks now would come: inside, or among those that wait. */
export const isFull = ({ devices, admission }: Aside): boolean => {
	const isInside = admission === 'all';
	return devices.filter(({ admitted }) => admitted === isInside).length >= (isInside ? limits.devices : limits.waiting);
};

/** Who can make room there: nobody with the name of a child, and who came first before the others. */
export const nameless = ({ devices }: Aside, admitted: boolean): Device[] =>
	devices.filter((one) => one.admitted === admitted && one.person === null);

export const admit = (aside: Aside, { device }: Asked<'admit'>): AsideDecision => {
	const known = deviceAt(aside, device);
	if (!known) return refuse('device-unknown');
	if (known.admitted) return [];
	return roomInside(aside) > 0 ? [{ type: 'device-admitted', device }] : refuse('door-is-full');
};

export const admitEveryone = (aside: Aside): AsideDecision => waitingLetIn(aside);

/** Where everyone may come in, nobody is left waiting. */
export const chooseAdmission = (aside: Aside, { admission }: Asked<'choose-admission'>): AsideDecision => {
	if (admission === aside.admission) return [];
	return [{ type: 'admission-chosen', admission }, ...(admission === 'all' ? waitingLetIn(aside) : [])];
};

export const sendAway = (aside: Aside, { device }: Asked<'send-away'>): AsideDecision =>
	deviceAt(aside, device) ? [{ type: 'device-sent-away', device }] : [];

export const sendWaitingAway = ({ devices }: Aside): AsideDecision =>
	devices.filter(({ admitted }) => !admitted).map(({ id: device }) => ({ type: 'device-sent-away', device }));

const waitingLetIn = (aside: Aside): AsideEvent[] =>
	aside.devices
		.filter(({ admitted }) => !admitted)
		.slice(0, roomInside(aside))
		.map(({ id: device }) => ({ type: 'device-admitted', device }));

const roomInside = ({ devices }: Aside): number =>
	Math.max(0, limits.devices - devices.filter(({ admitted }) => admitted).length);
