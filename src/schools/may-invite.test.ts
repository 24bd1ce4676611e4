import { expect, test } from 'vitest';
import { may } from '#policy.ts';
import { mayInvite } from './may-invite.ts';

const as = (role: 'coordinator' | 'administrator') => ({ standings: [{ role }] });
const principal = { appointments: [{ role: 'principal' }] };
const colleague = { appointments: [] };

test('nobody becomes another by inviting themselves in the name of who may do more', () => {
	expect(mayInvite(may, as('coordinator'), principal)).toBe(false);
	expect(mayInvite(may, as('administrator'), principal)).toBe(true);
	expect(mayInvite(may, as('coordinator'), colleague)).toBe(true);
});
