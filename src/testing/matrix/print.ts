/** Figures of a run, for who reads its report. */
export const print = (line: string): void => void process.stdout.write(`${line}\n`);
