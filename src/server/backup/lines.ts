/** Cuts what comes in pieces into whole lines; what PostgreSQL copies has no other line ends than those of its rows. */
export class Lines {
	#rest: Buffer = Buffer.alloc(0);

	/** The lines that are whole by now, without their ends. The pieces may be used again by whoever made them. */
	*take(bytes: Buffer): Generator<string> {
		let here = this.#rest.length > 0 ? Buffer.concat([this.#rest, bytes]) : bytes;
		for (let end = here.indexOf(10); end >= 0; end = here.indexOf(10)) {
			yield here.toString('utf8', 0, end);
			here = here.subarray(end + 1);
		}
		this.#rest = Buffer.from(here);
	}
}
