export const median = (numbers: readonly number[]): number => quantile(numbers, 0.5);

export const quantile = (numbers: readonly number[], part: number): number => {
	const sorted = numbers.toSorted((one, other) => one - other);
	return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
};

/** Three figures that count, and whole numbers from a thousand on. */
export const round = (number: number): number => Number(number < 1000 ? number.toPrecision(3) : number.toFixed(0));

/** A table for people: the first row names the columns. */
export const printTable = (rows: readonly (readonly (string | number)[])[]): void => {
	const cells = rows.map((row) => row.map(String));
	const widths = (cells[0] ?? []).map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
	for (const row of cells)
		console.log(
			row
				.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
				.join('  ')
		);
};
