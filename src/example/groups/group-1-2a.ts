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
	yesNo
} from '../steps.ts';
import type { Story } from '../story.ts';

export const group12a: Story = {
	teacher: 'Karin',
	writer: 'teacher',
	leaders: 'Mees, Yara, Finn, Amira, Julia, Levi, Saar, Ilyas, Evi, Noud, Zoë, Adam',
	sessions: [
		{
			steps: [
				feest('confetti'),
				goal('tidy', 'Wij ruimen samen op', count(5)),
				by('Saar', success('sun', 'Fijn samen buiten', { sketch: 'sun' })),
				action('song', 'Opruimlied zingen', 'iedereen'),
				plan('leaves', 'blaadjes zoeken', 3)
			],
			after: [by('Bo', idea('cat', 'Een poes in de klas', { sketch: 'cat' }))]
		},
		{
			steps: [
				progress('tidy', 1),
				status('song', 'doing'),
				by('Finn', success('tower', 'Een hele hoge toren', { sketch: 'tower', helped: 'Teun' })),
				remove('leaves')
			]
		},
		{
			steps: [
				progress('tidy', 2),
				status('song', 'done'),
				success('song-done', 'Wij kennen ons lied', { from: 'song' })
			],
			after: [by('Petra', plan('fruit', 'fruit proeven', 4))]
		},
		{
			absent: 'Jayden',
			steps: [
				progress('tidy', 2),
				remove('song'),
				by('Isa', success('flower', 'Isa troostte Kai', { sketch: 'flower' })),
				action('box', 'Plaatjes op de bakken plakken', 'Noud, Maryam')
			]
		},
		{
			steps: [progress('tidy', 4), status('box', 'doing'), remove('fruit', 'sun'), plan('woods', 'naar het bos', 2)],
			after: [by('Teun', idea('train', 'Een trein van stoelen', { sketch: 'train' }))]
		},
		{
			steps: [
				status('box', 'done'),
				success('box-done', 'Alle bakken hebben een plaatje', { from: 'box', helped: 'Noud, Maryam' }),
				goal('coat', 'Wij doen zelf onze jas dicht', share(24, 9), 2)
			]
		},
		{
			absent: 'Roos',
			steps: [
				progress('tidy', 5),
				reached('tidy'),
				success('tidy-done', 'Wij ruimen samen op', { from: 'tidy', sketch: 'star' }),
				progress('coat', 11),
				remove('box', 'woods')
			],
			after: [by('Petra', plan('mum', 'oma van Omar leest voor', 5))]
		},
		{
			steps: [progress('coat', 14), remove('tidy', 'tower'), action('zip', 'Een ander helpen met de rits', 'iedereen')],
			after: [by('Roos', idea('bread', 'Broodjes bakken'))]
		},
		{
			steps: [
				progress('coat', 13),
				status('zip', 'doing'),
				by('Levi', success('boat', 'Onze boot bleef drijven', { sketch: 'boat', helped: 'Levi, Jayden' })),
				remove('mum')
			]
		},
		{
			absent: 'Kai',
			steps: [
				progress('coat', 16),
				remove('song-done'),
				goal('listen', 'Wij luisteren in de kring', yesNo, 4),
				plan('gym', 'gym met juf Petra', 2)
			],
			after: [edit('gym', 'gym in de grote zaal')]
		},
		{
			steps: [
				progress('coat', 17),
				progress('listen', 0),
				by('Maryam', success('draw', 'Maryam schreef haar naam', { sketch: 'heart' })),
				action('bear', 'De luisterbeer kiezen', 'Fenna, Siem')
			],
			after: [status('zip', 'done')]
		},
		{
			steps: [
				progress('coat', 19),
				progress('listen', 1),
				status('bear', 'doing'),
				remove('gym', 'flower'),
				plan('lights', 'lampionnen maken', 2),
				plan('read', 'voorlezen door groep 7/8', 4)
			],
			after: [by('Zoë', idea('snow', 'Sneeuw maken', { sketch: 'star' }))]
		}
	]
};
