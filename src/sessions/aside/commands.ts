import * as v from 'valibot';
import { limits } from '#sessions/limits.ts';
import { admissions } from './aside-state.ts';

const id = v.pipe(v.string(), v.uuid(), v.toLowerCase());

/** The teacher's side of one session: only a device of the teacher hears it. */
export const asideCommand = v.variant('type', [
	/** reactions to what happens in the session */
	v.strictObject({
		type: v.literal('open-aside'),
		session: id,
		group: id,
		pupils: v.pipe(v.array(id), v.maxLength(60))
	}),
	v.strictObject({ type: v.literal('end-aside') }),
	v.strictObject({ type: v.literal('note-came'), person: id }),
	/** a child wants to talk in a moment */
	v.strictObject({ type: v.literal('ask-to-talk'), person: id }),
	v.strictObject({ type: v.literal('have-talked'), person: id }),
	/** the child that minds the teacher asks the teacher to let go */
	v.strictObject({ type: v.literal('remind-teacher') }),
	v.strictObject({ type: v.literal('thank-for-reminder') }),
	/** a device is its own actor until a child has taken a name on it */
	/** `silent`: those at the door that the house has not heard for a moment, for when there is no room */
	v.strictObject({
		type: v.literal('knock'),
		device: id,
		silent: v.optional(v.pipe(v.array(id), v.maxLength(limits.devices + limits.waiting)))
	}),
	v.strictObject({ type: v.literal('admit'), device: id }),
	v.strictObject({ type: v.literal('admit-everyone') }),
	v.strictObject({ type: v.literal('send-away'), device: id }),
	v.strictObject({ type: v.literal('send-waiting-away') }),
	v.strictObject({ type: v.literal('choose-admission'), admission: v.picklist(admissions) }),
	v.strictObject({ type: v.literal('take-name'), device: id, person: id }),
	/** the teacher frees a name; the next child takes the tablet */
	v.strictObject({ type: v.literal('free-name'), person: id }),
	v.strictObject({ type: v.literal('hand-on'), device: id })
]);

export type AsideCommand = v.InferOutput<typeof asideCommand>;
export type Asked<Type extends AsideCommand['type']> = Extract<AsideCommand, { type: Type }>;
