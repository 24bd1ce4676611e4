import pino from 'pino';
import { withoutWords } from './without-words.ts';

/** Structured lines about how Kring runs. Never content: no bodies, no names, no addresses with a query. */
export const openLog = (level: string) =>
	pino({
		level,
		base: null,
		serializers: { error: withoutWords },
		formatters: { level: (label) => ({ level: label }) }
	});

export type Log = ReturnType<typeof openLog>;
