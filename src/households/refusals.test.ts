import { expect, test } from 'vitest';
import en from '../../messages/en/refused.json' with { type: 'json' };
import nl from '../../messages/nl/refused.json' with { type: 'json' };
import { householdsRefusals } from './refusals.ts';

const without = (sentences: Record<string, string>) => householdsRefusals.filter((code) => !sentences[code]?.trim());

test('every refusal has a sentence in both languages (K12)', () => {
	expect(without(nl)).toEqual([]);
	expect(without(en)).toEqual([]);
});
