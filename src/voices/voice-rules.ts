import type { Decider } from '#kernel/decider.ts';
import type { VoiceCommand } from './commands.ts';
import { decide } from './decide.ts';
import type { VoiceEvent } from './events.ts';
import { evolve } from './evolve.ts';
import type { VoiceRefusal } from './refusals.ts';
import { noVoice, type Voice } from './voice-state.ts';

/** The voice of one child: what it said about its own plan and support, what was done with it, and that it knows. */
export const voiceRules: Decider<Voice, VoiceCommand, VoiceEvent, VoiceRefusal> = {
	initial: noVoice,
	decide,
	evolve,
	withdraws: (event) => {
		switch (event.type) {
			case 'wish-taken-back':
				return (earlier) => 'wish' in earlier && earlier.wish === event.wish && earlier.type !== 'wish-taken-back';
			case 'voice-erased':
				return 'everything';
			case 'voice-opened':
			case 'wish-heard':
			case 'wish-declined':
			case 'weighing-asked':
			case 'wish-weighed':
			case 'wish-told-back':
				return undefined;
		}
	}
};
