import type { Face } from '#sessions/faces.ts';

/** Who sits there how, by person. Who would rather not say is not in it. `group` is whose faces these are. */
export type Revealed = { group: string | null; faces: Readonly<Record<string, Face>> };
export const noRevealed: Revealed = { group: null, faces: {} };
