import { expect, test } from 'vitest';
import { limits } from '../../limits.ts';
import { afterMeeting } from '#testing/after-meeting.ts';
import { guestLanguages, type GuestLanguage } from '#guests/guest.ts';
import { sheetOf } from '../sheets/sheet-of.ts';
import { textsOf } from '../made.ts';
import { sheetPdf } from './sheet-pdf.ts';
import { sayOnText } from './words.ts';

const { source } = afterMeeting();
const names = { children: { jip: '#panic("Jip")' }, guests: {}, staff: {} };

test.each(guestLanguages)('every text is an accessible PDF in %s, with the drawing told in words', (language) => {
	for (const text of textsOf(source)) {
		const say = sayOnText(language);
		const sheet = sheetOf(text, source, { say, language, names });
		const pdf = Buffer.from(sheetPdf(sheet, language, say('texts.drawing'))).toString('latin1');
		expect(pdf.startsWith('%PDF-')).toBe(true);
		expect(pdf).toContain('pdfuaid:part>1<');
		expect(pdf).toContain(`/Lang (${language}`);
		if (text.text === 'my-board' && text.child === 'jip') expect(pdf).toContain('/Alt (jip-lukte');
	}
});

test('Polish and Turkish have the letters of every page, Arabic its own, and Ukrainian those of typst: none is a box', () => {
	const fontsIn = (language: GuestLanguage) => {
		const say = sayOnText(language);
		const sheet = sheetOf({ text: 'for-home', guardian: 'mother' }, source, { say, language, names });
		const pdf = Buffer.from(sheetPdf(sheet, language, '')).toString('latin1');
		return new Set([...pdf.matchAll(/\/BaseFont ?\/[A-Z]+\+(\w+)/g)].map(([, name]) => name));
	};
	for (const language of ['pl', 'tr'] as const) expect([...fontsIn(language)].join(' ')).not.toContain('Libertinus');
	// a font stands in only where it has the letter
	expect([...fontsIn('uk')].join(' ')).toContain('Libertinus');
	expect([...fontsIn('ar')].join(' ')).toContain('NotoSansArabic');
	expect([...fontsIn('ar')].join(' ')).not.toContain('Libertinus');
});

test('mijn bord is one page, also of a child that drew all there is room for', () => {
	const drawing = [[0, 0, 1000, 600]];
	const words = 'ik wil graag leren hoe ik hulp vraag als iets niet lukt';
	const put = (area: 'successes' | 'goals') => (_one: unknown, at: number) => ({
		id: `${area}${at}`,
		child: 'jip',
		area,
		words,
		drawing,
		from: null,
		helper: 'juf kijkt even mee'
	});
	const many = Array.from({ length: limits.entries });
	const together = source.together && {
		...source.together,
		entries: [...many.map(put('successes')), ...many.map(put('goals'))]
	};
	const say = sayOnText('nl');
	const speaker = { say, language: 'nl' as const, names };
	const sheet = sheetOf({ text: 'my-board', child: 'jip' }, { ...source, together }, speaker);
	const pdf = Buffer.from(sheetPdf(sheet, 'nl', say('texts.drawing'))).toString('latin1');
	expect(sheet.parts[0]?.lines).toHaveLength(limits.entries);
	expect(/\/Type ?\/Pages[^>]*\/Count (\d+)/.exec(pdf)?.[1]).toBe('1');
});
