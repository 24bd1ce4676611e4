import {
	action,
	by,
	count,
	edit,
	give,
	goal,
	helps,
	idea,
	move,
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

export const group5a: Story = {
	teacher: 'Hanna',
	writer: 'leader',
	leaders: 'Tijs, Nadia, Feline, Jurre, Kaya, Rens, Chloé, Hamza, Lynn, Samuel, Bente, Amal',
	sessions: [
		{
			steps: [
				success('friends', 'Samuel is nieuw en heeft al drie vrienden', { sketch: 'smile' }),
				goal('spell', 'Iedereen maakt minder dan 3 fouten in het dictee', share(25)),
				action('words', 'Elke dag vijf woorden oefenen', 'iedereen'),
				plan('dictation', 'eerste dictee', 5)
			],
			after: [by('Veerle', idea('swap', 'Een keer les ruilen met 5b'))]
		},
		{
			steps: [
				progress('spell', 9),
				goal('outside', 'We sluiten niemand buiten op het plein', yesNo, 3),
				action('bench', 'Een vriendenbank schilderen', 'Mirthe, Arda'),
				plan('bench-plan', 'tekening van de bank kiezen', 3)
			],
			after: [by('Arda', status('bench', 'doing'))]
		},
		{
			absent: 'Jill',
			steps: [
				progress('spell', 11),
				progress('outside', 0),
				success('swim', 'Norah haalde haar zwemdiploma', { sketch: 'fish' }),
				remove('dictation'),
				plan('dictation-2', 'tweede dictee', 5)
			],
			after: [
				by('Koen', idea('radio', 'Onze eigen klassenkrant maken'), edit('radio', 'Onze eigen klassenradio maken'))
			]
		},
		{
			steps: [
				progress('spell', 14),
				status('words', 'done'),
				success('words-done', 'We oefenden elke dag onze woorden', { from: 'words' }),
				action('trick', 'Trucjes voor ei en ij verzamelen', 'Elin, Dylan'),
				remove('bench-plan')
			],
			after: [by('Mirthe', status('bench', 'help-wanted')), by('Quinten', helps('bench', 'Quinten'))]
		},
		{
			steps: [
				progress('spell', 13),
				progress('outside', 1),
				status('bench', 'doing'),
				remove('words', 'dictation-2'),
				plan('paint', 'bank schilderen', 4)
			],
			after: [by('Elin', status('trick', 'doing'))]
		},
		{
			steps: [
				progress('spell', 17),
				status('bench', 'done'),
				success('bench-done', 'De vriendenbank staat op het plein', { from: 'bench', helped: 'Mirthe, Arda, Quinten' }),
				goal('tidy', 'We zijn om drie uur klaar met opruimen', count(10)),
				plan('dictation-3', 'derde dictee', 5)
			],
			after: [by('Jill', idea('plants', 'Plantjes in de vensterbank', { sketch: 'flower' }))]
		},
		{
			absent: 'Olaf',
			steps: [
				progress('tidy', 2),
				progress('outside', 1),
				status('trick', 'done'),
				success('trick-done', 'Er hangen twaalf spellingtrucjes', { from: 'trick', helped: 'Elin, Dylan' }),
				remove('bench', 'paint', 'friends')
			],
			after: [by('Marwan', action('song', 'Een opruimlied maken', 'Marwan, Suze'))]
		},
		{
			steps: [
				progress('tidy', 4),
				progress('spell', 21),
				remove('trick', 'words-done', 'dictation-3'),
				plan('song-try', 'opruimlied oefenen', 2)
			],
			after: [by('Suze', status('song', 'doing'))]
		},
		{
			steps: [
				progress('spell', 25),
				reached('spell'),
				success('spell-done', 'Iedereen maakte minder dan 3 fouten', { from: 'spell' }),
				progress('tidy', 3),
				plan('cake', 'taart eten omdat het dictee lukte', 5)
			],
			after: [by('Olaf', idea('chess', 'Een schaaktoernooi')), by('Dylan', idea('silly', 'Pyjamadag'), undo('silly'))]
		},
		{
			steps: [
				remove('spell', 'song-try', 'swim'),
				progress('tidy', 5),
				action('captain', 'Elke tafel kiest een opruimkapitein', 'iedereen'),
				goal('project', 'We werken rustig in groepjes', count(8), 4)
			],
			after: [by('Marwan', status('song', 'done'))]
		},
		{
			absent: 'Norah',
			steps: [
				progress('tidy', 7),
				success('song-done', 'Ons opruimlied is klaar', { from: 'song', helped: 'Marwan, Suze' }),
				progress('project', 1),
				remove('cake', 'song'),
				plan('radio-plan', 'plan maken voor de klassenradio', 4)
			],
			after: [by('Koen', move('radio', 'actions'), give('radio', 'Koen, Veerle'))]
		},
		{
			steps: [
				progress('tidy', 8),
				progress('project', 3),
				progress('outside', 1),
				status('captain', 'doing'),
				plan('visit', 'kijken bij het bord van 5b', 3),
				plan('quiet-work', 'samenwerken met zachte stemmen', 1)
			],
			after: [by('Nadia', success('proud', 'Hamza legde breuken uit aan zijn tafel', { helped: 'Hamza' }))]
		}
	]
};
