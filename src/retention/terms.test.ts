import { expect, test } from 'vitest';
import { lives } from '#guests/lives.ts';
import { undoable, waits } from '#roster/decide.ts';
import { limits as sessionLimits } from '#sessions/limits.ts';
import { remembered } from '#server/backup/erasures.ts';
import { absoluteSeconds, invitationLives, mailKept, placelessLives } from '#server/identity/terms.ts';
import { requestLives } from './limits.ts';
import { boardGoes, personGoes, terms, yearsAfter } from './terms.ts';

const day = 86_400_000;

test('what is said is what is done elsewhere', () => {
	expect(terms.counts.days).toBe(sessionLimits.countsDays);
	expect(terms.mail.days * day).toBe(mailKept);
	expect(terms.invitation.days * day).toBe(invitationLives);
	expect(terms.signedIn.days * day).toBeGreaterThanOrEqual(absoluteSeconds * 1000);
	expect(terms.account.days * day).toBe(placelessLives);
	expect(terms.erasures.days * day).toBe(remembered);
	expect(terms.request.days * day).toBe(requestLives);
	expect(terms.reading.hours * 3_600_000).toBe(waits);
	expect(terms.guestLink.days).toBe(lives.linkAhead + 1);
	expect(terms.rosterUndo.days * day).toBe(undoable);
});

test('what was erased is remembered for longer than a backup is kept', () =>
	expect(terms.erasures.days).toBeGreaterThan(terms.backup.days));

test('a board goes after its school year, on 1 October at the latest', () =>
	expect(boardGoes('2026-2027')).toEqual({ soonest: '2027-08-01', latest: '2027-10-01' }));

test('a pupil goes two years after leaving, three when referred; a colleague after two', () => {
	const goes = (kind: string, referred: boolean) => personGoes({ kind, leftOn: '2024-11-22', referred });
	expect(goes('pupil', false)).toBe('2026-11-22');
	expect(goes('pupil', true)).toBe('2027-11-22');
	expect(goes('staff', true)).toBe('2026-11-22');
	expect(goes('screen', false)).toBe('2026-11-22');
	expect(yearsAfter('2024-02-29', 2)).toBe('2026-03-01');
});
