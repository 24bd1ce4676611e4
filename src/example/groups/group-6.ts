import {
	action,
	by,
	count,
	edit,
	goal,
	helps,
	idea,
	plan,
	progress,
	reached,
	remove,
	share,
	status,
	success,
	undo,
	yesNo
} from '../steps.ts';
import type { Story } from '../story.ts';

export const group6: Story = {
	teacher: 'Joris',
	writer: 'leader',
	leaders: 'Stijn, Rania, Loïs, Mohamed, Femke, Casper, Ceylin, Vigo, Eline, Xavi, Marit, Soufiane',
	sessions: [
		{
			steps: [
				goal('waste', 'We gooien minder weg bij de lunch', count(2, 12), 'over'),
				success('camp', 'We vonden iedereen terug na het spel in het bos', { sketch: 'tree' }),
				action('weigh', 'Elke dag het afval wegen', 'Twan, Amina'),
				plan('scale', 'weegschaal lenen in de keuken', 2)
			],
			after: [by('Twan', status('weigh', 'doing'))]
		},
		{
			absent: 'Wout',
			steps: [
				progress('waste', 11),
				goal('topo', 'Iedereen kent de twaalf provincies', share(25, 6)),
				action('map', 'Een grote kaart tekenen', 'Kian, Zeynep'),
				remove('scale')
			],
			after: [by('Zeynep', status('map', 'doing')), by('Morris', idea('pond', 'Een vijver bij de schooltuin'))]
		},
		{
			steps: [progress('waste', 9), progress('topo', 10), plan('quiz', 'topoquiz in teams', 4)],
			after: [
				by('Layla', success('layla', 'Layla leerde Femke een liedje in het Arabisch', { helped: 'Layla, Femke' }))
			]
		},
		{
			steps: [
				progress('waste', 10),
				progress('topo', 14),
				status('map', 'done'),
				success('map-done', 'Onze kaart is twee meter breed', { from: 'map', helped: 'Kian, Zeynep' }),
				remove('quiz')
			],
			after: [by('Emir', action('boxes', 'Brooddozen in plaats van zakjes', 'iedereen'))]
		},
		{
			steps: [
				progress('waste', 8),
				status('weigh', 'done'),
				remove('map', 'camp'),
				plan('cook', 'soep maken van restjes', 4)
			],
			after: [
				by('Wout', idea('tower', 'De hoogste toren van papier'), edit('tower', 'Wie maakt de hoogste papieren toren?'))
			]
		},
		{
			absent: 'Layla',
			steps: [
				progress('topo', 19),
				success('weigh-done', 'Drie weken lang elke dag gewogen', { from: 'weigh', helped: 'Twan, Amina' }),
				status('boxes', 'doing'),
				remove('weigh')
			],
			after: [by('Ize', success('soup', 'De restjessoep was op', { sketch: 'smile' }))]
		},
		{
			steps: [
				progress('waste', 6),
				progress('topo', 23),
				goal('talk', 'We laten elkaar uitpraten', yesNo, 2),
				remove('cook'),
				plan('stick', 'praten met de praatstok', 1)
			],
			after: [by('Isabel', action('stick-make', 'Een praatstok versieren', 'Isabel, Vigo'))]
		},
		{
			steps: [
				progress('topo', 25),
				reached('topo'),
				success('topo-done', 'Iedereen kent de twaalf provincies', { from: 'topo' }),
				progress('talk', 0),
				status('stick-make', 'done')
			],
			after: [by('Sterre', idea('trip', 'Op reis naar de hoofdstad van onze provincie'))]
		},
		{
			absent: 'Marit',
			steps: [
				remove('topo', 'layla', 'stick'),
				progress('waste', 5),
				progress('talk', 1),
				success('stick-done', 'Onze praatstok werkt', { from: 'stick-make', helped: 'Isabel, Vigo' }),
				action('chair', 'Een gespreksleider bij elk groepje', 'iedereen')
			],
			after: [by('Dirkjan', helps('boxes', 'Dirkjan, Emir'))]
		},
		{
			steps: [
				progress('waste', 4),
				progress('talk', 1),
				remove('stick-make', 'map-done'),
				plan('news', 'nieuwskring zonder onderbreken', 3)
			],
			after: [by('Xavi', status('chair', 'doing'))]
		},
		{
			steps: [
				progress('waste', 5),
				progress('talk', 0),
				goal('fraction', 'Iedereen kan breuken vergelijken', share(25, 9), 4),
				action('pizza', 'Breuken maken van pizzadozen', 'Eline, Mohamed')
			],
			after: [by('Mohamed', status('pizza', 'help-wanted')), by('Rania', idea('quizz', 'Kahoot'), undo('quizz'))]
		},
		{
			steps: [
				progress('talk', 1),
				progress('fraction', 12),
				success('femke', 'Femke vroeg hulp en kreeg drie handen', { sketch: 'star' }),
				remove('news'),
				plan('pizza-day', 'breuken leggen met pizza', 2),
				plan('look-back', 'terugkijken: is ons afvaldoel gehaald?', 5)
			],
			after: [by('Joris', status('boxes', 'done'))]
		}
	]
};
