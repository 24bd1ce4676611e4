import type { Say } from '#ui/say.ts';
import type { Spoken } from '#ui/language.ts';
import type { Names } from '../names.ts';
import type { Together } from '../together/together-state.ts';
import { besidePhase, everyoneIn } from '../together/together-view.ts';

/**
 * What the child that opens says in this phase, a sentence at a time: at the beginning it welcomes everyone, and the
 * youngest may say who is there; with the last it says that they wave and go.
 */
export const scriptOf = (
	say: Say,
	spoken: Spoken,
	together: Together,
	names: Names,
	keepers: readonly string[]
): string[] => {
	const { next, back } = besidePhase(together);
	const everyone = everyoneIn(together, names, keepers);
	const listed = (isChild: boolean) =>
		new Intl.ListFormat(spoken, { type: 'conjunction' }).format(
			everyone.filter(({ who }) => (who.kind === 'child') === isChild).map(({ name }) => name)
		);
	const children = listed(true);
	const others = listed(false);
	return [
		...(back === undefined
			? [
					say('room.script-welcome'),
					say('room.script-who'),
					// two short sentences: a child that reads slowly takes a breath between them
					...(children ? [say('room.script-here', { names: children })] : []),
					...(others ? [say('room.script-also', { names: others })] : [])
				]
			: []),
		say(`room.script-${together.phase}`),
		...(next === undefined ? [say('room.script-goodbye')] : [])
	];
};
