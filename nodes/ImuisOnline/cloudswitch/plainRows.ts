import { asError } from '../../http/asError';
import type { DatasetRow } from './dataset';
import { decodeCharacterData, hasForbidden } from './xmlText';

/** How the markup is written: as it is, or escaped once more, as text inside the envelope. */
export type MarkupForm = 'plain' | 'escaped';

/**
 * Reads a dataset in its usual form: root, rows, fields with text, nothing else. Every other form, whether well-formed or not, gives
 * undefined and is left to the XML parser, so this reader need not know why; what it answers is what the parser would answer, but that a
 * field other rows have is there and empty where a row lacks it.
 *
 * It exists for speed: one compiled expression, made of the fields of the rows before, takes a whole row at once, escaped twice or once.
 */
export function readPlainRows(source: string, form: MarkupForm): DatasetRow[] | undefined {
	if (source.includes(']]>') || hasForbidden(source)) return undefined;
	try {
		return new PlainRowReader(source, form).read();
	} catch (error) {
		// A text of tens of millions of characters is more than the expressions can hold in mind.
		if (error instanceof RangeError) return undefined;
		throw asError(error);
	}
}

/** More than any table has; the expression must not grow without bound. */
const MOST_COLUMNS = 300;
const SHORTEST_VIEW = 13;
const NAME = '[A-Za-z][A-Za-z0-9_]*';

/** Expressions in one form of markup. */
interface Notation {
	readonly open: (name: string) => string;
	readonly close: (name: string) => string;
	readonly empty: (name: string) => string;
	readonly value: string;
	readonly space: string;
	/** Only at the very start. */
	readonly declaration: string;
}

/** .NET writes `xml:space` around texts of spaces only; it changes nothing here. */
const PLAIN: Notation = {
	open: (name) => `<${name}(?: xml:space="preserve")?>`,
	close: (name) => `</${name}>`,
	empty: (name) => `<${name} ?/>`,
	value: '[^<]*',
	space: '[ \\t\\r\\n]*',
	declaration: '<\\?xml version="1\\.0"(?: encoding="[A-Za-z][A-Za-z0-9-]*")? ?\\?>',
};
const ESCAPED: Notation = {
	open: (name) => `&lt;${name}(?: xml:space=(?:"|&quot;)preserve(?:"|&quot;))?&gt;`,
	close: (name) => `&lt;/${name}&gt;`,
	empty: (name) => `&lt;${name} ?/&gt;`,
	value: '[^&<]*(?:&(?!lt;)[^&<]*)*',
	space: '(?:[ \\t\\r\\n]|&#xD;)*',
	declaration:
		'&lt;\\?xml version=(?:"|&quot;)1\\.0(?:"|&quot;)(?: encoding=(?:"|&quot;)[A-Za-z][A-Za-z0-9-]*(?:"|&quot;))? ?\\?&gt;',
};

/** The rows of one name: their fields in order, and the expression that takes such a row with any of them. */
interface RowShape {
	readonly columns: string[];
	expression: RegExp;
}

class PlainRowReader {
	private position = 0;
	private readonly notation: Notation;
	private readonly shapes = new Map<string, RowShape>();
	private readonly rowStart: RegExp;
	private readonly field: RegExp;
	private readonly hasReturns: boolean;

	constructor(
		private readonly text: string,
		private readonly form: MarkupForm,
	) {
		const notation = form === 'plain' ? PLAIN : ESCAPED;
		this.notation = notation;
		this.hasReturns = text.includes('\r');
		const { space, open, close, empty, value } = notation;
		this.rowStart = new RegExp(`${space}(?:${open(`(${NAME})`)}|${empty(`(${NAME})`)})`, 'y');
		this.field = new RegExp(
			`${space}(?:${open(`(${NAME})`)}(${value})${close('\\1')}|${empty(`(${NAME})`)})`,
			'y',
		);
	}

	read(): DatasetRow[] | undefined {
		this.take(new RegExp(this.notation.declaration, 'y'));
		const root = this.take(this.rowStart);
		if (root === undefined) return undefined;
		const rows: DatasetRow[] = [];
		if (root[1] !== undefined && !this.readRows(rows, root[1])) return undefined;
		this.take(new RegExp(this.notation.space, 'y'));
		return this.position === this.text.length ? rows : undefined;
	}

