import type { SetUpSettings } from '../settings';
import type { StageContext } from '../StageContext';
import type { AttentionItem } from '../StageResult';
import { checkArticleGroup, checkOrderType, checkPaymentMethod, checkWorkType } from './choices';
import { checkChangeDates } from './changeDates';
import { checkColumns } from './columns';
import { checkCompletedWorkOrders } from './completedWorkOrders';
import { checkImuisConnection, checkOutSmartConnection } from './connections';
import { checkMaterialFreeField } from './materialFreeField';
import { checkOtherExporter } from './otherExporter';
import { checkPlannedHours } from './plannedHours';
import { checkRelationNames } from './relationNames';
import type { SetUpCheck } from './SetUpCheck';
import { SetUpReport } from './SetUpReport';
import type { Check } from './SetUpTask';
import { checkUnsentFields } from './unsentFields';
import { checkWorkStatuses } from './workStatuses';

/** In the order a person would go through them. */
const CHECKS: readonly Check[] = [
	checkImuisConnection,
	checkOutSmartConnection,
	checkWorkStatuses,
	checkOrderType,
	checkArticleGroup,
	checkPlannedHours,
	checkWorkType,
	checkPaymentMethod,
	checkChangeDates,
	checkColumns,
	checkMaterialFreeField,
	checkRelationNames,
	checkUnsentFields,
	checkCompletedWorkOrders,
	checkOtherExporter,
];

/**
 * Checks everything a first run needs and adds the work statuses that are absent (koppeling.md C4, C5). A dry run adds nothing. Running it again is
 * harmless.
 * @throws what the clients throw when a service cannot be reached or does not accept the credential
 */
export async function setUp(
	context: StageContext,
	settings: SetUpSettings,
): Promise<{ checks: SetUpCheck[]; attention: AttentionItem[] }> {
	const report = new SetUpReport(context.language);
	for (const check of CHECKS) await check({ context, settings, report });
	return { checks: report.checks, attention: report.attention };
}
