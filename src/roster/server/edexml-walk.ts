import { edexmlFields, edexmlSections, type Fields } from '../edexml-fields.ts';
import { limits } from '../limits.ts';
import { refuse, type Refused } from '../refusals.ts';
import type { Kept } from './kept-element.ts';

/** An element opens; `attributes` by local name, the workings of XML itself left out. */
export type Opening = { name: string; attributes: readonly (readonly [name: string, value: string])[]; line: number };

export type Walk = {
	open: (it: Opening) => Refused | undefined;
	text: (text: string) => Refused | undefined;
	close: () => void;
	/** whether anything of a roster was met */
	met: () => boolean;
};

/**
 * Walks through the elements of a file and keeps those of the allow-list, one record (a pupil, a group…) at a time. All
 * else is skipped with everything within it, and its name is counted when there was something to throw away.
 * Elements around the sections are walked through: an envelope is no matter.
 */
export const edexmlWalk = (kept: (path: string, record: Kept) => void, drop: (field: string) => void): Walk => {
	let section: string | undefined;
	let sectionDepth = 0;
	let depth = 0;
	let path = '';
	/** the open elements of a record, the record first, each with what may stand within it */
	const open: { element: Kept; fields: Fields }[] = [];
	let elements = 0;
	let skipped: { name: string; depth: number; held: boolean } | undefined;
	let met = false;
	/** the element last opened around the sections, until its text was counted */
	let outside: string | undefined;

	const skip = (name: string, held: boolean) => {
		skipped = { name, depth, held };
		return undefined;
	};

	const keep = ({ name, attributes, line }: Opening, fields: Fields): Refused | undefined => {
		const element: Kept = { name, key: undefined, line, text: '', within: [] };
		for (const [attribute, value] of attributes) {
			if (attribute !== 'key') drop(attribute);
			else if (value.length > limits.value) return refuse('value-too-long', { line, field: 'key' });
			else element.key = value;
		}
		elements++;
		if (elements > limits.elements) return refuse('value-too-long', { line, field: name });
		open.at(-1)?.element.within.push(element);
		open.push({ element, fields });
		return undefined;
	};

	return {
		open(it) {
			depth++;
			if (depth > limits.depth) return refuse('too-deep', { line: it.line });
			if (skipped) {
				skipped.held = true;
				return undefined;
			}
			const { name } = it;
			const around = open.at(-1);
			if (around) {
				const fields = own(around.fields, name);
				return fields ? keep(it, fields) : skip(name, it.attributes.length > 0);
			}
			path = section === undefined ? name : `${section}/${name}`;
			const record = own(edexmlFields, path);
			if (record) {
				met = true;
				elements = 0;
				return keep(it, record);
			}
			if (section !== undefined) return skip(name, it.attributes.length > 0);
			if (edexmlSections.has(name)) {
				section = name;
				sectionDepth = depth;
			} else outside = name;
			return undefined;
		},
		text(text) {
			if (skipped) {
				skipped.held ||= text.trim() !== '';
				return undefined;
			}
			const element = open.at(-1)?.element;
			if (!element) {
				if (outside !== undefined && text.trim() !== '') drop(outside);
				if (text.trim() !== '') outside = undefined;
				return undefined;
			}
			element.text += text;
			if (element.text.trim().length <= limits.value) return undefined;
			return refuse('value-too-long', { line: element.line, field: element.name });
		},
		close() {
			if (skipped) {
				if (skipped.depth === depth) {
					if (skipped.held) drop(skipped.name);
					skipped = undefined;
				}
			} else if (open.length > 0) {
				const element = open.pop()?.element;
				if (element && open.length === 0) kept(path, element);
			} else if (depth === sectionDepth) {
				section = undefined;
				sectionDepth = 0;
			}
			depth--;
		},
		met: () => met
	};
};

const own = (fields: Fields, name: string): Fields | undefined =>
	Object.hasOwn(fields, name) ? fields[name] : undefined;