	/** Reads up to the closing tag of the root; false when something else than rows comes up. */
	private readRows(rows: DatasetRow[], root: string): boolean {
		const end = this.closing(root);
		let name: string | undefined;
		for (;;) {
			const row = this.readKnownRow(name) ?? this.readNewRow();
			if (row === undefined) return this.take(end) !== undefined;
			name = row.name;
			rows.push(row);
		}
	}

	/** A row like the one before, as most are. */
	private readKnownRow(name: string | undefined): DatasetRow | undefined {
		const shape = name === undefined ? undefined : this.shapes.get(name);
		const match = shape && this.take(shape.expression);
		if (name === undefined || shape === undefined || match === undefined) return undefined;
		const fields: Record<string, string> = {};
		const { columns } = shape;
		for (let index = 0; index < columns.length; index++) {
			const value = this.decode(match[index + 1] ?? '');
			if (value === undefined) return this.notPlain();
			fields[columns[index] as string] = value;
		}
		return { name, fields };
	}

	/** A row whose fields are not known yet, field by field; they are known afterwards. */
	private readNewRow(): DatasetRow | undefined {
		const tag = this.take(this.rowStart);
		if (tag === undefined) return undefined;
		const [, name, emptyName] = tag;
		const fields: Record<string, string> = {};
		if (name === undefined) return { name: emptyName ?? '', fields };
		for (let field = this.take(this.field); field !== undefined; field = this.take(this.field)) {
			const fieldName = field[1] ?? field[3] ?? '';
			const value = this.decode(field[2] ?? '');
			if (value === undefined || Object.hasOwn(fields, fieldName)) return this.notPlain();
			fields[fieldName] = value;
		}
		if (this.take(this.closing(name)) === undefined) return this.notPlain();
		this.learn(name, Object.keys(fields));
		return { name, fields };
	}

	/** Puts fields not seen before where they stood between the others. */
	private learn(name: string, names: readonly string[]): void {
		const columns = [...(this.shapes.get(name)?.columns ?? [])];
		let next = 0;
		for (const field of names) {
			const index = columns.indexOf(field);
			if (index < 0) columns.splice(next++, 0, field);
			else next = Math.max(next, index + 1);
		}
		if (columns.length > MOST_COLUMNS) return;
		if (columns.length !== this.shapes.get(name)?.columns.length) {
			this.shapes.set(name, { columns, expression: this.rowExpression(name, columns) });
		}
	}

	private rowExpression(name: string, columns: readonly string[]): RegExp {
		const { space, open, close, empty, value } = this.notation;
		const fields = columns.map(
			(column) => `(?:${space}(?:${open(column)}(${value})${close(column)}|${empty(column)}))?`,
		);
		return new RegExp(`${space}${open(name)}${fields.join('')}${space}${close(name)}`, 'y');
	}

	private closing(name: string): RegExp {
		return new RegExp(`${this.notation.space}${this.notation.close(name)}`, 'y');
	}

	/** Matches here and goes past it. */
	private take(expression: RegExp): RegExpExecArray | undefined {
		expression.lastIndex = this.position;
		const match = expression.exec(this.text);
		if (match === null) return undefined;
		this.position = expression.lastIndex;
		return match;
	}

	/** Ends the reading: there is nothing that could follow. */
	private notPlain(): undefined {
		this.position = Number.NaN;
		return undefined;
	}

	private decode(raw: string): string | undefined {
		if (!raw.includes('&') && !(this.hasReturns && raw.includes('\r'))) return detached(raw);
		const once = decodeCharacterData(raw);
		return this.form === 'plain' || once === undefined ? once : decodeCharacterData(once);
	}
}

/**
 * The same text on its own. V8 keeps a part of 13 characters or more as a view on the whole: one article number remembered would hold a page of
 * many megabytes in memory (koppeling.md R7).
 */
function detached(part: string): string {
	return part.length < SHORTEST_VIEW ? part : ` ${part}`.slice(1);
}
