import { arenaPolicy } from '#arenas/policy.ts';
import { auditPolicy } from '#audit/policy.ts';
import { boardPolicy } from '#boards/policy.ts';
import { circlePolicy } from '#circles/policy.ts';
import { replacementPolicy } from '#circles/replacing/policy.ts';
import { concernPolicy } from '#concerns/policy.ts';
import { judgeBy, reachBy, type AudienceOf, type CapabilityPolicy, type May, type PolicyRow } from '#kernel/policy.ts';
import type { Reach, Someone } from '#kernel/policy.ts';
import { householdsPolicy } from '#households/policy.ts';
import { pulsesPolicy } from '#pulses/policy.ts';
import { pupilVoicePolicy } from '#pupil-voice/policy.ts';
import { retentionPolicy } from '#retention/policy.ts';
import { rosterPolicy } from '#roster/policy.ts';
import { schoolPolicy } from '#schools/policy.ts';
import { sessionPolicy } from '#sessions/policy.ts';
import { teamPolicy } from '#teams/policy.ts';
import { voicePolicy } from '#voices/policy.ts';

/** Each capability's own rows, written out `as const`, so that the names of its pages are known; a new one adds a line. */
const each = [
	boardPolicy,
	sessionPolicy,
	schoolPolicy,
	householdsPolicy,
	rosterPolicy,
	auditPolicy,
	retentionPolicy,
	circlePolicy,
	voicePolicy,
	concernPolicy,
	replacementPolicy,
	teamPolicy,
	pulsesPolicy,
	arenaPolicy,
	pupilVoicePolicy
] as const;
const all: readonly CapabilityPolicy[] = each;

/** Who may do what: the only source. */
export const policy: readonly PolicyRow[] = all.flatMap(({ rows }) => rows);

export const may: May = judgeBy(policy);

/** By kind: acts that no person may do; they happen only as a reaction to another command. */
export const onlyAsReaction: Readonly<Record<string, readonly string[]>> = Object.assign(
	{},
	...all.map((one) => one.onlyAsReaction ?? {})
);

/** Kinds of stream that nobody hears: what is written there leaves it only as what its rules tell other streams. */
export const unheard: readonly string[] = all.flatMap((one) => one.unheard ?? []);

/** By kind: whom its streams are for. */
export const audienceOf: Readonly<Record<string, AudienceOf>> = Object.assign(
	{},
	...all.map((one) => one.audiences ?? {})
);

const reach = reachBy(policy, audienceOf);

/** Which streams of a kind someone may find in a list: all of the organisation's, or those of these audiences. */
export const listable = (someone: Someone, kind: string): Reach => reach(someone, 'hear', kind);

type Row = (typeof each)[number]['rows'][number];

/** Every page that someone opens as who they are in a school: the acts of the rows of kind `page`. */
export type PageName = Extract<Row, { kind: 'page' }>['acts'][number];

/** The pages of one board, and of the board of one family; all others are of the whole school. */
export const pagesOfABoard = [
	'board',
	'look-back',
	'class-settings',
	'staff-room',
	'arena',
	'arena-screen'
] as const satisfies readonly PageName[];
export const pagesOfAFamily = ['circle', 'look-along'] as const satisfies readonly PageName[];
export type PageOfABoard = (typeof pagesOfABoard)[number];
export type PageOfASchool = Exclude<PageName, PageOfABoard | (typeof pagesOfAFamily)[number]>;

/** As a menu tells them. */
export const pagesOfASchool = [
	'home',
	'rhythm',
	'groups',
	'people',
	'schools',
	'households',
	'circles',
	'care-profile',
	'voices',
	'pupil-voice',
	'replacing',
	'worried',
	'concerns',
	'roster',
	'year',
	'who-looked',
	'who-looked-at-me',
	'retention',
	'kept'
] as const satisfies readonly PageOfASchool[];

/** What a page of the whole school is about. */
export const wholeSchool = 'school';

/** The pages of the whole school that someone may open, as a menu tells them. */
export const pagesFor = (someone: Someone): PageOfASchool[] =>
	pagesOfASchool.filter((page) => may(someone, page, { kind: 'page', audience: wholeSchool }));
