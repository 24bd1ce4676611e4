import { acts, ofTheHouse } from '#audit/entry.ts';
import { dayOf } from '#kernel/time.ts';
import type { Tx } from '#server/db.ts';
import type { House } from '#server/house.ts';
import { certify } from '#server/retention/certificate.ts';
import type { Request, Retention } from '../retention-state.ts';
import { areWordsHeld, isPersonHeld } from './held.ts';
import { guardianRequests, retentionIn, streamOf } from './stream.ts';
import { isLastAdministrator } from './two-people.ts';

/** `last-administrator`: without them nobody could let anyone in. */
export type Erased = 'gone' | 'held' | 'not-asked' | 'last-administrator';

/** Erases whom two people asked to be erased; in one transaction with the hold check and the proof. */
export const eraseRequested = async (
	house: House,
	organisation: string,
	request: string,
	then: Afterwards
): Promise<Erased> => {
	const stream = await streamOf(house, organisation);
	const asked = readyIn(await retentionIn(house, organisation), request);
	if (!stream || !asked) return 'not-asked';
	const { confirmed } = asked;
	const today = dayOf(house.now());
	let accounts: Accounts = { account: undefined, emails: [] };
	let stays: Erased = 'held';
	const isGone = await house.purge(organisation, async (tx, look, said) => {
		// taken back at this moment, or done by another node
		if (!readyIn((await look(stream))?.state as Retention | undefined, request)) stays = 'not-asked';
		const ofGuardians = await guardianRequests(tx, organisation);
		const person = asked.person ?? ofGuardians.find((one) => one.request === request)?.guardian;
		const kind = person && (await kindIn(tx, organisation, person));
		if (!person || !kind) stays = 'not-asked';
		if (person && (await isLastAdministrator(tx, organisation, person))) stays = 'last-administrator';
		if (!person || !kind || stays !== 'held') return undefined;
		const term = kind === 'pupil' ? 'pupil' : kind === 'guardian' ? undefined : 'staff';
		if (await isPersonHeld(tx, organisation, { person, term, today })) return undefined;
		const streams = (await said(person)).map(({ id }) => id);
		if (await areWordsHeld(tx, organisation, { streams, today })) return undefined;
		accounts = await accountsOf(tx, organisation, person);
		const theirs = ofGuardians.filter(({ guardian }) => guardian === person);
		return {
			person,
			// the log does not know of whom they are
			commands: theirs.map((one) => ({
				kind: 'retention',
				stream,
				command: { type: 'end-request', request: one.request }
			})),
			prove: async () => {
				const at = house.now();
				await certify(tx, organisation, {
					at,
					term: 'request',
					what: kind,
					count: 1,
					first: null,
					last: null,
					ground: 'asked',
					two: {
						asked: asked.by,
						confirmed: confirmed.by
					}
				});
				return [{ ...ofTheHouse(at, acts.erased, kind === 'guardian' ? kind : 'person'), about: [person] }];
			}
		};
	});
	if (!isGone) return stays;
	await then(accounts);
	return 'gone';
};

type Ready = Request & { confirmed: NonNullable<Request['confirmed']> };

const readyIn = (kept: Retention | undefined, request: string): Ready | undefined => {
	const asked = kept?.requests[request];
	return asked?.wish === 'erase' && asked.confirmed ? { ...asked, confirmed: asked.confirmed } : undefined;
};

/** What someone had beside the registers of a school: an account to sign in with, and addresses to which mail went. */
export type Accounts = { account: string | undefined; emails: string[] };
export type Afterwards = (accounts: Accounts) => Promise<void>;

/** What was confirmed and broke off, or had to stay until now. */
export const eraseConfirmed = async (house: House, organisation: string, then: Afterwards): Promise<void> => {
	const { requests } = await retentionIn(house, organisation);
	for (const id of Object.keys(requests)) await eraseRequested(house, organisation, id, then);
};

/** Whether the register of this school knows them, and as what. */
export const kindIn = async (tx: Tx, organisation: string, person: string): Promise<string | undefined> => {
	const { rows } = await tx.query<{ kind: string }>(
		`select kind from kring.people where organisation = $1 and id = $2
		union all select 'guardian' from kring.guardians where organisation = $1 and id = $2`,
		[organisation, person]
	);
	return rows[0]?.kind;
};

const accountsOf = async (tx: Tx, organisation: string, person: string): Promise<Accounts> => {
	const { rows } = await tx.query<{ account: string | null; email: string | null }>(
		`select account, null as email from kring.accounts where organisation = $1 and person = $2
		union all select null, email from kring.addresses where organisation = $1 and person = $2
		union all select null, email from kring.invitations where organisation = $1 and person = $2
		union all select null, email from kring.guardians where organisation = $1 and id = $2 and email <> ''`,
		[organisation, person]
	);
	return {
		account: rows.flatMap(({ account }) => account ?? [])[0],
		emails: [...new Set(rows.flatMap(({ email }) => email ?? []))]
	};
};
