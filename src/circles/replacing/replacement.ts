import type { Due } from '#kernel/capability.ts';
import { refuse, type Asking, type Context, type Decider } from '#kernel/decider.ts';
import type { ReplacementCommand } from './commands.ts';
import type { ReplacementDecision, ReplacementEvent } from './events.ts';
import { limits } from './limits.ts';
import type { ReplacementRefusal } from './refusals.ts';
import { noReplacement, type Replacement } from './replacement-state.ts';

const decide = (
	{ asked, open }: Replacement,
	command: ReplacementCommand,
	{ actor, role, at }: Asking
): ReplacementDecision => {
	if (command.type === 'ask-to-look') {
		const { circle, reason } = command;
		return asked ? refuse('look-is-asked-already') : [{ type: 'look-asked', circle, reason }];
	}
	if (!asked) return refuse('look-is-over');
	switch (command.type) {
		case 'let-look':
			if (actor === asked.by) return refuse('needs-another');
			if (open) return refuse('look-is-open-already');
			return [{ type: 'look-opened', until: at + limits.look, second: actor }];
		case 'end-look':
			if (actor !== asked.by && role !== 'keeper' && role !== 'principal') return refuse('not-yours-to-refuse');
			return [{ type: open ? 'look-closed' : 'look-refused' }];
		// the clock of a node may be a moment early
		case 'open-look':
			return open || at < asked.at + limits.wait ? [] : [{ type: 'look-opened', until: at + limits.look }];
		case 'close-look':
			return open && at >= open.until ? [{ type: 'look-closed' }] : [];
	}
};

const evolve = (before: Replacement, event: ReplacementEvent, { actor, at }: Context): Replacement => {
	switch (event.type) {
		case 'look-asked': {
			const { circle, reason } = event;
			return { ...before, asked: { by: actor, at, circle, reason } };
		}
		case 'look-opened':
			return { ...before, open: { until: event.until, second: event.second ?? null } };
		case 'look-refused':
		case 'look-closed':
			return noReplacement;
	}
};

/** The rules of looking along on one family's board for an hour, in the place of an ib'er who is not there. */
export const replacementRules: Decider<Replacement, ReplacementCommand, ReplacementEvent, ReplacementRefusal> = {
	initial: noReplacement,
	decide,
	evolve,
	withdraws: ({ type }) => (type === 'look-refused' || type === 'look-closed' ? 'everything' : undefined)
};

/** It opens by itself when nobody said no, and closes by itself. */
export const replacementDue = ({ asked, open }: Replacement): Due<ReplacementCommand> | undefined => {
	if (open) return { at: open.until, command: { type: 'close-look' } };
	return asked ? { at: asked.at + limits.wait, command: { type: 'open-look' } } : undefined;
};
