// @ts-check
import { readyPackages } from './packages.js';
import { readyRuntime } from './runtime.js';
import { Stop } from './stop.js';

/** Makes a machine with nothing but Node and npm ready for Kring; gives the Node to run it on. */
export const ready = async () => {
	if (Number.parseInt(process.versions.node, 10) < 20)
		throw new Stop(
			`Kring heeft Node.js 20 of hoger nodig, hier is ${process.versions.node}: haal een nieuwe van https://nodejs.org.`
		);
	await readyPackages();
	return readyRuntime();
};
