import * as v from 'valibot';
import { limits } from '../limits.ts';
import { vetoReasons } from './ring-state.ts';

const id = v.pipe(v.string(), v.uuid(), v.toLowerCase());
const turns = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1000));
const seats = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(limits.seats));

export const ringCommand = v.variant('type', [
	/** reaction to the plan of an arena */
	v.strictObject({ type: v.literal('open-ring'), group: id, arena: id, turns: id, seats }),
	/** all who may be drawn, as the house found them */
	v.strictObject({
		type: v.literal('draw-ring'),
		seed: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2 ** 32 - 1)),
		pupils: v.pipe(v.array(v.strictObject({ pupil: id, group: id, turns })), v.maxLength(limits.pool))
	}),
	v.strictObject({ type: v.literal('say-yes'), pupil: id }),
	v.strictObject({ type: v.literal('say-no'), pupil: id }),
	v.strictObject({ type: v.literal('veto'), pupil: id, reason: v.picklist(vetoReasons) }),
	/** what was said by mistake */
	v.strictObject({ type: v.literal('ask-again'), pupil: id }),
	/** reactions of the house: they sit there; the arena is over; who left the school is forgotten */
	v.strictObject({ type: v.literal('sit-down') }),
	v.strictObject({ type: v.literal('end-ring-of') }),
	v.strictObject({ type: v.literal('forget-pupil'), pupil: id })
]);

export type RingCommand = v.InferOutput<typeof ringCommand>;
