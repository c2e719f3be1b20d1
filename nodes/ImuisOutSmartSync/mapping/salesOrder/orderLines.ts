import { Decimal } from 'decimal.js';
import type { ImuisRecord } from '../../../ImuisOnline/cloudswitch/types';
import { parseNumber } from '../../../ImuisOnline/cloudswitch/values';
import { firstFilled, trimmed } from '../text';
import type { Reasons } from '../../messages/reasons';

/** A material row of a new work order (outsmart reference §2.7); `MaterialNr` is the quantity. */
export interface OrderMaterial {
	MaterialCode: string;
	MaterialNr: string;
	MaterialPrice: string;
	MaterialName: string;
	MaterialUnit: string;
	/** The iMUIS line number (`RG`), by which the export finds the line again (koppeling.md I7). */
	MaterialFreeField5: string;
}

/** What the lines of an order give to its work order. */
export type OrderLinesResult =
	| { kind: 'lines'; materials: OrderMaterial[]; texts: string[] }
	| { kind: 'refused'; reason: 'unreadableLineNumber'; facts: Reasons['unreadableLineNumber'] };

export interface OrderLineSettings {
	orderLinesAsMaterials: boolean;
	/** Lines of this article group are planned hours and no materials; empty = none (koppeling.md I15). */
	hourTypeArticleGroup: string;
	defaultUnit: string;
}

/**
 * Text lines become texts for the work description; article lines become materials with what is still to be delivered and their price
 * per piece before discount (koppeling.md I7, I15). A line that is delivered completely is left out: there is nothing left to use.
 */
export function mapOrderLines(
	order: string,
	lines: readonly ImuisRecord[],
	settings: OrderLineSettings,
): OrderLinesResult {
	const materials: OrderMaterial[] = [];
	const texts: string[] = [];
	for (const line of lines) {
		if (isTextLine(line)) {
			const text = textOf(line);
			if (text !== '') texts.push(text);
		} else if (settings.orderLinesAsMaterials && !isHourLine(line, settings.hourTypeArticleGroup)) {
			const mapped = mapMaterial(order, line, settings.defaultUnit);
			if ('reason' in mapped) return { kind: 'refused', ...mapped };
			if (mapped.material) materials.push(mapped.material);
		}
	}
	return { kind: 'lines', materials, texts };
}

/** True when every line was invoiced completely; an order without lines was not (koppeling.md I12). */
export function isInvoicedCompletely(lines: readonly ImuisRecord[]): boolean {
	const articleLines = lines.filter((line) => !isTextLine(line));
	return (
		articleLines.length > 0 &&
		articleLines.every((line) => {
			const ordered = numberOf(line.AANT);
			const invoiced = numberOf(line.AANTGEFACT);
			if (!ordered || !invoiced) return false;
			return ordered.isNegative()
				? invoiced.lessThanOrEqualTo(ordered)
				: !invoiced.isZero() && invoiced.greaterThanOrEqualTo(ordered);
		})
	);
}

export function isTextLine(line: ImuisRecord): boolean {
	return line.ISTEKSTRG === 'J' || trimmed(line.ART) === '';
}

function isHourLine(line: ImuisRecord, hourTypeArticleGroup: string): boolean {
	return hourTypeArticleGroup !== '' && trimmed(line.ARTGRP) === hourTypeArticleGroup;
}

function textOf(line: ImuisRecord): string {
	const whole = trimmed(line.OPMEXT);
	const description = trimmed(line.OMSCHR);
	if (whole === '' || whole === description) return description;
	return description === '' || whole.startsWith(description) ? whole : `${description}\n${whole}`;
}

type MappedMaterial =
	{ material?: OrderMaterial } | { reason: 'unreadableLineNumber'; facts: Reasons['unreadableLineNumber'] };

function mapMaterial(order: string, line: ImuisRecord, defaultUnit: string): MappedMaterial {
	for (const field of ['AANT', 'AANTGELEV', 'PRS', 'EENHPRS'] as const) {
		if (!numberOf(line[field])) {
			return {
				reason: 'unreadableLineNumber',
				facts: { order, name: '', line: trimmed(line.RG), field, value: line[field] ?? '' },
			};
		}
	}
	const quantity = zeroIfEmpty(line.AANT).minus(zeroIfEmpty(line.AANTGELEV));
	if (quantity.isZero() && !zeroIfEmpty(line.AANT).isZero()) return {};
	const perUnits = zeroIfEmpty(line.EENHPRS);
	const price = zeroIfEmpty(line.PRS).dividedBy(perUnits.greaterThan(1) ? perUnits : 1);
	return {
		material: {
			MaterialCode: trimmed(line.ART),
			MaterialNr: quantity.toFixed(),
			MaterialPrice: price.toDecimalPlaces(4).toFixed(),
			MaterialName: firstFilled(line.OMSCHR, line.ART),
			MaterialUnit: firstFilled(line.EENH, defaultUnit),
			MaterialFreeField5: trimmed(line.RG),
		},
	};
}

/** An absent number counts as 0; undefined when the text is no number. */
function numberOf(text: string | undefined): Decimal | undefined {
	return trimmed(text) === '' ? new Decimal(0) : parseNumber(text ?? '');
}

function zeroIfEmpty(text: string | undefined): Decimal {
	return numberOf(text) ?? new Decimal(0);
}
