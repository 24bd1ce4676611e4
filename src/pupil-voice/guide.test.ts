import { expect, test } from 'vitest';
import nl from '../../messages/nl/pupil-voice.json' with { type: 'json' };
import { guideOf } from './guide.ts';
import { pupilVoiceOf, type Heard } from './heard.ts';

const groups = ['Groep 4', 'Groep 5', 'Groep 6'].map((name) => ({ id: name, name }));
const [four, five] = groups as [(typeof groups)[0], (typeof groups)[0]];
const guide = (...all: Heard[]) =>
	guideOf({
		language: 'nl',
		words: { 'pupil-voice': nl },
		school: 'De Regenboog',
		schoolYear: '2026-2027',
		voice: pupilVoiceOf(all, groups)
	});

test('a summary tells what groups were asked, what was done with it and what they noticed', () => {
	const asked = {
		asked: 'Kun jij rustig werken?',
		groups: [four, five],
		aboutSupport: true,
		done: ['Er komt een stilteplek'],
		noticed: ['yes' as const],
		on: '2026-10-05'
	};
	expect(guide(asked)).toEqual({
		title: 'Wat leerlingen vinden en wat we ermee doen',
		intro: ['Op De Regenboog vragen we leerlingen wat zij vinden. In het schooljaar 2026-2027 vroegen we dit.'],
		parts: [
			{
				title: 'Kun jij rustig werken?',
				lines: [
					'Gevraagd aan Groep 4 en Groep 5.',
					'Wat we ermee deden: Er komt een stilteplek',
					'De meeste leerlingen merken er iets van.'
				]
			},
			{
				title: 'Ondersteuning op school',
				lines: [
					nl['support-why'],
					'Over de ondersteuning op school gaven dit schooljaar hun mening: Groep 4 en Groep 5.',
					'Later dit schooljaar zijn aan de beurt: Groep 6.'
				]
			}
		]
	});
});

test('before anything was asked it says that a school begins', () => {
	expect(guide().intro).toEqual([
		'Op De Regenboog vragen we leerlingen wat zij vinden. In het schooljaar 2026-2027 beginnen we daarmee.'
	]);
	expect(guide().parts).toEqual([
		{
			title: 'Ondersteuning op school',
			lines: [nl['support-why'], 'Later dit schooljaar zijn aan de beurt: Groep 4, Groep 5 en Groep 6.']
		}
	]);
});
