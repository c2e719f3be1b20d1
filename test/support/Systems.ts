import { DateTime } from 'luxon';
import { ExtraFields } from '../../nodes/ImuisOutSmartSync/mapping/extraFields';
import { ASSUMED } from '../../nodes/ImuisOutSmartSync/stages/Assumptions';
import { CloudswitchClient } from '../../nodes/ImuisOnline/cloudswitch/client';
import { fillCredentials } from '../../nodes/ImuisOnline/cloudswitch/envelope';
import type { Dialect } from '../../nodes/ImuisOnline/cloudswitch/types';
import { SessionCache } from '../../nodes/ImuisOnline/cloudswitch/session';
import { OutSmartClient } from '../../nodes/OutSmart/openapi/client';
import { isTemporaryAnswer } from '../../nodes/OutSmart/openapi/envelope';
import { RetryingPort } from '../../nodes/http/retryingPort';
import type { StageContext } from '../../nodes/ImuisOutSmartSync/stages/StageContext';
import type { ExportSettings, SalesOrderSettings } from '../../nodes/ImuisOutSmartSync/stages/settings';
import type { StageResult } from '../../nodes/ImuisOutSmartSync/stages/StageResult';
import { startImuisSimulator, type ImuisSimulator } from '../../simulators/imuis/startImuisSimulator';
import { startOutSmartSimulator, type OutSmartSimulator } from '../../simulators/outsmart';
import { axiosPort } from './axiosPort';
import { turnedNow } from './turned';

/** Settings of the simulated company. */
export const HOUR_GROUP = '10';
export const ORDER_SETTINGS: SalesOrderSettings = {
	orderType: 'SERVICE',
	orderLinesAsMaterials: true,
	hourTypeArticleGroup: HOUR_GROUP,
	workType: 'Service',
	paymentMethod: 'op rekening',
	initialWorkStatus: '',
	skipBlockedAndInvoiced: true,
	defaultUnit: 'stuk',
};
export const EXPORT_SETTINGS: ExportSettings = {
	orderType: 'SERVICE',
	hourTypeArticleGroup: HOUR_GROUP,
	exportWorkStatus: '1',
	errorWorkStatus: '99',
	successWorkStatus: '',
	createRelations: false,
	createMaterials: false,
	createHourTypes: false,
	createSalesOrders: false,
	newMaterialArticleGroup: '',
	newArticleVat: '',
	newArticleUnit: '',
	plannedHours: 'replace',
	sendPrices: 'never',
	hourLines: 'perPeriod',
	hourRounding: { minutes: 0, direction: 'nearest' },
	confirmed: true,
	goLiveDate: '',
	unfinishedWork: 'export',
	emptyWorkOrders: 'process',
	incompleteWorkPeriods: 'error',
	zeroQuantityMaterials: 'error',
	handTypedArticle: '',
	descriptionArticle: '',
	hoursBeforeError: 24,
};

/** Both simulated services and our clients on them, without n8n. */
export class Systems {
	private constructor(
		readonly imuis: ImuisSimulator,
		readonly outSmart: OutSmartSimulator,
	) {}

	/** @param seed what is in iMUIS; OutSmart always holds the company before its first synchronisation */
	static async start(seed: 'company' | 'empty' = 'company'): Promise<Systems> {
		return new Systems(
			await startImuisSimulator({ seed, switches: turnedNow().imuis }),
			await startOutSmartSimulator({ seed: 'company', switches: turnedNow().outSmart }),
		);
	}

	/** Simulators that somebody else started and will close. */
	static of(imuis: ImuisSimulator, outSmart: OutSmartSimulator): Systems {
		return new Systems(imuis, outSmart);
	}

	async close(): Promise<void> {
		await this.imuis.close();
		await this.outSmart.close();
	}

	/**
	 * Fresh clients, as a new process would have. Waiting takes no time.
	 *
	 * @param timeoutMs of every call, when it is not that of the clients
	 */
	context(changes: Partial<StageContext> = {}, timeoutMs?: number): StageContext {
		const sleep = async () => await Promise.resolve();
		const { importOptions = {}, exportOptions = {} } = turnedNow();
		const imuisPort = axiosPort({
			service: 'iMUIS Online',
			baseUrl: this.imuis.baseUrl,
			prepare: (request) => ({
				...request,
				body: fillCredentials(request.body ?? '', this.imuis.partnerKey, this.imuis.environmentCode),
			}),
		});
		const outSmartPort = axiosPort({
			service: 'OutSmart',
			baseUrl: this.outSmart.baseUrl,
			prepare: (request) => ({
				...request,
				query: [
					...(request.query ?? []),
					['token', this.outSmart.token],
					['software_token', this.outSmart.softwareToken],
				],
			}),
		});
		return {
			imuis: new CloudswitchClient({
				port: new RetryingPort(imuisPort, { sleep }),
				sessions: new SessionCache(),
				connection: 'test',
				sleep,
				timeoutMs,
				dialect: exportOptions as Partial<Dialect>,
			}),
			outSmart: new OutSmartClient({
				port: new RetryingPort(outSmartPort, { sleep, isTemporaryAnswer }),
				timeoutMs,
			}),
			now: () => DateTime.now().setZone('Europe/Amsterdam'),
			dryRun: false,
			language: 'en',
			assumptions: { ...ASSUMED, completeRecords: importOptions.completeRecords === true },
			extraFields: ExtraFields.none,
			...changes,
		};
	}

	/** The lines of an order, as the office sees them, without internal fields. */
	orderLines(number: string): Array<{ RG: string; ART: string; AANT: string; OPMINT: string }> {
		const { lines } = this.imuis.order(number);
		return lines.map((line) => ({
			RG: String(line.RG),
			ART: String(line.ART),
			AANT: String(line.AANT),
			OPMINT: String(line.OPMINT ?? ''),
		}));
	}
}

/** What to hand to the next run. */
export function next({ summary }: StageResult): { syncDate: string; checkpoint: string } {
	return { syncDate: summary.syncDate, checkpoint: summary.checkpoint };
}

/** A first run. */
export const FRESH = { syncDate: '', checkpoint: '' };
