import type { ClientConfig } from 'pg';
import * as v from 'valibot';
import type { School } from '#testing/cast.ts';
import { faultNames } from './faults.ts';

const schema = v.object({
	dataFolder: v.string(),
	fault: v.picklist(faultNames),
	/** Whether two schools are to be opened first. */
	founds: v.boolean(),
	/** Below this many free megabytes it takes no new words. */
	roomMegabytes: v.number(),
	/** Whether it has its pages, straight from source. */
	pages: v.boolean()
});

/** What a Kring under torture is started with. */
export type Order = v.InferOutput<typeof schema>;

export const order = (text: string | undefined): Order => v.parse(schema, JSON.parse(text ?? ''));

/** Keys, and the chain of its audit, are made from this. */
export const tortureSecret = 'the secret of a kring under torture';

/** What it tells once it serves. */
export type Ready = {
	ready: true;
	port: number;
	owner: ClientConfig;
	schools: { north: School; south: School } | undefined;
};

/** How it fares; times in ms. */
export type Figures = { listeners: number; residentMegabytes: number; loopP99: number; loopMost: number };
