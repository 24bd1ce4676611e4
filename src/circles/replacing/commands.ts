import * as v from 'valibot';
import { reasons } from './reasons.ts';

const id = v.pipe(v.string(), v.uuid(), v.toLowerCase());

/** Each asking is a stream of its own, heard by who keeps the board that it is about. */
export const replacementCommand = v.variant('type', [
	v.strictObject({ type: v.literal('ask-to-look'), circle: id, reason: v.picklist(reasons) }),
	/** a second person says yes */
	v.strictObject({ type: v.literal('let-look') }),
	/** who keeps the board, the directeur, or who asked: no, or enough */
	v.strictObject({ type: v.literal('end-look') }),
	/** the wait is over, and nobody said no */
	v.strictObject({ type: v.literal('open-look') }),
	/** the hour is over */
	v.strictObject({ type: v.literal('close-look') })
]);

export type ReplacementCommand = v.InferOutput<typeof replacementCommand>;
