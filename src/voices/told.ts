import type { VoiceCommand } from './commands.ts';

/** Acts that the audit may name. Never that a child did not want to say anything, or what was done with what it said. */
const told: VoiceCommand['type'][] = ['hear-wish', 'tell-back', 'take-wish-back', 'erase-voice'];

export const voiceMayBeTold: ReadonlySet<string> = new Set(told);
