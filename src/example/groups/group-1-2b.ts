import {
	action,
	by,
	count,
	edit,
	feest,
	goal,
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

export const group12b: Story = {
	teacher: 'Samira',
	writer: 'teacher',
	leaders: 'Luuk, Aisha, Sofie, Mats, Elif, Guus, Jasmijn, Rayan, Tess, Pim, Naomi, Hugo',
	sessions: [
		{
			steps: [
				feest('wave'),
				goal('share', 'Wij delen het speelgoed', count(5)),
				by('Tess', success('bike', 'Om de beurt op de fiets', { sketch: 'smile' })),
				plan('bakery', 'de bakker komt', 4)
			]
		},
		{
			steps: [
				progress('share', 1),
				action('clock', 'De zandloper omdraaien', 'Bilal, Vera'),
				by('Mats', success('rocket', 'Onze raket is klaar', { sketch: 'rocket', helped: 'Dean, Mats' }))
			],
			after: [by('Puck', idea('castle', 'Een kasteel bouwen', { sketch: 'tower' }))]
		},
		{
			absent: 'Dean',
			steps: [progress('share', 2), status('clock', 'doing'), remove('bakery'), plan('water', 'spelen met water', 2)],
			after: [undo('water'), plan('sand', 'spelen met zand', 2)]
		},
		{
			steps: [
				progress('share', 3),
				status('clock', 'done'),
				success('clock-done', 'Bilal en Vera letten op de tijd', { from: 'clock', helped: 'Bilal, Vera' }),
				goal('shoes', 'Wij trekken zelf onze schoenen aan', share(23, 12))
			]
		},
		{
			steps: [progress('share', 2), progress('shoes', 14), remove('clock', 'sand', 'bike')],
			after: [by('Livia', success('livia', 'Livia sprak in de kring', { sketch: 'heart' }))]
		},
		{
			steps: [
				progress('shoes', 15),
				action('bow', 'Strikken oefenen', 'Tijn, Selma, Jens'),
				plan('shop', 'schoenwinkel spelen', 3)
			],
			after: [by('Hugo', idea('dino', 'Een dino van dozen'))]
		},
		{
			steps: [
				progress('share', 4),
				progress('shoes', 18),
				status('bow', 'doing'),
				by('Selma', success('bow-selma', 'Selma kan strikken', { sketch: 'flower' }))
			]
		},
		{
			absent: 'Stan',
			steps: [
				progress('share', 5),
				reached('share'),
				success('share-done', 'Wij delen het speelgoed', { from: 'share', sketch: 'sun' }),
				remove('shop', 'rocket'),
				plan('party', 'feest: samen dansen', 5)
			]
		},
		{
			steps: [
				remove('share'),
				progress('shoes', 20),
				goal('hand', 'Wij geven elkaar een hand bij het lopen', yesNo, 3),
				status('bow', 'done')
			],
			after: [by('Stan', idea('bees', 'Een huis voor de bijen', { sketch: 'house' }))]
		},
		{
			steps: [
				success('bow-done', 'Drie kinderen leerden strikken', { from: 'bow', helped: 'Tijn, Selma, Jens' }),
				progress('hand', 0),
				remove('party', 'bow'),
				action('pairs', 'Een loopmaatje kiezen', 'iedereen')
			]
		},
		{
			steps: [
				progress('shoes', 21),
				progress('hand', 1),
				status('pairs', 'doing'),
				remove('clock-done'),
				plan('market', 'lopen naar de markt', 3)
			],
			after: [edit('market', 'samen lopen naar de markt')]
		},
		{
			steps: [
				progress('hand', 1),
				status('pairs', 'done'),
				action('wall', 'Schoenen netjes op de mat zetten', 'Guus, Mila'),
				remove('bow-selma'),
				plan('songs', 'liedjes zingen met groep 1/2a', 2)
			],
			after: [by('Mila', success('sleep', 'Lena durfde bij oma te slapen', { sketch: 'house' }))]
		}
	]
};
