import type { Sentence } from '#ui/say.ts';
import type { Counted } from './faces.ts';
import type { Session, Settings } from './session-state.ts';

/** What the leader says now. `own`: the sentence asks for the class's own word under a face. */
export type Line = { sentence: Sentence; values?: Record<string, string> };

/** One spoken sentence for each step of a session; `asked` is the face whose hands are being counted. */
export const lineOf = (session: Session, asked: Counted | null, words: Settings['faceWords']): Line => {
	if (session.begunAt === null) return { sentence: 'session.say-arriving' };
	switch (session.phase) {
		case 'check-in':
			return asked && !session.shown ? handsLine(asked, words) : checkInLine(session);
		case 'tip-top':
			return { sentence: tipTopLine(session) };
		case 'successes':
		case 'actions':
			return { sentence: `session.say-${session.mode === 'kleuter' ? 'kleuter-' : ''}${session.phase}` };
		case 'goals':
		case 'planning':
			return { sentence: `session.say-${session.phase}` };
	}
};

const handsLine = (asked: Counted, words: Settings['faceWords']): Line =>
	words
		? { sentence: 'session.say-hands-own', values: { word: words[asked] } }
		: { sentence: `session.say-hands-${asked}` };

const checkInLine = (session: Session): Line => ({
	sentence: session.shown ? 'session.say-shown' : 'session.say-check-in'
});

/** The top first: one hears a tip better after it. */
const tipTopLine = ({ said, shared }: Session): Sentence => {
	if (!said.some(({ kind }) => kind === 'top'))
		return shared.leads.length > 1 ? 'session.say-top-two' : 'session.say-top';
	if (!said.some(({ kind }) => kind === 'tip'))
		return shared.leads.length > 1 ? 'session.say-tip-two' : 'session.say-tip';
	return 'session.say-thanks';
};
