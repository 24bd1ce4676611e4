/** What goes into someone's calendar: when, where, and one neutral word. Never who, and about whom. */
export type Appointment = {
	/** of the meeting: a calendar that has it already changes it */
	id: string;
	/** ms since 1970 */
	at: number;
	minutes: number;
	place: string;
	summary: string;
};

export const calendarType = 'text/calendar; charset=utf-8; method=PUBLISH';

/** A file that every calendar reads (RFC 5545). `now` in ms since 1970. */
export const calendarOf = (appointments: readonly Appointment[], now: number): string =>
	[
		'BEGIN:VCALENDAR',
		'VERSION:2.0',
		'PRODID:-//Kring//Kring//NL',
		'CALSCALE:GREGORIAN',
		'METHOD:PUBLISH',
		...appointments.flatMap((one) => eventOf(one, now)),
		'END:VCALENDAR'
	]
		.map((line) => `${folded(line)}\r\n`)
		.join('');

const eventOf = ({ id, at, minutes, place, summary }: Appointment, now: number): string[] => [
	'BEGIN:VEVENT',
	`UID:${id}@kring`,
	`DTSTAMP:${moment(now)}`,
	`DTSTART:${moment(at)}`,
	`DTEND:${moment(at + minutes * 60_000)}`,
	`SUMMARY:${escaped(summary)}`,
	...(place ? [`LOCATION:${escaped(place)}`] : []),
	'CLASS:PRIVATE',
	'END:VEVENT'
];

/** In UTC: every calendar shows it in its owner's own time. */
const moment = (at: number): string => new Date(at).toISOString().replace(/[-:]|\.\d{3}/g, '');

/** What means something to a calendar does so no more; of a sign that is none, a line could be made. */
const escaped = (text: string): string =>
	text
		.replace(/[\\;,]/g, '\\$&')
		.replace(/\r\n|[\r\n]/g, '\\n')
		.replace(/\p{Cc}/gu, '');

const longest = 75;
const encoder = new TextEncoder();

/** A line has 75 octets at most; what follows begins with a space. A letter is never cut in two. */
const folded = (line: string): string => {
	let octets = 0;
	return Array.from(line, (letter) => {
		const size = encoder.encode(letter).length;
		const isFull = octets + size > longest;
		octets = isFull ? 1 + size : octets + size;
		return isFull ? `\r\n ${letter}` : letter;
	}).join('');
};
