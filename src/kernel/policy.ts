import { groupOf, type Role, type Standing } from './standing.ts';

/**
 * Who may do what: rows of this shape are the only source. `hear` is reading a stream; of a `page` the acts are its
 * names; every other act is a command's type.
 * `within`: standing in the stream's own audience, in the group it is about, or anywhere in the organisation. An
 * audience such as `teachers:<group>` or `nobody:<group>` is about that group: one may write there what one cannot hear.
 */
export type PolicyRow = {
	kind: string;
	acts: readonly string[];
	roles: readonly Role[];
	within: 'audience' | 'group' | 'organisation';
};

/** The audience of a kind of stream: one for the whole organisation, or one for each group. */
export type AudienceOf = string | ((group: string) => string);

/** What the rules of one capability let people do. */
export type CapabilityPolicy = {
	rows: readonly PolicyRow[];
	/** By kind: whom its streams are for. */
	audiences?: Readonly<Record<string, AudienceOf>>;
	/** By kind: acts that no person may do; they happen only as a reaction to another command. */
	onlyAsReaction?: Readonly<Record<string, readonly string[]>>;
	/** Kinds of stream that nobody hears: what is written there leaves it only as what its rules tell other streams. */
	unheard?: readonly string[];
};

export type Someone = { standings: readonly Standing[] };

/** Whether someone may do this in their own organisation. Which organisation a thing is of, the caller looks up. */
export type May = (someone: Someone, act: string, on: { kind: string; audience: string }) => boolean;

export const judgeBy =
	(rows: readonly PolicyRow[]): May =>
	(someone, act, on) =>
		rows.some(
			(row) =>
				row.kind === on.kind &&
				row.acts.includes(act) &&
				someone.standings.some(
					({ role, audience }) => row.roles.includes(role) && stands(row.within, audience, on.audience)
				)
		);

const stands = (within: PolicyRow['within'], audience: string | undefined, on: string): boolean => {
	if (within === 'organisation') return true;
	if (audience === undefined) return false;
	return within === 'group' ? groupOf(audience) === groupOf(on) : audience === on;
};

/** Where someone may do an act with streams of a kind: anywhere in the organisation, or in these audiences only. */
export type Reach = { everywhere: boolean; audiences: readonly string[] };

/** The same judgement turned round, for lists: not whether someone may, but where. */
export const reachBy =
	(rows: readonly PolicyRow[], audienceOf: Readonly<Record<string, AudienceOf>>) =>
	({ standings }: Someone, act: string, kind: string): Reach => {
		const audiences = new Set<string>();
		const of = audienceOf[kind];
		for (const { within, roles } of rows.filter((row) => row.kind === kind && row.acts.includes(act)))
			for (const { role, audience: own } of standings) {
				if (!roles.includes(role)) continue;
				if (within === 'organisation') return { everywhere: true, audiences: [] };
				const audience = own !== undefined && typeof of === 'function' ? of(groupOf(own)) : undefined;
				if (audience !== undefined && stands(within, own, audience)) audiences.add(audience);
			}
		return { everywhere: false, audiences: [...audiences].toSorted() };
	};
