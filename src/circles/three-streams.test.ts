import { expect, test } from 'vitest';
import { voiceOf } from '#voices/stream-of.ts';
import { usualPlan } from './forms.ts';
import { guest, halfPastNine, house, keeper, plan, pupil, ready, familyStreams, yesTo } from '#testing/family.ts';

const minute = 60_000;

/** An afternoon: part one with what a child put up, the door, part two with what was agreed. */
const afternoon = () => {
	const room = familyStreams();
	room.happened(ready);
	room.keep({ type: 'set-home-goal', goal: 'goal-1', guardian: 'mother', words: 'HOME' });
	room.keep({ type: 'begin-meeting', meeting: 'meeting-1', opener: 'amira' });
	room.meet('together-1', { type: 'take-seat', seat: 'seat-noor', who: { kind: 'child', id: 'noor' } } as never, house);
	return room;
};
const putUp = (id: string, words: string, more = {}) =>
	({ type: 'put-up', child: 'noor', area: 'goals', id, words, drawing: null, ...more }) as never;
const throughDoor = (room = afternoon()) => {
	room.keep({ type: 'go-through-door', meeting: 'meeting-1' });
	return room;
};
const behind = (room = throughDoor()) => {
	room.keep({ type: 'open-second-part', meeting: 'meeting-1', present: ['mother', 'smw'] });
	return room;
};
const agreement = {
	type: 'add-agreement',
	id: 'ag-1',
	words: 'AGREED',
	who: { kind: 'guest', id: 'smw' },
	by: '2026-12-01',
	about: 'noor',
	tells: { kind: 'keeper', id: 'nancy' }
} as never;

test('part one opens with the goals of home and those who may sit there, in the name of the house', () => {
	const room = afternoon();
	expect(room.together).toMatchObject({
		opened: { meeting: 'meeting-1', circle: 'circle-1' },
		children: ['amira', 'sem', 'noor', 'jip'],
		guests: ['mother', 'smw'],
		opener: 'amira',
		homeGoals: [{ id: 'goal-1', guardian: 'mother', words: 'HOME' }]
	});
	const told = room.log.filter(({ stream }) => stream === 'together-1');
	expect(new Set(told.map(({ by }) => by))).toEqual(new Set(['the-house']));
});

test('nothing of why someone comes, on which ground, or what was agreed goes to part one', () => {
	const room = familyStreams();
	room.happened(ready);
	room.happened([
		{ type: 'guest-uninvited', guest: 'tolk' },
		{ type: 'legal-duty-noted', guest: 'smw', words: 'DUTY' },
		{
			type: 'agreement-kept',
			id: 'ag-0',
			meeting: 'meeting-0',
			words: 'EARLIER',
			who: { kind: 'staff', id: 'els' },
			by: '2026-11-01',
			about: null,
			tells: null
		}
	]);
	room.keep({ type: 'begin-meeting', meeting: 'meeting-1', opener: null });
	const told = JSON.stringify(room.reactions.filter(({ kind }) => kind === 'together'));
	for (const secret of ['DUTY', 'EARLIER', 'helpt thuis', 'vaak te laat', 'leerplicht', 'father'])
		expect(told).not.toContain(secret);
});

test('at the door the children’s seats end, and their goals come to the family’s board by the house', () => {
	const room = afternoon();
	room.meet('together-1', putUp('g1', 'hulp vragen'));
	room.meet('together-1', { type: 'say-helper', goal: 'g1', words: 'juf Els' } as never);
	room.meet('together-1', putUp('s1', 'niet bewaard', { area: 'successes' }));
	throughDoor(room);
	expect(room.together).toMatchObject({ ended: true, seats: {}, guests: [] });
	expect(room.circle.childGoals).toEqual([
		{
			id: 'g1',
			child: 'noor',
			meeting: 'meeting-1',
			words: 'hulp vragen',
			drawing: null,
			helper: 'juf Els',
			since: '2026-11-24',
			state: 'open'
		}
	]);
	// and from there to the voice of the child, which says nothing of the family
	expect(room.log.at(-1)).toMatchObject({
		stream: voiceOf('noor'),
		by: 'the-house',
		event: { words: room.circle.childGoals.at(-1)?.words }
	});
	expect(room.log.findLast(({ stream }) => stream === 'circle-1')).toMatchObject({
		stream: 'circle-1',
		by: 'the-house'
	});
	expect(room.ask('together', 'together-1', putUp('g2', 'nog een'), pupil('seat-noor'))).toEqual({
		refused: 'together-is-over'
	});
});

