import { SaxesParser } from 'saxes';
import { limits } from '../limits.ts';
import { isRefused, refuse, type Refused, type RosterRefusal } from '../refusals.ts';
import type { Opening, Walk } from './edexml-walk.ts';

/** The outermost element: its local name, and the namespaces it declares. */
export type Root = { name: string; namespaces: string[] };

/**
 * Feeds XML to a walk as it comes in. A document type is refused before anything it declares could be used, and nothing
 * of the parser's own words is passed on: those could hold what stood in the file.
 */
export const xmlEvents = (walk: Walk, root: (it: Root) => Refused | undefined) => {
	const parser = new SaxesParser();
	let refused: Refused | undefined;
	let atRoot = true;
	let ending = false;
	/** characters since the parser last told something */
	let silent = 0;

	const stop = (answer: Refused | undefined | void) => {
		if (isRefused(answer)) refused ??= answer;
	};
	const here = (why: RosterRefusal) => refuse(why, { line: parser.line });
	const hear =
		<Told>(then: (told: Told) => Refused | undefined | void) =>
		(told: Told) => {
			silent = 0;
			if (!refused) stop(then(told));
		};

	parser.on('error', () => stop(ending ? refuse('cut-short') : here('broken-xml')));
	parser.on(
		'doctype',
		hear((name: string) => here(/^\s*html\b/i.test(name) ? 'web-page' : 'declares-entities'))
	);
	parser.on(
		'opentag',
		hear(({ name, attributes }: { name: string; attributes: Record<string, string> }) => {
			const opening = { name: localName(name), attributes: ownAmong(attributes), line: parser.line };
			if (!atRoot) return walk.open(opening);
			atRoot = false;
			return root({ name: opening.name, namespaces: namespacesAmong(attributes) }) ?? walk.open(opening);
		})
	);
	parser.on('text', hear(walk.text));
	parser.on('cdata', hear(walk.text));
	parser.on('closetag', hear(walk.close));

	return {
		write(text: string): Refused | undefined {
			silent += text.length;
			parser.write(text);
			if (silent > limits.piece) stop(here('value-too-long'));
			return refused;
		},
		end(): Refused | undefined {
			ending = true;
			if (!refused) parser.close();
			return refused;
		}
	};
};

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Those of the element itself, by local name: namespaces and the like are the workings of XML. */
const ownAmong = (attributes: Record<string, string>): Opening['attributes'] => {
	const names = Object.keys(attributes);
	// most have none
	if (names.length === 0) return none;
	return names
		.filter((name) => !isNamespace(name) && !name.startsWith('xsi:') && !name.startsWith('xml:'))
		.map((name) => [localName(name), attributes[name] ?? '']);
};

const none: Opening['attributes'] = [];

const namespacesAmong = (attributes: Record<string, string>): string[] =>
	Object.entries(attributes).flatMap(([name, value]) => (isNamespace(name) ? value : []));

const isNamespace = (name: string): boolean => name === 'xmlns' || name.startsWith('xmlns:');
