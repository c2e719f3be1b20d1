/** A material of a work order, with numbers as numbers. */
export function materialOf(row: Record<string, unknown>): Record<string, unknown> {
	const number = (value: unknown): number => Number(String(value).replace(',', '.'));
	return {
		code: row.MaterialCode,
		quantity: number(row.MaterialNr),
		price: number(row.MaterialPrice),
		line: row.MaterialFreeField5,
	};
}

/** What a sales order line costs per piece, as OutSmart keeps it. */
export function priceOf(line: Record<string, unknown> | undefined): number {
	return Math.round((Number(line?.PRS) / Math.max(Number(line?.EENHPRS ?? 1), 1)) * 100) / 100;
}

/** A work order as somebody makes it in OutSmart itself; without an e-mail address. */
export function workOrder(WorkorderNo: string): Record<string, unknown> {
	return {
		WorkorderNo,
		CustomerName: 'Café De Kroon',
		CustomerDebtorNr: '10001',
		CustomerContactPerson: 'Mw. Kroon',
		TypeOfWork: 'Service',
		PaymentMethod: 'op rekening',
	};
}
