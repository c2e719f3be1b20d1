import { Decimal } from 'decimal.js';
import { readMarker } from '../../../nodes/ImuisOutSmartSync/mapping/export/marker';
import { planExport } from '../../../nodes/ImuisOutSmartSync/mapping/export/planExport';
import type {
	Command,
	ExportKnowledge,
	ExportPlan,
	KnownArticle,
	OrderHead,
	OrderLine,
} from '../../../nodes/ImuisOutSmartSync/mapping/export/types';
import type { ExportSettings } from '../../../nodes/ImuisOutSmartSync/stages/settings';
import type { MaterialRow, WorkOrder, WorkPeriodRow } from '../../../nodes/OutSmart/openapi/types';
import { EXPORT_SETTINGS } from '../../support/Systems';

export const ORDER = '202600012';
export const HOURS = '10';

export function head(changes: Partial<OrderHead> = {}): OrderHead {
	return {
		number: ORDER,
		debtor: '10001',
		payer: '10001',
		orderType: 'SERVICE',
		pricesIncludeVat: false,
		externalNumber: '',
		reference: '',
		...changes,
	};
}

type LineChanges = Omit<Partial<OrderLine>, 'quantity' | 'price'> & {
	quantity?: number | string;
	price?: number | string;
};

/** A line of the order; `UUR…` articles are hours. */
export function line(number: number, article: string, changes: LineChanges = {}): OrderLine {
	const { quantity = 1, price = 10, ...rest } = changes;
	return {
		number: String(number),
		article,
		articleGroup: article.startsWith('UUR') ? HOURS : '20',
		description: article,
		internalText: '',
		externalText: '',
		quantity: new Decimal(quantity),
		delivered: new Decimal(0),
		invoiced: new Decimal(0),
		picked: new Decimal(0),
		price: new Decimal(price),
		pricePer: new Decimal(1),
		discount: new Decimal(0),
		isText: false,
		...rest,
	};
}

export function material(
	code: string,
	quantity: number | string,
	lineNumber: number | string = '',
	changes: MaterialRow = {},
): MaterialRow {
	return {
		MaterialCode: code,
		MaterialNr: String(quantity),
		MaterialPrice: '10,00',
		MaterialName: code,
		MaterialFreeField5: String(lineNumber),
		...changes,
	};
}

export function period(hourType: string, total: string, changes: WorkPeriodRow = {}): WorkPeriodRow {
	return {
		WorkDate: '23-11-2026',
		TotalTime: total,
		HourType: hourType,
		EmployeeNr: '001',
		BeginTime: '',
		EndTime: '',
		...changes,
	};
}

export function workOrder(changes: Partial<WorkOrder> = {}): WorkOrder {
	return {
		id: '169001',
		WorkorderNo: ORDER,
		status: 'Compleet',
		WorkStatus: '1',
		CustomerNameInvoice: 'Bakkerij Smit',
		CustomerDebtorNr: '10001',
		CustomerDebtorNrInvoice: '10001',
		Materials: [],
		Workperiods: [],
		...changes,
	};
}

function article(number: string): KnownArticle {
	return {
		number,
		description: number,
		price: new Decimal(10),
		pricePer: new Decimal(1),
		blocked: false,
		internalText: '',
		externalText: '',
	};
}

/** What a test says of the world beside the work order. */
export interface World {
	head?: Partial<OrderHead> | null;
	lines?: readonly OrderLine[];
	articles?: Record<string, Partial<KnownArticle> | undefined>;
	relations?: string[];
	cardPrices?: Record<string, number>;
	settings?: Partial<ExportSettings>;
}

