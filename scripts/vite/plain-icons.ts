import type { PreprocessorGroup } from 'svelte/compiler';
import * as v from 'valibot';

const icon = v.object({
	name: v.string(),
	size: v.number(),
	node: v.array(v.tuple([v.string(), v.record(v.string(), v.string())]))
});
type Shape = v.InferOutput<typeof icon>['node'][number];

/** Lucide's icons as the one line they are: a small component for each, in place of one that builds any of them. */
export const plainIcons: PreprocessorGroup = {
	name: 'plain-icons',
	markup: ({ content, filename = '' }) => {
		if (!/@lucide\/svelte\/dist\/icons\//.test(filename)) return;
		const { size, node } = v.parse(icon, JSON.parse(/const iconData = (\{.*\});/.exec(content)?.[1] ?? 'null'));
		const looks = 'fill="none" stroke="currentColor" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"';
		return {
			code: `<script>let { size = ${size}, strokeWidth = 2 } = $props();</script>
<svg class="lucide-icon" ${looks} viewBox="0 0 ${size} ${size}"
	width={size} height={size} stroke-width={strokeWidth}><path d="${node.map(lineOf).join('')}" /></svg>`
		};
	}
};

/** A shape as a piece of a path that goes on wherever the pen was left: one line is less to send, and to build. */
export const lineOf = ([tag, given]: Shape): string => {
	const { d = '', cx, cy, r, x1, x2, y1, y2 } = given;
	const known = (...names: string[]) => Object.keys(given).toSorted().join() === names.join();
	if (tag === 'path' && known('d')) return fromAnywhere(d);
	if (tag === 'line' && known('x1', 'x2', 'y1', 'y2')) return `M${x1} ${y1}L${x2} ${y2}`;
	if (tag === 'circle' && known('cx', 'cy', 'r'))
		return `M${Number(cx) - Number(r)} ${cy}a${r} ${r} 0 1 0 ${2 * Number(r)} 0a${r} ${r} 0 1 0-${2 * Number(r)} 0z`;
	if (tag === 'rect') return roundedRect(given);
	throw new Error(`No line is known for ${tag} with ${Object.keys(given).join(', ')}`);
};

const roundedRect = (given: Record<string, string>): string => {
	const read = (name: string) => Number(given[name] ?? 0);
	const r = read('rx');
	const [across, down] = [read('width') - 2 * r, read('height') - 2 * r];
	const round = (to: string) => `a${r} ${r} 0 0 1${to}`;
	const there = `h${across}${round(` ${r} ${r}`)}v${down}${round(`-${r} ${r}`)}`;
	return `M${read('x') + r} ${read('y')}${there}h-${across}${round(`-${r}-${r}`)}v-${down}${round(` ${r}-${r}`)}z`;
};

/** A path may begin with a small m, which counts from nothing; further on it would count from the last point. */
const fromAnywhere = (d: string): string =>
	d.replace(
		/^m\s*(-?\d*\.?\d+)[\s,]*(-?\d*\.?\d+)[\s,]*(?=([-\d.])?)/,
		(_, x, y, more) => `M${x} ${y}${more ? 'l' : ''}`
	);
