import type { VoiceCommand } from './commands.ts';
import type { Voice } from './voice-state.ts';

/** A child that is erased leaves nothing of what it said. Who told it something is named by number, and stays. */
export const voiceForgets = ({ child }: Voice, person: string): VoiceCommand[] =>
	child === person ? [{ type: 'erase-voice' }] : [];
