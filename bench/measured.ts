import { median, quantile } from './figures.ts';
import type { Mode, Round } from './lesson.ts';

/** One round with what it cost: CPU seconds of the server, and of its database where it has one. */
export type Costed = Round & { cpu: number; databaseCpu: number };
export type Rounds = Record<Mode, Costed[]>;

export type Figures = {
	/** ms */
	pacedP50: number;
	pacedP95: number;
	/** s */
	slamWall: number;
	burstCpu: number;
	databaseCpu: number;
	bytesPerClient: number;
};

export const noRounds = (): Rounds => ({ burst: [], slam: [], paced: [] });

/** The median of each figure over the rounds. A stream is counted where it costs most, whichever way they write. */
export const figuresOf = ({ burst, slam, paced }: Rounds): Figures => ({
	pacedP50: medianOf(paced, ({ latencies }) => median(latencies)),
	pacedP95: medianOf(paced, ({ latencies }) => quantile(latencies, 0.95)),
	slamWall: medianOf(slam, ({ wall }) => wall),
	burstCpu: medianOf(burst, ({ cpu }) => cpu),
	databaseCpu: medianOf(burst, ({ databaseCpu }) => databaseCpu),
	bytesPerClient: Math.max(...[burst, slam, paced].map(bytesOf).filter((bytes) => !Number.isNaN(bytes)))
});

export const bytesOf = (rounds: readonly Costed[]): number => medianOf(rounds, ({ bytes }) => bytes);

const medianOf = (rounds: readonly Costed[], figure: (round: Costed) => number): number => median(rounds.map(figure));
