import { refuse } from '#kernel/decider.ts';
import type { Asked } from './commands.ts';
import type { SessionsDecision } from './events.ts';
import { limits } from './limits.ts';
import type { Session } from './session-state.ts';
import { tidied } from './tidy.ts';

/** A tip or a top for who led. It can come in any phase: a good moment need not wait for the end. */
export const sayWords = (session: Session, { kind, words }: Asked<'say-words'>): SessionsDecision => {
	if (session.begunAt === null) return refuse('session-has-not-begun');
	if (!session.plan.some(({ phase }) => phase === 'tip-top')) return refuse('phase-not-in-session');
	const said = tidied(words, limits.words);
	if ('refused' in said) return said;
	if (session.said.filter((one) => one.kind === kind).length >= limits.said) return refuse('enough-was-said');
	return [{ type: 'words-said', session: session.id, kind, words: said.words }];
};
