import { typeset } from '#server/paper/typeset.ts';

/** A page to print or to be read aloud: parts with a heading, each with lines, a picture, a table, or all of them. */
export type Paper = {
	language: string;
	title: string;
	intro: string[];
	parts: {
		title: string;
		lines?: string[];
		/** what was drawn, as SVG, and what a screen reader says of it */
		picture?: { svg: string; alt: string };
		table?: { head: string[]; rows: string[][] };
	}[];
};

/**
 * A PDF that a screen reader reads as it is meant: PDF/UA-1, with a title, a language, headings, and tables with a head.
 * The words come in as data, so that nothing anyone wrote is taken for the language of the page.
 */
export const pdfOf = (paper: Paper): Uint8Array => typeset(template, paper);

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
  if "picture" in part { image(bytes(part.picture.svg), format: "svg", width: 50%, alt: part.picture.alt) }
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
