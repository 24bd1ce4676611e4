import type { Say } from '#ui/say.ts';
import type { Counted } from './faces.ts';
import type { Mode, Phase } from './phases.ts';
import type { Settings } from './session-state.ts';

/** The word of a phase; the youngest have words of their own. */
export const phaseWord = (say: Say, mode: Mode, phase: Phase): string =>
	mode === 'kleuter' && (phase === 'successes' || phase === 'actions')
		? say(`session.kleuter-${phase}`)
		: say(`session.phase-${phase}`);

/** The word under a face: the class's own, or the usual one. */
export const faceWord = (say: Say, words: Settings['faceWords'], face: Counted): string =>
	words?.[face] || say(`session.face-${face}`);

/** Whom the class minds: the teacher by name, or without one where there are more. */
export const teacherInWords = (say: Say, people: readonly { name: string; role: string }[]): string => {
	const [teacher, ...others] = people.filter(({ role }) => role === 'teacher');
	return teacher && others.length === 0 ? teacher.name : say('session.the-teacher');
};
