import type { Meeting } from '../circle-state.ts';
import { heldForms, phases, planOf, togetherPlan, type AnyForm, type OwnForm, type Planned } from '../forms.ts';
import { momentOf } from './moment.ts';

/** What a form says, by the names of its fields. `fresh`: a name for something new. */
export type Typed = {
	field: (name: string) => string;
	fields: (name: string) => string[];
	fresh: string;
	/** forms of meeting that the organisation changed */
	own?: readonly OwnForm[];
	/** meetings that are planned and have not begun */
	planned?: readonly Meeting[];
};

/** What a form of a family's board asks, in order: commands as they are still to be read, or why it cannot be asked. */
export type Wish = { type: string; [more: string]: unknown };
export type Wishes = Wish[] | { problem: string };

const ended = ({ field }: Typed) => ({ goal: field('goal'), outcome: field('outcome') });
const agreement = ({ field }: Typed) => ({ agreement: field('agreement') });
const one = (type: string, read: (typed: Typed) => Record<string, unknown> | undefined) => (typed: Typed) => {
	const asked = read(typed);
	return asked ? [{ type, ...asked }] : { problem: 'circle.when-is-missing' };
};

/** What a guardian says about a guest, of each child that was ticked. */
const consent = (typed: Typed): Wishes => {
	const { field, fields } = typed;
	const said = { guest: field('guest'), guardian: field('guardian'), how: field('how') };
	const children = fields('child');
	// nothing is chosen beforehand: a yes that nobody said is worse than one more tap
	if (field('answer') === '') return { problem: 'circle.choose-answer' };
	if (children.length === 0) return { problem: 'circle.tick-a-child' };
	return children.map((child) =>
		field('answer') === 'withdrawn'
			? { type: 'withdraw-consent', ...said, child }
			: { type: 'give-consent', ...said, child, answer: field('answer') }
	);
};

/** Who is invited is also asked for the planned meetings that were ticked. */
const invite = (typed: Typed): Wishes => {
	const invited = whom(typed);
	return [{ type: 'invite-guest', ...invited }, ...alsoComing(typed, typed.fields('also'), [invited.guest ?? ''])];
};

/** Guests of this board who are asked for a meeting that was planned already. */
const askToMeeting = (typed: Typed): Wishes => {
	const guests = typed.fields('coming');
	return guests.length === 0 ? { problem: 'circle.tick-a-guest' } : alsoComing(typed, [typed.field('meeting')], guests);
};

/** These meetings as they are planned, with these guests; one that has begun meanwhile stays as it is. */
const alsoComing = ({ planned = [] }: Typed, meetings: readonly string[], guests: readonly string[]): Wish[] =>
	planned
		.filter(({ id }) => meetings.includes(id))
		.map(({ id, form, at, place, plan, coming, staff, fetch }) => ({
			type: 'change-meeting',
			meeting: id,
			form,
			at,
			place,
			plan,
			staff,
			fetch,
			coming: [...new Set([...coming, ...guests])]
		}));

const whom = ({ field, fresh }: Typed) => {
	const sort = field('sort');
	// who is known from another table is the same guest here, and what is known of them stays as it is
	if (sort === 'known') {
		const [guest, as] = field('known').split(' ');
		return { guest, sort: as, why: field('why'), part: field('part') };
	}
	return {
		// a guardian is a guest under the id they have in their household
		guest: sort === 'guardian' ? field('guardian') : fresh,
		sort,
		why: field('why'),
		part: field('part'),
		known: {
			given: field('given'),
			family: field('family'),
			// a name that was typed, or else what this sort of organisation is called
			party: sort === 'partner' ? field('party-name').trim() || field('party') : '',
			function: sort === 'partner' ? field('function') : '',
			email: field('email').trim(),
			language: field('language')
		}
	};
};

