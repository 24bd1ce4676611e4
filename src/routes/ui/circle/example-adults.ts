import { adultsRules } from '#circles/adults/adults-rules.ts';
import type { Adults } from '#circles/adults/adults-state.ts';
import type { AdultsCommand } from '#circles/adults/commands.ts';
import { adultsPlan, usualPlan, type AdultsPhase } from '#circles/forms.ts';
import type { Drawing } from '#kernel/drawing.ts';
import { wasRefused } from '#kernel/decider.ts';
import { fold } from '#kernel/replay.ts';
import { addDays } from '#kernel/time.ts';
import {
	amira,
	children,
	els,
	father,
	jip,
	keeper,
	meetsAt,
	mother,
	noor,
	sem,
	social,
	today
} from './example-family.ts';

const id = (index: number): string => `0192f333-0000-7000-8000-${String(index).padStart(12, '0')}`;

/** What the rules make of one command; a refusal changes nothing. */
export const after = (adults: Adults, command: AdultsCommand, at: number): Adults => {
	const context = { actor: keeper, at, role: 'keeper' };
	const decision = adultsRules.decide(adults, command, context);
	return wasRefused(decision) ? adults : fold(adultsRules, adults, decision, context);
};

export type View = {
	phase: AdultsPhase;
	/** nothing was brought, said or agreed · a meeting as they are · as much as there can be, in long words */
	said: 'nothing' | 'some' | 'much';
	/** seconds that the phase has been going on */
	late?: number;
};

export const exampleAdults = ({ phase, said }: View): Adults => {
	const goTo: AdultsCommand[] = phase === 'home-goal' ? [] : [{ type: 'go-to-phase', from: 'home-goal', to: phase }];
	const commands = [opening(said), ...(said === 'nothing' ? [] : spoken(said === 'much')), ...goTo];
	return commands.reduce((adults, command) => after(adults, command, meetsAt), adultsRules.initial);
};

/** A child that jumps, in six strokes: where each begins, and then steps. */
const jumping: Drawing = [
	[500, 200, 40, -40, 40, 40, -40, 40, -40, -40],
	[540, 240, 5, 180],
	[545, 290, -105, -60],
	[545, 290, 105, -60],
	[545, 420, -75, 120, -20, -40],
	[545, 420, 75, 120, 30, -40]
];

const opening = (said: View['said']): AdultsCommand => ({
	type: 'open-adults',
	meeting: id(1),
	circle: id(2),
	plan: adultsPlan(usualPlan['care-meeting']),
	children,
	guests: said === 'nothing' ? [] : [mother, father, social],
	homeGoals:
		said === 'nothing'
			? []
			: [
					{ id: id(10), guardian: mother, words: 'dat ze zich alle vier fijn voelen op school' },
					...(said === 'much' ? [{ id: id(11), guardian: father, words: 'أريد أن يذهب أولادي إلى المدرسة بفرح' }] : [])
				],
	childGoals:
		said === 'nothing'
			? []
			: [
					{
						id: id(20),
						child: amira,
						words: 'Hulp vragen als rekenen niet lukt',
						drawing: null,
						helper: 'Juf Els zet een kaartje op tafel'
					},
					{ id: id(21), child: sem, words: 'Naar de rustplek als ik boos word', drawing: null, helper: '' },
					{ id: id(22), child: noor, words: 'Elke dag op tijd', drawing: null, helper: 'Mama zet de wekker' },
					{ id: id(23), child: jip, words: '', drawing: jumping, helper: 'samen gymmen' }
				],
	agreements:
		said === 'nothing'
			? []
			: [
					{
						id: id(30),
						words: 'Belt de fysio over Jip',
						who: { kind: 'guest', id: social },
						by: addDays(today, -10),
						about: jip,
						tells: { kind: 'staff', id: els }
					},
					{
						id: id(31),
						words: 'Vraagt de fietsclub of er plek is',
						who: { kind: 'keeper', id: keeper },
						by: addDays(today, 7),
						about: null,
						tells: null
					}
				]
});

const spoken = (isMuch: boolean): AdultsCommand[] => {
	const long =
		'Een vaste plek in de klas naast een raam dat open kan, met een koptelefoon voor als het druk is, en elke ochtend even rustig binnenkomen met iemand die Noor goed kent en met haar doorneemt wat er die dag gaat gebeuren, stap voor stap.';
	const needs: [child: string, words: string][] = [
		[amira, 'Na schooltijd een half uur rekenen met Tom'],
		[sem, 'Een kaartje om zonder vragen naar de rustplek te gaan'],
		[noor, isMuch ? long : 'Iemand die haar ’s ochtends opvangt'],
		[jip, 'Bewegen tussen twee kringen door'],
		...(isMuch
			? ([
					[noor, 'كرسي بجانب صديقتها'],
					[noor, 'Hottentottententententoonstellingsbezoekbegeleiding'],
					[amira, 'Een rustige werkplek'],
					[sem, 'Elke vrijdag even napraten']
				] as [string, string][])
			: [])
	];
	return [
		{ type: 'how-it-goes', goal: id(10), step: 'better', words: 'Jip zingt weer onder het fietsen' },
		...(isMuch
			? [{ type: 'how-it-goes' as const, goal: id(11), step: 'same' as const, words: 'الصباح صعب علينا كلنا' }]
			: []),
		...needs.map(([child, words], index) => ({ type: 'add-need' as const, id: id(100 + index), child, words })),
		{
			type: 'add-agreement',
			id: id(200),
			words: 'Brengt Noor elke ochtend om tien voor half negen',
			who: { kind: 'guest', id: mother },
			by: addDays(today, 21),
			about: noor,
			tells: { kind: 'staff', id: els }
		},
		{
			type: 'add-agreement',
			id: id(201),
			words: 'Vraagt om hulp met het kaartje',
			who: { kind: 'child', id: amira },
			by: addDays(today, 21),
			about: amira,
			tells: null
		},
		...(isMuch
			? ([
					{
						type: 'add-agreement',
						id: id(202),
						words: long,
						who: { kind: 'guest', id: social },
						by: addDays(today, 42),
						about: noor,
						tells: { kind: 'keeper', id: keeper }
					},
					{
						type: 'add-agreement',
						id: id(203),
						words: 'Regelt een tolk voor de volgende keer',
						who: { kind: 'keeper', id: keeper },
						by: addDays(today, 14),
						about: null,
						tells: null
					},
					{ type: 'say-closing', words: 'Wij brengen elkaar nu zelf op de hoogte, ook als het even niet lukt.' }
				] as AdultsCommand[])
			: [])
	];
};
