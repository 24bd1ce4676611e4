import {
	action,
	by,
	count,
	edit,
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
	success
} from '../steps.ts';
import type { Story } from '../story.ts';

export const group4: Story = {
	teacher: 'Ilse',
	writer: 'leader',
	leaders: 'Lucas, Sanne, Zakaria, Nova, Jip, Esila, Benjamin, Fleur, Malik, Olivia, Ties, Safa',
	sessions: [
		{
			steps: [
				goal('table', 'Iedereen kent de tafel van 2', share(25, 8)),
				goal('line', 'We lopen rustig in de rij', count(10), 'over'),
				action('rap', 'Een tafelrap maken', 'Jesse, Ava'),
				plan('rap-try', 'rap oefenen', 3)
			],
			after: [by('Ava', status('rap', 'doing'))]
		},
		{
			steps: [
				progress('table', 11),
				progress('line', 2),
				success('rose', 'Rosalie won met turnen', { sketch: 'star' })
			],
			after: [by('Gijs', idea('garden', 'Een moestuin bij het hek', { sketch: 'flower' }))]
		},
		{
			steps: [
				progress('table', 15),
				progress('line', 3),
				status('rap', 'done'),
				success('rap-done', 'Onze tafelrap klinkt goed', { from: 'rap', helped: 'Jesse, Ava' }),
				remove('rap-try')
			],
			after: [by('Meryem', plan('rap-show', 'rap laten horen aan groep 3', 4))]
		},
		{
			absent: 'Gijs',
			steps: [
				progress('table', 19),
				progress('line', 5),
				remove('rap'),
				action('pairs', 'Rijmaatjes maken', 'Sven, Dunya')
			],
			after: [by('Sven', status('pairs', 'doing')), by('Mick', idea('lego', 'Meer lego in de klas'))]
		},
		{
			steps: [
				progress('line', 4),
				success('show', 'Groep 3 klapte voor onze rap', { sketch: 'heart' }),
				remove('rap-show'),
				plan('walk', 'rustig lopen naar gym', 2)
			],
			after: [by('Dunya', status('pairs', 'done'))]
		},
		{
			steps: [
				progress('table', 23),
				progress('line', 6),
				success('pairs-done', 'Iedereen heeft een rijmaatje', { from: 'pairs', helped: 'Sven, Dunya' }),
				remove('rose')
			],
			after: [by('Imane', idea('hats', 'Gekke hoedendag'), edit('hats', 'Een dag met gekke hoeden'))]
		},
		{
			steps: [
				progress('table', 25),
				reached('table'),
				success('table-done', 'Iedereen kent de tafel van 2', { from: 'table' }),
				remove('pairs', 'walk'),
				plan('treat', 'extra lang buiten spelen', 5)
			]
		},
		{
			steps: [
				remove('table'),
				progress('line', 7),
				goal('kind', 'We zeggen elke dag iets aardigs', count(20), 3),
				action('box', 'Een complimentendoos maken', 'Julie, Noah')
			],
			after: [by('Noah', status('box', 'doing'))]
		},
		{
			absent: 'Mick',
			steps: [
				progress('kind', 3),
				progress('line', 7),
				remove('rap-done', 'treat'),
				plan('box-open', 'doos openmaken', 5)
			],
			after: [by('Julie', status('box', 'done')), by('Sil', action('ball', 'Nieuwe ballen vragen', 'Sil'))]
		},
		{
			steps: [
				progress('kind', 7),
				success('box-done', 'De complimentendoos zit vol', { from: 'box', helped: 'Julie, Noah' }),
				remove('box'),
				goal('neat', 'We schrijven netjes in ons schrift', share(25, 11), 4)
			],
			after: [by('Sil', status('ball', 'not-managed'))]
		},
		{
			steps: [progress('kind', 6), progress('line', 8), progress('neat', 13), plan('pens', 'schrijven met inkt', 2)],
			after: [by('Lucas', helps('ball', 'Lucas, Sil'), status('ball', 'help-wanted'))]
		},
		{
			steps: [
				progress('kind', 10),
				progress('neat', 14),
				action('poster', 'Een poster: zo zit je goed', 'Fleur, Malik'),
				remove('box-open'),
				plan('poster-hang', 'poster ophangen', 3),
				plan('warm', 'elkaar een warm briefje geven', 5)
			],
			after: [
				by('Jip', success('jip', 'Jip schreef een briefje van tien regels', { sketch: 'book' })),
				by('Nova', move('garden', 'ideas'))
			]
		}
	]
};
