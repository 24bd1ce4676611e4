import { Client } from 'pg';
import { expect, test } from 'vitest';
import { freshDatabase } from './database.ts';

test('every test gets a database of its own, in which the plain roles can work and own nothing', async () => {
	const [{ database: one }, { database: other }] = await Promise.all([freshDatabase(), freshDatabase()]);
	const owner = new Client(one.owner);
	await owner.connect();
	await owner.query('create table only_here ()');
	await owner.end();
	for (const role of ['kring_pipe', 'kring_reader'] as const) {
		const client = new Client(other.as(role));
		await client.connect();
		const { rows } = await client.query(`select current_user as name, to_regclass('only_here') as here,
			to_regclass('kring.events') is not null as prepared,
			(select count(*)::integer from pg_class where pg_get_userbyid(relowner) = current_user) as owned`);
		expect(rows).toEqual([{ name: role, here: null, prepared: true, owned: 0 }]);
		await client.end();
	}
	await one.stop();
	const late = new Client(one.owner);
	await expect(late.connect()).rejects.toMatchObject({ code: '3D000' });
	await other.stop();
});
