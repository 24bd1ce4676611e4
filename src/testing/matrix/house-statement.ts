import type { Statement } from './statements.ts';

/** The house itself: does what is due, and hears nothing. */
export const theHouse: Statement = {
	everyClass: {
		does: {
			sessions: ['close-session', 'forget-counts'],
			replies: ['end-replies'],
			'own-replies': ['end-replies'],
			arena: ['end-ring', 'ask-noticed', 'forget-arena'],
			ring: ['forget-pupil'],
			ranks: ['end-ranks'],
			pad: ['wipe-pad']
		}
	},
	everyFamily: {
		does: {
			circle: [
				'answer-as',
				'note-reminded',
				'let-out',
				'end-meeting',
				'leave-circle',
				'take-child-out',
				'forget-guest',
				'erase-circle'
			],
			together: ['take-seat', 'leave-seat', 'forget-child', 'erase-together'],
			adults: ['forget-child', 'erase-adults'],
			replacement: ['open-look', 'close-look']
		}
	},
	school: {
		does: {
			school: ['end-what-is-over', 'let-go'],
			roster: ['forget-what-is-over'],
			households: ['take-child-out', 'remove-guardian', 'close-household'],
			retention: ['end-request', 'mark-referred'],
			voice: ['erase-voice'],
			concern: ['erase-concern'],
			turns: ['forget-turns']
		}
	}
};
