import { expect, test } from 'vitest';
import { fold, NotUnderstood } from '#kernel/replay.ts';
import type { VoiceEvent } from './events.ts';
import { stageOf } from './voice-state.ts';
import { voiceRules } from './voice-rules.ts';
import samples from './voice.samples.json' with { type: 'json' };

const recorded = samples as VoiceEvent[];
const context = { actor: 'marijke', at: Date.parse('2026-11-22T09:30:00Z') };

/** A new event does not compile until it stands here, and does not pass until it has a sample. */
const everWritten: Record<VoiceEvent['type'], true> = {
	'voice-opened': true,
	'wish-heard': true,
	'wish-declined': true,
	'weighing-asked': true,
	'wish-weighed': true,
	'wish-told-back': true,
	'wish-taken-back': true,
	'voice-erased': true
};

test('every event ever written has a recorded sample (K5)', () =>
	expect(new Set(recorded.map(({ type }) => type))).toEqual(new Set(Object.keys(everWritten))));

test('the recorded history still comes to the same before its end (K5)', () => {
	const voice = fold(voiceRules, voiceRules.initial, recorded.slice(0, -1), context);
	expect(voice.child).toBe('0190a2b4-0000-7000-8000-000000000001');
	expect(voice.wishes.map((wish) => [wish.said?.words, wish.since, wish.asked, stageOf(wish)])).toEqual([
		['ik wil een rustige plek', '2026-11-22', null, 'told'],
		['beter met geld rekenen', '2026-11-22', '2026-11-22', 'to-weigh']
	]);
	expect(fold(voiceRules, voiceRules.initial, recorded, context)).toEqual(voiceRules.initial);
});

test('an event these rules do not know is not guessed at (K18)', () => {
	const unknown = { type: 'wish-praised' } as unknown as VoiceEvent;
	expect(() => fold(voiceRules, voiceRules.initial, [unknown], context)).toThrow(NotUnderstood);
});
