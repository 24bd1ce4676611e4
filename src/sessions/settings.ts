import type { Asked } from './commands.ts';
import type { SessionsDecision } from './events.ts';
import { limits } from './limits.ts';
import type { Settings } from './session-state.ts';
import { tidied } from './tidy.ts';

/** What a class chooses holds from its next session on. */
export const chooseMinutes = (chosen: Settings, { phase, minutes }: Asked<'choose-minutes'>): SessionsDecision =>
	chosen.minutes[phase] === minutes ? [] : [{ type: 'minutes-chosen', phase, minutes }];

export const chooseMode = (chosen: Settings, { mode }: Asked<'choose-mode'>): SessionsDecision =>
	chosen.mode === mode ? [] : [{ type: 'mode-chosen', mode }];

export const chooseNames = (chosen: Settings, { names }: Asked<'choose-names'>): SessionsDecision =>
	chosen.names === names ? [] : [{ type: 'names-chosen', names }];

/** All three faces, or the usual words again. */
export const chooseFaceWords = (chosen: Settings, { words }: Asked<'choose-face-words'>): SessionsDecision => {
	if (!words) return chosen.faceWords ? [{ type: 'face-words-chosen', words }] : [];
	const happy = tidied(words.happy, limits.faceWords);
	const okay = tidied(words.okay, limits.faceWords);
	const sad = tidied(words.sad, limits.faceWords);
	if ('refused' in happy) return happy;
	if ('refused' in okay) return okay;
	if ('refused' in sad) return sad;
	return [{ type: 'face-words-chosen', words: { happy: happy.words, okay: okay.words, sad: sad.words } }];
};
