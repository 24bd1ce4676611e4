import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type * as typst from '@myriaddreamin/typst-ts-node-compiler';
import { trueTypeOf } from './woff2.ts';

/**
 * A PDF that a screen reader reads as it is meant: PDF/UA-1. The template is ours, and reads what it is given at
 * `sys.inputs.paper`, as JSON: so nothing anyone wrote is taken for the language of the page.
 */
export const typeset = (template: string, paper: unknown): Uint8Array => {
	const { NodeCompiler, PdfStandard } = library();
	const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: letters() }] });
	const inputs = { paper: JSON.stringify(paper) };
	return compiler.pdf({ mainFileContent: template, inputs }, { pdfStandard: PdfStandard.UA_1 });
};

const needed = createRequire(import.meta.url);

/** Loaded when it is first needed: it is large, and native. */
const library = (): typeof typst => needed('@myriaddreamin/typst-ts-node-compiler') as typeof typst;

let own: Buffer[] | undefined;

/** The letters of every page, also on paper, in two parts as they come, and those of Arabic; read when they are first needed. */
const letters = (): Buffer[] =>
	(own ??= [
		trueTypeOf(readFileSync(needed.resolve(`${family}/files/atkinson-hyperlegible-next-latin-wght-normal.woff2`))),
		trueTypeOf(readFileSync(needed.resolve(`${family}/files/atkinson-hyperlegible-next-latin-ext-wght-normal.woff2`)), [
			'Next',
			'More'
		]),
		trueTypeOf(
			readFileSync(needed.resolve('@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic-400-normal.woff2'))
		)
	]);

const family = '@fontsource-variable/atkinson-hyperlegible-next';
