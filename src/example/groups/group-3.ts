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

export const group3: Story = {
	teacher: 'Lotte',
	writer: 'leader',
	leaders: 'Thomas, Inaya, Floor, Sam, Defne, Job, Liv, Youssef, Emma, Max, Shanaya, Boaz',
	sessions: [
		{
			steps: [
				goal('read', 'Wij lezen samen 30 boekjes', count(30)),
				success('first', 'Wij lezen al het woord maan', { sketch: 'book' }),
				action('list', 'Een boekenlijst maken', 'Lieke, Oskar'),
				plan('read-1', 'lezen in de kring', 3)
			],
			after: [by('Oskar', status('list', 'doing'))]
		},
		{
			absent: 'Amin',
			steps: [
				progress('read', 4),
				status('list', 'done'),
				success('list-done', 'Onze boekenlijst hangt', { from: 'list', helped: 'Lieke, Oskar' }),
				plan('read-2', 'boekje ruilen', 1)
			],
			after: [by('Kyano', idea('den', 'Een hut om in te lezen', { sketch: 'house' }))]
		},
		{
			steps: [progress('read', 7), remove('list', 'read-1'), goal('wait', 'Wij wachten op onze beurt', yesNo, 2)],
			after: [by('Romy', success('tooth', 'Romy is haar tand kwijt', { sketch: 'smile' }))]
		},
		{
			steps: [
				progress('read', 11),
				progress('wait', 0),
				action('hand', 'Vinger omhoog oefenen', 'iedereen'),
				plan('rain', 'stampen in de plassen', 4)
			],
			after: [by('Maud', edit('rain', 'stampen in plassen met laarzen'))]
		},
		{
			absent: 'Tobias',
			steps: [progress('read', 10), status('hand', 'doing'), remove('read-2', 'first')],
			after: [by('Nina', plan('letters', 'nieuwe letter: de s', 2))]
		},
		{
			steps: [
				progress('read', 15),
				progress('wait', 1),
				success('amin', 'Amin las een hele bladzij', { helped: 'Hanan' }),
				action('help-read', 'Lezen met een maatje', 'Pien, Dex'),
				remove('rain')
			],
			after: [by('Dex', status('help-read', 'doing'))]
		},
		{
			steps: [
				progress('read', 19),
				status('hand', 'done'),
				success('hand-done', 'Wij steken onze vinger op', { from: 'hand' })
			],
			after: [by('Ibrahim', idea('bake', 'Letters bakken van deeg'))]
		},
		{
			steps: [
				progress('read', 22),
				progress('wait', 0),
				remove('hand', 'letters', 'tooth'),
				plan('visit', 'naar de bieb', 3)
			],
			after: [by('Pien', status('help-read', 'help-wanted')), by('Tobias', helps('help-read', 'Tobias'))]
		},
		{
			steps: [
				progress('read', 26),
				progress('wait', 1),
				goal('sums', 'Wij kennen de sommen tot 10', share(24, 10), 4),
				status('help-read', 'doing')
			],
			after: [by('Anna', success('anna', 'Anna maakte een verhaal', { sketch: 'rocket' }))]
		},
		{
			absent: 'Maud',
			steps: [
				progress('read', 30),
				reached('read'),
				success('read-done', 'Wij lazen 30 boekjes!', { from: 'read', sketch: 'star' }),
				progress('sums', 12),
				plan('party', 'leesfeest met kussens', 5)
			],
			after: [by('Hanan', idea('pen', 'Brieven schrijven aan opa en oma'))]
		},
		{
			steps: [
				remove('read', 'visit', 'list-done'),
				progress('sums', 15),
				action('cards', 'Sommenkaartjes maken', 'Job, Emma, Liv'),
				plan('market', 'winkeltje spelen met geld', 2)
			],
			after: [by('Emma', status('cards', 'doing')), by('Liv', idea('drum', 'Trommel'), undo('drum'))]
		},
		{
			steps: [
				progress('sums', 17),
				progress('wait', 1),
				status('help-read', 'done'),
				remove('party'),
				plan('star', 'sterrensom van de dag', 1),
				plan('lotte-reads', 'juf Lotte leest voor', 4)
			],
			after: [by('Boaz', success('play', 'Iedereen deed mee met tikkertje', { helped: 'Boaz, Shanaya' }))]
		}
	]
};
