/** Every reason for which a board says no; each has a sentence in messages/…/refused.json. */
export const boardRefusals = [
	'area-is-full',
	'belongs-to-nothing',
	'board-is-closed',
	'board-is-not-open',
	'board-is-open-already',
	'changed-meanwhile',
	'drawing-too-large',
	'drawings-are-full',
	'goal-has-no-measure',
	'goal-is-not-open',
	'measure-is-impossible',
	'not-a-goal',
	'not-a-success',
	'not-an-action',
	'note-exists',
	'note-is-empty',
	'note-unknown',
	'nothing-to-undo',
	'period-is-impossible',
	'planning-needs-a-day',
	'too-many-open-goals',
	'value-does-not-fit',
	'words-too-long',
	'year-is-not-later'
] as const;

export type BoardRefusal = (typeof boardRefusals)[number];
