import type { Recorded } from './replay.ts';

/** A command on its way: its own id makes sending it again harmless (K2). */
export type Envelope = { id: string; kind: string; stream: string; command: unknown };

/** The one answer a command id ever gets; `version` is the stream's after it. It holds no words. */
export type Outcome = { version: number } | { refused: string };

/** How a stream stands when a page opens; only words of an `open` one may lie on a device's disk (K13). */
export type Snapshot<State = unknown> = {
	stream: string;
	kind: string;
	dataClass: 'open' | 'confidential';
	version: number;
	state: State;
};

/**
 * What a screen hears of a stream: what happened, a whole state to start from, or that it is no longer theirs.
 * `sealed`: of a confidential stream; it is never compressed together with what others hear.
 */
export type Message =
	| (Recorded & { sealed?: true })
	| { stream: string; version: number; state: unknown; sealed?: true }
	| { stream: string; gone: true };
