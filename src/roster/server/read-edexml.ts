import type { Taker } from '../delivered.ts';
import type { Format } from '../found.ts';
import { isRefused, refuse, type Refused } from '../refusals.ts';
import { decoderFor, nextText, type Chunks } from './decode.ts';
import { deliveredBy } from './edexml-record.ts';
import { edexmlWalk } from './edexml-walk.ts';
import { xmlEvents, type Root } from './xml-events.ts';

/**
 * Reads EDEXML 1.03, 2.0 and 2.1, and the same elements in an answer of UWLR, as they come in: memory holds one pupil
 * at a time. Tells which of the two it was, or why it was read no further.
 */
export const readEdexml = async (chunks: Chunks, taker: Taker): Promise<Format | Refused> => {
	let format: Format = 'edexml';
	let wrong: Refused | undefined;
	const walk = edexmlWalk((path, record) => {
		const it = wrong ?? deliveredBy(path, record, taker);
		if (isRefused(it)) wrong = it;
		else taker.take(it);
	}, taker.drop);
	const events = xmlEvents(walk, (root) => {
		if (root.name === 'EDEX') return undefined;
		format = 'uwlr';
		return isUwlr(root) ? undefined : refuse(root.name.toLowerCase() === 'html' ? 'web-page' : 'other-xml');
	});

	let decoder: TextDecoder | undefined;
	for await (const chunk of chunks) {
		const made = decoder ?? decoderFor(chunk);
		if (isRefused(made)) return made;
		decoder = made;
		const text = nextText(decoder, chunk);
		const refused = isRefused(text) ? text : (events.write(text) ?? wrong);
		if (refused) return refused;
	}
	const rest = decoder ? nextText(decoder) : '';
	const refused = isRefused(rest) ? rest : (events.write(rest) ?? wrong ?? events.end() ?? wrong);
	return refused ?? (walk.met() ? format : refuse('other-xml'));
};

const isUwlr = ({ name, namespaces }: Root): boolean =>
	name === 'Envelope' || namespaces.some((namespace) => namespace.includes('edustandaard.nl/leerresultaten/'));