test('behind the door hear only those who were ticked; what was agreed comes to the family’s board at the end', () => {
	const room = behind();
	expect(room.adults.guests).toEqual(['mother', 'smw']);
	room.meet('adults-1', agreement);
	room.meet('adults-1', { type: 'how-it-goes', goal: 'goal-1', step: 'better', words: 'HOW' } as never);
	room.meet('adults-1', { type: 'say-closing', words: 'CLOSING' } as never);
	room.keep({ type: 'end-meeting', meeting: 'meeting-1' });
	expect(room.circle.agreements).toMatchObject([{ id: 'ag-1', about: 'noor', state: 'open', told: null }]);
	expect(room.circle.homeGoals[0]?.steps).toEqual([{ meeting: 'meeting-1', step: 'better' }]);
	expect(room.circle.meetings[0]).toMatchObject({ state: 'done', closing: 'CLOSING' });
	expect(JSON.stringify(room.circle)).not.toContain('HOW');
});

test('the next time a child’s goal is there again, and what it managed is reached', () => {
	const room = afternoon();
	room.meet('together-1', putUp('g1', 'hulp vragen'));
	behind(throughDoor(room)).keep({ type: 'end-meeting', meeting: 'meeting-1' });
	const second = { meeting: 'meeting-2', together: 'together-2', adults: 'adults-2' };
	room.keep(plan({ ...second }));
	room.keep({ type: 'begin-meeting', meeting: 'meeting-2', opener: null });
	const ask = (command: object) => room.ask('together', 'together-2', command as never, keeper);
	expect(ask(putUp('s1', 'ik vroeg hulp', { area: 'successes', from: 'g1' }))).toBeUndefined();
	room.keep({ type: 'end-meeting', meeting: 'meeting-2' });
	expect(room.circle.childGoals).toMatchObject([{ id: 'g1', state: 'reached' }]);
});

test('a talk without children opens no part one', () => {
	const room = familyStreams();
	room.happened(ready.slice(0, -1));
	room.keep(plan({ form: 'care-talk', plan: [...usualPlan['care-talk']], coming: [], fetch: [] }));
	room.keep({ type: 'begin-meeting', meeting: 'meeting-1', opener: null });
	expect(room.together.opened).toBeNull();
	room.keep({ type: 'open-second-part', meeting: 'meeting-1', present: [] });
	expect(room.adults).toMatchObject({ phase: 'needs', guests: [] });
	room.keep({ type: 'end-meeting', meeting: 'meeting-1' });
	expect(room.adults.ended).toBe(true);
});

test('who withdraws in the middle sends the guest out of the part that is going on, at once', () => {
	for (const [stream, room] of [
		['together', afternoon()],
		['adults', behind()]
	] as const) {
		expect(room[stream].guests).toEqual(['mother', 'smw']);
		const withdraw = {
			type: 'withdraw-consent',
			guest: 'smw',
			guardian: 'father',
			child: null,
			how: 'said-here'
		} as const;
		room.keep(withdraw, halfPastNine + minute);
		expect(room[stream].guests).toEqual(['mother']);
		const letIn = { type: 'let-in', meeting: 'meeting-1', guest: 'smw' } as const;
		expect(room.ask('circle', 'circle-1', letIn, keeper)).toEqual({ refused: 'guest-has-no-ground' });
	}
});

test('who comes late, goes, or is not invited any more, is so in the part that is going on', () => {
	for (const [stream, room, late] of [
		['together', afternoon(), 'tolk'],
		['adults', behind(), 'leerplicht']
	] as const) {
		room.happened(yesTo(late));
		room.keep({ type: 'let-in', meeting: 'meeting-1', guest: late });
		expect(room[stream].guests).toContain(late);
		room.keep({ type: 'let-out', meeting: 'meeting-1', guest: late });
		expect(room[stream].guests).not.toContain(late);
		room.keep({ type: 'uninvite-guest', guest: 'smw' });
		expect(room[stream].guests).toEqual(['mother']);
	}
});

