import type pg from 'pg';
import type { Transporter } from 'nodemailer';
import { newId } from '#kernel/id.ts';
import { inOneBreath } from '../transaction.ts';

export type Letter = { to: string; subject: string; body: string };
export type Sent = 'sent' | 'mail-refused' | 'no-mail';

/** Mail goes out by the school's own server. Without one, that of an example school is read inside Kring. */
export type Post = {
	send: (letter: Letter, isExample: boolean) => Promise<Sent>;
	/** What was not sent, newest first; nothing at all where there is a server to send it. */
	mailbox: () => Promise<(Letter & { at: Date })[] | undefined>;
	close: () => void;
};

export type Server = { url: string; from: string };

type Wanted = { pool: pg.Pool; server: Server | undefined; now: () => number; failed: (what: string) => void };

/** ms; whoever invites waits for the answer */
const patience = 10_000;

export const openPost = ({ pool, server, now, failed }: Wanted): Post => {
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
			if (server) {
				try {
					await (
						await reach(server)
					).sendMail({ from: server.from, to: { name: '', address: to }, subject, text: body });
					return 'sent';
				} catch {
					failed('a mail was not accepted');
					return 'mail-refused';
				}
			}
			if (!isExample) return 'no-mail';
			await inOneBreath(pool, 'begin', {
				name: 'keep-mail',
				text: 'insert into mailbox (id, at, recipient, subject, body) values ($1, $2, $3, $4, $5)',
				values: [newId(), new Date(now()), to, subject, body]
			});
			return 'sent';
		},
		mailbox: async () =>
			server
				? undefined
				: inOneBreath<Letter & { at: Date }>(pool, 'begin', {
						name: 'mailbox',
						text: 'select at, recipient as to, subject, body from mailbox order by at desc, id desc limit 100',
						values: []
					}),
		close: () => void transport?.then((open) => open.close()).catch(() => {})
	};
};
