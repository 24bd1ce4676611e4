import { posix } from 'node:path';

/** A source file: its path from the root of the repository, and its text. */
export type Source = { path: string; text: string };

/** A rule of the house: the offences among these files, as `file -> what it should not know`, or `file: why`. */
export type HouseRule = (sources: readonly Source[]) => string[];

type Import = { file: string; to: string };

/** The folders under `src` that are no word of the domain. */
const places = ['kernel', 'client', 'server', 'ui', 'testing', 'torture', 'example', 'routes'];
/** Those that may know everything, because putting together is their work. */
const composing = ['testing', 'torture', 'example', 'routes'];
const drawers = /^(utils?|helpers?|common|misc|types|constants|index|shared|lib|stuff)$/;
const mostLines = 300;

const isTest = (path: string) => path.endsWith('.test.ts');
const home = (path: string) =>
	path.startsWith('src/') && path.split('/').length > 2 ? (path.split('/')[1] ?? '') : '';
const capabilityOf = (path: string) => (home(path) && !places.includes(home(path)) ? home(path) : undefined);
/** A module of a capability, also in a part of its own; what its server does is another matter. */
const isModule = (path: string) => path.split('/').length >= 3 && !path.includes('/server/') && path.endsWith('.ts');

/** Every import as a path from the root, or as `package:name`. Tests may know anything and are left out. */
export const importsOf = (sources: readonly Source[]): Import[] =>
	sources
		.filter(({ path }) => path.startsWith('src/') && !isTest(path))
		.flatMap(({ path, text }) =>
			[...text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*['"]([^'"\n]+)['"]/g)].map(([, to = '']) => ({
				file: path,
				to: to.startsWith('#')
					? `src/${to.slice(1)}`
					: to.startsWith('.')
						? posix.normalize(posix.join(posix.dirname(path), to))
						: `package:${to}`
			}))
		);

const offences = (sources: readonly Source[], isOffence: (it: Import) => boolean): string[] =>
	importsOf(sources)
		.filter(isOffence)
		.map(({ file, to }) => `${file} -> ${to}`);

export const kernelKnowsNothing: HouseRule = (sources) =>
	offences(sources, ({ file, to }) => home(file) === 'kernel' && home(to) !== 'kernel');

/**
 * The modules of a capability that are pure: they import the kernel and each other, and `commands.ts` its schemas.
 * What also puts things into words or pictures lies beside them and is no rule.
 */
const rulesAmong = (sources: readonly Source[]): Set<string> => {
	const imports = importsOf(sources);
	const rules = new Set(
		sources.map(({ path }) => path).filter((path) => capabilityOf(path) && isModule(path) && !isTest(path))
	);
	const isPure = ({ file, to }: Import) =>
		home(to) === 'kernel' || rules.has(to) || (to === 'package:valibot' && file.endsWith('/commands.ts'));
	for (let size = -1; size !== rules.size;) {
		size = rules.size;
		for (const it of imports) if (rules.has(it.file) && !isPure(it)) rules.delete(it.file);
	}
	return rules;
};

/** All that the capabilities are made of, followed from the one list, must be rules. */
export const rulesArePure: HouseRule = (sources) => {
	const imports = importsOf(sources);
	const rules = rulesAmong(sources);
	const reached = new Set<string>(['src/capabilities.ts']);
	for (const file of reached)
		for (const { to } of imports.filter((it) => it.file === file)) if (capabilityOf(to)) reached.add(to);
	return imports
		.filter(
			({ file, to }) => reached.has(file) && file !== 'src/capabilities.ts' && home(to) !== 'kernel' && !rules.has(to)
		)
		.filter(({ file, to }) => !(to === 'package:valibot' && file.endsWith('/commands.ts')))
		.map(({ file, to }) => `${file} -> ${to}`);
};

export const capabilitiesMeetInRules: HouseRule = (sources) => {
	const rules = rulesAmong(sources);
	return offences(
		sources,
		({ file, to }) =>
			capabilityOf(file) !== undefined &&
			capabilityOf(to) !== undefined &&
			capabilityOf(file) !== capabilityOf(to) &&
			!rules.has(to)
	);
};

export const serverSideStaysThere: HouseRule = (sources) =>
	offences(
		sources,
		({ file, to }) =>
			capabilityOf(file) !== undefined && !file.includes('/server/') && /^src\/(server|.*\/server)\//.test(to)
	);

export const uiKnowsNoCapability: HouseRule = (sources) =>
	offences(
		sources,
		({ file, to }) =>
			home(file) === 'ui' &&
			(capabilityOf(to) !== undefined || ['server', 'client'].includes(home(to)) || to === 'src/capabilities.ts')
	);

export const clientKnowsNoCapability: HouseRule = (sources) =>
	offences(
		sources,
		({ file, to }) =>
			home(file) === 'client' &&
			(capabilityOf(to) !== undefined || home(to) === 'server' || to === 'src/capabilities.ts')
	);

/**
 * The wall treats every capability alike; only the list of what is kept beside the log, and the example, name them.
 * What a row of the audit is, and how rows are tied together, is the wall's own.
 */
export const wallKnowsNoCapability: HouseRule = (sources) =>
	offences(
		sources,
		({ file, to }) =>
			home(file) === 'server' &&
			!/^src\/server\/(keepings|example-\w+)\.ts$/.test(file) &&
			!/^src\/audit\/(entry|chain)\.ts$/.test(to) &&
			capabilityOf(to) !== undefined
	);

export const nothingLeansOnTests: HouseRule = (sources) =>
	offences(
		sources,
		({ file, to }) => ['testing', 'torture'].includes(home(to)) && !['testing', 'torture'].includes(home(file))
	);

export const nothingLeansOnPages: HouseRule = (sources) =>
	offences(sources, ({ file, to }) => home(to) === 'routes' && !composing.includes(home(file)));

export const filesAreSmall: HouseRule = (sources) =>
	sources
		.map(({ path, text }) => ({ path, lines: text.split('\n').length - (text.endsWith('\n') ? 1 : 0) }))
		.filter(({ lines }) => lines > mostLines)
		.map(({ path, lines }) => `${path}: ${lines} lines`);

export const noDrawers: HouseRule = (sources) =>
	sources
		.filter(({ path }) => path.split('/').some((part) => drawers.test(part.replace(/\..*$/, ''))))
		.map(({ path }) => `${path}: a drawer`);

export const noUnfinishedWork: HouseRule = (sources) =>
	sources.filter(({ text }) => /\b(TO)(DO)\b|\bFIX(ME)\b/.test(text)).map(({ path }) => `${path}: unfinished`);

/**
 * PostgreSQL keeps a statement under its name for as long as a connection lives: a second text under the same name is
 * refused there, and only when one connection happens to meet both.
 */
export const statementsHaveOneText: HouseRule = (sources) => {
	const where = Map.groupBy(
		sources
			.filter(({ path }) => path.startsWith('src/') && !isTest(path))
			.flatMap(({ path, text }) =>
				[...text.matchAll(/\bname:\s*'([^'\n]+)',\s*text:/g)].map(([, name = '']) => ({ name, path }))
			),
		({ name }) => name
	);
	return [...where]
		.filter(([, written]) => written.length > 1)
		.flatMap(([name, written]) => written.map(({ path }) => `${path}: statement '${name}' is written twice`));
};
