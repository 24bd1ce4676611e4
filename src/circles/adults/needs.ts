import { refuse } from '#kernel/decider.ts';
import { limits } from '#circles/limits.ts';
import { tidied, tidiedOrNone } from '#circles/wording.ts';
import type { Adults } from './adults-state.ts';
import type { Asked } from './commands.ts';
import type { AdultsDecision } from './events.ts';

/** How it is going with a goal of home; the words are the guardian's, the ib'er writes along. */
export const howItGoes = ({ homeGoals }: Adults, { goal, step, words = '' }: Asked<'how-it-goes'>): AdultsDecision => {
	const known = homeGoals.find(({ id }) => id === goal);
	if (!known) return refuse('goal-unknown');
	const tidy = tidiedOrNone(words);
	if ('refused' in tidy) return tidy;
	const isSaid = known.how?.step === step && known.how.words === tidy.words;
	return isSaid ? [] : [{ type: 'how-it-goes-said', goal, guardian: known.guardian, step, words: tidy.words }];
};

/** What one child needs. */
export const addNeed = ({ children, needs }: Adults, { id, child, words }: Asked<'add-need'>): AdultsDecision => {
	if (!children.includes(child)) return refuse('child-not-in-household');
	if (needs.some((need) => need.id === id)) return refuse('need-exists');
	if (needs.filter((need) => need.child === child).length >= limits.needs) return refuse('enough-needs');
	const tidy = tidied(words);
	return 'refused' in tidy ? tidy : [{ type: 'need-added', id, child, words: tidy.words }];
};

export const changeNeed = ({ needs }: Adults, { id, words }: Asked<'change-need'>): AdultsDecision => {
	const need = needs.find((one) => one.id === id);
	if (!need) return refuse('need-unknown');
	const tidy = tidied(words);
	if ('refused' in tidy) return tidy;
	return tidy.words === need.words ? [] : [{ type: 'need-changed', id, child: need.child, words: tidy.words }];
};

export const takeNeedDown = ({ needs }: Adults, { id }: Asked<'take-need-down'>): AdultsDecision =>
	needs.some((need) => need.id === id) ? [{ type: 'need-taken-down', id }] : [];

/** *Dit kunnen wij nu*: one sentence, or none after all. */
export const sayClosing = ({ closing }: Adults, { words }: Asked<'say-closing'>): AdultsDecision => {
	const tidy = tidiedOrNone(words);
	if ('refused' in tidy) return tidy;
	return tidy.words === closing ? [] : [{ type: 'closing-said', words: tidy.words }];
};
