import { expect, test } from 'vitest';
import en from '../../messages/en/roster.json' with { type: 'json' };
import nl from '../../messages/nl/roster.json' with { type: 'json' };
import { formats, notices } from './found.ts';
import { rosterRefusals } from './refusals.ts';

const said = (sentences: Record<string, string>, start: string) => [
	...new Set(
		Object.keys(sentences).flatMap((key) =>
			key.startsWith(start) ? key.slice(start.length).replace(/_(one|other)$/, '') : []
		)
	)
];

test.each([
	['reason why a file is not read', 'refused-', rosterRefusals],
	['notice of what was read all the same', 'noticed-', notices],
	['format', 'format-', formats]
])('every %s has a sentence in both languages, and every such sentence is of one (K12)', (_, start, codes) => {
	expect(said(nl, start)).toEqual(codes);
	expect(said(en, start)).toEqual(codes);
});
