/** A row as `COPY` writes it in text: cells between tabs, `\N` for nothing. Its escapes stay as they are. */
export const cellsOf = (line: string): (string | null)[] =>
	line.split('\t').map((cell) => (cell === '\\N' ? null : cell));

export const lineOf = (cells: readonly (string | null)[]): string =>
	`${cells.map((cell) => cell ?? '\\N').join('\t')}\n`;
