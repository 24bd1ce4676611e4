import pg from 'pg';
import type { Link } from '#audit/chain.ts';
import type { Role } from '../postgres/secret.ts';
import { verify, type MonthFound } from './verify.ts';

export type OrganisationFound = { organisation: string; months: MonthFound[] };

/** Follows the audit of every organisation in a database, whether or not a Kring works there now. */
export async function* verifyAll(
	login: (role: Role) => pg.ClientConfig,
	link: Link,
	now: number
): AsyncGenerator<OrganisationFound> {
	for (const organisation of await organisations(login)) {
		const months = await within(login('kring_pipe'), begin(organisation), async (client) => {
			const found: MonthFound[] = [];
			for await (const month of verify(client, link, organisation, now)) found.push(month);
			return found;
		});
		yield { organisation, months };
	}
}

/** Those that have an audit, as the clock sees them. */
const organisations = (login: (role: Role) => pg.ClientConfig): Promise<string[]> =>
	within(login('kring_reader'), `begin read only; set local app.clock = 'due'`, async (client) => {
		const { rows } = await client.query<{ organisation: string }>(
			'select distinct organisation from kring.audit_months order by organisation'
		);
		return rows.map(({ organisation }) => organisation);
	});

/** As of one moment: Kring goes on writing meanwhile. */
const begin = (organisation: string): string =>
	`begin isolation level repeatable read read only; set local app.organisation = ${pg.escapeLiteral(organisation)}`;

const within = async <T>(
	config: pg.ClientConfig,
	start: string,
	work: (client: pg.Client) => Promise<T>
): Promise<T> => {
	const client = new pg.Client({ ...config, connectionTimeoutMillis: 10_000 });
	client.on('error', () => undefined);
	await client.connect();
	try {
		await client.query(start);
		return await work(client);
	} finally {
		await client.end().catch(() => undefined);
	}
};
