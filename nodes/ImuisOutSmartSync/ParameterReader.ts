import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import type { Dialect } from '../ImuisOnline/cloudswitch/types';
import type {
	ExportSettings,
	HourTypeSettings,
	MaterialSettings,
	RelationSettings,
	SalesOrderSettings,
	SetUpSettings,
} from './stages/settings';
import { ADDRESS_COLUMNS } from './mapping/additionalAddress';
import { withNamedColumns } from './mapping/columns';
import { CONTACT_COLUMNS } from './mapping/contactPerson';
import type { FieldMapping } from './mapping/extraFields';
import type { ExtraRecord } from './mapping/outSmartFields';
import type { StageName } from './stages/StageResult';
import { ASSUMED, type Assumptions } from './stages/Assumptions';
import type { StageStart } from './stages/StageContext';

/** What a row of *Extra Fields* is about when it does not say so: the only or first kind of record of each stage. */
export const FIRST_EXTRA_RECORD: Partial<Record<StageName, ExtraRecord>> = {
	importRelations: 'relation',
	importMaterials: 'material',
	importHourTypes: 'hourType',
	importSalesOrders: 'workOrder',
};

/** Reads the node's parameters of one item into the settings of the stages; the names are those of architecture.md §2. */
export class ParameterReader {
	private readonly options: IDataObject;

	constructor(
		private readonly context: IExecuteFunctions,
		private readonly itemIndex: number,
	) {
		this.options = this.context.getNodeParameter('options', itemIndex, {}) as IDataObject;
	}

	/** A parameter as text; numbers from expressions become text, absent is empty. */
	text(name: string): string {
		const value = this.context.getNodeParameter(name, this.itemIndex, '');
		return value === null || value === undefined ? '' : String(value);
	}

	flag(name: string): boolean {
		return this.context.getNodeParameter(name, this.itemIndex, false) === true;
	}

	option<T>(name: string, fallback: T): T {
		return (this.options[name] as T | undefined) ?? fallback;
	}

	start(): StageStart {
		return { syncDate: this.text('syncDate').trim(), checkpoint: this.text('checkpoint') };
	}

	/** What the user says of the services where they are silent (koppeling.md §6). */
	assumptions(): Assumptions {
		return {
			readCompletely: this.option('readCompletely', ASSUMED.readCompletely),
			contactColumns: withNamedColumns(CONTACT_COLUMNS, this.columnNames('contactColumns')),
			addressColumns: withNamedColumns(ADDRESS_COLUMNS, this.columnNames('addressColumns')),
			completeRecords: this.option('completeRecords', ASSUMED.completeRecords),
		};
	}

	/** Rows of *Extra Fields* (koppeling.md I17). */
	fieldMappings(stage: StageName): FieldMapping[] {
		const rows = this.context.getNodeParameter('fieldMappings.mapping', this.itemIndex, []) as Array<
			Partial<FieldMapping>
		>;
		return rows.map(({ record, imuisField, outSmartField }) => ({
			record: record ?? FIRST_EXTRA_RECORD[stage] ?? 'relation',
			imuisField: String(imuisField ?? '').trim(),
			outSmartField: String(outSmartField ?? '').trim(),
		}));
	}

	/** How iMUIS takes what is written (koppeling.md A1, A5); an option that is not set leaves the client's own assumption. */
	dialect(): Partial<Dialect> {
		const { decimalSign, orderLinesParameter, linesPerCall, refusedLinesMayBeWritten } = this
			.options as Partial<Dialect>;
		return {
			...(decimalSign !== undefined && { decimalSign }),
			...(orderLinesParameter !== undefined && { orderLinesParameter }),
			...(linesPerCall !== undefined && { linesPerCall }),
			...(refusedLinesMayBeWritten !== undefined && { refusedLinesMayBeWritten }),
		};
	}

	private columnNames(option: string): Record<string, string> {
		const { columns = {} } = this.option<{ columns?: Record<string, string> }>(option, {});
		return columns;
	}

