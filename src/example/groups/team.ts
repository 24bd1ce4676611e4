import {
	action,
	by,
	count,
	give,
	goal,
	idea,
	plan,
	progress,
	reached,
	remove,
	share,
	status,
	success
} from '../steps.ts';
import type { Story } from '../story.ts';

/** The team at its own board: the ib'er led it once, then together with a colleague, then the team by itself. */
export const teamStory: Story = {
	teacher: 'Marijke',
	writer: 'leader',
	leaders: 'Marijke, Marijke en Tom, Lotte, Esra',
	sessions: [
		{
			steps: [
				success('began', 'Ons eigen verbeterbord hangt in de lerarenkamer', { helped: 'Marijke' }),
				goal('hall', 'Leerlingen werken in alle groepen tien minuten zonder dat iemand hen stoort', count(8, 1)),
				action('count', 'Tellen hoe vaak er iemand binnenkomt onder het rekenen', 'Tom, Esra'),
				plan('look-1', 'Hanna kijkt bij Tom hoe hij een les begint', 3)
			],
			after: [by('Esra', status('count', 'doing'))]
		},
		{
			absent: 'Dirk',
			steps: [
				progress('hall', 2),
				status('count', 'done'),
				success('counted', 'We weten nu wanneer het onrustig is: rond tien uur', {
					from: 'count',
					helped: 'Tom, Esra'
				}),
				goal('plan', 'Leerlingen kunnen vertellen waar ze deze week aan werken', share(8, 3), 4),
				action('cards', 'Kaartje voor op de deur: wij zijn aan het lezen', 'Nina, Ilse'),
				plan('design', 'samen een rekenles ontwerpen voor groep 4 en 5', 4),
				remove('look-1')
			],
			after: [
				by('Nina', status('cards', 'doing')),
				by('Judith', idea('walk', 'Een keer bij elkaar in de klas beginnen'))
			]
		},
		{
			steps: [
				progress('hall', 4),
				status('cards', 'done'),
				success('cards-done', 'De deurkaartjes werken: niemand liep binnen onder het lezen', {
					from: 'cards',
					helped: 'Nina, Ilse'
				}),
				goal('start', 'Leerlingen beginnen binnen twee minuten aan hun werk', count(8, 2), 'over'),
				action('start-card', 'Een vast begin afspreken voor elke les', 'Samira, Rachid'),
				remove('count', 'design'),
				plan('arena', 'leerlingenarena over rust in de gang', 4)
			],
			after: [by('Rachid', status('start-card', 'doing'))]
		},
		{
			absent: 'Yvonne',
			steps: [
				progress('hall', 5),
				progress('plan', 5),
				progress('start', 6),
				reached('start'),
				success('started', 'In zes groepen zijn kinderen binnen twee minuten bezig', { from: 'start' }),
				goal('help', 'Leerlingen vragen eerst elkaar om hulp, dan pas de leraar', count(8, 3), 4),
				action('ask', 'In elke klas vragen wat helpt om door te werken', 'Karin, Joris'),
				give('start-card', 'Samira, Rachid'),
				plan('look-2', 'Lotte kijkt bij Esra naar vragen stellen', 2),
				plan('design-2', 'samen een les begrijpend lezen maken', 4),
				remove('cards')
			],
			after: [by('Samira', status('start-card', 'help-wanted'))]
		}
	]
};
