import { recorded } from '#testing/recorded.ts';
import { arenaRules } from './arena-rules.ts';
import arenaSamples from './arena.samples.json' with { type: 'json' };
import type { ArenaEvent } from './events.ts';
import { padRules, type PadEvent } from './pad/pad-rules.ts';
import padSamples from './pad/pad.samples.json' with { type: 'json' };
import { ranksRules, type RanksEvent } from './ranks/ranks-rules.ts';
import ranksSamples from './ranks/ranks.samples.json' with { type: 'json' };
import type { RingEvent } from './ring/events.ts';
import { ringRules } from './ring/ring-rules.ts';
import ringSamples from './ring/ring.samples.json' with { type: 'json' };
import { turnsRules, type TurnsEvent } from './turns/turns-rules.ts';
import turnsSamples from './turns/turns.samples.json' with { type: 'json' };

/** A new event does not compile until it stands here, and does not pass until it has a sample. */
const ofArena: Record<ArenaEvent['type'], true> = {
	'arena-opened': true,
	'arena-planned': true,
	'plan-changed': true,
	'arena-called-off': true,
	'arena-forgotten': true,
	'moderation-taken': true,
	'question-put': true,
	'question-dropped': true,
	'question-moved': true,
	'questions-finished': true,
	'preparing-finished': true,
	'ring-started': true,
	'ring-paused': true,
	'ring-resumed': true,
	'question-shown': true,
	'pen-taken': true,
	'ring-ended': true,
	'ring-taken': true,
	'quote-written': true,
	'quote-given': true,
	'quote-dropped': true,
	'idea-put': true,
	'idea-dropped': true,
	'quote-placed': true,
	'ideas-finished': true,
	'ranks-asked': true,
	'ranks-shown': true,
	'idea-hung': true,
	'quote-released': true,
	'pupils-told': true,
	'noticed-asked': true,
	'noticed-taken': true,
	'pupils-confirmed': true
};
const ofRing: Record<RingEvent['type'], true> = {
	'ring-opened': true,
	'ring-drawn': true,
	'pupil-drawn': true,
	'pupil-said': true,
	'ring-changed': true,
	'ring-sat': true,
	'pupil-forgotten': true,
	'ring-forgotten': true
};
const ofRanks: Record<RanksEvent['type'], true> = {
	'ranks-opened': true,
	'idea-ranked': true,
	'ranks-summed': true,
	'ranks-ended': true
};
const ofPad: Record<PadEvent['type'], true> = {
	'pad-opened': true,
	'line-written': true,
	'line-wiped': true,
	'line-given': true,
	'pad-wiped': true
};
const ofTurns: Record<TurnsEvent['type'], true> = { 'turn-taken': true, 'turns-forgotten': true };

recorded('an arena', arenaRules as never, arenaSamples as ArenaEvent[], ofArena, ['ranks-asked']);
recorded('a ring', ringRules as never, ringSamples as RingEvent[], ofRing, ['ring-changed']);
recorded('ranks', ranksRules as never, ranksSamples as RanksEvent[], ofRanks, ['ranks-summed']);
recorded('a pad', padRules as never, padSamples as PadEvent[], ofPad);
recorded('turns', turnsRules as never, turnsSamples as TurnsEvent[], ofTurns);
