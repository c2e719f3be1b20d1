/** HTML that is safe to put in a page as it is. */
export class Html {
	constructor(readonly text: string) {}
}

type Content = string | number | null | undefined | Html | readonly Html[];

/** A template tag: every value is escaped unless it is {@link Html} itself. */
export function html(parts: TemplateStringsArray, ...values: Content[]): Html {
	return new Html(
		parts.map((part, index) => part + (index < values.length ? render(values[index]) : '')).join(''),
	);
}

function render(value: Content): string {
	if (value instanceof Html) return value.text;
	if (Array.isArray(value)) return value.map((item: Html) => item.text).join('');
	return escape(String(value ?? ''));
}

function escape(text: string): string {
	return text
		.replace(/&/g, '&amp;')
		.replace(/</g, '&lt;')
		.replace(/>/g, '&gt;')
		.replace(/"/g, '&quot;')
		.replace(/'/g, '&#39;');
}

/** A table with one heading per column. */
export function table(headings: readonly string[], rows: readonly Html[], empty: string): Html {
	if (rows.length === 0) return html`<p class="empty">${empty}</p>`;
	const head = headings.map((heading) => html`<th>${heading}</th>`);
	return html`<table>
		<thead>
			<tr>
				${head}
			</tr>
		</thead>
		<tbody>
			${rows}
		</tbody>
	</table>`;
}
