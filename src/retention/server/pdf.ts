import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type * as typst from '@myriaddreamin/typst-ts-node-compiler';
import { trueTypeOf } from './woff2.ts';

/** A page to print or to be read aloud: parts with a heading, each a few lines, a table, or both. */
export type Paper = {
	language: string;
	title: string;
	intro: string[];
	parts: { title: string; lines?: string[]; table?: { head: string[]; rows: string[][] } }[];
};

/**
 * A PDF that a screen reader reads as it is meant: PDF/UA-1, with a title, a language, headings, and tables with a head.
 * The words come in as data, so that nothing anyone wrote is taken for the language of the page.
 */
export const pdfOf = (paper: Paper): Uint8Array => {
	const { NodeCompiler, PdfStandard } = library();
	const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: letters() }] });
	const inputs = { paper: JSON.stringify(paper) };
	return compiler.pdf({ mainFileContent: template, inputs }, { pdfStandard: PdfStandard.UA_1 });
};

const needed = createRequire(import.meta.url);

/** Loaded when it is first needed: it is large, and native. */
const library = (): typeof typst => needed('@myriaddreamin/typst-ts-node-compiler') as typeof typst;

let own: Buffer[] | undefined;

/** The letters of every page, also on paper, in two parts as they come; read when they are first needed. */
const letters = (): Buffer[] =>
	(own ??= [
		trueTypeOf(readFileSync(needed.resolve(`${family}/files/atkinson-hyperlegible-next-latin-wght-normal.woff2`))),
		trueTypeOf(readFileSync(needed.resolve(`${family}/files/atkinson-hyperlegible-next-latin-ext-wght-normal.woff2`)), [
			'Next',
			'More'
		])
	]);

const family = '@fontsource-variable/atkinson-hyperlegible-next';

const template = `
#let paper = json(bytes(sys.inputs.paper))
#set document(title: paper.title)
#set page(paper: "a4", margin: 2.2cm, numbering: "1 / 1")
#set text(font: ("Atkinson Hyperlegible Next", "Atkinson Hyperlegible More", "Libertinus Serif"), lang: paper.language, size: 11pt, hyphenate: false)
#set par(leading: 0.75em)
#set table(stroke: 0.5pt + luma(120), inset: 6pt, fill: (_, row) => if row == 0 { luma(230) })
#show heading: set block(above: 1.6em, below: 0.8em)
#title()
#for line in paper.intro [#par(line)]
#for part in paper.parts {
  heading(level: 1, part.title)
  for line in part.at("lines", default: ()) { par(line) }
  if "table" in part {
    let head = part.table.head
    table(
      columns: (1fr,) * head.len(),
      table.header(..head.map(it => [#it])),
      ..part.table.rows.flatten().map(it => [#it])
    )
  }
}
`;
