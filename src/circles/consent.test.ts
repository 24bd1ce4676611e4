import { expect, test } from 'vitest';
import { given } from '#testing/given.ts';
import { guest, halfPastNine, invited, keeper, yesTo } from '#testing/family.ts';
import { circleRules } from './circle-rules.ts';
import type { CircleEvent } from './events.ts';

const yes = { type: 'give-consent', guest: 'smw', guardian: 'mother', child: 'noor', answer: 'yes' } as const;
const given1: CircleEvent = { ...yes, type: 'consent-given', how: 'signed' };
const phone: CircleEvent = { type: 'phone-answers', seat: 'seat-1', guardian: 'mother' };
const board = given(circleRules, ...invited);
const later = { ...keeper, at: halfPastNine + 60_000 };

test('a keeper notes how a guardian said yes', () => {
	board.when({ ...yes, how: 'signed' }, keeper).then(given1);
	board.when({ ...yes, how: 'said-here' }, keeper).then({ ...given1, how: 'said-here' } as CircleEvent);
	board.when(yes, keeper).refuses('how-is-missing');
	given(circleRules, ...invited, given1)
		.when({ ...yes, how: 'signed' }, later)
		.then();
});

test('not him or her is a no to one person, and tells that another may be asked', () => {
	const no = { ...yes, answer: 'no' } as const;
	const phoned: CircleEvent = { ...no, type: 'consent-given', how: 'themselves' };
	const known = given(circleRules, ...invited, phone);
	const notThem = { ...no, someoneElse: true } as const;
	known.when(notThem, guest('seat-1')).then({ ...phoned, someoneElse: true } as CircleEvent);
	// a no to everyone is another answer, and a yes is to this person always
	const after = given(circleRules, ...invited, phone, { ...phoned, someoneElse: true } as CircleEvent);
	after.when({ ...notThem }, guest('seat-1')).then();
	after.when(no, guest('seat-1')).then(phoned);
	after.when({ ...yes, someoneElse: true }, guest('seat-1')).then({ ...given1, how: 'themselves' } as CircleEvent);
});

test('consent is a guardian’s with authority over that child, about a guest who needs it', () => {
	board.when({ ...yes, how: 'signed', guardian: 'father' }, keeper).refuses('no-authority');
	board.when({ ...yes, how: 'signed', child: 'bo' }, keeper).refuses('child-not-in-household');
	board.when({ ...yes, how: 'signed', guest: 'nobody' }, keeper).refuses('guest-unknown');
	board.when({ ...yes, how: 'signed', guest: 'mother' }, keeper).refuses('family-needs-no-ground');
});

test('on their own phone a guardian answers for themselves and for nobody else', () => {
	const known = given(circleRules, ...invited, phone);
	known.when(yes, guest('seat-1')).then({ ...given1, how: 'themselves' } as CircleEvent);
	// what the phone says about how is not believed
	known.when({ ...yes, how: 'signed' }, guest('seat-1')).then({ ...given1, how: 'themselves' } as CircleEvent);
	known.when(yes, guest('seat-2')).refuses('not-your-answer');
	known.when({ ...yes, guardian: 'father', child: 'sem' }, guest('seat-1')).refuses('not-your-answer');
	board.when(yes, guest('seat-1')).refuses('not-your-answer');
	const withdraw = { type: 'withdraw-consent', guest: 'smw', guardian: 'father', child: null } as const;
	given(circleRules, ...invited, ...yesTo('smw'), phone)
		.when(withdraw, guest('seat-1'))
		.refuses('not-your-answer');
});

test('only the house says as whom a phone answers, and a seat is one guardian’s', () => {
	board.when({ type: 'answer-as', seat: 'seat-1', guardian: 'mother' }).then(phone);
	board.when({ type: 'answer-as', seat: 'seat-1', guardian: 'smw' }).refuses('no-authority');
	board.when({ type: 'answer-as', seat: 'seat-1', guardian: null }).then();
	const known = given(circleRules, ...invited, phone);
	known.when({ type: 'answer-as', seat: 'seat-1', guardian: 'mother' }).then();
	known.when({ type: 'answer-as', seat: 'seat-1', guardian: 'father' }).refuses('seat-is-taken');
	const none = known.when({ type: 'answer-as', seat: 'seat-1', guardian: null });
	none.then({ type: 'phone-answers', seat: 'seat-1', guardian: null });
	expect(none.state.phones).toEqual({});
});

test('a guardian withdraws for one child or for all, and the guest loses their ground in the same breath', () => {
	const all = given(circleRules, ...invited, ...yesTo('smw'), phone);
	const withdraw = { type: 'withdraw-consent', guest: 'smw', guardian: 'mother', child: 'noor' } as const;
	const about = (child: string): CircleEvent => ({
		type: 'consent-withdrawn',
		guest: 'smw',
		guardian: 'mother',
		child,
		how: 'themselves'
	});
	const lost: CircleEvent = { type: 'guest-lost-ground', guest: 'smw', why: 'withdrawn' };
	all.when(withdraw, guest('seat-1')).then(about('noor'), lost);
	all.when({ ...withdraw, child: null }, guest('seat-1')).then(...['amira', 'sem', 'noor', 'jip'].map(about), lost);
	all.when({ ...withdraw, how: 'said-here' }, keeper).then({ ...about('noor'), how: 'said-here' } as CircleEvent, lost);
	all.when(withdraw, keeper).refuses('how-is-missing');
	board.when({ ...withdraw, how: 'signed' }, keeper).then();
	board.when({ ...withdraw, how: 'signed', guest: 'nobody' }, keeper).refuses('guest-unknown');
});

