import type { SimulatedRequest, SimulatedResponse } from '../core/types';
import type { World } from './World';
import type { WorkOrder } from './workorders/WorkOrder';

/** A transparent pixel: the simulator draws no signatures. */
const PNG = Buffer.from(
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
	'base64',
);

/** Answers the unauthenticated links on a work order: its PDF, its Word text, its signature (outsmart reference §2.6, §2.9). */
export function serveDocument(world: World, script: string, request: SimulatedRequest): SimulatedResponse {
	const code = request.query.get('sheet_id') ?? '';
	const order = world.workOrders.all().find((candidate) => candidate.worksheetCode === code);
	if (!order) return answer(404, 'text/plain', 'Werkbon niet gevonden');
	if (script === 'mailpdf.php') {
		return request.query.get('action') === 'word'
			? answer(200, 'application/msword', lines(order).join('\r\n'))
			: answer(200, 'application/pdf', pdf(lines(order)));
	}
	return answer(200, 'image/png', PNG);
}

function answer(status: number, type: string, body: string | Buffer): SimulatedResponse {
	return { status, headers: { 'content-type': type }, body };
}

function lines(order: WorkOrder): string[] {
	const { values } = order;
	return [
		`Werkbon ${values.WorkorderNo ?? ''} (${values.OrderNr ?? ''})`,
		`${values.CustomerName ?? ''}, ${values.CustomerStreet ?? ''}, ${values.CustomerCity ?? ''}`,
		...order.materials.map(
			(row) =>
				`${row.values.MaterialNr ?? ''} x ${row.values.MaterialCode ?? ''} ${row.values.MaterialName ?? ''}`,
		),
		...order.workperiods.map(
			(row) => `${row.WorkDate} ${row.BeginTime}-${row.EndTime} ${row.HourType ?? ''}`,
		),
	];
}

/** The smallest PDF that viewers open: one page of Helvetica. Letters outside ASCII become a question mark. */
function pdf(text: readonly string[]): string {
	const shown = text.map((line) => line.replace(/[^\x20-\x7e]/g, '?').replace(/[\\()]/g, '\\$&'));
	const stream = `BT /F1 11 Tf 50 800 Td 16 TL ${shown.map((line) => `(${line}) Tj T*`).join(' ')} ET`;
	const objects = [
		'<< /Type /Catalog /Pages 2 0 R >>',
		'<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
		'<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
		`<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
		'<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
	];
	let body = '%PDF-1.4\n';
	const offsets = objects.map((object, index) => {
		const offset = body.length;
		body += `${index + 1} 0 obj\n${object}\nendobj\n`;
		return offset;
	});
	const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
	const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`;
	return `${body}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}${trailer}`;
}
