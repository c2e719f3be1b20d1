import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import * as ts from 'typescript';

const ROOT = join(__dirname, '../..');
const RULE = /[CIER]\d{1,2}/;
/** Rules at the beginning of a title: `E4:`, `I6, I7, I13:`, `E20`; assumptions (`A11`) may stand among them. */
const PREFIX =
	/^((?:[ACIER]\d{1,2}(?:–[ACIER]\d{1,2})?)(?:(?:, | and )[ACIER]\d{1,2}(?:–[ACIER]\d{1,2})?)*)(?=:|$)/;

/** A test that names rules. */
export interface RuleTest {
	/** From the project's root. */
	file: string;
	/** With the titles of the groups around it; what is filled in at run time is `…`. */
	title: string;
	rules: string[];
}

/** Every test of these folders that names a rule, by itself or through a group around it; found by reading the files, not by running them. */
export function collectTests(folder = join(ROOT, 'test')): RuleTest[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && entry.name.endsWith('.test.ts'))
		.map((entry) => join(entry.parentPath ?? entry.path, entry.name))
		.sort()
		.flatMap((file) => testsOf(file));
}

function testsOf(file: string): RuleTest[] {
	const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022, true);
	const found: RuleTest[] = [];
	const visit = (node: ts.Node, titles: readonly string[]): void => {
		const call = ts.isCallExpression(node) ? node : undefined;
		const block = call && blockOf(call);
		if (!call || !block) return ts.forEachChild(node, (child) => visit(child, titles));
		const inside = [...titles, block.title];
		if (block.kind === 'describe') return call.arguments.forEach((argument) => visit(argument, inside));
		const rules = [...new Set(inside.flatMap(rulesOf))];
		if (rules.length > 0) found.push({ file: relative(ROOT, file), title: inside.join(' › '), rules });
	};
	visit(source, []);
	return found;
}

/** A call of `test`, `it` or `describe`, also with `.each(…)`; skipped ones prove nothing and are left out. */
function blockOf(node: ts.CallExpression): { kind: 'test' | 'describe'; title: string } | undefined {
	const name = calledName(node.expression);
	if (name !== 'test' && name !== 'it' && name !== 'describe') return undefined;
	const [first] = node.arguments;
	const title = first && textOf(first);
	if (title === undefined || node.arguments.length < 2) return undefined;
	return { kind: name === 'describe' ? 'describe' : 'test', title };
}

function calledName(expression: ts.Expression): string | undefined {
	if (ts.isIdentifier(expression)) return expression.text;
	if (ts.isCallExpression(expression)) {
		const inner = expression.expression;
		return ts.isPropertyAccessExpression(inner) && inner.name.text === 'each'
			? calledName(inner.expression)
			: undefined;
	}
	return undefined;
}

function textOf(node: ts.Expression): string | undefined {
	if (ts.isStringLiteralLike(node)) return node.text;
	if (!ts.isTemplateExpression(node)) return undefined;
	return node.head.text + node.templateSpans.map((span) => `…${span.literal.text}`).join('');
}

/** The rules that a title begins with. */
export function rulesOf(title: string): string[] {
	const prefix = PREFIX.exec(title)?.[1] ?? '';
	return prefix
		.split(/, | and /)
		.flatMap(range)
		.filter((rule) => RULE.test(rule));
}

function range(text: string): string[] {
	const [first = '', last] = text.split('–');
	if (last === undefined) return [first];
	const letter = first.slice(0, 1);
	const numbers: string[] = [];
	for (let number = Number(first.slice(1)); number <= Number(last.slice(1)); number++)
		numbers.push(letter + number);
	return numbers;
}
