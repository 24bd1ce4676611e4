import * as v from 'valibot';
import type { Due } from '#kernel/capability.ts';
import { refuse, type Decider, type Decision, type Context } from '#kernel/decider.ts';
import { onOneLine } from '#kernel/words.ts';
import { limits } from '../limits.ts';

const anId = v.pipe(v.string(), v.uuid(), v.toLowerCase());
const typed = v.pipe(v.string(), v.maxLength(4000));
/** *letterlijk gehoord*, and *denk ik hierover*. */
export const lineKinds = ['heard', 'thought'] as const;
export type LineKind = (typeof lineKinds)[number];

export const padCommand = v.variant('type', [
	/** the first line begins the pad; empty words take a line away */
	v.strictObject({
		type: v.literal('write-line'),
		arena: anId,
		person: anId,
		line: anId,
		kind: v.picklist(lineKinds),
		words: typed
	}),
	/** what this listener gives to all: without a name, as it stands there */
	v.strictObject({ type: v.literal('give-line'), line: anId }),
	v.strictObject({ type: v.literal('wipe-pad') })
]);
export type PadCommand = v.InferOutput<typeof padCommand>;

export type PadEvent =
	| { type: 'pad-opened'; arena: string }
	| { type: 'line-written'; line: string; kind: LineKind; words: string }
	| { type: 'line-wiped'; line: string }
	| { type: 'line-given'; line: string }
	| { type: 'pad-wiped' };

export const padRefusals = ['line-too-long', 'line-unknown', 'not-your-pad', 'pad-is-full'] as const;
export type PadRefusal = (typeof padRefusals)[number];

export type Line = { id: string; kind: LineKind; words: string; given: boolean };
/** What one listener wrote in the outer ring: their own, and heard by nobody else. */
export type Pad = { arena: string | null; since: number; lines: readonly Line[] };
export const noPad: Pad = { arena: null, since: 0, lines: [] };

const decide = (pad: Pad, command: PadCommand, { actor }: Context): Decision<PadEvent, PadRefusal> => {
	switch (command.type) {
		case 'write-line':
			return actor === command.person ? write(pad, command) : refuse('not-your-pad');
		case 'give-line': {
			const line = pad.lines.find(({ id }) => id === command.line);
			if (!line) return refuse('line-unknown');
			return line.given ? [] : [{ type: 'line-given', line: line.id }];
		}
		case 'wipe-pad':
			return pad.arena ? [{ type: 'pad-wiped' }] : [];
	}
};

const write = (
	{ arena, lines }: Pad,
	{ arena: about, line, kind, words: said }: Extract<PadCommand, { type: 'write-line' }>
): Decision<PadEvent, PadRefusal> => {
	const known = lines.find(({ id }) => id === line);
	const words = onOneLine(said);
	if (words === '') return known ? [{ type: 'line-wiped', line }] : refuse('line-unknown');
	if (words.length > limits.quote) return refuse('line-too-long');
	if (!known && lines.length >= limits.padLines) return refuse('pad-is-full');
	if (known?.words === words && known.kind === kind) return [];
	const opened: PadEvent[] = arena ? [] : [{ type: 'pad-opened', arena: about }];
	return [...opened, { type: 'line-written', line, kind, words }];
};

const evolve: Decider<Pad, PadCommand, PadEvent>['evolve'] = (pad, event, { at }) => {
	switch (event.type) {
		case 'pad-opened':
			return { ...pad, arena: event.arena, since: at };
		case 'line-written': {
			const { line: id, kind, words } = event;
			const one: Line = { id, kind, words, given: false };
			const isKnown = pad.lines.some((other) => other.id === id);
			const lines = pad.lines.map((other) => (other.id === id ? one : other));
			return { ...pad, lines: isKnown ? lines : [...lines, one] };
		}
		case 'line-wiped':
			return { ...pad, lines: pad.lines.filter(({ id }) => id !== event.line) };
		case 'line-given':
			return { ...pad, lines: pad.lines.map((one) => (one.id === event.line ? { ...one, given: true } : one)) };
		case 'pad-wiped':
			return noPad;
	}
};

/** The rules of a listener's own pad: no reactions of others, no send button, and gone after six weeks (K13). */
export const padRules: Decider<Pad, PadCommand, PadEvent, PadRefusal> = {
	initial: noPad,
	decide,
	evolve,
	withdraws: (event) => {
		if (event.type === 'pad-wiped') return 'everything';
		// a line that was wiped is not kept
		return event.type === 'line-wiped'
			? (earlier) => earlier.type === 'line-written' && earlier.line === event.line
			: undefined;
	}
};

/** It goes by itself. */
export const padDue = ({ arena, since }: Pad): Due<PadCommand> | undefined =>
	arena === null ? undefined : { at: since + limits.padKept, command: { type: 'wipe-pad' } };
