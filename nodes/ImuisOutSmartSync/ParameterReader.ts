import type { IDataObject, IExecuteFunctions, INodeProperties, INodePropertyCollection } from 'n8n-workflow';
import { exportProperties } from './description/export';
import { importProperties } from './description/imports';
import { setUpProperties } from './description/setUp';
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
import { settingValue } from './settingValue';
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

const PROPERTIES = [...setUpProperties, ...importProperties, ...exportProperties];

/** Reads the node's parameters of one item into the settings of the stages; the names are those of architecture.md §2. */
export class ParameterReader {
	readonly stage: StageName;

	private readonly definitions: ReadonlyMap<string, INodeProperties>;
	private readonly optionDefinitions: ReadonlyMap<string, INodeProperties>;
	private readonly options: IDataObject;

	constructor(
		private readonly context: IExecuteFunctions,
		private readonly itemIndex: number,
	) {
		this.stage = this.context.getNodeParameter('operation', itemIndex) as StageName;
		this.definitions = byName(PROPERTIES.filter((property) => isOf(this.stage, property)));
		this.optionDefinitions = byName((this.definitions.get('options')?.options ?? []) as INodeProperties[]);
		this.options = this.context.getNodeParameter('options', itemIndex, {}) as IDataObject;
	}

	/**
	 * A parameter, in the type that its description gives.
	 * @throws {InputError} when an expression gave something else
	 */
	read<T>(name: string): T {
		const value = this.context.getNodeParameter(name, this.itemIndex, null);
		return settingValue(required(this.definitions, name), value) as T;
	}

	/** As {@link read}, for one of *Options*. */
	option<T>(name: string): T {
		return settingValue(required(this.optionDefinitions, name), this.options[name]) as T;
	}

	/** The export has no sync date: its work orders wait until they are handled. */
	start(): StageStart {
		const syncDate = this.definitions.has('syncDate') ? this.read<string>('syncDate').trim() : '';
		return { syncDate, checkpoint: this.read('checkpoint') };
	}

	/** What the user says of the services where they are silent (koppeling.md §6); what the stage has no option for is assumed. */
	assumptions(): Assumptions {
		return {
			...ASSUMED,
			...this.optionsOfStage(['readCompletely', 'completeRecords']),
			contactColumns: withNamedColumns(CONTACT_COLUMNS, this.columnNames('contactColumns')),
			addressColumns: withNamedColumns(ADDRESS_COLUMNS, this.columnNames('addressColumns')),
		};
	}

	/** Rows of *Extra Fields* (koppeling.md I17). */
	fieldMappings(): FieldMapping[] {
		const rows = this.context.getNodeParameter('fieldMappings.mapping', this.itemIndex, []) as Array<
			Partial<FieldMapping>
		>;
		return rows.map(({ record, imuisField, outSmartField }) => ({
			record: this.extraRecord(record),
			imuisField: String(imuisField ?? '').trim(),
			outSmartField: String(outSmartField ?? '').trim(),
		}));
	}

	/** A stage with one kind of record has no choice of it. */
	private extraRecord(value: unknown): ExtraRecord {
		const [row] = (this.definitions.get('fieldMappings')?.options ?? []) as INodePropertyCollection[];
		const definition = row?.values.find(({ name }) => name === 'record');
		return definition
			? (settingValue(definition, value) as ExtraRecord)
			: (FIRST_EXTRA_RECORD[this.stage] ?? 'relation');
	}

	/** How iMUIS takes what is written (koppeling.md A1, A5); what the stage has no option for is the client's own assumption. */
	dialect(): Partial<Dialect> {
		return this.optionsOfStage([
			'decimalSign',
			'orderLinesParameter',
			'linesPerCall',
			'refusedLinesMayBeWritten',
		]);
	}

	private optionsOfStage(names: readonly string[]): IDataObject {
		const known = names.filter((name) => this.optionDefinitions.has(name));
		return Object.fromEntries(known.map((name) => [name, this.option(name)]));
	}

