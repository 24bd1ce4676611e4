import { createHash, randomBytes } from 'node:crypto';
import { entryOfInvitation } from '#audit/entry.ts';
import type { Language } from '#ui/language.ts';
import type { Audit } from '../audit/audit.ts';
import { openCounts } from '../counts.ts';
import { clashIn, type Db } from '../db.ts';
import { asAddress, isAddress, type Accounts } from './accounts.ts';
import type { Visitor } from './asked.ts';
import { invitationTo } from './letters.ts';
import { problemWith } from './password-rules.ts';
import { giveAPlace, isExample } from './places.ts';
import type { Post } from './post.ts';
import type { Done, Refusal } from './refusal.ts';
import type { Sessions } from './sessions.ts';
import type { SignIn } from './sign-in.ts';
import { invitationLives, invitationsWithin, mostInvitations } from './terms.ts';
import type { Tries } from './tries.ts';

export type Invited = { organisation: string; person: string; email: string };

/** How someone comes to a school: a letter with a link that is good once, for a week. */
export type Invitations = {
	/** Sends one; the one sent before is good no more. When the mail is refused nothing changed. `by`: who invites. */
	send: (invited: Invited, language: Language, by: string) => Promise<{ sent: true } | Refusal>;
	/**
	 * Takes it: makes the account, or gives the one that is signed in a place here. One that no school ever wrote to may
	 * have been made by anyone, and is made anew.
	 */
	accept: (visitor: Visitor, token: string, password: string) => Promise<Done | Refusal>;
};

type Wanted = {
	db: Pick<Db, 'ask' | 'asPipe'>;
	audit: Pick<Audit, 'writeIn'>;
	accounts: Accounts;
	sessions: Sessions;
	signIn: SignIn;
	tries: Tries;
	post: Post;
	/** Where people reach Kring. */
	address: string;
	now: () => number;
};

export const openInvitations = (wanted: Wanted): Invitations => {
	const { db, audit, accounts, sessions, signIn, tries, post, address, now } = wanted;
	const sentBy = openCounts(now, { within: invitationsWithin, most: mostInvitations });

	const find = async (token: string): Promise<Invited | undefined> => {
		const digest = digestOf(token);
		const [row] = await db.ask<Invited>(
			{ invitation: digest },
			{
				name: 'invitation',
				text: 'select organisation, person, email from kring.invitations where token = $1 and until > $2',
				values: [digest, new Date(now())]
			}
		);
		return row;
	};

	/** Uses the invitation and gives a place in one transaction; whoever comes second finds it gone. */
	const take = (token: string, { organisation }: Invited, accountFor: () => Promise<string>) =>
		db.asPipe(organisation, async (tx) => {
			// the audit locks the school first, as every command does
			await audit.writeIn(tx, organisation, []);
			const { rows } = await tx.query<{ person: string }>(
				'delete from kring.invitations where token = $1 and until > $2 returning person',
				[digestOf(token), new Date(now())]
			);
			const person = rows[0]?.person;
			if (person === undefined) return false;
			await giveAPlace(tx, organisation, person, await accountFor());
			await audit.writeIn(tx, organisation, [entryOfInvitation(now(), { person, by: person, act: 'joined' })]);
			return true;
		});

	const acceptAs = async (visitor: Visitor, token: string, invited: Invited, account: string) => {
		const me = await sessions.who(visitor.cookies);
		if (me?.account !== account) return { problem: 'account-exists' } as const;
		const isTaken = await take(token, invited, async () => account).catch(clashing);
		sessions.forget(account);
		return isTaken === true ? { cookies: [] } : isTaken || ({ problem: 'link-used' } as const);
	};

	const acceptNew = async (visitor: Visitor, token: string, invited: Invited, password: string, before?: string) => {
		const problem = problemWith(password, invited.email);
		if (problem) return { problem };
		await accounts.ready();
		let made: string | undefined;
		const isTaken = await take(token, invited, async () => {
			made = await make(invited.email, password, before);
			if (made === undefined) throw new Error('an account was made meanwhile');
			return made;
		}).catch(async (error: unknown) => {
			if (made !== undefined) await accounts.unmake(made);
			return clashing(error);
		});
		if (before !== undefined) sessions.forget(before);
		if (isTaken !== true) return isTaken || ({ problem: 'link-used' } as const);
		return signIn(visitor, { email: invited.email, password });
	};

	const make = async (email: string, password: string, before: string | undefined) => {
		if (before === undefined) return accounts.make(email, password);
		// a school may have been answered meanwhile
		return (await accounts.isOfASchool(before)) ? undefined : accounts.makeAnew(before, email, password);
	};

	return {
		async send({ organisation, person, email }, language, by) {
			const to = asAddress(email);
			if (!isAddress(to)) return { problem: 'mail-refused' };
			const inviter = `${organisation} ${by}`;
			if (sentBy.of(inviter) >= mostInvitations) return { problem: 'too-many-invitations' };
			sentBy.add(inviter);
			const token = randomBytes(16).toString('base64url');
			const [school] = await db.ask<{ name: string; example: boolean }>(
				{ organisation },
				{
					name: 'inviting-school',
					text: 'select name, example from kring.organisations where id = $1',
					values: [organisation]
				}
			);
			if (!school) return { problem: 'no-mail' };
			const letter = invitationTo(language, to, school.name, `${address}/uitnodiging#${token}`);
			// first the mail: what is not on its way changes nothing
			const sent = await post.send(letter, school.example);
			if (sent !== 'sent') return { problem: sent };
			await db.asPipe(organisation, async (tx) => {
				await audit.writeIn(tx, organisation, [entryOfInvitation(now(), { person, by, act: 'invited' })]);
				await tx.query(
					`insert into kring.invitations (organisation, person, email, token, until) values ($1, $2, $3, $4, $5)
						on conflict (organisation, person) do update
						set email = excluded.email, token = excluded.token, until = excluded.until`,
					[organisation, person, to, digestOf(token), new Date(now() + invitationLives)]
				);
			});
			return { sent: true };
		},
		async accept(visitor, token, password) {
			const tried = await tries.try(
				{ at: 'invitation', who: token, address: visitor.address },
				() => find(token),
				(invited) => invited === undefined
			);
			if ('comeBack' in tried) return { problem: 'too-many-tries', comeBack: tried.comeBack };
			const invited = tried.result;
			if (!invited) return { problem: 'link-used' };
			const account = await accounts.of(invited.email);
			if (account === undefined) return acceptNew(visitor, token, invited, password);
			const isReal = !(await isExample(db, invited.organisation));
			return isReal && !(await accounts.isOfASchool(account))
				? acceptNew(visitor, token, invited, password, account)
				: acceptAs(visitor, token, invited, account);
		}
	};
};

/** This account is someone else in this school already, or this person has another account. */
const clashing = (error: unknown): Refusal => {
	if (clashIn(error) === 'exists-already') return { problem: 'account-exists' };
	throw error;
};

const digestOf = (token: string): string => createHash('sha256').update(token).digest('hex');
