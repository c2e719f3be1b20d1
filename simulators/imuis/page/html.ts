/** Text as HTML content or attribute. */
export function html(text: string): string {
	return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** A table of texts whose line breaks stay. */
export function htmlTable(headings: string[], rows: string[][]): string {
	const head = headings.map((heading) => `<th>${html(heading)}</th>`).join('');
	const body = rows.map((row) => `<tr>${row.map((cell) => `<td>${html(cell)}</td>`).join('')}</tr>`).join('');
	return `<table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`;
}

/** Style of the page. */
export const STYLE = `
body { font: 14px/1.4 system-ui, sans-serif; margin: 0; color: #1c2733; background: #f4f6f8; }
header { background: #14467a; color: #fff; padding: 14px 24px; }
header h1 { font-size: 20px; margin: 0; }
header p { margin: 2px 0 0; opacity: .85; }
nav { background: #fff; border-bottom: 1px solid #d5dce3; padding: 8px 24px; }
nav a { margin-right: 18px; color: #14467a; text-decoration: none; }
nav a.here { font-weight: 700; border-bottom: 2px solid #14467a; }
main { padding: 16px 24px; }
section.order { background: #fff; border: 1px solid #d5dce3; border-radius: 6px; padding: 10px 14px; margin-bottom: 14px; }
section.order h2 { font-size: 16px; margin: 0 0 6px; }
section.order h2 small { font-weight: 400; color: #55677a; }
.tag { background: #e4ecf4; border-radius: 4px; padding: 0 6px; font-size: 12px; font-weight: 400; }
table { border-collapse: collapse; background: #fff; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: 3px 8px; border-bottom: 1px solid #e6ebf0; white-space: pre-line; }
th { color: #55677a; font-weight: 600; font-size: 12px; }
td { overflow-wrap: break-word; min-width: 3em; }
td:last-child { min-width: 6em; }
nav form { display: inline; float: right; }
p.more { color: #55677a; }`;
