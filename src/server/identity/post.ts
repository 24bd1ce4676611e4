import type pg from 'pg';
import type { Transporter } from 'nodemailer';
import { newId } from '#kernel/id.ts';
import { inOneBreath } from '../transaction.ts';

export type Letter = { to: string; subject: string; body: string };
export type Sent = 'sent' | 'mail-refused' | 'no-mail';

/**
 * Mail goes out by the school's own server. That of an example never does: anyone walks in there and would send what they
 * like to whom they like, so it is read inside Kring.
 */
export type Post = {
	send: (letter: Letter, isExample: boolean) => Promise<Sent>;
	/** What examples would have sent, newest first; nothing at all where no example is open. */
	mailbox: () => Promise<(Letter & { at: Date })[] | undefined>;
	close: () => void;
};

export type Server = { url: string; from: string };

type Wanted = {
	pool: pg.Pool;
	server: Server | undefined;
	isExampleOpen: () => Promise<boolean>;
	now: () => number;
	failed: (what: string) => void;
};

/** ms; whoever invites waits for the answer */
const patience = 10_000;

export const openPost = ({ pool, server, isExampleOpen, now, failed }: Wanted): Post => {
	let transport: Promise<Transporter> | undefined;
	const reach = ({ url }: Server) =>
		(transport ??= import('nodemailer').then(({ createTransport }) =>
			createTransport({
				url,
				connectionTimeout: patience,
				greetingTimeout: patience,
				socketTimeout: patience,
				disableFileAccess: true,
				disableUrlAccess: true
			})
		));

	return {
		async send({ to, subject, body }, isExample) {
			if (isExample) {
				await inOneBreath(pool, 'begin', {
					name: 'keep-mail',
					text: 'insert into mailbox (id, at, recipient, subject, body) values ($1, $2, $3, $4, $5)',
					values: [newId(), new Date(now()), to, subject, body]
				});
				return 'sent';
			}
			if (!server) return 'no-mail';
			try {
				await (await reach(server)).sendMail({ from: server.from, to: { name: '', address: to }, subject, text: body });
				return 'sent';
			} catch {
				failed('a mail was not accepted');
				return 'mail-refused';
			}
		},
		mailbox: async () =>
			(await isExampleOpen())
				? inOneBreath<Letter & { at: Date }>(pool, 'begin', {
						name: 'mailbox',
						text: 'select at, recipient as to, subject, body from mailbox order by at desc, id desc limit 100',
						values: []
					})
				: undefined,
		close: () => void transport?.then((open) => open.close()).catch(() => {})
	};
};
