import { expect, test } from 'vitest';
import { pictureOf } from '#server/paper/picture.ts';
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

test('what was drawn is on it, with what a screen reader says of it', () => {
	const parts = [{ title: 'Mijn wens', picture: { svg: pictureOf([[0, 0, 400, 300]]), alt: 'Daan tekende dit' } }];
	const text = Buffer.from(pdfOf({ ...paper, parts })).toString('latin1');
	for (const mark of ['/Figure', '/Alt (Daan tekende dit)']) expect(text, mark).toContain(mark);
});

test('paper has the letters of every page, also those of names from elsewhere', () => {
	const lettersIn = (intro: string[]) =>
		new Set(
			[
				...Buffer.from(pdfOf({ ...paper, intro, parts: [] }))
					.toString('latin1')
					.matchAll(/\/BaseFont ?\/[A-Z]+\+(\w+)/g)
			].map(([, name]) => name)
		);
	expect(lettersIn(['Daan Dijkstra, “Één” 5b'])).toEqual(new Set(['AtkinsonHyperlegibleNext']));
	expect(lettersIn(['Şahin Ğ Łukasz ő'])).toEqual(new Set(['AtkinsonHyperlegibleNext', 'AtkinsonHyperlegibleMore']));
});

test('what someone wrote is never taken for the language of the page', () => {
	const odd = ['#read("/etc/passwd")', '= kop', '```', '\u202e‮', '<label>', '@ref', '// weg', '😀'];
	expect(pdfOf({ ...paper, intro: odd, parts: [] }).length).toBeGreaterThan(1_000);
});
