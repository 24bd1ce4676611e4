import type { Counted } from '#sessions/faces.ts';

/** How so many children put up their hands in a check-in, each once: mostly happy, and now and then not. */
export const handsOf = (children: number, session: number): Record<Counted, number> => {
	const sad = (session + children) % 3;
	const okay = 3 + ((session * 5 + children) % 6);
	return { okay, happy: children - okay - sad, sad };
};
