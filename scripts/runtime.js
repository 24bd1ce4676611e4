// @ts-check
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { dirname } from 'node:path';
import { npm } from './npm.js';
import { inRoot } from './root.js';
import { Stop } from './stop.js';

const suffix = process.platform === 'win32' ? '.exe' : '';
const own = inRoot('node_modules', 'node', 'bin', `node${suffix}`);
const link = inRoot('node_modules', '.bin', 'node');

/** The Node that Kring runs on: the one in node_modules, mended when its install script was skipped. */
export const readyRuntime = async () => {
	const wanted = String(JSON.parse(readFileSync(inRoot('package.json'), 'utf8')).dependencies.node);
	if (versionOf(own) !== wanted) {
		try {
			await fetchRuntime(wanted);
		} catch (error) {
			// a newer Node on the machine will do as well
			if (Number.parseInt(process.versions.node, 10) >= Number.parseInt(wanted, 10)) return process.execPath;
			throw error;
		}
	}
	if (!existsSync(link) && process.platform !== 'win32') {
		rmSync(link, { force: true });
		symlinkSync('../node/bin/node', link);
	}
	return own;
};

/** @param {string} wanted */
const fetchRuntime = async (wanted) => {
	console.log('Kring haalt zijn eigen Node.js op…');
	const name = packageName();
	const aside = inRoot('node_modules', '.kring-runtime');
	rmSync(aside, { recursive: true, force: true });
	mkdirSync(aside, { recursive: true });
	try {
		await npm(['install', '--prefix', aside, '--no-save', '--ignore-scripts', `${name}@${wanted}`], aside);
		mkdirSync(dirname(own), { recursive: true });
		renameSync(`${aside}/node_modules/${name}/bin/node${suffix}`, own);
		chmodSync(own, 0o755);
	} finally {
		rmSync(aside, { recursive: true, force: true });
	}
	if (versionOf(own) !== wanted)
		throw new Stop(`Node.js ${wanted} draait niet op deze computer: installeer Node.js 24 van https://nodejs.org.`);
};

/** As the `node` package names its own parts. */
const packageName = () => {
	const { platform, arch } = process;
	if (platform === 'win32') return `node-win-${arch === 'ia32' ? 'x86' : arch}`;
	return `${platform === 'darwin' && arch === 'arm64' ? 'node-bin' : 'node'}-${platform}-${arch}`;
};

/** @param {string} node */
const versionOf = (node) => {
	const { status, stdout } = spawnSync(node, ['--version'], { encoding: 'utf8' });
	return status === 0 ? stdout.trim().replace(/^v/, '') : undefined;
};
