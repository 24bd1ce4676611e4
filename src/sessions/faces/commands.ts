import * as v from 'valibot';
import { counted, faces } from '#sessions/faces.ts';

const id = v.pipe(v.string(), v.uuid(), v.toLowerCase());
const hands = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(60));

/** The stream of faces of one session: children write in it and nobody hears it. */
export const facesCommand = v.variant('type', [
	/** reactions to what happens in the session */
	v.strictObject({
		type: v.literal('open-faces'),
		session: id,
		group: id,
		sessions: id,
		aside: id,
		revealed: id,
		pupils: v.pipe(v.array(id), v.maxLength(60)),
		names: v.boolean()
	}),
	v.strictObject({ type: v.literal('show'), hands: v.record(v.picklist(counted), hands) }),
	v.strictObject({ type: v.literal('end-faces') }),
	/** until they are shown, one may choose again */
	v.strictObject({ type: v.literal('choose-face'), person: id, face: v.picklist(faces) })
]);

export type FacesCommand = v.InferOutput<typeof facesCommand>;
