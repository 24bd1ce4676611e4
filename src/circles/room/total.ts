import { inMinutes } from '#ui/in-minutes.ts';
import type { Say } from '#ui/say.ts';
import type { Meeting } from '../circle-state.ts';
import type { Whole } from './place.ts';

/** The same where children look: it moves once a minute, and says so once its time is over. */
export const wholeOf = (say: Say, { begunAt, minutes }: Whole, now: number): string => {
	const gone = Math.max(0, Math.floor((now - begunAt) / 60_000));
	return gone >= minutes ? say('room.whole-is-over', { of: minutes }) : say('room.whole', { gone, of: minutes });
};

/** How far the whole meeting is, at a moment of the server (ms since 1970); calmly, once its time is over. */
export const totalOf = (say: Say, { begunAt, plan }: Pick<Meeting, 'begunAt' | 'plan'>, now: number) => {
	const minutes = plan.reduce((sum, planned) => sum + planned.minutes, 0);
	if (begunAt === null || minutes === 0) return undefined;
	const seconds = Math.max(0, Math.floor((now - begunAt) / 1000));
	if (seconds >= minutes * 60) return say('leading.time-is-up', { n: minutes });
	return say('leading.so-far', { gone: inMinutes(seconds), of: inMinutes(minutes * 60) });
};
