import type { Face } from '#sessions/faces.ts';

export type RevealedEvent =
	{ type: 'revealed'; group: string; faces: Readonly<Record<string, Face>> } | { type: 'revealed-ended' };
