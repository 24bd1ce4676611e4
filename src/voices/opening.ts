import type { VoiceCommand } from './commands.ts';

/** What may be asked of a child of whom nothing is kept yet; a meeting asks without looking. */
const begins: VoiceCommand['type'][] = ['hear-wish', 'note-declined', 'keep-wish', 'ask-weighing', 'leave-meetings'];

export const voiceBeginsWith: ReadonlySet<string> = new Set(begins);
