import ts from 'typescript';
import type { Source } from './architecture.ts';

/** One way in of a route file: its load, one action of its forms, or one method. `page`: by which page it enters. */
export type Entrance = { file: string; name: string; page: string | undefined };

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS', 'fallback'];
const isWayIn = (name: string) => name === 'load' || methods.includes(name);

/** What `enter` is called: here, for what a page is about, and around what a form asks. */
export const guards = ['enter', 'enterAt', 'enterBoard', 'act'];

/** Route files that answer on the server. */
export const isRouteFile = (path: string): boolean => /(^|\/)\+(page\.server|layout\.server|server)\.ts$/.test(path);

/**
 * Every way in of a route file, and by which page it enters: before it waits for anything else, so before anything is
 * read. A function of the file itself that does so counts as entering.
 */
export const entrancesOf = ({ path, text }: Source): Entrance[] => {
	const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
	const own = new Map<string, ts.Node>();
	for (const { name, value } of declaredIn(file)) own.set(name, value);
	const pageOf = (node: ts.Node, depth = 0): string | undefined => {
		const call = firstCall(node);
		if (!call || depth > 3) return undefined;
		const name = call.expression.getText();
		const inner = own.get(name);
		if (inner) return pageOf(inner, depth + 1);
		if (!guards.includes(name)) return undefined;
		return call.arguments.find((one) => ts.isStringLiteral(one))?.text;
	};
	return declaredIn(file)
		.filter(({ isExported }) => isExported)
		.flatMap(({ name, value }) => {
			if (isWayIn(name)) return [{ file: path, name, page: pageOf(value) }];
			if (name !== 'actions') return [];
			const actions = bare(value);
			if (!ts.isObjectLiteralExpression(actions)) return [{ file: path, name, page: undefined }];
			return actions.properties.map((action) => ({
				file: path,
				name: `?/${action.name ? action.name.getText().replaceAll(/['"]/g, '') : '…'}`,
				page: pageOf(action)
			}));
		});
};

/** One page, file or answer, and what it writes in the audit that someone opens, whoever does and whatever they asked. */
export type Opening = { file: string; name: string; writes: string | undefined };

/** Every load and method of a route file. What is written only sometimes, or is not waited for, counts as not at all. */
export const openingsOf = ({ path, text }: Source): Opening[] =>
	declaredIn(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true))
		.filter(({ name, isExported }) => isExported && isWayIn(name))
		.map(({ name, value }) => ({ file: path, name, writes: writtenIn(value) }));

const writtenIn = (node: ts.Node): string | undefined => {
	const it = bare(node);
	const body = ts.isArrowFunction(it) || ts.isFunctionDeclaration(it) ? it.body : undefined;
	if (!body || !ts.isBlock(body)) return undefined;
	for (const statement of body.statements) {
		if (ts.isReturnStatement(statement)) return undefined;
		if (!ts.isExpressionStatement(statement) || !ts.isAwaitExpression(statement.expression)) continue;
		const [, what] = opens.exec(statement.getText()) ?? [];
		if (what) return what;
	}
	return undefined;
};

const opens = /^await orAway\((?:house\.audit\.opened\(actor|openedAbout\(house, actor), '([a-z-]+)'/;

/** What a function of a file calls first, by name. */
export const firstCallOf = ({ path, text }: Source, name: string): string | undefined => {
	const found = declaredIn(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)).find(
		(it) => it.name === name
	);
	return found && firstCall(found.value)?.expression.getText();
};

/** What a file declares at its top: consts and functions. What it exports by other names is seen as no way in at all. */
type Declared = { name: string; value: ts.Node; isExported: boolean };
const declaredIn = (file: ts.SourceFile): Declared[] =>
	file.statements.flatMap((statement): Declared[] => {
		const isExported = ts.canHaveModifiers(statement)
			? (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
			: false;
		if (ts.isExportDeclaration(statement))
			return statement.exportClause && ts.isNamedExports(statement.exportClause)
				? statement.exportClause.elements.map((one) => ({ name: one.name.text, value: one, isExported: true }))
				: [];
		if (ts.isFunctionDeclaration(statement) && statement.name)
			return [{ name: statement.name.text, value: statement, isExported }];
		if (!ts.isVariableStatement(statement)) return [];
		return statement.declarationList.declarations.flatMap(({ name, initializer }) =>
			ts.isIdentifier(name) && initializer ? [{ name: name.text, value: initializer, isExported }] : []
		);
	});

/** The first call that a function waits for, or answers with; what runs before it cannot have asked anything. */
const firstCall = (node: ts.Node): ts.CallExpression | undefined => {
	const inner = bare(node);
	const it = ts.isPropertyAssignment(inner) ? bare(inner.initializer) : inner;
	const body =
		ts.isArrowFunction(it) || ts.isFunctionDeclaration(it) || ts.isMethodDeclaration(it) ? it.body : undefined;
	if (!body) return undefined;
	const first = ts.isBlock(body) ? firstWait(body) : ts.isAwaitExpression(body) ? body.expression : body;
	return first && ts.isCallExpression(first) ? first : undefined;
};

const firstWait = (node: ts.Node): ts.Expression | undefined => {
	if (ts.isAwaitExpression(node)) return firstWait(node.expression) ?? node.expression;
	if (ts.isReturnStatement(node)) return node.expression && (firstWait(node.expression) ?? node.expression);
	// what throws has answered too
	if (ts.isThrowStatement(node) || ts.isForOfStatement(node)) return node.expression;
	return ts.isFunctionLike(node) ? undefined : ts.forEachChild(node, firstWait);
};

/** Without what says only of which type it is. */
const bare = (node: ts.Node): ts.Node =>
	ts.isSatisfiesExpression(node) || ts.isAsExpression(node) || ts.isParenthesizedExpression(node)
		? bare(node.expression)
		: node;
