import { refuse, type Asking } from '#kernel/decider.ts';
import type { Asked } from './commands.ts';
import type { SessionsDecision, SessionsEvent } from './events.ts';
import { limits } from './limits.ts';
import type { Said, Session, Sessions } from './session-state.ts';
import { tidied } from './tidy.ts';

type Event<Type extends SessionsEvent['type']> = Extract<SessionsEvent, { type: Type }>;

/** A tip or a top for who led. It can come in any phase: a good moment need not wait for the end. */
export const sayWords = (session: Session, { id, kind, words }: Asked<'say-words'>): SessionsDecision => {
	if (session.begunAt === null) return refuse('session-has-not-begun');
	if (!session.plan.some(({ phase }) => phase === 'tip-top')) return refuse('phase-not-in-session');
	const asked = tidied(words, limits.words);
	if ('refused' in asked) return asked;
	if (id && session.said.some((one) => one.id === id)) return [];
	if (session.said.filter((one) => one.kind === kind).length >= limits.said) return refuse('enough-was-said');
	return [{ type: 'words-said', session: session.id, ...(id && { id }), kind, words: asked.words }];
};

/** Who wrote them takes them back while the session goes on; the teacher does so as long as they can be read. */
export const takeBackWords = (
	{ current, last }: Sessions,
	{ session, id }: Asked<'take-back-words'>,
	{ role, actor }: Asking
): SessionsDecision => {
	const where = [current, last].find((one) => one?.id === session);
	if (!where) return refuse('no-such-session');
	const words = where.said.find((one) => one.id === id);
	if (!words) return [];
	const isTheirs = where === current && words.by === actor;
	return isTheirs || role === 'teacher' ? [{ type: 'words-taken-back', session, id }] : refuse('not-your-words');
};

/** Words that came without an id bear that of their session. */
export const idOf = ({ id, session }: Event<'words-said'>): string => id ?? session;

export const said = (event: Event<'words-said'>, by: string): Said => ({
	id: idOf(event),
	kind: event.kind,
	words: event.words,
	by
});

export const takenBack = ({ current, last, ...rest }: Sessions, event: Event<'words-taken-back'>): Sessions => {
	const without = <Of extends { id: string; said: readonly Said[] }>(of: Of | null): Of | null =>
		of?.id === event.session ? { ...of, said: of.said.filter(({ id }) => id !== event.id) } : of;
	return { ...rest, current: without(current), last: without(last) };
};
