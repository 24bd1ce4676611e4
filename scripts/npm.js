// @ts-check
import { existsSync } from 'node:fs';
import { run } from './run.js';
import { Stop } from './stop.js';

/**
 * Runs npm quietly; a failure becomes one sentence.
 * @param {string[]} parameters
 * @param {string} cwd
 */
export const npm = async (parameters, cwd) => {
	const quietly = [...parameters, '--loglevel=error', '--no-audit', '--no-fund', '--no-update-notifier'];
	const cli = process.env.npm_execpath;
	const { ok, said } =
		cli && cli.endsWith('npm-cli.js') && existsSync(cli)
			? await run(nodeOfNpm(), [cli, ...quietly], { cwd })
			: await run('npm', quietly, { cwd, shell: process.platform === 'win32' });
	if (!ok) throw new NpmStopped(said);
};

/** npm did not do what was asked; `code` is what it calls the cause. */
export class NpmStopped extends Stop {
	/** @param {string} said */
	constructor(said) {
		const code = /\bcode (E[A-Z0-9_]+)/.exec(said)?.[1] ?? (/ENOENT/.test(said) ? 'ENOENT' : undefined);
		super(whyNot(said, code));
		this.code = code;
	}
}

/** Not the Node of Kring itself: that is among what npm replaces. */
const nodeOfNpm = () => {
	const own = process.env.npm_node_execpath ?? process.execPath;
	return existsSync(own) && !own.includes('node_modules') ? own : 'node';
};

/**
 * @param {string} said
 * @param {string | undefined} code
 */
const whyNot = (said, code) => {
	if (/ENOSPC|no space left/i.test(said)) return 'De schijf is vol: maak ruimte vrij en probeer het opnieuw.';
	if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
		return 'Kring mag node_modules niet bijwerken: geef deze gebruiker schrijfrecht op de map van Kring.';
	if (code && /^(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT)$/.test(code))
		return 'Wat Kring nodig heeft is niet op te halen: kijk of er internet is en probeer het opnieuw.';
	if (code === 'EUSAGE')
		return 'package.json en package-lock.json passen niet bij elkaar: voer één keer npm install uit.';
	if (code === 'ENOENT')
		return 'npm is niet gevonden: installeer Node.js met npm van https://nodejs.org en probeer het opnieuw.';
	return `Wat Kring nodig heeft is niet op te halen (${code ?? 'npm stopte'}): voer npm ci uit om te zien waarom.`;
};
