import { namedIn } from './namesakes.ts';
import type { Sheet } from './sheets/sheet.ts';

/** Names of other children that someone wrote into this text: no filter sees that, so the ib'er is told. */
export const othersNamedIn = ({ parts }: Sheet, others: readonly string[]): string[] =>
	namedIn(parts.flatMap(({ lines }) => lines.flatMap(({ words, small }) => [words, ...small])).join(' '), others);
