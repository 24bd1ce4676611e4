import * as v from 'valibot';
import { day, drawing, id, words } from '#circles/commands.ts';
import { channels, influences, moments, subjects, takings } from './voice-state.ts';

const wish = id;
const about = { subject: v.picklist(subjects), moment: v.picklist(moments) };

export const voiceCommand = v.variant('type', [
	/** what a child said, outside a meeting; the first begins its stream */
	v.strictObject({
		type: v.literal('hear-wish'),
		child: id,
		wish,
		...about,
		channel: v.picklist(channels),
		words,
		drawing
	}),
	v.strictObject({ type: v.literal('note-declined'), child: id, wish, ...about }),
	v.strictObject({ type: v.literal('weigh-wish'), wish, influence: v.picklist(influences), why: words }),
	/** `by`: who of the school told the child */
	v.strictObject({ type: v.literal('tell-back'), wish, by: id, on: day, took: v.picklist(takings), words }),
	v.strictObject({ type: v.literal('take-wish-back'), wish }),
	/** reactions: what a child put up in a meeting, that something was agreed about it there, and the stream's own name */
	v.strictObject({ type: v.literal('keep-wish'), child: id, wish, meeting: id, words, drawing }),
	v.strictObject({ type: v.literal('ask-weighing'), child: id, meeting: id }),
	/** the child is on that family's board no more */
	v.strictObject({
		type: v.literal('leave-meetings'),
		child: id,
		meetings: v.pipe(v.array(id), v.maxLength(5000))
	}),
	v.strictObject({ type: v.literal('keep-name'), stream: id }),
	/** by the house, when a term or a person asks for it */
	v.strictObject({ type: v.literal('erase-voice') })
]);

export type VoiceCommand = v.InferOutput<typeof voiceCommand>;
export type Asked<Type extends VoiceCommand['type']> = Extract<VoiceCommand, { type: Type }>;
