/** An error as a log may hold it: class, code and place. Its message may quote what someone wrote, so that stays out. */
export const withoutWords = (error: unknown): object => {
	if (!(error instanceof Error)) return { name: typeof error };
	const { stack = '', message } = error;
	const places = stack
		.slice(stack.indexOf(message) + message.length)
		.split('\n')
		.filter((line) => /^\s+at /.test(line));
	const code = 'code' in error ? error.code : undefined;
	const cause = error.cause === undefined ? undefined : withoutWords(error.cause);
	return { name: error.name, code, at: places.slice(0, 6).map((line) => line.trim()), cause };
};
