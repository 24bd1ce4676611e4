import type { Drawing } from '#kernel/drawing.ts';
import { onOnePaper } from '#kernel/drawing.ts';
import { refuse, type Context, type Decision } from '#kernel/decider.ts';
import { dayOf } from '#kernel/time.ts';
import { tidiedOrNone } from '#circles/wording.ts';
import type { Asked, VoiceCommand } from './commands.ts';
import type { VoiceEvent } from './events.ts';
import { limits } from './limits.ts';
import type { VoiceRefusal } from './refusals.ts';
import { voiceOf } from './stream-of.ts';
import { wishIn, type Voice, type Wish } from './voice-state.ts';

type Answer = Decision<VoiceEvent, VoiceRefusal>;

export const decide = (voice: Voice, command: VoiceCommand, context: Context): Answer => {
	switch (command.type) {
		case 'hear-wish':
			return hearWish(voice, command);
		case 'note-declined':
			return noteDeclined(voice, command);
		case 'weigh-wish':
			return weighWish(voice, command);
		case 'tell-back':
			return tellBack(voice, command, context);
		case 'take-wish-back':
			return wishIn(voice, command.wish) ? [{ type: 'wish-taken-back', wish: command.wish }] : refuse('wish-unknown');
		case 'keep-wish':
			return keepWish(voice, command);
		case 'ask-weighing':
			return askWeighing(voice, command);
		case 'leave-meetings':
			return leaveMeetings(voice, command);
		case 'keep-name':
			return voice.child !== null && voiceOf(voice.child) === command.stream ? [] : refuse('not-this-child');
		case 'erase-voice':
			return voice.child === null ? [] : [{ type: 'voice-erased' }];
	}
};

const hearWish = (voice: Voice, command: Asked<'hear-wish'>): Answer => {
	const { child, wish, subject, moment, channel, drawing: drawn } = command;
	const refused = isNew(voice, child, wish);
	if (refused) return refused;
	const tidy = tidiedOrNone(command.words, limits.words);
	if ('refused' in tidy) return tidy;
	const drawing = drawn && drawn.length > 0 ? drawn : null;
	if (tidy.words === '' && drawing === null) return refuse('words-are-missing');
	if (drawing && isTooLarge(drawing)) return refuse('drawing-too-large');
	return [
		...opening(voice, child),
		{ type: 'wish-heard', wish, subject, moment, channel, words: tidy.words, drawing, meeting: null }
	];
};

const noteDeclined = (voice: Voice, { child, wish, subject, moment }: Asked<'note-declined'>): Answer =>
	isNew(voice, child, wish) ?? [...opening(voice, child), { type: 'wish-declined', wish, subject, moment }];

/** Again, as long as the child was not told: the last counts. */
const weighWish = (voice: Voice, { wish: id, influence, why: typed }: Asked<'weigh-wish'>): Answer => {
	const wish = wishIn(voice, id);
	if (!wish) return refuse('wish-unknown');
	if (!wish.said) return refuse('wish-was-declined');
	if (wish.told) return refuse('wish-was-told-back');
	const why = tidiedOrNone(typed, limits.why);
	if ('refused' in why) return why;
	// what a child did not get, it gets a reason for
	if (influence !== 'taken-over' && why.words === '') return refuse('why-is-missing');
	return [{ type: 'wish-weighed', wish: id, influence, why: why.words }];
};

const tellBack = (voice: Voice, command: Asked<'tell-back'>, { at }: Context): Answer => {
	const { wish: id, by, on, took } = command;
	const wish = wishIn(voice, id);
	if (!wish) return refuse('wish-unknown');
	if (!wish.said) return refuse('wish-was-declined');
	if (!wish.weighed) return refuse('weigh-first');
	if (wish.told) return refuse('wish-was-told-back');
	if (on > dayOf(at) || on < wish.since) return refuse('not-that-day');
	const tidy = tidiedOrNone(command.words, limits.why);
	if ('refused' in tidy) return tidy;
	return [{ type: 'wish-told-back', wish: id, by, on, took, words: tidy.words }];
};

/**
 * What a child put up in a meeting. A reaction that is refused would keep the meeting from ending, so what is here
 * already, or does not fit, is left out without a word.
 */
const keepWish = (voice: Voice, { child, wish, meeting, words, drawing }: Asked<'keep-wish'>): Answer => {
	if (isNew(voice, child, wish)) return [];
	return [
		...opening(voice, child),
		{
			type: 'wish-heard',
			wish,
			subject: 'care-plan',
			moment: 'meeting',
			channel: words === '' ? 'drawing' : 'board',
			words,
			drawing,
			meeting
		}
	];
};

/** Something was agreed about this child in the meeting: whether its wish was taken over is for a person to say. */
const askWeighing = ({ child, wishes }: Voice, command: Asked<'ask-weighing'>): Answer =>
	child !== command.child
		? []
		: wishes.flatMap(({ id: wish, meeting, weighed, asked }): VoiceEvent[] =>
				meeting === command.meeting && !weighed && asked === null ? [{ type: 'weighing-asked', wish }] : []
			);

/** What was said at a board that the child is on no more goes, but for what became part of its plan: that was weighed. */
const leaveMeetings = ({ child, wishes }: Voice, command: Asked<'leave-meetings'>): Answer =>
	child !== command.child
		? []
		: wishes.flatMap(({ id: wish, meeting, weighed }): VoiceEvent[] =>
				meeting !== null && !weighed && command.meetings.includes(meeting) ? [{ type: 'wish-taken-back', wish }] : []
			);

const isNew = (voice: Voice, child: string, wish: Wish['id']) => {
	if (voice.child !== null && voice.child !== child) return refuse('not-this-child');
	if (wishIn(voice, wish)) return refuse('wish-exists');
	return voice.wishes.length >= limits.wishes ? refuse('enough-was-said') : undefined;
};

const opening = (voice: Voice, child: string): VoiceEvent[] =>
	voice.child === null ? [{ type: 'voice-opened', child }] : [];

const isTooLarge = (drawing: Drawing): boolean =>
	drawing.length > onOnePaper.strokes || drawing.reduce((sum, stroke) => sum + stroke.length, 0) > onOnePaper.numbers;
