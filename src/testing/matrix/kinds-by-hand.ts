/** Which kinds of stream and which pages there are, and what comes by itself: said by hand, as the statements. */

/** What no person does: it comes of something else that was done. */
export const byItself: Readonly<Record<string, readonly string[]>> = {
	board: ['open-next-board', 'carry-note'],
	sessions: ['open-sessions', 'count-child', 'take-counts'],
	faces: ['open-faces', 'show', 'end-faces'],
	aside: ['open-aside', 'end-aside', 'note-came'],
	revealed: ['open-revealed', 'reveal', 'end-revealed'],
	circle: ['keep-name', 'keep-child-goal', 'note-reached', 'note-step', 'keep-agreement'],
	pulses: ['count-answer', 'take-counts', 'show-reply', 'tell-of-arena'],
	answers: ['open-answers', 'show-answers', 'end-answers'],
	replies: ['open-replies', 'take-replies'],
	'own-replies': ['open-replies', 'take-replies', 'let-through'],
	team: ['note-asked', 'note-heard', 'note-said', 'note-told', 'note-dropped'],
	arena: ['take-ring', 'take-quote', 'take-ranks', 'take-noticed'],
	ring: ['open-ring', 'sit-down', 'end-ring-of'],
	turns: ['take-turn'],
	ranks: ['open-ranks', 'sum-ranks'],
	voice: ['keep-wish', 'ask-weighing', 'leave-meetings', 'keep-name'],
	together: ['open-together', 'expect-guest', 'let-guest-go', 'forget-guest', 'end-together'],
	adults: ['open-adults', 'expect-guest', 'let-guest-go', 'forget-guest', 'note-agreement', 'end-adults']
};

/** Streams of a class, of the team, of a school, and of a family. */
const aroundABoard = ['board', 'sessions', 'faces', 'aside'] as const;
export const ofAClass = [...aroundABoard, 'revealed', 'pulses', 'answers', 'replies', 'own-replies'] as const;
export const ofAnArena = ['arena', 'ring', 'ranks', 'pad'] as const;
export const ofATeam = [...aroundABoard, 'team', ...ofAnArena] as const;
export const ofASchool = ['school', 'households', 'roster', 'retention', 'voice', 'concern', 'turns'] as const;
export const ofAFamily = ['circle', 'together', 'adults', 'replacement'] as const;

/** Pages of a class, of a family, and of a school. */
export const classPages = ['board', 'look-back', 'class-settings', 'staff-room', 'arena', 'arena-screen'] as const;
export const familyPages = ['circle', 'look-along'] as const;
export const schoolPages = [
	...(['home', 'rhythm', 'people', 'groups', 'year', 'roster', 'schools', 'households', 'circles', 'voices'] as const),
	'pupil-voice',
	...([
		'care-profile',
		'replacing',
		'worried',
		'concerns',
		'who-looked',
		'who-looked-at-me',
		'retention',
		'kept'
	] as const)
] as const;
