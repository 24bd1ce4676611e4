import type { Asking } from '#kernel/decider.ts';
import type { Aside, Device } from './aside-state.ts';

export const deviceAt = ({ devices }: Aside, id: string): Device | undefined =>
	devices.find((device) => device.id === id);

/** A tablet at the door acts as itself, until a child takes a name on it. */
export const isItself = (device: string, { role, actor }: Asking): boolean => role === 'device' && actor === device;
