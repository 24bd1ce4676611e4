/** Says to this browser that a class is, or just was, in front of it; gone by itself after as long as that matters. */
export const classHere = 'klas-hier';

/** In seconds, as long as a class may still be there after its session. */
const around = 5 * 60;

export const noteClassHere = (): void => {
	document.cookie = `${classHere}=1; path=/; max-age=${around}; samesite=lax`;
};
