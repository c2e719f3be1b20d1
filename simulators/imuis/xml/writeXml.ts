/** Text as XML content. A carriage return is written as a reference, since a parser would drop a bare one. */
export function escapeXml(text: string): string {
	return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/\r/g, '&#xD;');
}

/** A leaf element; an empty text gives an empty element. */
export function textElement(name: string, text: string): string {
	return text === '' ? `<${name} />` : `<${name}>${escapeXml(text)}</${name}>`;
}

/** A dataset of rows, each a list of field and text. */
export function writeDataset(
	rows: Array<[name: string, fields: Array<[name: string, text: string]>]>,
): string {
	const body = rows.map(
		([name, fields]) =>
			`<${name}>${fields.map(([field, text]) => textElement(field, text)).join('')}</${name}>`,
	);
	return `<NewDataSet>${body.join('')}</NewDataSet>`;
}
