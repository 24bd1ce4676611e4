import { expect, test } from 'vitest';
import { fold, NotUnderstood } from '#kernel/replay.ts';
import type { RetentionEvent } from './events.ts';
import { retention } from './retention.ts';
import samples from './retention.samples.json' with { type: 'json' };

const recorded = samples as RetentionEvent[];
const context = { actor: 'marijke', at: 5 };

/** A new event does not compile until it stands here, and does not pass until it has a sample. */
const everWritten: Record<RetentionEvent['type'], true> = {
	'hold-set': true,
	'hold-lifted': true,
	'referral-marked': true,
	'request-asked': true,
	'request-confirmed': true,
	'request-withdrawn': true,
	'request-ended': true
};

test('every event ever written has a recorded sample (K5)', () =>
	expect(new Set(recorded.map(({ type }) => type))).toEqual(new Set(Object.keys(everWritten))));

test('the recorded history still comes to the same (K5)', () =>
	expect(fold(retention, retention.initial, recorded, context)).toEqual({
		holds: {
			'0190a2b4-0000-7000-8000-000000000002': {
				on: { is: 'term', term: 'board' },
				by: 'marijke',
				until: '2027-12-31'
			},
			'0190a2b4-0000-7000-8000-000000000006': { on: { is: 'household' }, by: 'marijke', until: null }
		},
		referred: { '0190a2b4-0000-7000-8000-000000000009': true },
		requests: {
			'0190a2b4-0000-7000-8000-000000000003': {
				wish: 'erase',
				person: '0190a2b4-0000-7000-8000-000000000009',
				by: 'marijke',
				at: 5,
				confirmed: { by: 'marijke', at: 5 }
			},
			'0190a2b4-0000-7000-8000-000000000007': {
				wish: 'export',
				person: null,
				by: 'marijke',
				at: 5,
				confirmed: null
			}
		}
	}));

test('no event says why something stays (K14)', () => {
	for (const event of recorded) expect(JSON.stringify(event)).not.toMatch(/why|reason|name/);
});

test('an event these rules do not know is not guessed at (K18)', () => {
	const unknown = { type: 'hold-doubled' } as unknown as RetentionEvent;
	expect(() => fold(retention, retention.initial, [unknown], context)).toThrow(NotUnderstood);
});