	private columnNames(option: string): Record<string, string> {
		const { columns = {} } = (this.options[option] ?? {}) as { columns?: Record<string, string> };
		return columns;
	}

	relationSettings(): RelationSettings {
		return {
			includeContactPersons: this.read('includeContactPersons'),
			includeAddresses: this.read('includeAddresses'),
		};
	}

	materialSettings(): MaterialSettings {
		return {
			hourTypeArticleGroup: this.read('hourTypeArticleGroup'),
			blockedMaterials: this.option('blockedMaterials'),
			defaultUnit: this.option('defaultUnit'),
		};
	}

	hourTypeSettings(): HourTypeSettings {
		return {
			hourTypeArticleGroup: this.read('hourTypeArticleGroup'),
			costBooking: this.option('costBooking'),
			saleBooking: this.option('saleBooking'),
		};
	}

	salesOrderSettings(): SalesOrderSettings {
		return {
			orderType: this.read('orderType'),
			orderLinesAsMaterials: this.read('orderLinesAsMaterials'),
			hourTypeArticleGroup: this.read('hourTypeArticleGroup'),
			workType: this.read('workType'),
			paymentMethod: this.read('paymentMethod'),
			initialWorkStatus: this.option('initialWorkStatus'),
			skipBlockedAndInvoiced: this.option('skipBlockedAndInvoiced'),
			defaultUnit: this.option('defaultUnit'),
		};
	}

	exportSettings(): ExportSettings {
		return {
			orderType: this.read('orderType'),
			hourTypeArticleGroup: this.read('hourTypeArticleGroup'),
			exportWorkStatus: this.read('exportWorkStatus'),
			errorWorkStatus: this.read('errorWorkStatus'),
			successWorkStatus: this.option('successWorkStatus'),
			createRelations: this.read('createRelations'),
			createMaterials: this.read('createMaterials'),
			createHourTypes: this.read('createHourTypes'),
			createSalesOrders: this.option('createSalesOrders'),
			newMaterialArticleGroup: this.option('newMaterialArticleGroup'),
			newArticleVat: this.option('newArticleVat'),
			newArticleUnit: this.option('newArticleUnit'),
			plannedHours: this.read('plannedHours'),
			sendPrices: this.read('sendPrices'),
			hourLines: this.option('hourLines'),
			hourRounding: {
				minutes: this.option('hourRoundingMinutes'),
				direction: this.option('hourRoundingDirection'),
			},
			confirmed: this.read('confirmed'),
			goLiveDate: this.read<string>('goLiveDate').trim(),
			unfinishedWork: this.option('unfinishedWork'),
			emptyWorkOrders: this.option('emptyWorkOrders'),
			incompleteWorkPeriods: this.option('incompleteWorkPeriods'),
			zeroQuantityMaterials: this.option('zeroQuantityMaterials'),
			handTypedArticle: this.option('handTypedArticle'),
			descriptionArticle: this.option('descriptionArticle'),
			hoursBeforeError: this.option('hoursBeforeError'),
		};
	}

	setUpSettings(): SetUpSettings {
		return {
			orderType: this.read('orderType'),
			hourTypeArticleGroup: this.read('hourTypeArticleGroup'),
			workType: this.read('workType'),
			paymentMethod: this.read('paymentMethod'),
			plannedHours: this.read('plannedHours'),
			exportWorkStatus: this.read('exportWorkStatus'),
			errorWorkStatus: this.read('errorWorkStatus'),
		};
	}
}

function isOf(stage: StageName, { displayOptions }: INodeProperties): boolean {
	return displayOptions?.show?.operation?.includes(stage) === true;
}

function byName(properties: readonly INodeProperties[]): Map<string, INodeProperties> {
	return new Map(properties.map((property) => [property.name, property]));
}

function required(definitions: ReadonlyMap<string, INodeProperties>, name: string): INodeProperties {
	const definition = definitions.get(name);
	if (!definition) throw new Error(`This operation has no setting "${name}".`);
	return definition;
}
