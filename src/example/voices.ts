import type { VoiceCommand } from '#voices/commands.ts';
import { voiceOf } from '#voices/stream-of.ts';
import type { Calendar } from './calendar.ts';
import { goalIn } from './circles.ts';
import { momentOf } from './clock.ts';
import { pupilCalled } from './households.ts';
import type { Planned } from './planned.ts';
import { regenboog, staffOf } from './regenboog.ts';
import { stableId } from './stable-id.ts';

type Told = { child: string; session: number; command: VoiceCommand };

/**
 * What became of what children said: most of it at the board of their family, some outside it. What nobody weighed or told
 * back yet waits on the ib'er's day.
 */
export const voicesOf = ({ sessions, today }: Calendar): Planned[] => {
	const [marijke] = staffOf(({ appointed }) => appointed === 'coordinator');
	if (!marijke) throw new Error('the school has no coordinator');
	const dayOf = (session: number) => sessions[session] ?? today;
	return told(dayOf).map(({ child, session, command }, index) => ({
		at: momentOf(dayOf(session), '15:00') + index * 20_000,
		organisation: regenboog.organisation,
		actor: marijke.id,
		kind: 'voice',
		stream: voiceOf(pupilCalled(child)),
		id: stableId(`voice command ${today} ${index}`),
		command
	}));
};

const [sem, noor, yara, thomas] = ['Sem de Wit', 'Noor de Wit', 'Yara Benali', 'Thomas Hollander'];
const wishOf = (child: string) => stableId(`wish ${child}`);

const told = (dayOf: (session: number) => string): Told[] => {
	const weigh = (child: string, wish: string, influence: 'taken-over' | 'partly' | 'not', why: string): Told => ({
		child,
		session: 5,
		command: { type: 'weigh-wish', wish, influence, why }
	});
	const tell = (child: string, wish: string, took: 'glad' | 'fine' | 'sorry', words: string): Told => {
		const [teacher] = staffOf(({ name }) => name === (child === sem ? 'Joris Muller' : 'Lotte Wezenberg'));
		return {
			child,
			session: 6,
			command: { type: 'tell-back', wish, by: teacher?.id ?? '', on: dayOf(6), took, words }
		};
	};
	const hand = goalIn('de-wit', 'Mijn vinger opsteken als ik iets wil zeggen');
	const angry = goalIn('de-wit', 'Naar juf gaan als ik boos ben');
	const about = { subject: 'opp', moment: 'drawing-up' } as const;
	return [
		{
			child: yara,
			session: 4,
			command: {
				type: 'hear-wish',
				child: pupilCalled(yara),
				wish: wishOf(yara),
				...about,
				channel: 'self',
				words: 'Ik wil rekenen met echte spullen',
				drawing: null
			}
		},
		{
			child: thomas,
			session: 4,
			command: { type: 'note-declined', child: pupilCalled(thomas), wish: wishOf(thomas), ...about }
		},
		weigh(noor, angry, 'taken-over', ''),
		weigh(sem, hand, 'partly', 'In de kring wel, bij toneel mag je zo praten'),
		weigh(yara, wishOf(yara), 'taken-over', ''),
		tell(noor, angry, 'glad', 'Dan mag ik bij het raam'),
		tell(sem, hand, 'fine', '')
	];
};
