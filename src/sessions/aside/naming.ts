import { refuse, type Asking } from '#kernel/decider.ts';
import type { Aside } from './aside-state.ts';
import type { Asked } from './commands.ts';
import { deviceAt, isItself } from './device.ts';
import type { AsideDecision } from './events.ts';

/** A child takes its own name on a tablet, or the teacher gives it. One name is on one tablet. */
export const takeName = (aside: Aside, { device, person }: Asked<'take-name'>, asking: Asking): AsideDecision => {
	if (!isItself(device, asking) && asking.role !== 'teacher') return refuse('not-this-device');
	const known = deviceAt(aside, device);
	if (!known) return refuse('device-unknown');
	if (!known.admitted) return refuse('not-admitted');
	if (!aside.opened?.pupils.includes(person)) return refuse('not-in-this-class');
	if (known.person === person) return [];
	if (known.person) return refuse('has-a-name-already');
	if (aside.devices.some((other) => other.person === person)) return refuse('name-is-taken');
	return [{ type: 'name-taken', device, person }];
};

export const freeName = ({ devices }: Aside, { person }: Asked<'free-name'>): AsideDecision => {
	const holder = devices.find((device) => device.person === person);
	return holder ? [{ type: 'name-freed', device: holder.id, person }] : [];
};

/** Volgend kind: the tablet itself says so, or the child whose name is on it. */
export const handOn = (aside: Aside, { device }: Asked<'hand-on'>, asking: Asking): AsideDecision => {
	const known = deviceAt(aside, device);
	if (!known) return refuse('device-unknown');
	if (!isItself(device, asking) && asking.actor !== known.person) return refuse('not-this-device');
	return known.person ? [{ type: 'name-freed', device, person: known.person }] : [];
};
