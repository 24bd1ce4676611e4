import type { PersonRole } from '#kernel/standing.ts';
import { policy } from '#policy.ts';
import { streams } from '../kept-streams.ts';
import { topics, type Reader, type Said, type Topic } from '../kept-table.ts';
import { tables } from '../kept.ts';
import { people } from './who-opens.ts';
import { terms, type Ground, type TermName } from '../terms.ts';

/** One part of what is told: what is kept, how long and on which ground, and who sees it. */
export type Told = {
	topic: Topic;
	says: Said[];
	terms: { name: TermName; ground: Ground }[];
	readers: Reader[];
	/** roles that hear the streams of it, by the one policy table */
	roles: PersonRole[];
};

/** What Kring keeps, made of the tables, the terms and the policy that the code itself goes by. */
export const whatIsKept = (): Told[] =>
	topics.map((topic) => {
		const own = Object.values(tables).filter((table) => table.topic === topic);
		const kinds = Object.keys(streams).filter((kind) => streams[kind]?.topic === topic);
		const names = new Set([
			...own.flatMap((table) => table.terms),
			...kinds.flatMap((kind) => streams[kind]?.terms ?? [])
		]);
		const hearing = policy.filter(({ kind, acts }) => kinds.includes(kind) && acts.includes('hear'));
		return {
			topic,
			says: [...new Set(own.flatMap((table) => Object.keys(table.columns) as Said[]))],
			terms: [...names].map((name) => ({ name, ground: terms[name].ground })),
			readers: [...new Set(own.flatMap((table) => Object.values(table.seen)))].filter((one) => one !== 'heard'),
			roles: people(hearing)
		};
	});
