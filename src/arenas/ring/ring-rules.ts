import { refuse, type Decider } from '#kernel/decider.ts';
import { drawOrder } from '../draw/draw-order.ts';
import { limits } from '../limits.ts';
import type { RingCommand } from './commands.ts';
import type { RingDecision, RingEvent } from './events.ts';
import type { RingRefusal } from './refusals.ts';
import { noRing, ringOf, type Drawn, type Ring } from './ring-state.ts';

const decide = (ring: Ring, command: RingCommand): RingDecision => {
	if (command.type === 'open-ring') {
		const { type: _, ...opened } = command;
		return ring.opened ? [] : [{ type: 'ring-opened', ...opened }];
	}
	if (!ring.opened) return command.type === 'end-ring-of' ? [] : refuse('ring-unknown');
	switch (command.type) {
		case 'draw-ring':
			return draw(ring, command);
		case 'say-yes':
			return say(ring, command.pupil, 'yes');
		case 'say-no':
			return say(ring, command.pupil, 'no');
		case 'veto':
			return say(ring, command.pupil, command.reason);
		case 'ask-again':
			return say(ring, command.pupil, 'nothing-yet');
		case 'sit-down':
			return ring.sat ? [] : [{ type: 'ring-sat' }];
		case 'end-ring-of':
			return [{ type: 'ring-forgotten' }];
		case 'forget-pupil': {
			const { pupil } = command;
			return told(ring, [{ type: 'pupil-forgotten', pupil }]);
		}
	}
};

/** Once; when so many did not want to that the reserve is used up, those who are left are drawn from anew. */
const draw = (ring: Ring, { seed, pupils }: Extract<RingCommand, { type: 'draw-ring' }>): RingDecision => {
	if (ring.sat) return refuse('ring-already-sat');
	const seats = ring.opened?.seats ?? 0;
	if (ringOf(ring).length >= seats) return refuse('ring-already-drawn');
	const known = new Set(ring.drawn.map(({ pupil }) => pupil));
	const others = pupils.filter(({ pupil }) => !known.has(pupil));
	const order = drawOrder(others, seed, seats * (1 + limits.reserves));
	if (order.length === 0) return refuse('nobody-to-draw');
	const groups = [...new Set(others.map(({ group }) => group))].toSorted().map((group) => {
		const ofIt = others.filter((one) => one.group === group);
		return { group, pupils: ofIt.length, turns: ofIt.reduce((sum, one) => sum + one.turns, 0) };
	});
	const each = order.map(({ pupil, group }): RingEvent => ({ type: 'pupil-drawn', pupil, group }));
	return told(ring, [{ type: 'ring-drawn', seed, groups }, ...each]);
};

const say = (ring: Ring, pupil: string, said: Drawn['said']): RingDecision => {
	if (ring.sat) return refuse('ring-already-sat');
	const known = ring.drawn.find((one) => one.pupil === pupil);
	if (!known) return refuse('pupil-not-drawn');
	return known.said === said ? [] : told(ring, [{ type: 'pupil-said', pupil, said }]);
};

/** And what the arena may know of it: how many, how many said yes, and of which groups they are. */
const told = (ring: Ring, events: RingEvent[]): RingEvent[] => {
	const sitting = ringOf(events.reduce(evolve, ring));
	const groups = [...new Set(sitting.map(({ group }) => group))].toSorted();
	const yes = sitting.filter(({ said }) => said === 'yes').length;
	return [...events, { type: 'ring-changed', drawn: sitting.length, yes, groups }];
};

const evolve = (ring: Ring, event: RingEvent): Ring => {
	switch (event.type) {
		case 'ring-opened': {
			const { type: _, ...opened } = event;
			return { ...ring, opened };
		}
		case 'ring-drawn':
			return { ...ring, draw: { seed: event.seed, groups: event.groups } };
		case 'pupil-drawn': {
			const { pupil, group } = event;
			return { ...ring, drawn: [...ring.drawn, { pupil, group, said: 'nothing-yet' }] };
		}
		case 'pupil-said': {
			const { pupil, said } = event;
			return { ...ring, drawn: ring.drawn.map((one) => (one.pupil === pupil ? { ...one, said } : one)) };
		}
		case 'ring-changed':
			return ring;
		case 'ring-sat':
			return { ...ring, sat: true };
		case 'pupil-forgotten':
			return { ...ring, drawn: ring.drawn.filter(({ pupil }) => pupil !== event.pupil) };
		case 'ring-forgotten':
			return noRing;
	}
};

/** The rules of the ring of pupils: the draw, what they say, and that nothing of it is left when it is over (K13). */
export const ringRules: Decider<Ring, RingCommand, RingEvent, RingRefusal> = {
	initial: noRing,
	decide,
	evolve,
	withdraws: (event) => {
		if (event.type === 'ring-forgotten') return 'everything';
		return event.type === 'pupil-forgotten'
			? (earlier) => 'pupil' in earlier && earlier.pupil === event.pupil
			: undefined;
	}
};

/** Someone who is known here no more is not in any ring. */
export const ringForgets = ({ drawn }: Ring, person: string): RingCommand[] =>
	drawn.some(({ pupil }) => pupil === person) ? [{ type: 'forget-pupil', pupil: person }] : [];
