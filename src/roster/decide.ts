import { refuse, type Context, type Decision } from '#kernel/decider.ts';
import type { RosterCommand } from './commands.ts';
import type { RosterEvent } from './events.ts';
import type { RosterStreamRefusal } from './refusals.ts';
import { newestOf, type Rosters } from './rosters-state.ts';

type Answer = Decision<RosterEvent, RosterStreamRefusal>;
type Asks<Type extends RosterCommand['type']> = Extract<RosterCommand, { type: Type }>;

/** How long what was read waits for someone to apply it, and how long it can be undone; in ms. */
export const waits = 3_600_000;
export const undoable = 30 * 86_400_000;

export const decide = (rosters: Rosters, command: RosterCommand, context: Context): Answer => {
	switch (command.type) {
		case 'keep-reading':
			return keepReading(rosters, command, context);
		case 'drop-reading':
			return isOf(rosters, command.reading, context)
				? [{ type: 'reading-dropped', reading: command.reading }]
				: refuse('reading-is-gone');
		case 'apply-roster':
			return applyRoster(rosters, command, context);
		case 'undo-roster':
			return undoRoster(rosters, command, context);
		case 'forget-what-is-over':
			return forget(rosters, context);
	}
};

/** Someone reads one file at a time: what they read before makes place. The same one anew is the same with more answers. */
const keepReading = (rosters: Rosters, { reading }: Asks<'keep-reading'>, context: Context): Answer => {
	const mine = Object.keys(rosters.readings).filter((id) => rosters.readings[id]?.by === context.actor);
	if (rosters.applied[reading]) return refuse('reading-is-gone');
	if (rosters.readings[reading] && !mine.includes(reading)) return refuse('reading-is-gone');
	const instead = mine.filter((id) => id !== reading);
	return [{ type: 'reading-kept', reading, until: context.at + waits, instead }];
};

const applyRoster = (rosters: Rosters, { roster, reading, counts }: Asks<'apply-roster'>, context: Context): Answer => {
	if (rosters.applied[roster] || rosters.readings[roster]) return refuse('roster-was-applied');
	if (!isOf(rosters, reading, context)) return refuse('reading-is-gone');
	return [{ type: 'roster-applied', roster, reading, until: context.at + undoable, counts }];
};

const undoRoster = (rosters: Rosters, { roster }: Asks<'undo-roster'>, { at }: Context): Answer => {
	const it = rosters.applied[roster];
	if (!it || it.until === null || it.until <= at) return refuse(it?.undone ? 'roster-was-undone' : 'undo-is-over');
	return newestOf(rosters) === roster ? [{ type: 'roster-undone', roster }] : refuse('later-roster-first');
};

const forget = ({ readings, applied }: Rosters, { at }: Context): Answer => {
	const over = (all: Record<string, { until: number | null }>) =>
		Object.keys(all).filter((id) => (all[id]?.until ?? Infinity) <= at);
	const [old, settled] = [over(readings), over(applied)];
	return old.length + settled.length > 0 ? [{ type: 'words-forgotten', readings: old, rosters: settled }] : [];
};

const isOf = ({ readings }: Rosters, reading: string, { actor, at }: Context): boolean => {
	const it = readings[reading];
	return it?.by === actor && it.until > at;
};
