import type { Capabilities } from '#kernel/capability.ts';
import { wasRefused } from '#kernel/decider.ts';
import type { Envelope, Outcome } from '#kernel/envelope.ts';
import { fold } from '#kernel/replay.ts';
import type { Actor } from './actor.ts';
import type { Stream } from './memory.ts';
import { may as byThePolicy } from '#policy.ts';
import { roleOn, theHouse } from '#kernel/standing.ts';
import type { May } from '#kernel/policy.ts';

/**
 * What one command caused on one stream: the stream after it, and the steps that brought it there.
 * `byTheHouse`: recorded as the house's own, without the person or the command that set it off.
 */
export type Change = { stream: Stream; isNew: boolean; steps: Step[]; withdraws: Withdraws; byTheHouse: boolean };
export type Step = { command: unknown; events: unknown[] };
type Withdraws = 'nothing' | 'some' | 'everything';

export const eventsOf = ({ steps }: Change): unknown[] => steps.flatMap(({ events }) => events);

/** The most that one command may set off; more is a loop in the rules, not a large wish. */
const mostReactions = 400;

/**
 * The most events that one stream takes: a school year of a busy class five times over, with thirty children who each
 * hang a note on two hundred days and five things that happen to it.
 */
export const mostEvents = 150_000;

type Asked = Omit<Envelope, 'id'>;
type Judging = { capabilities: Capabilities; may?: May; longest?: number };
type Found = (id: string) => Promise<Stream | undefined>;
type Waiting = { asked: Asked; reacts: boolean; byTheHouse: boolean };

/**
 * One command and all it sets off: policy, decide, evolve, reactions. Touches nothing.
 * A reaction that is refused refuses the whole command, so that nothing happens by halves.
 */
export const consider = async (
	{ kind, stream, command }: Asked,
	actor: Actor,
	at: number,
	{ capabilities, may = byThePolicy, longest = mostEvents }: Judging,
	find: Found
): Promise<Change[] | { refused: string }> => {
	const changes: Change[] = [];
	const waiting: Waiting[] = [{ asked: { kind, stream, command }, reacts: false, byTheHouse: false }];

	for (let done = 0; waiting.length > 0; done++) {
		if (done > mostReactions) throw new Error(`more than ${mostReactions} reactions to one command`);
		const next = waiting.shift();
		if (!next) break;
		const { asked, byTheHouse } = next;
		const capability = Object.hasOwn(capabilities, asked.kind) ? capabilities[asked.kind] : undefined;
		const wish = capability?.understand(asked.command);
		if (!capability || !wish) return { refused: 'not-understood' };

		const earlier = changes.findLast((change) => change.stream.id === asked.stream);
		const before = earlier?.stream ?? (await find(asked.stream));
		const audience = before?.audience ?? capability.audience(wish);
		if (audience === undefined || (before && before.kind !== asked.kind)) return { refused: 'unknown-stream' };
		// Its key was destroyed: nothing can be read of it, and nothing may be written to it unsealed (K13).
		const isErased = capability.dataClass === 'confidential' && before && !before.key;
		if (isErased && !earlier) {
			// what has ended needs nothing more: it holds up no one
			if (next.reacts) continue;
			return { refused: 'unknown-stream' };
		}
		const on = { kind: asked.kind, audience };
		// One may write what one may not hear, where the policy says so; who may do neither learns nothing (K9).
		if (!next.reacts && !may(actor, wish.type, on))
			return { refused: may(actor, 'hear', on) ? 'not-allowed' : 'unknown-stream' };

		const context = { actor: byTheHouse ? theHouse : actor.person, at };
		const { rules } = capability;
		const role = byTheHouse ? 'house' : roleOn(actor, audience);
		const asking = { ...context, version: before?.version ?? 0, ...(role && { role }) };
		const decision = rules.decide(before?.state ?? rules.initial, wish, asking);
		if (wasRefused(decision)) return decision;
		if (decision.length === 0) continue;

		const version = (before?.version ?? 0) + decision.length;
		// what is set off by something that fits, fits: else one full stream would hold up others
		const room = capability.ends?.has(wish.type) ? 2 * longest : longest;
		if (version > room && !next.reacts) return { refused: 'stream-is-full' };
		const begun = capability.begins?.(wish) ?? [];
		if (new Set(begun).size < begun.length) return { refused: 'exists-already' };
		for (const id of begun) if (await find(id)) return { refused: 'exists-already' };

		const state = fold(rules, before?.state ?? rules.initial, decision, context);
		const change: Change = {
			stream: {
				id: asked.stream,
				kind: asked.kind,
				audience,
				version,
				state,
				key: before?.key
			},
			isNew: !before,
			steps: [{ command: wish, events: decision }],
			withdraws: decision.reduce<Withdraws>((most, event) => more(most, rules.withdraws?.(event)), 'nothing'),
			byTheHouse
		};
		// what happens again to the same stream in the same name is one change
		if (earlier?.byTheHouse === byTheHouse)
			changes[changes.indexOf(earlier)] = {
				...change,
				isNew: earlier.isNew,
				steps: [...earlier.steps, ...change.steps],
				withdraws: most(earlier.withdraws, change.withdraws)
			};
		else changes.push(change);
		for (const event of decision)
			for (const { byTheHouse: named, ...reaction } of capability.reactions?.(
				event,
				{ stream: asked.stream, state, before: before?.state ?? rules.initial },
				wish
			) ?? [])
				waiting.push({ asked: reaction, reacts: true, byTheHouse: byTheHouse || named === true });
	}
	return changes;
};

const order: readonly Withdraws[] = ['nothing', 'some', 'everything'];
const most = (one: Withdraws, other: Withdraws): Withdraws => (order.indexOf(one) > order.indexOf(other) ? one : other);
const more = (before: Withdraws, withdrawn: 'everything' | ((event: never) => boolean) | undefined): Withdraws =>
	withdrawn === undefined ? before : most(before, withdrawn === 'everything' ? 'everything' : 'some');

/**
 * The answer to the sender: the version of the stream they spoke to, or 0 for one they do not hear.
 * A command that changes nothing is accepted.
 */
export const outcomeOf = (
	changes: readonly Change[],
	stream: string,
	before: Stream | undefined,
	hears: (stream: Stream) => boolean
): Outcome => {
	const after = changes.findLast((change) => change.stream.id === stream)?.stream ?? before;
	return { version: after && hears(after) ? after.version : 0 };
};
