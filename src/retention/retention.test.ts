import { expect, test } from 'vitest';
import { wasRefused } from '#kernel/decider.ts';
import { fold } from '#kernel/replay.ts';
import type { RetentionCommand } from './commands.ts';
import { limits, requestLives } from './limits.ts';
import { retention, retentionDue, retentionForgets } from './retention.ts';
import { nothingHeld, type Retention } from './retention-state.ts';

const noon = Date.parse('2026-11-22T12:00:00+01:00');
const asked = (kept: Retention, actor: string, command: RetentionCommand, at = noon) =>
	retention.decide(kept, command, { actor, at });
const after = (kept: Retention, actor: string, command: RetentionCommand, at = noon): Retention => {
	const decision = asked(kept, actor, command, at);
	if (wasRefused(decision)) throw new Error(decision.refused);
	return fold(retention, kept, decision, { actor, at });
};
const hold = (more: object = {}): RetentionCommand => ({
	type: 'set-hold',
	hold: 'h',
	on: {
		is: 'person',
		id: 'daan'
	},
	reason: 'court',
	why: '',
	until: null,
	...more
});
const erase: RetentionCommand = { type: 'ask-request', request: 'r', wish: 'erase', person: 'daan' };
const confirm: RetentionCommand = { type: 'confirm-request', request: 'r' };

test('what must stay stays until it is lifted', () => {
	const kept = after(nothingHeld, 'marijke', hold());
	expect(kept.holds).toEqual({ h: { on: { is: 'person', id: 'daan' }, by: 'marijke', until: null } });
	expect(asked(kept, 'marijke', hold())).toEqual({ refused: 'hold-exists' });
	expect(after(kept, 'willem', { type: 'lift-hold', hold: 'h' })).toEqual(nothingHeld);
	expect(asked(nothingHeld, 'marijke', { type: 'lift-hold', hold: 'h' })).toEqual({ refused: 'hold-unknown' });
});

test('what must stay says until when, and why when no reason fits', () => {
	expect(asked(nothingHeld, 'marijke', hold({ until: '2026-11-21' }))).toEqual({ refused: 'hold-is-over' });
	expect(asked(nothingHeld, 'marijke', hold({ until: '2026-11-22' }))).not.toHaveProperty('refused');
	expect(asked(nothingHeld, 'marijke', hold({ reason: 'other', why: ' ' }))).toEqual({ refused: 'reason-is-missing' });
	expect(asked(nothingHeld, 'marijke', hold({ why: 'x'.repeat(limits.why + 1) }))).toEqual({
		refused: 'reason-too-long'
	});
});

test('what is asked about someone is confirmed by another, once', () => {
	const kept = after(nothingHeld, 'marijke', erase);
	expect(asked(kept, 'marijke', confirm)).toEqual({ refused: 'needs-another' });
	expect(asked(kept, 'willem', { ...erase, request: 's' })).toEqual({ refused: 'asked-already' });
	const confirmed = after(kept, 'willem', confirm);
	expect(confirmed.requests['r']?.confirmed).toEqual({ by: 'willem', at: noon });
	expect(asked(confirmed, 'petra', confirm)).toEqual({ refused: 'confirmed-already' });
	expect(asked(nothingHeld, 'willem', confirm)).toEqual({ refused: 'request-unknown' });
});

test('what nobody confirmed within a week is over, and what was confirmed a week after that', () => {
	const kept = after(nothingHeld, 'marijke', erase);
	expect(asked(kept, 'willem', confirm, noon + requestLives - 1)).not.toHaveProperty('refused');
	expect(asked(kept, 'willem', confirm, noon + requestLives)).toEqual({ refused: 'request-unknown' });
	const end = { type: 'end-request', request: 'r' };
	expect(retentionDue(kept)).toEqual({ at: noon + requestLives, command: end });
	const later = after(kept, 'willem', confirm, noon + 5);
	expect(retentionDue(later)).toEqual({ at: noon + 5 + requestLives, command: end });
	expect(retentionDue(nothingHeld)).toBeUndefined();
});

test('who is forgotten leaves no referral and no request behind', () => {
	const kept = after(after(nothingHeld, 'marijke', erase), 'marijke', {
		type: 'mark-referred',
		person: 'daan',
		referred: true
	});
	const gone = retentionForgets(kept, 'daan').reduce((before, command) => after(before, 'house', command), kept);
	expect(gone).toEqual(nothingHeld);
	expect(retentionForgets(kept, 'noor')).toEqual([]);
});

test('of a family the log has no number: not of the household that must stay, nor of whom something is asked', () => {
	const home = hold({ on: { is: 'household', id: 'gezin' } });
	expect(asked(nothingHeld, 'marijke', home)).toEqual([{ type: 'hold-set', hold: 'h', on: { is: 'household' } }]);
	const about = (request: string, guardian: string): RetentionCommand => ({
		type: 'ask-guardian-request',
		request,
		wish: 'export',
		guardian
	});
	const kept = after(after(nothingHeld, 'marijke', about('r', 'sevda')), 'marijke', about('s', 'hakan'));
	expect(JSON.stringify(kept)).not.toMatch(/sevda|hakan/);
	expect(asked(kept, 'marijke', confirm)).toEqual({ refused: 'needs-another' });
	expect(after(kept, 'willem', confirm).requests['r']?.confirmed?.by).toBe('willem');
	expect(retentionForgets(kept, 'sevda')).toEqual([]);
});
