/** A browser's storage, in memory: as in a browser, what it holds are its own keys. */
export const memoryStorage = (): Storage => {
	const storage: Record<string, string> = {};
	const methods = {
		getItem: (key: string) => storage[key] ?? null,
		setItem: (key: string, value: string) => void (storage[key] = value),
		removeItem: (key: string) => void delete storage[key]
	};
	for (const [name, value] of Object.entries(methods))
		Object.defineProperty(storage, name, { value, enumerable: false });
	return storage as unknown as Storage;
};
