import {
	action,
	by,
	count,
	edit,
	feest,
	give,
	goal,
	helps,
	idea,
	letGo,
	move,
	plan,
	progress,
	reached,
	remove,
	share,
	status,
	success,
	undo
} from '../steps.ts';
import type { Story } from '../story.ts';

export const group5b: Story = {
	teacher: 'Tom',
	writer: 'leader',
	leaders: 'Noor en Britt, Bram, Aya, Sem B., Lina, Milan, Fatima, Jasper, Nisa, Tygo, Merel, Sara',
	sessions: [
		{
			steps: [
				feest('stars'),
				success('board', 'We hebben samen ons eigen bord gemaakt', { helped: 'Britt, Kofi, Sem V.' }),
				goal('quiet', 'We zijn binnen 2 minuten stil na de pauze', count(10)),
				action('sign', 'Een stilteteken bedenken', 'Aya, Noor'),
				plan('quiet-try', 'stil worden oefenen na de kleine pauze', 3)
			],
			after: [
				by('Bram', idea('fish', 'Een klassendier, het liefst een vis', { sketch: 'fish' })),
				by('Aya', status('sign', 'doing'))
			]
		},
		{
			steps: [
				progress('quiet', 2),
				status('sign', 'done'),
				success('sign-works', 'Ons stilteteken werkt: hand omhoog', { from: 'sign', helped: 'Aya, Noor' }),
				goal('read', 'We lezen elke dag een kwartier', count(20)),
				action('corner', 'De leeshoek gezellig maken', 'Evelien, Floris'),
				remove('quiet-try'),
				plan('library', 'boeken halen in de bieb', 2)
			],
			after: [by('Floris', edit('corner', 'De leeshoek gezellig maken met kussens'), status('corner', 'doing'))]
		},
		{
			absent: 'Hiba',
			steps: [
				progress('quiet', 3),
				progress('read', 3),
				remove('sign'),
				success('goal-kofi', 'Kofi hielp iemand van groep 3 die gevallen was', { sketch: 'heart' }),
				plan('read-pairs', 'lezen met je maatje', 4)
			],
			after: [by('Ruby', idea('outside', 'Een keer buiten rekenen met stoepkrijt'))]
		},
		{
			steps: [
				progress('quiet', 5),
				progress('read', 6),
				status('corner', 'done'),
				success('corner-done', 'De leeshoek is klaar en heel gezellig', { from: 'corner', helped: 'Evelien, Floris' }),
				action('timer', 'Elke dag de tijd opschrijven', 'Lars, Hiba'),
				remove('library', 'board')
			],
			after: [by('Lars', status('timer', 'doing'))]
		},
		{
			steps: [
				progress('quiet', 4),
				progress('read', 5),
				goal('help', 'We helpen elkaar eerst', count(10), 2),
				action('help-card', 'Kaartjes maken: ik kan helpen met…', 'Dina, Owen'),
				plan('help-talk', 'praten over goed helpen', 1),
				remove('corner', 'read-pairs')
			],
			after: [by('Owen', status('help-card', 'doing')), by('Hiba', status('timer', 'done'))]
		},
		{
			absent: 'Ruben',
			steps: [
				progress('quiet', 8),
				progress('help', 1),
				success('timer-done', 'Lars en Hiba hielden elke dag de tijd bij', { from: 'timer', helped: 'Lars, Hiba' }),
				remove('timer', 'sign-works'),
				plan('guest', 'de moeder van Maysa vertelt over haar werk', 4)
			],
			after: [
				by('Sem V.', idea('music', 'Muziek aan bij het opruimen')),
				by('Julian', idea('joke', 'Elke ochtend een mop'), move('joke', 'actions'), undo('joke'))
			]
		},
		{
			steps: [
				progress('quiet', 10),
				reached('quiet'),
				success('quiet-done', 'Wij zijn in 2 minuten stil na de pauze!', { from: 'quiet' }),
				progress('help', 3),
				progress('read', 8),
				status('help-card', 'done'),
				remove('help-talk')
			],
			after: [by('Dina', success('cards', 'Er hangen 28 hulpkaartjes', { from: 'help-card', helped: 'Dina, Owen' }))]
		},
		{
			steps: [
				progress('help', 2),
				letGo('read'),
				remove('help-card', 'goal-kofi'),
				action('shelf', 'Samen een leesplank maken', 'Julian, Merel'),
				plan('shelf-time', 'leesplank timmeren met de conciërge', 3)
			],
			after: [by('Merel', status('shelf', 'doing'))]
		},
		{
			absent: 'Britt',
			steps: [
				remove('read', 'quiet', 'guest'),
				progress('help', 4),
				goal('table', 'Iedereen kent de tafel van 7', share(28, 5), 4),
				action('game', 'Tafelspel maken', 'Milan'),
				plan('test', 'proeftoets tafel van 7', 5)
			],
			after: [
				by('Milan', status('game', 'doing')),
				by('Julian', status('shelf', 'not-managed')),
				by('Sofia', idea('chalk', 'De tafel van 7 op het plein krijten', { sketch: 'sun' }))
			]
		},
		{
			steps: [
				progress('help', 5),
				progress('table', 8),
				action('buddy', 'Vraagmaatje kiezen', 'Fatima, Daan'),
				remove('shelf', 'shelf-time', 'corner-done'),
				success('ruben', 'Ruben durfde voor te lezen voor de hele klas', { helped: 'Yusuf' }),
				plan('tips', 'tips ruilen bij de tafels', 3)
			],
			after: [by('Yusuf', helps('game', 'Yusuf'))]
		},
		{
			steps: [
				progress('help', 6),
				progress('table', 10),
				success('talk', 'Lina deed haar spreekbeurt', { sketch: 'mountains' }),
				action('tidy', 'Rekenhoek opruimen', 'iedereen'),
				remove('test', 'timer-done'),
				plan('reading-noor', 'Noor leest voor uit haar lievelingsboek', 5)
			],
			after: [by('Milan', status('game', 'help-wanted')), by('Fatima', status('buddy', 'doing'))]
		},
		{
			steps: [
				progress('help', 7),
				progress('table', 12),
				give('buddy', 'Fatima, Daan'),
				move('quiet-done', 'successes'),
				move('buddy', 'actions', 'game'),
				remove('tips', 'outside', 'joke'),
				plan('buddy-try', 'oefenen met je vraagmaatje', 2),
				plan('tom-looks', 'meester Tom kijkt mee naar ons doel', 4)
			],
			after: [by('Nisa', idea('theatre', 'Een toneelstuk voor de kleuters'))]
		}
	]
};
