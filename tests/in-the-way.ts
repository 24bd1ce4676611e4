import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const fromBuilder = createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright'));
const axe = readFileSync(fromBuilder.resolve('axe-core/axe.min.js'), 'utf8');

/** A page that is looked at more than once, at several widths, keeps the axe it was given. */
const axeSource = `if (!window.axe?.run) { ${axe} }`;

/**
 * What stands in the way of someone on this page, by every rule of axe: the rule, and the elements it is about. Axe runs
 * in the page and its frames, which are all our own; without `setLegacyMode` each look would open a page beside it.
 * Of what is in order nothing is told. `except`: a selector of what is judged elsewhere.
 */
export const inTheWay = async (page: Page, { except }: { except?: string } = {}): Promise<string[]> => {
	const builder = new AxeBuilder({ page, axeSource }).setLegacyMode().options({ resultTypes: ['violations'] });
	const { violations } = await (except ? builder.exclude(except) : builder).analyze();
	return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
};
