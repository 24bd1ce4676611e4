import { adultsReactions } from '#circles/adults/reactions.ts';
import { adultsRules } from '#circles/adults/adults-rules.ts';
import type { Adults } from '#circles/adults/adults-state.ts';
import { circleRules } from '#circles/circle-rules.ts';
import type { Circle } from '#circles/circle-state.ts';
import type { Asked, CircleCommand } from '#circles/commands.ts';
import type { CircleEvent } from '#circles/events.ts';
import { usualPlan } from '#circles/forms.ts';
import { circleReactions } from '#circles/reactions.ts';
import { togetherReactions } from '#circles/together/reactions.ts';
import { togetherRules } from '#circles/together/together-rules.ts';
import type { Together } from '#circles/together/together-state.ts';
import { voiceReactions } from '#voices/reactions.ts';
import { voiceRules } from '#voices/voice-rules.ts';
import type { Reaction } from '#kernel/capability.ts';
import { wasRefused, type Asking, type Decider } from '#kernel/decider.ts';
import { fold } from '#kernel/replay.ts';

/**
 * A family: four children from four groups. Mother has authority over all, father over Amira and Sem; Amira is twelve.
 * Nancy keeps their board. `smw` and `leerplicht` are partners, `tolk` interprets.
 */
export const children = ['amira', 'sem', 'noor', 'jip'];
export const halfPastNine = Date.parse('2026-11-24T08:30:00Z');

export const keeper = { actor: 'nancy', role: 'keeper', at: halfPastNine };
export const house = { actor: 'the-house', role: 'house', at: halfPastNine };
export const pupil = (seat: string) => ({ actor: seat, role: 'pupil', at: halfPastNine });
export const guest = (seat: string) => ({ actor: seat, role: 'guest', at: halfPastNine });
export const screen = { actor: 'the-screen', role: 'screen', at: halfPastNine };

export const opened: CircleEvent[] = [
	{ type: 'circle-opened', circle: 'circle-1', household: 'home-1' },
	{ type: 'keeper-joined', keeper: 'nancy' },
	{ type: 'child-added', child: 'amira', guardians: ['mother', 'father'], asked: true },
	{ type: 'child-added', child: 'sem', guardians: ['mother', 'father'], asked: false },
	{ type: 'child-added', child: 'noor', guardians: ['mother'], asked: false },
	{ type: 'child-added', child: 'jip', guardians: ['mother'], asked: false }
];
export const invited: CircleEvent[] = [
	...opened,
	{ type: 'guest-invited', guest: 'mother', sort: 'guardian', why: 'het is haar gezin', part: 'both' },
	{ type: 'guest-invited', guest: 'smw', sort: 'partner', why: 'helpt thuis', part: 'both' },
	{ type: 'guest-invited', guest: 'leerplicht', sort: 'partner', why: 'vaak te laat', part: 'second' },
	{ type: 'guest-invited', guest: 'tolk', sort: 'interpreter', why: 'vertaalt voor moeder', part: 'first' }
];

/** Everyone with authority says yes to a guest, about every child. */
export const yesTo = (whom: string): CircleEvent[] =>
	[
		['mother', 'amira'],
		['mother', 'sem'],
		['mother', 'noor'],
		['mother', 'jip'],
		['father', 'amira'],
		['father', 'sem']
	].map(([guardian = '', child = '']) => ({
		type: 'consent-given',
		guest: whom,
		guardian,
		child,
		answer: 'yes',
		how: 'signed'
	}));

export const plan = (more: Partial<Asked<'plan-meeting'>> = {}): Asked<'plan-meeting'> => ({
	type: 'plan-meeting',
	meeting: 'meeting-1',
	together: 'together-1',
	adults: 'adults-1',
	form: 'care-meeting',
	at: halfPastNine,
	place: 'de kamer van Nancy',
	plan: [...usualPlan['care-meeting']],
	coming: ['mother', 'smw', 'leerplicht', 'tolk'],
	staff: ['els'],
	fetch: ['amira', 'sem', 'noor', 'jip'],
	...more
});
export const planned = (more: Partial<Asked<'plan-meeting'>> = {}): CircleEvent => ({
	...plan(more),
	type: 'meeting-planned'
});
/** Ready to begin, with consent for `smw` and nobody else. */
export const ready: CircleEvent[] = [...invited, ...yesTo('smw'), planned()];

