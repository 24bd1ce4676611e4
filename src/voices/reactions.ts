import type { Reaction } from '#kernel/capability.ts';
import type { VoiceCommand, Asked } from './commands.ts';
import type { VoiceEvent } from './events.ts';
import { voiceOf } from './stream-of.ts';

/** In the name of the house: who hears a child's voice learns nothing of who did what in a meeting (K9). */
export type VoiceReaction = Reaction & { byTheHouse: true; kind: 'voice'; command: VoiceCommand };

/** A stream bears the name of its child, so that a meeting finds it. */
export const voiceReactions = (event: VoiceEvent, { stream }: { stream: string }): VoiceReaction[] =>
	event.type === 'voice-opened'
		? [{ kind: 'voice', stream, command: { type: 'keep-name', stream }, byTheHouse: true }]
		: [];

type PutUp = Omit<Asked<'keep-wish'>, 'type'>;

/** What a child put up in a meeting of its family, as its own voice keeps it. */
export const keepsWish = ({ child, wish, meeting, words, drawing }: PutUp): VoiceReaction =>
	onVoice(child, { type: 'keep-wish', child, wish, meeting, words, drawing });

/** Something was agreed about a child in a meeting: the ib'er is asked what became of its wish. */
export const asksWeighing = (child: string, meeting: string): VoiceReaction =>
	onVoice(child, { type: 'ask-weighing', child, meeting });

/** A child is on a family's board no more. */
export const leavesMeetings = (child: string, meetings: string[]): VoiceReaction =>
	onVoice(child, { type: 'leave-meetings', child, meetings });

const onVoice = (child: string, command: Asked<'keep-wish' | 'ask-weighing' | 'leave-meetings'>): VoiceReaction => ({
	kind: 'voice',
	stream: voiceOf(child),
	command,
	byTheHouse: true
});
