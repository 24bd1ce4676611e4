import {
	action,
	by,
	count,
	edit,
	extend,
	feest,
	goal,
	idea,
	move,
	plan,
	progress,
	reached,
	remove,
	share,
	status,
	success,
	takeDown,
	undo,
	yesNo
} from '../steps.ts';
import type { Story } from '../story.ts';

export const group78: Story = {
	teacher: 'Rachid',
	writer: 'leader',
	leaders: 'Thijs, Ikram, Lotus, Jonah, Elisa, Niels, Sumaya, Bas, Gwen, Ömer, Mare, Ravi',
	sessions: [
		{
			steps: [
				feest('wave'),
				goal('plan', 'We hebben ons weekwerk op vrijdag af', share(26, 11)),
				goal('younger', 'We lezen elke week voor bij de kleuters', count(6), 1),
				action('roster', 'Een voorleesrooster maken', 'Tarik, Nienke'),
				plan('start', 'boeken kiezen voor de kleuters', 2)
			],
			after: [by('Nienke', status('roster', 'doing')), by('Sepp', idea('camp', 'Zelf koken op kamp'))]
		},
		{
			steps: [
				progress('plan', 13),
				progress('younger', 1),
				status('roster', 'done'),
				success('roster-done', 'Het voorleesrooster is klaar tot de kerst', {
					from: 'roster',
					helped: 'Tarik, Nienke'
				}),
				remove('start')
			],
			after: [by('Hidde', idea('code', 'De code van de laptopkast is 4812')), by('Rachid', takeDown('code'))]
		},
		{
			steps: [
				progress('plan', 15),
				action('planner', 'Een planner uitproberen', 'Rosa, Damian, Melike'),
				success('ilias', 'Ilias presenteerde zonder briefje', { sketch: 'mountains' }),
				plan('planner-try', 'planners vergelijken', 4)
			],
			after: [by('Melike', status('planner', 'doing'))]
		},
		{
			steps: [
				progress('plan', 14),
				progress('younger', 2),
				remove('roster'),
				goal('phone', 'We zijn op het plein zonder telefoon', yesNo)
			],
			after: [by('Bodi', action('games', 'Spelen zonder scherm verzamelen', 'Bodi, Salma'))]
		},
		{
			absent: 'Hidde',
			steps: [
				progress('plan', 17),
				progress('phone', 0),
				status('planner', 'done'),
				success('planner-done', 'We kozen samen één planner', { from: 'planner', helped: 'Rosa, Damian, Melike' }),
				remove('planner-try')
			],
			after: [by('Salma', status('games', 'doing')), by('Jolijn', idea('market', 'Een ruilmarkt voor boeken'))]
		},
		{
			steps: [
				progress('younger', 3),
				progress('phone', 1),
				remove('planner', 'ilias'),
				plan('interview', 'interview met de wijkagent', 3)
			],
			after: [by('Pepijn', idea('film', 'Filmavond'), edit('film', 'Een filmavond met zelfgemaakte films'))]
		},
		{
			steps: [
				progress('plan', 20),
				progress('phone', 1),
				status('games', 'done'),
				success('games-done', 'Er staan 14 pleinspelen op ons lijstje', { from: 'games', helped: 'Bodi, Salma' })
			],
			after: [by('Senna', action('mentor', 'Rekenmaatje zijn voor groep 6', 'Senna, Hidde'))]
		},
		{
			steps: [
				reached('phone'),
				success('phone-done', 'Op het plein spelen we weer samen', { from: 'phone' }),
				progress('younger', 4),
				remove('games', 'interview'),
				plan('debate', 'oefenen met debatteren', 5)
			],
			after: [by('Hidde', status('mentor', 'doing'))]
		},
		{
			steps: [
				remove('phone', 'roster-done'),
				progress('plan', 19),
				goal('debate-goal', 'We onderbouwen onze mening met twee redenen', share(26, 8), 4),
				action('cards', 'Debatkaarten schrijven', 'Gwen, Ravi')
			],
			after: [by('Judith', plan('parents', 'ouders kijken naar ons debat', 4))]
		},
		{
			absent: 'Pepijn',
			steps: [
				progress('plan', 22),
				progress('younger', 5),
				progress('debate-goal', 11),
				remove('debate'),
				status('cards', 'doing')
			],
			after: [
				by('Sumaya', success('reading', 'De kleuters vragen naar ons als we er niet zijn', { sketch: 'heart' })),
				by('Thijs', move('camp', 'actions'), undo('camp'))
			]
		},
		{
			steps: [
				progress('plan', 23),
				progress('debate-goal', 10),
				extend('plan', 3),
				status('mentor', 'help-wanted'),
				plan('groups', 'debat in kleine groepen', 2)
			],
			after: [by('Ömer', success('omer', 'Ömer hielp Lotus met haar werkstuk', { helped: 'Ömer' }))]
		},
		{
			steps: [
				progress('younger', 5),
				progress('debate-goal', 14),
				status('cards', 'done'),
				remove('parents', 'planner-done'),
				action('jury', 'Een jury vragen uit groep 6', 'Lisanne, Mare'),
				plan('final', 'klassendebat: huiswerk ja of nee', 5),
				plan('rehearse', 'redenen verzamelen in tweetallen', 1)
			],
			after: [by('Lotus', idea('museum', 'Ons eigen museum in de gang', { sketch: 'house' }))]
		}
	]
};
