/** The same bytes in portions of a size, the last one smaller. */
export async function* portions(source: AsyncIterable<Buffer>, size: number): AsyncGenerator<Buffer> {
	let parts: Buffer[] = [];
	let held = 0;
	for await (const part of source) {
		for (let from = 0; from < part.length;) {
			const piece = part.subarray(from, from + size - held);
			parts.push(piece);
			held += piece.length;
			from += piece.length;
			if (held < size) continue;
			yield Buffer.concat(parts);
			parts = [];
			held = 0;
		}
	}
	if (held > 0) yield Buffer.concat(parts);
}
