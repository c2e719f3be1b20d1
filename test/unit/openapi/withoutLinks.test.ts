import { recordWithoutLinks } from '../../../nodes/OutSmart/withoutLinks';

test('R10: an invoice comes out without the links that open it to anybody', () => {
	const invoice = {
		inv_number_formatted: 'F2026-1',
		pdf: 'https://host/x.pdf',
		ubl: 'https://host/x.xml',
		PdfUrl: 'y',
	};
	expect(recordWithoutLinks(invoice)).toEqual({ inv_number_formatted: 'F2026-1' });
});
