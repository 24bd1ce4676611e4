import type { TogetherEvent } from './events.ts';

type Withdraws = ((earlier: TogetherEvent) => boolean) | 'everything' | undefined;

/**
 * What is taken down is gone, and so are faces when part one is over, but for those that a child keeps (K4). Who leaves
 * takes their face along, and who is forgotten their words.
 */
export const withdraws = (event: TogetherEvent): Withdraws => {
	if (event.type === 'together-erased') return 'everything';
	if (event.type === 'taken-down') return (earlier) => isWritten(earlier) && earlier.id === event.id;
	if (event.type === 'together-ended')
		return (earlier) => earlier.type === 'face-chosen' && !isKept(earlier.who, event.keep);
	if (event.type === 'guest-gone')
		return (earlier) => earlier.type === 'face-chosen' && isOf(earlier.who, 'guest', event.guest);
	if (event.type === 'child-forgotten')
		return (earlier) => isAbout(earlier, event.child) || ('who' in earlier && isOf(earlier.who, 'child', event.child));
	if (event.type === 'guest-forgotten')
		return (earlier) =>
			('guest' in earlier && earlier.guest === event.guest && earlier.type !== 'guest-forgotten') ||
			('guardian' in earlier && earlier.guardian === event.guest) ||
			('who' in earlier && isOf(earlier.who, 'guest', event.guest));
	return undefined;
};

/** Who opened, and that someone was forgotten, stays: it holds no words, and what came before it must not come back. */
const isAbout = (earlier: TogetherEvent, child: string): boolean =>
	'child' in earlier &&
	earlier.child === child &&
	earlier.type !== 'opener-chosen' &&
	earlier.type !== 'child-forgotten';

type Written = Extract<TogetherEvent, { type: 'put-up' | 'entry-changed' | 'helper-said' }>;
const isWritten = (event: TogetherEvent): event is Written =>
	event.type === 'put-up' || event.type === 'entry-changed' || event.type === 'helper-said';

type Whose = { kind: string; id?: string };
const isOf = (who: Whose, kind: string, id: string): boolean => who.kind === kind && who.id === id;
const isKept = (who: Whose, keep: readonly string[]): boolean => who.kind === 'child' && keep.includes(who.id ?? '');
