/** Words as they are kept, on one line. Control signs count as spaces, and nothing but unseen signs is no words: ''. */
export const onOneLine = (words: string): string => {
	const tidy = words
		.normalize()
		.replace(/[\s\p{Cc}]+/gu, ' ')
		.trim();
	return /[^\p{C}\p{Z}]/u.test(tidy) ? tidy : '';
};
