import type { Drawing } from '#kernel/drawing.ts';
import type { Day } from '#kernel/time.ts';
import type { Form } from './forms.ts';

/** What was let through of what children wrote or drew: nameless. */
export type Shown = { id: string; words: string; drawing: Drawing | null };

/** From which goal of a team a question came, and beside which board that hangs. */
export type From = { stream: string; group: string; goal: string };

/** One question to one class. */
export type Pulse = {
	id: string;
	form: Form;
	question: string;
	options: readonly string[];
	/** about the own lessons of who asked: only they learn what was answered */
	own: boolean;
	from: From | null;
	/** about the support that the school offers */
	support: boolean;
	/** asks whether the class notices what was done with this one */
	follows: string | null;
	/** what it tells of was said in the ring of this arena, and not asked of the class */
	arena: string | null;
	by: string;
	/** nobody hears it; who sees first what was answered */
	answers: string;
	replies: string;
	on: Day;
	state: 'asked' | 'open' | 'closed';
	/** how many answered by themselves, and hands that were counted */
	came: number;
	hands: readonly number[] | null;
	/** so many each; nothing, where they are too few or not for the class */
	counts: readonly number[] | null;
	shown: readonly Shown[];
	/** what was done with it */
	told: { words: string; on: Day } | null;
};

/** What is asked of one class, newest last. */
export type Pulses = { opened: { group: string } | null; asked: readonly Pulse[] };

export const noPulses: Pulses = { opened: null, asked: [] };

/** The question that asks whether the class notices what was done with this one. */
export const followerOf = ({ asked }: Pulses, id: string): Pulse | undefined =>
	asked.find(({ follows }) => follows === id);

export const pulseOf = ({ asked }: Pulses, id: string): Pulse | undefined => asked.find((one) => one.id === id);
