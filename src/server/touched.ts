import type { Actor } from './actor.ts';

/** Whose place or audiences changed: these persons and devices, by id, or anyone's. */
export type Touched = 'nobody' | 'everybody' | readonly string[];

export const bothTouched = (one: Touched, other: Touched): Touched => {
	if (one === 'nobody' || other === 'everybody') return other;
	if (other === 'nobody' || one === 'everybody') return one;
	return [...new Set([...one, ...other])];
};

export const isTouched = (touched: Touched, { person, device }: Pick<Actor, 'person' | 'device'>): boolean => {
	if (touched === 'nobody') return false;
	return touched === 'everybody' || touched.includes(person) || (device !== undefined && touched.includes(device));
};
