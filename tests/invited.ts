import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { regenboog } from '#example/regenboog.ts';
import { auditIn } from '#server/audit/write.ts';
import type { Audit } from '#server/audit/audit.ts';
import { connect } from '#server/db.ts';
import { openIdentity } from '#server/identity/identity.ts';
import { keysFrom } from '#server/keys.ts';
import { passwordFor, secretIn, type Role } from '#server/postgres/secret.ts';
import { theHouse } from '#kernel/standing.ts';
import { expect } from './kring.ts';
import type { Kring } from './started.ts';

/** Where a passkey works on this machine: by a name, not by a number. */
export const byName = ({ url }: Pick<Kring, 'url'>): string => url.replace('127.0.0.1', 'localhost');

/** Invites a person of the example, as an administrator does; the mail is in Kring's own mailbox. */
export const invite = async (kring: Kring, person: string, email: string): Promise<void> => {
	const secret = await secretIn(kring.dataFolder);
	// the fifth line says where PostgreSQL listens
	const lines = (await readFile(join(kring.dataFolder, 'postgres', 'postmaster.pid'), 'utf8')).split('\n');
	const host = lines[4] ?? '';
	const login = (user: Role) => ({ host, port: 5432, database: 'kring', user, password: passwordFor(secret, user) });
	const db = connect(login, { pipe: 1, reader: 1 });
	const origin = byName(kring);
	const { link } = keysFrom(secret);
	const audit: Pick<Audit, 'writeIn'> = { writeIn: (tx, school, entries) => auditIn(tx, link, school, entries) };
	const identity = openIdentity({ login: login('kring_identity'), db, audit, secret, origin, isSecure: false });
	try {
		const { organisation } = regenboog;
		expect(await identity.invitations.send({ organisation, person, email }, 'nl', theHouse)).toEqual({ sent: true });
	} finally {
		await identity.close();
		await db.close();
	}
};

/** Opens the newest mail and the link in it. */
export const openNewestMail = async (page: Page, subject: string | RegExp): Promise<void> => {
	await page.goto('/postvak');
	await page.locator('section').filter({ hasText: subject }).first().getByRole('link').click();
};
