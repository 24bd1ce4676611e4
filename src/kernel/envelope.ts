import type { Recorded } from './replay.ts';

/** A command on its way: its own id makes sending it again harmless (K2). */
export type Envelope = { id: string; kind: string; stream: string; command: unknown };

/** The one answer a command id ever gets; `version` is the stream's after it. It holds no words. */
export type Outcome = { version: number } | { refused: string };

/** What a screen hears of a stream: what happened, a whole state to start from, or that it is no longer theirs. */
export type Message = Recorded | { stream: string; version: number; state: unknown } | { stream: string; gone: true };
