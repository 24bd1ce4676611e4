/** ms in which a second tap on the same place is still meant for what stood there before. */
export const settling = 1_000;

/** Whether what stands here is so new that a tap on it was meant for what stood here before. `seen`: what changes. */
export const useSettling = (seen: () => unknown): (() => boolean) => {
	let isNew = $state(true);
	$effect(() => {
		seen();
		isNew = true;
		const timer = setTimeout(() => (isNew = false), settling);
		return () => clearTimeout(timer);
	});
	return () => isNew;
};
