import type { TwoSchools } from './two-schools.ts';

/** The tables that hold one of these texts anywhere: in any column, also in the bytes of one, plain or as base64. */
export const whereIs = async (rows: TwoSchools['rows'], ...texts: string[]): Promise<string[]> => {
	const tables = await rows<{ name: string }>(
		`select format('%I.%I', schemaname, tablename) as name from pg_tables
			where schemaname not in ('pg_catalog', 'information_schema') order by name`
	);
	const looks = texts.flatMap((text) => [text, Buffer.from(text).toString('hex'), base64Core(text)]);
	const found: string[] = [];
	for (const { name } of tables) {
		const [hit] = await rows(`select from ${name} t where t::text like any ($1) limit 1`, [
			looks.map((look) => `%${look.replace(/[\\%_]/g, '\\$&')}%`)
		]);
		if (hit) found.push(name);
	}
	return found;
};

/** What stands in base64 of anything that begins with this text. */
const base64Core = (text: string): string => {
	const bytes = Buffer.from(text);
	return bytes.subarray(0, bytes.length - (bytes.length % 3)).toString('base64') || text;
};
