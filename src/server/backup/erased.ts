import type pg from 'pg';
import type { Tx } from '../db.ts';
import type { Frame } from './frames.ts';
import { fullName } from './frames.ts';
import { Lines } from './lines.ts';
import { cellsOf } from './rows.ts';
import { quoted } from './take.ts';

/** The register of what was erased, as it is copied. */
export const registerOfErasures = 'keys.erasures';

const columns = ['organisation', 'id', 'at', 'stream', 'versions', 'commands', 'persons'] as const;
type Row = Record<(typeof columns)[number], string | null>;

/** Everything that was erased, wherever it was learned: of events, of whole streams, of people. */
export class Erased {
	readonly #rows = new Map<string, Row>();
	readonly #events = new Set<string>();
	/** `<organisation> <stream>`, of those that were destroyed as a whole */
	readonly streams = new Set<string>();
	/** `<organisation> <person>` */
	readonly persons = new Set<string>();

	add(row: Row): void {
		const { organisation, id, stream, versions, commands, persons } = row;
		this.#rows.set(`${organisation} ${id}`, row);
		for (const person of listed(persons)) this.persons.add(`${organisation} ${person}`);
		if (stream === null) return;
		if (versions === null) this.streams.add(`${organisation} ${stream}`);
		const those = listed(commands);
		for (const [index, version] of listed(versions).entries())
			this.#events.add(`${organisation} ${stream} ${version} ${those[index]}`);
	}

	/** What the database that is being replaced knows of it, if it is that far. */
	async learnFrom(tx: Tx): Promise<void> {
		const {
			rows: [found]
		} = await tx.query<{ is: boolean }>(`select to_regclass('${registerOfErasures}') is not null as is`);
		if (!found?.is) return;
		const { rows } = await tx.query<Row>(
			`select ${columns.map((column) => `${column}::text`).join(', ')} from ${registerOfErasures}`
		);
		for (const row of rows) this.add(row);
	}

	/** What the keys of a backup tell of it. */
	async learnFromFile(frames: AsyncIterable<Frame>): Promise<void> {
		let lines: Lines | undefined;
		let names: readonly string[] = [];
		for await (const frame of frames) {
			if (frame.is === 'table') {
				lines = fullName(frame.table) === registerOfErasures ? new Lines() : undefined;
				names = frame.table.columns;
			}
			if (frame.is !== 'rows' || !lines) continue;
			for (const line of lines.take(frame.bytes)) {
				const cells = cellsOf(line);
				const cell = (name: string) => cells[names.indexOf(name)] ?? null;
				this.add(Object.fromEntries(columns.map((name) => [name, cell(name)])) as Row);
			}
		}
	}

	isStream(organisation: string, stream: string): boolean {
		return this.streams.has(`${organisation} ${stream}`);
	}

	isEvent(organisation: string, stream: string, version: string, command: string): boolean {
		return this.isStream(organisation, stream) || this.#events.has(`${organisation} ${stream} ${version} ${command}`);
	}

	/** Goes on being remembered: the backup may be restored once more. */
	async writeTo(client: pg.Client): Promise<void> {
		const into = quoted({ schema: 'keys', name: 'erasures', columns: [] });
		const rows = [...this.#rows.values()];
		const casts = ['text', 'uuid', 'timestamptz', 'uuid', 'text', 'text', 'text'];
		for (let from = 0; from < rows.length; from += 1_000) {
			const some = rows.slice(from, from + 1_000);
			await client.query(
				`insert into ${into} (${columns.join(', ')})
				select organisation, id, at, stream, versions::integer[], commands::uuid[], persons::uuid[]
				from unnest(${casts.map((cast, index) => `$${index + 1}::${cast}[]`).join(', ')}) as e (${columns.join(', ')})
				on conflict do nothing`,
				columns.map((column) => some.map((row) => row[column]))
			);
		}
	}
}

/** An array as PostgreSQL writes it, of numbers or ids. */
const listed = (text: string | null): string[] => (text ?? '{}').slice(1, -1).split(',').filter(Boolean);
