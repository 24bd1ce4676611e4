import { expect, test } from 'vitest';
import { pdfOf } from './pdf.ts';

const paper = {
	language: 'nl',
	title: 'Gegevens van Daan',
	intro: ['#eval("1") *vet* $x$ [haak]'],
	parts: [
		{
			title: 'Groepen',
			lines: ['“Één” lijn'],
			table: {
				head: ['Groep', 'Jaar'],
				rows: [
					['5b', '2026-2027'],
					['#panic()', '\\']
				]
			}
		}
	]
};

test('a paper is an accessible PDF: tagged, with a title, a language and the mark of PDF/UA-1', () => {
	const text = Buffer.from(pdfOf(paper)).toString('latin1');
	expect(text.startsWith('%PDF-')).toBe(true);
	expect(text).toContain('/MarkInfo');
	expect(text).toContain('/Lang (nl');
	expect(text).toContain('pdfuaid:part>1<');
	for (const mark of ['/Table', '/TH', '/H1']) expect(text, mark).toContain(mark);
});

test('what someone wrote is never taken for the language of the page', () => {
	const odd = ['#read("/etc/passwd")', '= kop', '```', '\u202e‮', '<label>', '@ref', '// weg', '😀'];
	expect(pdfOf({ ...paper, intro: odd, parts: [] }).length).toBeGreaterThan(1_000);
});
