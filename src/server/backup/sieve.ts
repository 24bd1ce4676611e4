import type { Erased } from './erased.ts';
import { fullName, type Table } from './frames.ts';
import { cellsOf, lineOf } from './rows.ts';
import type { Reference } from './tables.ts';

/** Where the ids of those who were erased may be: people, who lived with a child that is gone, who came to a meeting. */
const registers = ['kring.people', 'kring.guardians', 'kring.households', 'kring.guests'];
/** Rows that bear the name of a stream and are nothing without it. */
const ofStreams = ['kring.circles'];

/** The columns that a row loses with what it pointed at: those its rule names, or all that point. */
const loses = ({ rule, columns }: Reference): readonly string[] =>
	/ON DELETE SET NULL \(([^)]*)\)/.exec(rule)?.[1]?.split(', ') ?? columns;

/** A row as it may come back: itself, without its words, or not at all. */
type Look = (line: string) => string | undefined;

/**
 * Holds back what was erased while a backup is read, so that it never reaches the disk again. A row that does not come
 * back takes along those that point at it; tables come after those they point at.
 */
export class Sieve {
	readonly #erased: Erased;
	readonly #references: readonly Reference[];
	/** keys of rows that did not come back, by table and columns */
	readonly #missing = new Map<string, Set<string>>();
	/** accounts of people who are erased, and of people who are not */
	readonly #accounts = { erased: new Set<string>(), kept: new Set<string>() };
	/** organisations with events that lost their words here */
	readonly thinned = new Set<string>();
	/** rows that lost their words, or did not come back */
	held = 0;

	constructor(erased: Erased, references: readonly Reference[]) {
		this.#erased = erased;
		this.#references = references;
		for (const register of registers) this.#missing.set(`${register} organisation,id`, new Set(erased.persons));
		for (const register of ofStreams) this.#missing.set(`${register} organisation,id`, new Set(erased.streams));
	}

	/** How to look at the rows of a table; nothing, when all of them come back as they are. */
	for(table: Table): Look | undefined {
		const at = (line: (string | null)[]) => (column: string) => line[table.columns.indexOf(column)] ?? null;
		const name = fullName(table);
		if (name === 'kring.events') return (line) => this.#event(line, table);
		if (name === 'keys.stream_keys')
			return (line) => {
				const cell = at(cellsOf(line));
				return this.#erased.isStream(cell('organisation') ?? '', cell('stream') ?? '') ? this.#hold() : `${line}\n`;
			};
		if (name === 'identity.user') this.#loseAccounts();
		const pointing = this.#references.filter(
			({ from, to, keys }) => from === name && this.#missing.has(`${to} ${keys}`)
		);
		// what goes on without what it points at
		const letsGo = pointing.filter(({ rule }) => rule.includes('ON DELETE SET NULL'));
		const looks = pointing.filter((one) => !letsGo.includes(one));
		const own = [...this.#missing.keys()]
			.filter((key) => key.startsWith(`${name} `))
			.map((key) => key.split(' ')[1] ?? '');
		if (pointing.length === 0 && own.length === 0) return undefined;
		return (line) => {
			const cells = cellsOf(line);
			const cell = at(cells);
			const key = (columns: readonly string[]) => columns.map(cell).join(' ');
			const isGone =
				own.some((columns) => this.#missing.get(`${name} ${columns}`)?.has(key(columns.split(',')))) ||
				looks.some(({ columns, to, keys }) => this.#missing.get(`${to} ${keys}`)?.has(key(columns)));
			if (name === 'kring.accounts') this.#accounts[isGone ? 'erased' : 'kept'].add(cell('account') ?? '');
			if (!isGone) {
				const lost = letsGo.filter(({ columns, to, keys }) => this.#missing.get(`${to} ${keys}`)?.has(key(columns)));
				if (lost.length === 0) return `${line}\n`;
				for (const one of lost) for (const column of loses(one)) cells[table.columns.indexOf(column)] = null;
				return lineOf(cells);
			}
			for (const { to, keys } of this.#references) if (to === name) this.#miss(`${to} ${keys}`, key(keys));
			return this.#hold();
		};
	}

	#event(line: string, { columns }: Table): string {
		const cells = cellsOf(line);
		const place = (column: string) => columns.indexOf(column);
		const cell = (column: string) => cells[place(column)] ?? '';
		if (
			cells[place('body')] === null ||
			!this.#erased.isEvent(cell('organisation'), cell('stream'), cell('version'), cell('command'))
		)
			return `${line}\n`;
		for (const column of ['body', 'actor', 'at']) cells[place(column)] = null;
		this.thinned.add(cell('organisation'));
		this.held++;
		return lineOf(cells);
	}

	/** Someone who is nobody's any more has nothing to sign in to. */
	#loseAccounts(): void {
		for (const account of this.#accounts.erased)
			if (!this.#accounts.kept.has(account)) this.#miss('identity.user id', account);
	}

	#miss(of: string, key: string): void {
		this.#missing.set(of, (this.#missing.get(of) ?? new Set()).add(key));
	}

	#hold(): undefined {
		this.held++;
		return undefined;
	}
}