/** Plans with every article known that the work order or the order names, unless the test says otherwise. */
export function plan(order: WorkOrder, world: World = {}): ExportPlan {
	const lines = world.lines ?? [];
	const settings = { ...EXPORT_SETTINGS, ...world.settings };
	const numbers = [
		...order.Materials.map(({ MaterialCode }) => MaterialCode ?? ''),
		...order.Workperiods.map(({ HourType }) => HourType ?? ''),
		...lines.map((known) => known.article),
		settings.handTypedArticle,
		settings.descriptionArticle,
	].filter((number) => number !== '');
	const articles = new Map<string, KnownArticle>();
	for (const number of numbers) {
		const changes = world.articles && number in world.articles ? world.articles[number] : {};
		if (changes) articles.set(number, { ...article(number), ...changes });
	}
	const knowledge: ExportKnowledge = {
		head: world.head === null ? undefined : head(world.head),
		lines,
		articles,
		relations: new Set(world.relations ?? ['10001']),
		renumbered: new Map(),
		cardPrices: new Map(
			Object.entries(world.cardPrices ?? {}).map(([code, price]) => [code, new Decimal(price)]),
		),
	};
	return planExport(order, knowledge, settings);
}

/** The commands of a plan that must be one. */
export function commandsOf(result: ExportPlan): Command[] {
	if (result.kind === 'plan') return result.commands;
	throw new Error(`Refused: ${result.reason} ${JSON.stringify(result.facts)}`);
}

export function noticesOf(result: ExportPlan): string[] {
	if (result.kind === 'plan') return result.notices.map(({ reason }) => reason);
	throw new Error(`Refused: ${result.reason}`);
}

/** The reason of a plan that must be refused, with its facts. */
export function refusalOf(result: ExportPlan): { reason: string; facts: Record<string, unknown> } {
	if (result.kind === 'refused') return { reason: result.reason, facts: { ...result.facts } };
	throw new Error(`Not refused: ${written(result.commands).join('; ')}`);
}

/** Commands in short: `+A 2`, `5=3`, `-15`. */
export function written(commands: readonly Command[]): string[] {
	return commands.map((command) => {
		switch (command.kind) {
			case 'addLine':
				return `+${command.article} ${command.quantity.toFixed()}`;
			case 'updateLine':
				return `${command.line}=${command.quantity.toFixed()}`;
			case 'deleteLine':
				return `-${command.line}`;
			case 'linkRelation':
				return `link ${command.relation}`;
			default:
				return `${command.kind} ${command.number}`;
		}
	});
}

/** The lines after iMUIS carried commands out. `round`: decimals it keeps of a quantity. */
export function applied(lines: readonly OrderLine[], commands: readonly Command[], round = 14): OrderLine[] {
	let result = [...lines];
	for (const command of commands) {
		if (command.kind === 'deleteLine') result = result.filter(({ number }) => number !== command.line);
		if (command.kind === 'updateLine') {
			result = result.map((old) =>
				old.number === command.line ? { ...old, ...given(command, round) } : old,
			);
		}
		if (command.kind === 'addLine') {
			const last = result.reduce((highest, { number }) => Math.max(highest, Number(number)), 0);
			result.push({ ...line(last + 5, command.article), ...given(command, round) });
		}
	}
	return result;
}

function given(
	command: Extract<Command, { kind: 'updateLine' | 'addLine' }>,
	round: number,
): Partial<OrderLine> {
	const { OMSCHR, OPMINT, OPMEXT, PRS } = command.fields;
	return {
		quantity: command.quantity.toDecimalPlaces(round),
		...(OMSCHR !== undefined && { description: String(OMSCHR) }),
		...(OPMINT !== undefined && { internalText: String(OPMINT) }),
		...(OPMEXT !== undefined && { externalText: String(OPMEXT) }),
		...(Decimal.isDecimal(PRS) && { price: PRS }),
	};
}

/** What is invoiced, without line numbers of added lines: article, quantity, description, price, whose. */
export function content(lines: readonly OrderLine[]): string[] {
	return lines
		.map(({ article: code, quantity, description, price, internalText }) => {
			const marker = readMarker(internalText, ORDER);
			return `${code} ${quantity.toFixed()} ${description} ${price.toFixed()} ${marker?.workOrderId ?? ''} ${marker?.lineNumber ?? ''}`;
		})
		.sort();
}