	relationSettings(): RelationSettings {
		return {
			includeContactPersons: this.flag('includeContactPersons'),
			includeAddresses: this.flag('includeAddresses'),
		};
	}

	materialSettings(): MaterialSettings {
		return {
			hourTypeArticleGroup: this.text('hourTypeArticleGroup'),
			blockedMaterials: this.option<MaterialSettings['blockedMaterials']>('blockedMaterials', 'leave'),
			defaultUnit: this.option('defaultUnit', 'stuk'),
		};
	}

	hourTypeSettings(): HourTypeSettings {
		return {
			hourTypeArticleGroup: this.text('hourTypeArticleGroup'),
			costBooking: this.option('costBooking', true),
			saleBooking: this.option('saleBooking', true),
		};
	}

	salesOrderSettings(): SalesOrderSettings {
		return {
			orderType: this.text('orderType'),
			orderLinesAsMaterials: this.flag('orderLinesAsMaterials'),
			hourTypeArticleGroup: this.text('hourTypeArticleGroup'),
			workType: this.text('workType'),
			paymentMethod: this.text('paymentMethod'),
			initialWorkStatus: this.option('initialWorkStatus', ''),
			skipBlockedAndInvoiced: this.option('skipBlockedAndInvoiced', true),
			defaultUnit: this.option('defaultUnit', 'stuk'),
		};
	}

	exportSettings(): ExportSettings {
		return {
			orderType: this.text('orderType'),
			hourTypeArticleGroup: this.text('hourTypeArticleGroup'),
			exportWorkStatus: this.text('exportWorkStatus'),
			errorWorkStatus: this.text('errorWorkStatus'),
			successWorkStatus: this.option('successWorkStatus', ''),
			createRelations: this.flag('createRelations'),
			createMaterials: this.flag('createMaterials'),
			createHourTypes: this.flag('createHourTypes'),
			createSalesOrders: this.option('createSalesOrders', false),
			newMaterialArticleGroup: this.option('newMaterialArticleGroup', ''),
			newArticleVat: this.option('newArticleVat', ''),
			newArticleUnit: this.option('newArticleUnit', ''),
			plannedHours: this.text('plannedHours') as ExportSettings['plannedHours'],
			sendPrices: this.text('sendPrices') as ExportSettings['sendPrices'],
			hourLines: this.option<ExportSettings['hourLines']>('hourLines', 'perPeriod'),
			hourRounding: {
				minutes: this.option<ExportSettings['hourRounding']['minutes']>('hourRoundingMinutes', 0),
				direction: this.option<ExportSettings['hourRounding']['direction']>(
					'hourRoundingDirection',
					'nearest',
				),
			},
			confirmed: this.flag('confirmed'),
			goLiveDate: this.text('goLiveDate').trim(),
			unfinishedWork: this.option<ExportSettings['unfinishedWork']>('unfinishedWork', 'export'),
			emptyWorkOrders: this.option<ExportSettings['emptyWorkOrders']>('emptyWorkOrders', 'process'),
			incompleteWorkPeriods: this.option<ExportSettings['incompleteWorkPeriods']>(
				'incompleteWorkPeriods',
				'error',
			),
			zeroQuantityMaterials: this.option<ExportSettings['zeroQuantityMaterials']>(
				'zeroQuantityMaterials',
				'error',
			),
			handTypedArticle: this.option('handTypedArticle', ''),
			descriptionArticle: this.option('descriptionArticle', ''),
			hoursBeforeError: this.option('hoursBeforeError', 24),
		};
	}

	setUpSettings(): SetUpSettings {
		return {
			orderType: this.text('orderType'),
			hourTypeArticleGroup: this.text('hourTypeArticleGroup'),
			workType: this.text('workType'),
			paymentMethod: this.text('paymentMethod'),
			plannedHours: this.text('plannedHours') as SetUpSettings['plannedHours'],
			exportWorkStatus: this.text('exportWorkStatus'),
			errorWorkStatus: this.text('errorWorkStatus'),
		};
	}
}
