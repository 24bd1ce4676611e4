import type { Capabilities } from '#kernel/capability.ts';
import { wasRefused } from '#kernel/decider.ts';
import type { Envelope, Outcome } from '#kernel/envelope.ts';
import { fold } from '#kernel/replay.ts';
import type { Actor } from './actor.ts';
import type { Stream } from './memory.ts';
import { may as byThePolicy, type May } from './policy.ts';

/** What one command caused on one stream: the stream after it, and the steps that brought it there. */
export type Change = { stream: Stream; isNew: boolean; steps: Step[]; withdraws: boolean };
export type Step = { command: unknown; events: unknown[] };

export const eventsOf = ({ steps }: Change): unknown[] => steps.flatMap(({ events }) => events);

/** The most that one command may set off; more is a loop in the rules, not a large wish. */
const mostReactions = 400;

type Asked = Omit<Envelope, 'id'>;
type Found = (id: string) => Promise<Stream | undefined>;

/**
 * One command and all it sets off: policy, decide, evolve, reactions. Touches nothing.
 * A reaction that is refused refuses the whole command, so that nothing happens by halves.
 */
export const consider = async (
	{ kind, stream, command }: Asked,
	actor: Actor,
	at: number,
	{ capabilities, may = byThePolicy }: { capabilities: Capabilities; may?: May },
	find: Found
): Promise<Change[] | { refused: string }> => {
	const changes = new Map<string, Change>();
	const current = async (id: string) => changes.get(id)?.stream ?? (await find(id));
	const waiting: { asked: Asked; reacts: boolean }[] = [{ asked: { kind, stream, command }, reacts: false }];

	for (let done = 0; waiting.length > 0; done++) {
		if (done > mostReactions) throw new Error(`more than ${mostReactions} reactions to one command`);
		const next = waiting.shift();
		if (!next) break;
		const capability = Object.hasOwn(capabilities, next.asked.kind) ? capabilities[next.asked.kind] : undefined;
		const wish = capability?.understand(next.asked.command);
		if (!capability || !wish) return { refused: 'not-understood' };

		const before = await current(next.asked.stream);
		const audience = before?.audience ?? capability.audience(wish);
		if (audience === undefined || (before && before.kind !== next.asked.kind)) return { refused: 'unknown-stream' };
		// Its key was destroyed: nothing can be read of it, and nothing may be written to it unsealed (K13).
		const isErased = capability.dataClass === 'confidential' && before && !before.key;
		if (isErased && !changes.has(next.asked.stream)) return { refused: 'unknown-stream' };
		if (!next.reacts) {
			const on = { kind: next.asked.kind, audience };
			if (!may(actor, 'hear', on)) return { refused: 'unknown-stream' };
			if (!may(actor, wish.type, on)) return { refused: 'not-allowed' };
		}

		const context = { actor: actor.person, at };
		const { rules } = capability;
		const decision = rules.decide(before?.state ?? rules.initial, wish, context);
		if (wasRefused(decision)) return decision;
		if (decision.length === 0) continue;

		const state = fold(rules, before?.state ?? rules.initial, decision, context);
		const earlier = changes.get(next.asked.stream);
		changes.set(next.asked.stream, {
			stream: {
				id: next.asked.stream,
				kind: next.asked.kind,
				audience,
				version: (before?.version ?? 0) + decision.length,
				state,
				key: before?.key
			},
			isNew: earlier?.isNew ?? !before,
			steps: [...(earlier?.steps ?? []), { command: wish, events: decision }],
			withdraws: (earlier?.withdraws ?? false) || decision.some((event) => rules.withdraws?.(event))
		});
		for (const event of decision)
			for (const reaction of capability.reactions?.(event, { stream: next.asked.stream, state }) ?? [])
				waiting.push({ asked: reaction, reacts: true });
	}
	return [...changes.values()];
};

/** The answer to the sender: the version of the stream they spoke to. A command that changes nothing is accepted. */
export const outcomeOf = (changes: Change[], stream: string, version: number): Outcome => ({
	version: changes.find((change) => change.stream.id === stream)?.stream.version ?? version
});
