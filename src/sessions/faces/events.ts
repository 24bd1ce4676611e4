import type { Counts, Face } from '#sessions/faces.ts';
import type { Faces } from './faces-state.ts';

export type FacesEvent =
	| ({ type: 'faces-opened' } & NonNullable<Faces['opened']>)
	| { type: 'face-chosen'; person: string; face: Face; first: boolean }
	/** `counts`: chosen faces and counted hands together */
	/** `apart`: so many chose a face that is not among them, because they are too few */
	| { type: 'faces-shown'; counts: Counts; apart?: number }
	| { type: 'faces-ended' };
