import { wasRefused } from '#kernel/decider.ts';
import { fold } from '#kernel/replay.ts';
import { board, type Board, type BoardCommand } from '#boards/board.ts';
import type { Area } from '#boards/note.ts';
import type { Person } from '#schools/classmates.ts';

/** The Wednesday on which this example takes place. */
export const today = '2026-11-25';

const pupils = 'Aya Bram Daan Fatima Jip Lina Milan Noor Sara Finn Yara Tess Levi Zoë Omar Julia Mees Saar Adam Roos';
export const people: Person[] = [
	...pupils.split(' ').map((name) => ({ id: name.toLowerCase(), name, role: 'pupil' as const })),
	{ id: 'sem-b', name: 'Sem B.', role: 'pupil' },
	{ id: 'sem-v', name: 'Sem V.', role: 'pupil' },
	{ id: 'tom', name: 'Meester Tom', role: 'teacher' },
	{ id: 'bord', name: 'Digibord 5b', role: 'screen' }
];

type Step = [day: string, actor: string, command: BoardCommand];
const add = (note: string, area: Area, words: string, more: Partial<BoardCommand> = {}): BoardCommand =>
	({ type: 'add-note', note, area, words, ...more }) as BoardCommand;

const history: Step[] = [
	['2026-08-31', 'tom', { type: 'open-board', group: 'groep-5b', schoolYear: '2026-2027', previous: null }],
	['2026-11-02', 'daan', add('helpen', 'goals', 'We helpen elkaar eerst')],
	[
		'2026-11-02',
		'tom',
		{
			type: 'set-measure',
			note: 'helpen',
			measure: { kind: 'count', from: 0, to: 10 },
			starts: '2026-11-02',
			ends: '2026-12-09'
		}
	],
	['2026-11-06', 'sara', { type: 'add-progress', note: 'helpen', value: 2 }],
	['2026-11-13', 'sara', { type: 'add-progress', note: 'helpen', value: 4 }],
	['2026-11-20', 'sara', { type: 'add-progress', note: 'helpen', value: 7 }],
	['2026-11-09', 'tom', add('tafel', 'goals', 'Iedereen kent de tafel van 7')],
	[
		'2026-11-09',
		'tom',
		{
			type: 'set-measure',
			note: 'tafel',
			measure: { kind: 'share', from: 4, outOf: 28 },
			starts: '2026-11-09',
			ends: '2026-12-18'
		}
	],
	['2026-11-23', 'milan', { type: 'add-progress', note: 'tafel', value: 12 }],
	[
		'2026-11-12',
		'lina',
		add('spreekbeurt', 'successes', 'Lina deed haar spreekbeurt', {
			drawing: [
				[60, 480, 60, -200, 90, -130, 110, 60, 60, 170, 70, 70, 70, -60, 60, -190, 90, -90, 110, 70, 60, 180, 80, 90],
				[620, 90, 40, 70],
				[760, 50, -10, 90],
				[880, 120, -70, 60]
			]
		})
	],
	['2026-11-20', 'noor', add('stil', 'successes', 'Wij zijn in 2 minuten stil na de pauze!')],
	['2026-11-20', 'noor', { type: 'name-helpers', note: 'stil', helpers: ['aya', 'bram'] }],
	['2026-11-23', 'fatima', add('maatje', 'actions', 'Vraagmaatje kiezen')],
	['2026-11-23', 'fatima', { type: 'share-out', note: 'maatje', who: ['fatima', 'daan'], everyone: false, due: today }],
	['2026-11-23', 'milan', add('spel', 'actions', 'Tafelspel maken')],
	['2026-11-23', 'milan', { type: 'share-out', note: 'spel', who: ['milan'], everyone: false, due: '2026-11-27' }],
	['2026-11-24', 'milan', { type: 'set-status', note: 'spel', status: 'help-wanted' }],
	['2026-11-23', 'tom', add('oefenen', 'planning', 'oefenen met je vraagmaatje', { day: today })],
	['2026-11-23', 'tom', add('tom-kijkt', 'planning', 'meester Tom kijkt mee naar ons doel', { day: '2026-11-26' })],
	['2026-11-23', 'tom', add('gym', 'planning', 'gym in de grote zaal', { day: '2026-11-23' })],
	...['Een tafel buiten', 'Vaker muziek', 'Een leesmuur', 'Plantjes in de klas'].map((words, index): Step => [
		'2026-11-16',
		'jip',
		add(`idee-${index}`, 'ideas', words)
	]),
	['2026-11-16', 'tom', { type: 'choose-leader', person: 'sara' }],
	['2026-11-23', 'tom', { type: 'choose-leader', person: 'daan' }]
];

const many = [
	'Wij zetten alle stoelen stil op tafel',
	'Sem hielp Noor met een moeilijke som over de klok en daarna deden ze er samen nog vijf, ook die met kwart over en kwart voor',
	'Hottentottententententoonstellingsbezoekersvergunningsaanvraag',
	'Top',
	'De hele groep las een kwartier',
	'We hebben samen de boekenkast opgeruimd'
];

const after = (state: Board, [day, actor, command]: Step): Board => {
	const context = { actor, at: Date.parse(`${day}T08:30:00Z`) };
	const decision = board.decide(state, command, context);
	if (wasRefused(decision)) throw new Error(`${command.type}: ${decision.refused}`);
	return fold(board, state, decision, context);
};

/** The example board with this many more notes in each area that takes them; `until` leaves out what came later. */
export const exampleBoard = (full: number, until = '9999'): Board => {
	const extra = ['successes', 'actions', 'planning', 'ideas'] as const;
	const more = Array.from({ length: full }, (_, index) =>
		extra.map((area): Step => [
			today,
			'roos',
			add(
				`${area}-${index}`,
				area,
				many[index % many.length] ?? '',
				area === 'planning' ? { day: `2026-11-${23 + (index % 7)}` } : {}
			)
		])
	).flat();
	return [...history, ...more].filter(([day]) => day <= until).reduce(after, board.initial);
};

export const emptyExample = (): Board => history.slice(0, 1).reduce(after, board.initial);
export const changedOn = [...new Set(history.map(([day]) => day))].toSorted();