const appointment = ({ field, fields, own }: Typed) => {
	// one that was taken away stays with the meeting that has it
	const form: AnyForm =
		[...heldForms(own), field('form-was')].find((known) => known === field('form')) ?? 'care-meeting';
	const at = momentOf(field('day'), field('time'));
	const plan = planned(form, field, own);
	return at === undefined
		? undefined
		: {
				form,
				at,
				place: field('place'),
				plan,
				coming: fields('coming'),
				staff: fields('staff'),
				fetch: togetherPlan(plan).length > 0 ? fields('fetch') : []
			};
};

/** The phases of a form, with the minutes that were typed; what was left empty takes what it takes here. */
const planned = (form: AnyForm, field: Typed['field'], own: Typed['own']): Planned[] =>
	(field('form-was') === form ? planThatWas(field) : planOf(form, own)).map(({ phase, minutes }) => {
		const typed = field(`minutes-${phase}`).trim();
		return { phase, minutes: typed === '' ? minutes : Number(typed) };
	});

/** Of a meeting that was planned: it keeps what it took, also when its form was changed since. */
const planThatWas = (field: Typed['field']): Planned[] =>
	phases.flatMap((phase) => {
		const minutes = field(`was-${phase}`);
		return minutes === '' ? [] : { phase, minutes: Number(minutes) };
	});

/** Each form of the page, by its name: what it asks. */
export const wishes = {
	'set-home-goal': one('set-home-goal', ({ field, fresh }) => ({
		goal: fresh,
		guardian: field('guardian'),
		words: field('words')
	})),
	'change-home-goal': one('change-home-goal', ({ field }) => ({ goal: field('goal'), words: field('words') })),
	'end-home-goal': one('end-home-goal', ended),
	'invite-guest': invite,
	'ask-to-meeting': askToMeeting,
	'uninvite-guest': one('uninvite-guest', ({ field }) => ({ guest: field('guest') })),
	consent,
	'note-legal-duty': one('note-legal-duty', ({ field }) => ({ guest: field('guest'), words: field('words') })),
	'note-in-the-room': one('note-in-the-room', ({ field }) => ({
		guest: field('guest'),
		guardian: field('guardian')
	})),
	'child-answers': one('child-answers', ({ field }) => ({
		guest: field('guest'),
		child: field('child'),
		answer: field('answer')
	})),
	'plan-meeting': one('plan-meeting', (typed) => {
		const made = appointment(typed);
		const { field, fresh } = typed;
		return made && { meeting: fresh, together: field('together'), adults: field('adults'), ...made };
	}),
	'change-meeting': one('change-meeting', (typed) => {
		const made = appointment(typed);
		return made && { meeting: typed.field('meeting'), ...made };
	}),
	'cancel-meeting': one('cancel-meeting', ({ field }) => ({ meeting: field('meeting') })),
	'finish-agreement': one('finish-agreement', agreement),
	'reopen-agreement': one('reopen-agreement', agreement),
	'drop-agreement': one('drop-agreement', agreement),
	'tell-child': one('tell-child', ({ field }) => {
		const [kind, id] = field('by').split(' ');
		return { agreement: field('agreement'), ...(kind && id && { by: { kind, id } }) };
	}),
	'end-child-goal': one('end-child-goal', ended),
	'ask-child': one('ask-child', ({ field }) => ({ child: field('child'), asked: field('asked') === 'yes' })),
	'add-child': one('add-child', ({ field, fields }) => ({
		child: field('child'),
		guardians: fields('guardian'),
		asked: field('asked') === 'yes'
	})),
	'take-child-out': one('take-child-out', ({ field }) => ({ child: field('child') })),
	'note-authority': one('note-authority', ({ field, fields }) => ({
		child: field('child'),
		guardians: fields('guardian')
	})),
	'share-circle': one('share-circle', ({ field }) => ({ keeper: field('keeper') })),
	'leave-circle': one('leave-circle', ({ field }) => ({ keeper: field('keeper') })),
	'close-cycle': one('close-cycle', ({ field }) => ({ stayed: field('stayed') === 'yes' })),
	'begin-next-cycle': one('begin-next-cycle', () => ({}))
} satisfies Record<string, (typed: Typed) => Wishes>;
export type Act = keyof typeof wishes;
