/** Acts that belong together, said by hand: what the statements are made of. */

/** Hanging notes and working on them: whoever is in the class. */
export const onTheBoard = [
	'add-note',
	'edit-note',
	'move-note',
	'remove-note',
	'undo-act',
	'name-helpers',
	'link-success',
	'set-measure',
	'add-progress',
	'conclude-goal',
	'extend-goal',
	'share-out',
	'set-status',
	'set-day',
	'choose-leader',
	'choose-feest'
];

/** Leading a bordsessie and what is said in it: the child that leads does what the teacher does. */
export const leading = [
	'begin-session',
	'go-to-phase',
	'add-minute',
	'share-task',
	'pass-task',
	'give-back-lead',
	'count-hands',
	'show-faces',
	'say-words',
	'take-back-words',
	'close-session'
];

/** Beginning one, and letting tablets in: at the digibord, by whoever stands there. */
export const starting = ['start-session', 'mark-absent', 'open-door', 'close-door'];

/** How this class does it: the teacher's to choose. */
export const choosing = ['stand-in', 'choose-minutes', 'choose-mode', 'choose-face-words', 'choose-names'];

/** The teacher's side: who wants to talk, who stands at the door. */
export const besideTheSession = [
	'ask-to-talk',
	'have-talked',
	'thank-for-reminder',
	'admit',
	'admit-everyone',
	'send-away',
	'send-waiting-away',
	'choose-admission',
	'free-name'
];

/** An arena, from its plan to what pupils are told; who leads it the rules know. */
export const inAnArena = [
	'change-plan',
	'call-off',
	'take-moderation',
	'put-question',
	'drop-question',
	'move-question',
	'finish-questions',
	'finish-preparing',
	'start-ring',
	'pause-ring',
	'resume-ring',
	'show-question',
	'take-pen',
	'end-ring',
	'write-quote',
	'put-idea',
	'drop-idea',
	'place-quote',
	'finish-ideas',
	'show-ranks',
	'hang-idea',
	'release-quote',
	'tell-pupils',
	'ask-noticed'
];

/** What the pupils who were drawn said, and what their teachers think of it. */
export const aboutARing = ['say-yes', 'say-no', 'veto', 'ask-again'];

/** Asking a class something, and telling what was done with it: whose question it is the rules know. */
export const asking = ['ask-pulse', 'drop-pulse', 'tell-back', 'ask-noticed'];

/** Putting a question to the class: at the digibord, or by its teacher. */
export const putting = ['open-pulse', 'count-hands', 'close-pulse'];

/** Keeping people, groups and the year in order. */
export const inOrder = [
	'do-all',
	'add-person',
	'rename-person',
	'set-email',
	'set-grade',
	'let-go',
	'take-back',
	'open-group',
	'change-group',
	'close-group',
	'reopen-group',
	'join-group',
	'leave-group',
	'add-location',
	'change-location',
	'close-location',
	'reopen-location',
	'locate-group',
	'locate-pupil',
	'choose-region',
	'plan-holidays',
	'plan-periods',
	'plan-form',
	'take-form-away',
	'put-form-back'
];

/** The file of an administration, and undoing it. */
export const files = ['keep-reading', 'drop-reading', 'apply-roster', 'undo-roster'];

/** Hanging a digibord: in which classes is for the rules. */
export const hanging = ['add-screen', 'pair-screen', 'unpair-screen'];

/** What must stay, and what is asked about someone; who confirms it may be the directeur. */
export const staying = ['set-hold', 'lift-hold', 'mark-referred', 'ask-request', 'withdraw-request', 'confirm-request'];

/** Families. */
export const families = [
	'open-household',
	'add-guardian',
	'change-guardian',
	'set-authority',
	'add-child',
	'take-child-out',
	'remove-guardian',
	'close-household'
];

/** What a child says about its own plan: hearing it, weighing it, telling back. */
export const hearing = ['hear-wish', 'note-declined', 'weigh-wish', 'tell-back', 'take-wish-back'];

/**
 * What a guardian says on the board of their own family: also that a child of theirs knows what they were to
 * tell it. That what one does oneself is done says any guest; the rules know whose it is.
 */
export const ofTheirOwn = [
	'give-consent',
	'withdraw-consent',
	'set-home-goal',
	'change-home-goal',
	'tell-child',
	'say-done'
];

/** A family's board: all of it, for the ib'er whose it is; whether a guardian says yes too, as it was said or signed. */
export const ofTheFamily = [
	'share-circle',
	'leave-circle',
	'add-child',
	'take-child-out',
	'note-authority',
	'ask-child',
	'set-home-goal',
	'change-home-goal',
	'end-home-goal',
	'invite-guest',
	'uninvite-guest',
	'give-consent',
	'withdraw-consent',
	'note-legal-duty',
	'note-in-the-room',
	'child-answers',
	'plan-meeting',
	'change-meeting',
	'cancel-meeting',
	'begin-meeting',
	'go-through-door',
	'open-second-part',
	'let-in',
	'let-out',
	'end-meeting',
	'note-closing-sentence',
	'end-child-goal',
	'finish-agreement',
	'reopen-agreement',
	'drop-agreement',
	'tell-child',
	'release-text',
	'take-text-back',
	'close-cycle',
	'begin-next-cycle'
];

/** In the room, with the children: each for itself, who opens leads, and screen and ib'er write for who asks it. */
export const inTheRoom = [
	'choose-face',
	'show-faces',
	'go-to-phase',
	'give-turn',
	'add-minute',
	'put-up',
	'change-entry',
	'take-down',
	'say-helper',
	'ask-stop',
	'keep-face'
];

/** Behind the door the ib'er writes, and the others tell. */
export const behindTheDoor = [
	'go-to-phase',
	'how-it-goes',
	'add-need',
	'change-need',
	'take-need-down',
	'add-agreement',
	'change-agreement',
	'take-agreement-down',
	'add-minute',
	'say-closing'
];

/** *Ik maak me zorgen*: who works with children. */
export const passingOn = ['raise-concern'];

/** In the place of an ib'er who is not there: to ask, to let, to end; of whom is for the rules. */
export const standingIn = ['ask-to-look', 'let-look', 'end-look'];
