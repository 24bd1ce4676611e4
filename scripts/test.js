// @ts-check
import { ready } from './ready.js';
import { steps } from './steps.js';
import { runScript, Stop } from './stop.js';

// npm test: everything that must hold, on a machine with nothing but Node and npm. `--long` looks longer.
if (process.argv.includes('--long')) process.env.KRING_LONG = '1';

const total = { passed: 0, failed: 0 };

await runScript(async () => {
	const node = await ready();
	for (const together of steps) await takeAll(together, node);
});

if (process.exitCode && total.failed === 0) total.failed = 1;
console.log(`${total.passed} passed, ${total.failed} failed`);

/**
 * Takes the steps that run together to their end, and stops when any of them failed.
 * @param {import('./steps.js').Step[]} together
 * @param {string} node
 */
async function takeAll(together, node) {
	const taken = await Promise.allSettled(together.map((step) => take(step, node)));
	const reasons = taken.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
	const unforeseen = reasons.find((reason) => !(reason instanceof Stop));
	if (unforeseen) throw unforeseen;
	if (reasons.length > 0) throw new Stop(reasons.map(({ message }) => message).join('\n'));
}

/**
 * Takes one step, and throws when it fails.
 * @param {import('./steps.js').Step} step
 * @param {string} node
 */
async function take({ name, check }, node) {
	const from = Date.now();
	console.log(`· ${name}…`);
	const { ok, said, counts } = await check(node);
	total.passed += counts?.passed ?? 0;
	total.failed += counts?.failed ?? 0;
	const seconds = ((Date.now() - from) / 1000).toFixed(1).replace('.', ',');
	const again = counts?.again ? `, waarvan ${counts.again} pas bij de tweede keer` : '';
	const tests = counts ? `, ${counts.passed} van ${counts.passed + counts.failed}${again}` : '';
	if (ok) return console.log(`✓ ${name} (${seconds} s${tests})`);
	console.log(said.trimEnd());
	throw new Stop(`✗ ${name} (${seconds} s${tests}): hierboven staat wat er niet klopt.`);
}
