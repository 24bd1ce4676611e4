import * as v from 'valibot';
import { faces } from '#sessions/faces.ts';

const id = v.pipe(v.string(), v.uuid(), v.toLowerCase());

/** Names with faces, for a class that chose to see them; it ends with the session. Only the house writes in it. */
export const revealedCommand = v.variant('type', [
	/** from the start of the session, so that its name is taken and nobody else's stream stands there */
	v.strictObject({ type: v.literal('open-revealed'), group: id }),
	v.strictObject({ type: v.literal('reveal'), faces: v.record(id, v.picklist(faces)) }),
	v.strictObject({ type: v.literal('end-revealed') })
]);

export type RevealedCommand = v.InferOutput<typeof revealedCommand>;