type Told = { type: string };
type After = { stream: string; state: unknown };
export type Log = { stream: string; by: string; at: number; event: Told };

const rulesOf = {
	circle: circleRules,
	together: togetherRules,
	adults: adultsRules,
	voice: voiceRules
} as unknown as Record<string, Decider<unknown, Told, Told>>;
const reactionsOf = {
	circle: circleReactions,
	together: togetherReactions,
	adults: adultsReactions,
	voice: voiceReactions
} as unknown as Record<string, (event: Told, after: After, cause: Told) => Reaction[]>;

/** The streams of one family as the wall would run them: all that is told, by whom, and every reaction. */
export const familyStreams = () => {
	let states = new Map<string, unknown>();
	let log: Log[] = [];
	let reactions: Reaction[] = [];
	const kinds = new Map<string, string>();

	/** A refusal, also of a reaction, undoes all that the command did. */
	const ask = (kind: string, stream: string, command: Told, asking: Asking): { refused: string } | undefined => {
		const [statesBefore, logBefore, reactionsBefore] = [new Map(states), [...log], [...reactions]];
		const refused = run({ kind, stream, command }, asking);
		if (refused) [states, log, reactions] = [statesBefore, logBefore, reactionsBefore];
		return refused;
	};
	const run = ({ kind, stream, command, byTheHouse }: Reaction, asking: Asking): { refused: string } | undefined => {
		const rules = rulesOf[kind];
		if (!rules) throw new Error(kind);
		const who = byTheHouse ? { ...house, at: asking.at } : asking;
		const before = states.get(stream) ?? rules.initial;
		const decision = rules.decide(before, command, who);
		if (wasRefused(decision)) return decision;
		const state = fold(rules, before, decision, who);
		states.set(stream, state);
		kinds.set(stream, kind);
		for (const event of decision) {
			const gone = rules.withdraws?.(event);
			if (gone) log = log.filter((one) => one.stream !== stream || (gone !== 'everything' && !gone(one.event)));
			if (gone !== 'everything') log = [...log, { stream, by: who.actor, at: who.at, event }];
		}
		for (const event of decision)
			for (const reaction of reactionsOf[kind]?.(event, { stream, state }, command) ?? []) {
				reactions.push(reaction);
				const refused = run(reaction, who);
				if (refused) return refused;
			}
		return undefined;
	};

	return {
		ask,
		/** A keeper's wish on the family's board, which must be granted. */
		keep(command: CircleCommand, at = halfPastNine) {
			const refused = ask('circle', 'circle-1', command, { ...keeper, at });
			if (refused) throw new Error(`${command.type}: ${refused.refused}`);
		},
		/** A wish on one of the streams of a meeting, which must be granted. */
		meet(stream: 'together-1' | 'adults-1', command: Told, by: Asking = keeper) {
			const refused = ask(stream === 'adults-1' ? 'adults' : 'together', stream, command, by);
			if (refused) throw new Error(`${command.type}: ${refused.refused}`);
		},
		/** What happened, straight onto the board. */
		happened(events: readonly CircleEvent[], at = halfPastNine) {
			const who = { ...keeper, at };
			states.set('circle-1', fold(circleRules, (states.get('circle-1') ?? circleRules.initial) as Circle, events, who));
			log = [...log, ...events.map((event) => ({ stream: 'circle-1', by: who.actor, at, event }))];
			kinds.set('circle-1', 'circle');
		},
		get circle() {
			return (states.get('circle-1') ?? circleRules.initial) as Circle;
		},
		get together() {
			return (states.get('together-1') ?? togetherRules.initial) as Together;
		},
		get adults() {
			return (states.get('adults-1') ?? adultsRules.initial) as Adults;
		},
		get log() {
			return log;
		},
		get reactions() {
			return reactions;
		},
		/** Each stream folded again from what is left of its log after words were emptied (K4). */
		foldedAgain(): Map<string, unknown> {
			return new Map(
				[...kinds].map(([stream, kind]) => {
					const rules = rulesOf[kind];
					if (!rules) throw new Error(kind);
					const left = log.filter((one) => one.stream === stream);
					return [
						stream,
						left.reduce((state, { event, by, at }) => fold(rules, state, [event], { actor: by, at }), rules.initial)
					];
				})
			);
		},
		get states() {
			return states;
		}
	};
};
