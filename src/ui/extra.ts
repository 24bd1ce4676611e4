import { useExtras } from './extras.ts';

/** The one of this name; a part is drawn only where it is there. */
export const useExtra = <Extra>(name: string): Extra => {
	const extra = useExtras<Record<string, unknown>>()?.()?.[name];
	if (!extra) throw new Error(`a part without its page: ${name}`);
	return extra as Extra;
};