test('what was said in the room is taken back in the room', () => {
	const room = given(circleRules, ...invited, [{ type: 'said-in-the-room', guest: 'smw', guardian: 'mother' }, keeper]);
	const taken = room.when(
		{ type: 'withdraw-consent', guest: 'smw', guardian: 'mother', child: 'noor', how: 'said-here' },
		later
	);
	taken.then(
		{ type: 'consent-withdrawn', guest: 'smw', guardian: 'mother', child: 'noor', how: 'said-here' },
		{ type: 'guest-lost-ground', guest: 'smw', why: 'withdrawn' }
	);
});

test('*ja, hier in de kamer* is said by who has authority over a child of this family', () => {
	const note = { type: 'note-in-the-room', guest: 'smw', guardian: 'mother' } as const;
	board.when(note, keeper).then({ type: 'said-in-the-room', guest: 'smw', guardian: 'mother' });
	board.when({ ...note, guardian: 'tolk' }, keeper).refuses('no-authority');
	board.when({ ...note, guest: 'mother' }, keeper).refuses('family-needs-no-ground');
	board.when({ ...note, guest: 'nobody' }, keeper).refuses('guest-unknown');
});

test('a duty of the law is a partner’s, and says which', () => {
	const note = { type: 'note-legal-duty', guest: 'leerplicht', words: ' Leerplichtwet ' } as const;
	const noted: CircleEvent = { type: 'legal-duty-noted', guest: 'leerplicht', words: 'Leerplichtwet' };
	board.when(note, keeper).then(noted);
	board.when({ ...note, guest: 'tolk' }, keeper).refuses('only-a-partner-has-a-duty');
	board.when({ ...note, guest: 'nobody' }, keeper).refuses('guest-unknown');
	board.when({ ...note, words: ' ' }, keeper).refuses('words-are-missing');
	board.when({ ...note, words: 'x'.repeat(300) }, keeper).refuses('words-are-too-long');
	given(circleRules, ...invited, noted)
		.when(note, keeper)
		.then();
});

test('a child that is asked too gives its own answer', () => {
	const answer = { type: 'child-answers', guest: 'smw', child: 'amira', answer: 'no' } as const;
	const answered: CircleEvent = { ...answer, type: 'child-answered' };
	board.when(answer, keeper).then(answered);
	board.when({ ...answer, child: 'sem' }, keeper).refuses('child-is-not-asked');
	board.when({ ...answer, child: 'bo' }, keeper).refuses('child-not-in-household');
	board.when({ ...answer, guest: 'nobody' }, keeper).refuses('guest-unknown');
	board.when({ ...answer, guest: 'mother' }, keeper).refuses('family-needs-no-ground');
	given(circleRules, ...invited, answered)
		.when(answer, keeper)
		.then();
	given(circleRules, ...invited, ...yesTo('smw'))
		.when(answer, keeper)
		.then(answered, { type: 'guest-lost-ground', guest: 'smw', why: 'child-said-no' });
});

test('guests are invited with what they come for, once', () => {
	const invite = { type: 'invite-guest', guest: 'opa', sort: 'trusted', why: ' past op ', part: 'both' } as const;
	const came: CircleEvent = { type: 'guest-invited', guest: 'opa', sort: 'trusted', why: 'past op', part: 'both' };
	board.when(invite, keeper).then(came);
	board.when({ ...invite, guest: 'smw' }, keeper).refuses('guest-is-invited');
	board.when({ ...invite, why: '' }, keeper).refuses('words-are-missing');
	given(circleRules, ...invited, { type: 'cycle-closed', stayed: true })
		.when(invite, keeper)
		.refuses('cycle-is-closed');
	const crowd = Array.from({ length: 20 }, (_, index) => ({ ...came, guest: `g${index}` }) as CircleEvent);
	given(circleRules, ...invited, ...crowd)
		.when(invite, keeper)
		.refuses('circle-is-full');
});

test('who is invited again is asked about again: yes was to what they came for then', () => {
	const again = given(circleRules, ...invited, ...yesTo('smw'), { type: 'guest-uninvited', guest: 'smw' });
	again.when({ type: 'uninvite-guest', guest: 'smw' }, keeper).refuses('guest-unknown');
	const { state } = again.when(
		{ type: 'invite-guest', guest: 'smw', sort: 'partner', why: 'iets anders', part: 'both' },
		keeper
	);
	expect(state.guests.find(({ id }) => id === 'smw')).toMatchObject({ consents: {}, room: {}, duty: null });
});
