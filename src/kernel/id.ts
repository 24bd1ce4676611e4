/**
 * A UUIDv7 (RFC 9562) made with `getRandomValues`, which also works on plain http (K17).
 * Ids made here sort in the order they were made, also within one millisecond.
 */
export const newId = (now?: number): string => {
	const { ms, count } = now === undefined ? next() : { ms: now, count: randomCount() };
	const bytes = crypto.getRandomValues(new Uint8Array(16));
	for (let index = 0; index < 6; index++) bytes[index] = Math.floor(ms / 2 ** (8 * (5 - index))) % 256;
	bytes[6] = 0x70 | (count >> 8);
	bytes[7] = count & 0xff;
	bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
	const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
	return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
};

/** Starts low, so that there is room to count within the millisecond. */
const randomCount = (): number => (crypto.getRandomValues(new Uint16Array(1))[0] ?? 0) & 0x3ff;

let last = { ms: 0, count: 0 };

/** A clock that stands still or goes back does not make an id that sorts before an earlier one. */
const next = (): { ms: number; count: number } => {
	const ms = Date.now();
	if (ms > last.ms) last = { ms, count: randomCount() };
	else if (last.count < 0xfff) last = { ms: last.ms, count: last.count + 1 };
	else last = { ms: last.ms + 1, count: randomCount() };
	return last;
};

/** Whether a text from outside is an id. */
export const isId = (text: unknown): text is string =>
	typeof text === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
