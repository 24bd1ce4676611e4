import type { Together } from './together-state.ts';

/** Without a child: its column, its words and drawings, its face and its seats. */
export const withoutChild = (together: Together, child: string): Together => {
	const isOther = (one: { child: string }) => one.child !== child;
	return {
		...together,
		children: together.children.filter((one) => one !== child),
		carried: together.carried.filter(isOther),
		entries: together.entries.filter(isOther),
		faces: together.faces.filter(({ who }) => !(who.kind === 'child' && who.id === child)),
		keepsFace: together.keepsFace.filter((one) => one !== child),
		turn: together.turn.filter((one) => one !== child),
		opener: together.opener === child ? null : together.opener,
		stop: together.stop?.child === child ? null : together.stop,
		seats: Object.fromEntries(
			Object.entries(together.seats).filter(([, sitter]) => !(sitter.kind === 'child' && sitter.id === child))
		)
	};
};
