import type pg from 'pg';
import type { Transporter } from 'nodemailer';
import { newId } from '#kernel/id.ts';
import { inOneBreath } from '../transaction.ts';

/** `attachment`: a file that goes along, in text. */
export type Letter = {
	to: string;
	subject: string;
	body: string;
	attachment?: { name: string; type: string; content: string };
};
/** `mail-refused`: the address is no good; `mail-away`: the server of the school is not reached, or takes nothing now. */
export type Sent = 'sent' | 'mail-refused' | 'mail-away' | 'no-mail';

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

/** A server that answered, and said for good that it does not take this letter (RFC 5321, 4.2.1: 5yz). */
const isRefused = (error: unknown): boolean =>
	error instanceof Error &&
	'responseCode' in error &&
	Number(error.responseCode) >= 500 &&
	!/^(EAUTH|ETLS)$/.test(codeOf(error));

const codeOf = (error: Error): string => ('code' in error ? String(error.code) : '');

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
		async send({ to, subject, body, attachment }, isExample) {
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
				await (
					await reach(server)
				).sendMail({
					from: server.from,
					to: { name: '', address: to },
					subject,
					text: body,
					...(attachment && {
						attachments: [{ filename: attachment.name, contentType: attachment.type, content: attachment.content }]
					})
				});
				return 'sent';
			} catch (error) {
				failed('a mail was not accepted');
				return isRefused(error) ? 'mail-refused' : 'mail-away';
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
