import type { DateTime } from 'luxon';
import { requireOrderType } from '../orderType';
import { InputError } from '../../../items/InputError';
import type { ExportSettings } from '../settings';
import type { StageContext } from '../StageContext';
import { readGoLiveDate } from './candidates';
import { findArticle } from './OrderAccess';

/**
 * Stops before anything is read when a setting must be changed first.
 *
 * @returns the go-live date, or undefined when there is none
 * @throws {InputError} which names the setting and what to do
 */
export async function requireExportSettings(
	context: StageContext,
	settings: ExportSettings,
): Promise<DateTime | undefined> {
	requireChoices(settings);
	const goLive = readGoLiveDate(settings.goLiveDate);
	await requireOrderType(context, settings.orderType);
	await requireArticle(context, settings.handTypedArticle, 'Article for Hand-Typed Materials');
	await requireArticle(context, settings.descriptionArticle, 'Work Description Article');
	return goLive;
}

/** A lost decimal sign must never reach a second line, also not in a later run (koppeling.md E20). */
export function requireNotStopped(stoppedBecause: string): void {
	if (stoppedBecause === '') return;
	throw new InputError(
		`The export has been stopped, because iMUIS stored a number in another size: ${stoppedBecause}`,
		'Correct that line, and set the option "iMUIS: Decimal Sign" of the export to the other sign. Then empty the checkpoint of exportWorkOrders; the export starts again.',
	);
}

function requireChoices(settings: ExportSettings): void {
	const { orderType, plannedHours, hourTypeArticleGroup, exportWorkStatus, errorWorkStatus } = settings;
	if (orderType.trim() === '') {
		throw new InputError(
			'The export has no order type (ordersoort).',
			'Choose the order type whose orders become work orders.',
		);
	}
	if (hourTypeArticleGroup !== '' && plannedHours === '') {
		throw new InputError(
			'It is not chosen what the export does with planned hours.',
			'Choose under "Planned Hours" in the export: replace, add or keep planned.',
		);
	}
	requireWorkStatus(exportWorkStatus, 'Export Work Status');
	requireWorkStatus(errorWorkStatus, 'Error Work Status');
	if (exportWorkStatus.trim() === errorWorkStatus.trim()) {
		throw new InputError(
			`"Export Work Status" and "Error Work Status" are both ${exportWorkStatus}: a work order with a fault would be exported again and again.`,
			'Choose two different work statuses.',
		);
	}
}

function requireWorkStatus(value: string, name: string): void {
	if (value.trim() !== '') return;
	throw new InputError(
		`The setting "${name}" of the export is empty.`,
		'Choose a work status (werkbonstatus).',
	);
}

async function requireArticle({ imuis }: StageContext, number: string, setting: string): Promise<void> {
	if (number === '' || (await findArticle(imuis, number))) return;
	throw new InputError(
		`The article "${number}" of the option "${setting}" does not exist in iMUIS.`,
		'Choose another article, or make this one in iMUIS first.',
	);
}
