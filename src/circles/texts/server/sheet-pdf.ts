import type { GuestLanguage } from '#guests/guest.ts';
import { pictureOf } from '#server/paper/picture.ts';
import { typeset } from '#server/paper/typeset.ts';
import type { Sheet } from '../sheets/sheet.ts';

/** A text on paper, by the same filter as its page; in Arabic from right to left. */
export const sheetPdf = (sheet: Sheet, language: GuestLanguage, drawn: string): Uint8Array =>
	typeset(template, {
		...sheet,
		language,
		parts: sheet.parts.map(({ lines, ...part }) => ({
			...part,
			lines: lines.map(({ drawing, ...line }) => ({
				...line,
				...(drawing && { drawing: pictureOf(drawing), alt: line.words || drawn })
			}))
		}))
	});

/** The same for every page: who leaves it on a table leaves no name in the bar of a viewer. */
export const fileName = 'overleg.pdf';

const template = `
#let sheet = json(bytes(sys.inputs.paper))
#set document(title: sheet.title)
#set page(paper: "a4", margin: 2.2cm)
#set text(font: ("Atkinson Hyperlegible Next", "Atkinson Hyperlegible More", "Noto Sans Arabic", "Libertinus Serif"), lang: sheet.language, size: 12pt, hyphenate: false)
#set par(leading: 0.75em)
#show heading: set block(above: 1.6em, below: 0.8em)
#show heading: set text(size: 14pt)
#title()
#text(size: 16pt, weight: 600, sheet.name)

#sheet.when
#if sheet.face != none [

#sheet.face.words]
#for part in sheet.parts {
  heading(level: 1, part.title)
  if part.lines.len() == 0 { par(text(fill: luma(90), part.none)) }
  // side by side, so that a child takes home one page
  let beside = if sheet.text != "my-board" { 1 } else if part.lines.len() > 4 { 3 } else if part.lines.len() > 1 { 2 } else { 1 }
  let edge = 2pt + luma(150)
  let told(line) = block(breakable: false, width: 100%, inset: (x: 10pt), stroke: if sheet.language == "ar" { (right: edge) } else { (left: edge) }, {
    set par(spacing: 0.7em)
    if line.words != "" { par(line.words) }
    if "drawing" in line { image(bytes(line.drawing), format: "svg", width: if beside == 1 { 45% } else if beside == 2 { 75% } else { 50% }, alt: line.alt) }
    for small in line.small { par(text(size: 10pt, fill: luma(70), small)) }
  })
  grid(columns: (1fr,) * beside, gutter: 12pt, ..part.lines.map(told))
}
`;
