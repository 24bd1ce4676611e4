import type { Drawing } from '#kernel/drawing.ts';
import type { Face } from '#sessions/faces.ts';
import type { Agreement } from '../circle-state.ts';
import { agreedIn, tell, type Source, type Told } from './source.ts';

type Put = { words: string; drawing: Drawing | null };

/** *Mijn bord*: one child's own words, drawings, and what it may know of what was agreed about it. */
export type MyBoard = {
	child: string;
	/** only if the child said that it stays */
	face: Face | null;
	worked: readonly Put[];
	goals: readonly (Put & { helper: string })[];
	agreed: readonly Told[];
};

/** Agreed about this child, and not told to it yet: its board is not where a child hears it first. */
export const heldBack = (source: Source, child: string): Agreement[] =>
	agreedIn(source).filter(({ about, told }) => about === child && told === null);

/** Of part two only what was agreed about this child and it knows already; of brothers and sisters nothing. */
export const myBoard = (source: Source, child: string): MyBoard => {
	const { together } = source;
	const own = (together?.entries ?? []).filter((entry) => entry.child === child);
	return {
		child,
		face: together?.keepsFace.includes(child)
			? (together.faces.find(({ who }) => who.kind === 'child' && who.id === child)?.face ?? null)
			: null,
		worked: own.filter(({ area }) => area === 'successes').map(({ words, drawing }) => ({ words, drawing })),
		goals: own.filter(({ area }) => area === 'goals').map(({ words, drawing, helper }) => ({ words, drawing, helper })),
		agreed: agreedIn(source)
			.filter(({ about, told }) => about === child && told !== null)
			.map((one) => tell(one, [child]))
	};
};
