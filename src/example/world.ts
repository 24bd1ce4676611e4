import { capabilities } from '#capabilities.ts';
import type { Reaction } from '#kernel/capability.ts';
import { wasRefused, type Asking } from '#kernel/decider.ts';
import { fold } from '#kernel/replay.ts';

/** Streams as the rules have them: what is asked of one, and what that sets off on others. */
export type World = {
	/** Does what is asked, and whatever follows from it. Throws when it is refused: a story must be possible. */
	take: (asked: Omit<Reaction, 'byTheHouse'>, asking: Asking) => void;
	/** how a stream stands; nothing, while nothing happened on it */
	look: (stream: string) => unknown;
};

export const newWorld = (): World => {
	const states = new Map<string, unknown>();
	const take: World['take'] = ({ kind, stream, command }, asking) => {
		const capability = capabilities[kind];
		const wish = capability?.understand(command);
		if (!capability || !wish) throw new Error(`${command.type}: not-understood`);
		const { rules, reactions } = capability;
		const before = states.get(stream) ?? rules.initial;
		const decision = rules.decide(before, wish, asking);
		if (wasRefused(decision)) throw new Error(`${command.type}: ${decision.refused}`);
		const state = fold(rules, before, decision, asking);
		states.set(stream, state);
		for (const event of decision)
			for (const reaction of reactions?.(event, { stream, state, before }, wish) ?? [])
				take(reaction, { ...asking, role: 'house' });
	};
	return { take, look: (stream) => states.get(stream) };
};
