import type { Face } from '#sessions/faces.ts';

export type RevealedEvent =
	| { type: 'revealed-opened'; group: string }
	| { type: 'revealed'; faces: Readonly<Record<string, Face>> }
	| { type: 'revealed-ended' };
