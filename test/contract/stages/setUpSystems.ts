import { DateTime } from 'luxon';
import { ExtraFields } from '../../../nodes/ImuisOutSmartSync/mapping/extraFields';
import { ASSUMED } from '../../../nodes/ImuisOutSmartSync/stages/Assumptions';
import { fillCredentials } from '../../../nodes/ImuisOnline/cloudswitch/envelope';
import { CloudswitchClient } from '../../../nodes/ImuisOnline/cloudswitch/client';
import { SessionCache } from '../../../nodes/ImuisOnline/cloudswitch/session';
import type { SetUpReasons } from '../../../nodes/ImuisOutSmartSync/messages/setUpReasons';
import type { SetUpSettings } from '../../../nodes/ImuisOutSmartSync/stages/settings';
import type { CheckName, SetUpCheck } from '../../../nodes/ImuisOutSmartSync/stages/setUp/SetUpCheck';
import { setUp } from '../../../nodes/ImuisOutSmartSync/stages/setUp/setUp';
import type { StageContext } from '../../../nodes/ImuisOutSmartSync/stages/StageContext';
import type { AttentionItem } from '../../../nodes/ImuisOutSmartSync/stages/StageResult';
import { OutSmartClient } from '../../../nodes/OutSmart/openapi/client';
import {
	type ImuisSimulator,
	type ImuisSimulatorOptions,
	startImuisSimulator,
} from '../../../simulators/imuis/startImuisSimulator';
import {
	type OutSmartSimulator,
	type OutSmartSimulatorOptions,
	startOutSmartSimulator,
} from '../../../simulators/outsmart';
import { axiosPort } from '../../support/axiosPort';

/** Every choice made, as after a finished Set Up. */
export const CHOSEN: SetUpSettings = {
	orderType: 'SERVICE',
	hourTypeArticleGroup: '10',
	workType: 'Service',
	paymentMethod: 'op rekening',
	plannedHours: 'replace',
	exportWorkStatus: '1',
	errorWorkStatus: '99',
};

/** Both simulators, the real clients to them, and Set Up run against them. */
export class SetUpSystems {
	readonly imuis: CloudswitchClient;
	readonly outSmart: OutSmartClient;

	private constructor(
		readonly imuisSimulator: ImuisSimulator,
		readonly outSmartSimulator: OutSmartSimulator,
	) {
		const { partnerKey, environmentCode } = imuisSimulator;
		const imuisPort = axiosPort({
			service: 'iMUIS Online',
			baseUrl: imuisSimulator.baseUrl,
			prepare: (request) => ({
				...request,
				body: fillCredentials(request.body ?? '', partnerKey, environmentCode),
			}),
		});
		this.imuis = new CloudswitchClient({
			port: imuisPort,
			sessions: new SessionCache(),
			connection: 'simulated',
			sleep: async () => await Promise.resolve(),
		});
		const outSmartPort = axiosPort({
			service: 'OutSmart',
			baseUrl: outSmartSimulator.baseUrl,
			prepare: (request) => ({
				...request,
				query: [
					['token', outSmartSimulator.token],
					['software_token', outSmartSimulator.softwareToken],
					...(request.query ?? []),
				],
			}),
		});
		this.outSmart = new OutSmartClient({ port: outSmartPort });
	}

	static async start(
		imuis: ImuisSimulatorOptions = {},
		outSmart: OutSmartSimulatorOptions = {},
	): Promise<SetUpSystems> {
		return new SetUpSystems(await startImuisSimulator(imuis), await startOutSmartSimulator(outSmart));
	}

	async run(
		settings: Partial<SetUpSettings> = {},
		context: Partial<StageContext> = {},
	): Promise<SetUpOutcome> {
		const { checks, attention } = await setUp(
			{
				imuis: this.imuis,
				outSmart: this.outSmart,
				now: () => DateTime.now().setZone('Europe/Amsterdam'),
				dryRun: false,
				language: 'en',
				assumptions: ASSUMED,
				extraFields: ExtraFields.none,
				...context,
			},
			{ ...CHOSEN, ...settings },
		);
		return new SetUpOutcome(checks, attention);
	}

	async close(): Promise<void> {
		await Promise.all([this.imuisSimulator.close(), this.outSmartSimulator.close()]);
	}
}

/** What Set Up answered, asked by check and reason. */
export class SetUpOutcome {
	constructor(
		readonly checks: readonly SetUpCheck[],
		readonly attention: readonly AttentionItem[],
	) {}

	/** `work status → status`, for all items of one check. */
	statuses(check: CheckName): Record<string, string> {
		return Object.fromEntries(this.of(check).map(({ subject, status }) => [subject, status]));
	}

	of(check: CheckName): SetUpCheck[] {
		return this.checks.filter((item) => item.check === check);
	}

	/** The one item of this check. */
	one(check: CheckName): SetUpCheck {
		const [item, ...others] = this.of(check);
		if (!item || others.length > 0)
			throw new Error(`Check ${check} answered ${others.length + (item ? 1 : 0)} items, not one.`);
		return item;
	}

	reasons(): Array<keyof SetUpReasons> {
		return this.attention.map(({ reason }) => reason as keyof SetUpReasons);
	}
}
