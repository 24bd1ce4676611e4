import { refuse, type Asking } from '#kernel/decider.ts';
import { limits } from '#sessions/limits.ts';
import { animalFor } from './animal.ts';
import type { Aside } from './aside-state.ts';
import type { Asked } from './commands.ts';
import { deviceAt, isItself } from './device.ts';
import type { AsideDecision, AsideEvent } from './events.ts';

/** A tablet at the door. One that is known already, waiting or inside, stays as it is: it came back. */
export const knock = (aside: Aside, { device }: Asked<'knock'>, asking: Asking): AsideDecision => {
	if (!isItself(device, asking)) return refuse('not-this-device');
	if (deviceAt(aside, device)) return [];
	if (aside.admission === 'locked') return refuse('door-is-locked');
	const animal = animalFor(device, aside.devices);
	if (!animal || aside.devices.length >= limits.devices) return refuse('door-is-full');
	return [{ type: 'device-knocked', device, ...animal, admitted: aside.admission === 'all' }];
};

export const admit = (aside: Aside, { device }: Asked<'admit'>): AsideDecision => {
	const known = deviceAt(aside, device);
	if (!known) return refuse('device-unknown');
	return known.admitted ? [] : [{ type: 'device-admitted', device }];
};

export const admitEveryone = (aside: Aside): AsideDecision => waitingLetIn(aside);

/** Where everyone may come in, nobody is left waiting. */
export const chooseAdmission = (aside: Aside, { admission }: Asked<'choose-admission'>): AsideDecision => {
	if (admission === aside.admission) return [];
	return [{ type: 'admission-chosen', admission }, ...(admission === 'all' ? waitingLetIn(aside) : [])];
};

export const sendAway = (aside: Aside, { device }: Asked<'send-away'>): AsideDecision =>
	deviceAt(aside, device) ? [{ type: 'device-sent-away', device }] : [];

const waitingLetIn = ({ devices }: Aside): AsideEvent[] =>
	devices.filter(({ admitted }) => !admitted).map(({ id: device }) => ({ type: 'device-admitted', device }));