test('what is finished, dropped or told on the family’s board is so in the room, and only while it is behind the door', () => {
	const room = afternoon();
	room.happened([
		{
			type: 'agreement-kept',
			id: 'ag-0',
			meeting: 'meeting-0',
			words: 'EARLIER',
			who: { kind: 'staff', id: 'els' },
			by: '2026-11-01',
			about: 'sem',
			tells: null
		}
	]);
	behind(throughDoor(room));
	room.keep({ type: 'tell-child', agreement: 'ag-0' });
	room.keep({ type: 'finish-agreement', agreement: 'ag-0' });
	expect(room.adults.earlier).toMatchObject([{ id: 'ag-0', state: 'done', told: true }]);
});

test('a child that is taken out goes from every meeting there was', () => {
	const room = afternoon();
	room.meet('together-1', putUp('g1', 'NOORS'));
	behind(throughDoor(room));
	room.meet('adults-1', agreement);
	room.meet('adults-1', { type: 'add-need', id: 'n1', child: 'noor', words: 'NOORS' } as never);
	room.keep({ type: 'take-child-out', child: 'noor' });
	for (const state of [room.circle, room.together, room.adults])
		expect(JSON.stringify(state)).not.toMatch(/NOORS|AGREED/);
	expect(JSON.stringify(room.log)).not.toMatch(/NOORS|AGREED/);
});

test('a board that is erased takes its meetings along, and nothing of them is left', () => {
	const room = behind();
	room.meet('adults-1', agreement);
	expect(room.ask('circle', 'circle-1', { type: 'erase-circle' }, house)).toBeUndefined();
	expect(room.log).toEqual([]);
	const early = afternoon();
	expect(early.ask('circle', 'circle-1', { type: 'erase-circle' }, house)).toBeUndefined();
	expect(early.reactions.at(-1)).toMatchObject({ kind: 'together', command: { type: 'erase-together' } });
	expect(early.log).toEqual([]);
});

test('a guest at a seat changes nothing behind the door', () => {
	// the policy keeps them out; here the part that is over does
	const room = throughDoor();
	expect(
		room.ask(
			'together',
			'together-1',
			{ type: 'choose-face', who: { kind: 'guest', id: 'mother' }, face: 'sad' } as never,
			guest('s')
		)
	).toEqual({
		refused: 'together-is-over'
	});
});

test('when part one is over no face is left in its log, but for that of a child that keeps it', () => {
	const room = afternoon();
	const face = (kind: string, id: string) =>
		room.meet('together-1', { type: 'choose-face', who: { kind, id }, face: 'sad' } as never);
	for (const child of ['noor', 'sem']) face('child', child);
	face('guest', 'mother');
	face('guest', 'smw');
	face('keeper', 'nancy');
	room.meet('together-1', { type: 'keep-face', child: 'noor', keep: true } as never);
	const faces = () => room.log.filter(({ event }) => event.type === 'face-chosen').map(({ event }) => event);
	room.keep({ type: 'let-out', meeting: 'meeting-1', guest: 'smw' });
	expect(faces()).toHaveLength(4);
	throughDoor(room);
	expect(faces()).toEqual([{ type: 'face-chosen', who: { kind: 'child', id: 'noor' }, face: 'sad' }]);
});

test('what is taken down, and what was said otherwise first, is in no log', () => {
	const room = afternoon();
	room.meet('together-1', putUp('g1', 'GONE'));
	room.meet('together-1', { type: 'change-entry', id: 'g1', words: 'GONE too', drawing: [[7, 7, 1, 1]] } as never);
	room.meet('together-1', { type: 'say-helper', goal: 'g1', words: 'GONE helper' } as never);
	room.meet('together-1', { type: 'take-down', id: 'g1' } as never);
	behind(throughDoor(room));
	room.meet('adults-1', { type: 'add-need', id: 'n1', child: 'noor', words: 'GONE need' } as never);
	room.meet('adults-1', { type: 'change-need', id: 'n1', words: 'GONE need too' } as never);
	room.meet('adults-1', { type: 'take-need-down', id: 'n1' } as never);
	room.meet('adults-1', { ...(agreement as object), words: 'GONE agreement' } as never);
	room.meet('adults-1', { type: 'take-agreement-down', id: 'ag-1' } as never);
	for (const words of ['GONE closing', 'stays']) room.meet('adults-1', { type: 'say-closing', words } as never);
	for (const words of ['GONE how', 'stays'])
		room.meet('adults-1', { type: 'how-it-goes', goal: 'goal-1', step: 'same', words } as never);
	expect(JSON.stringify(room.log)).not.toMatch(/GONE|7,7,1,1/);
});
