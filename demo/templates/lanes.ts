import { SETTINGS, type Lane } from './lane';

/** The article group of the hour types, empty while hour types are not synchronised (architecture.md §2). */
const HOUR_GROUP = `={{ ${SETTINGS}.importHourTypes ? ${SETTINGS}.hourTypeArticleGroup : '' }}`;

/** The export: also alone in a template of its own. */
export const EXPORT_LANE: Lane = {
	stage: 'exportWorkOrders',
	noun: 'work orders',
	title: 'Export work orders',
	hasSyncDate: false,
	parameters: {
		confirmed: false,
		orderType: '',
		hourTypeArticleGroup: HOUR_GROUP,
		plannedHours: '',
		exportWorkStatus: '1',
		errorWorkStatus: '99',
		sendPrices: 'never',
		createRelations: false,
		createMaterials: false,
		createHourTypes: false,
		goLiveDate: '',
	},
};

/** The lanes of the main template, in the order they run. */
export const LANES: Lane[] = [
	{
		stage: 'importRelations',
		noun: 'relations',
		title: 'Import relations',
		hasSyncDate: true,
		parameters: { includeContactPersons: false, includeAddresses: false },
	},
	{
		stage: 'importMaterials',
		noun: 'materials',
		title: 'Import materials',
		hasSyncDate: true,
		parameters: { hourTypeArticleGroup: HOUR_GROUP },
	},
	{
		stage: 'importHourTypes',
		noun: 'hour types',
		title: 'Import hour types',
		hasSyncDate: true,
		parameters: { hourTypeArticleGroup: `={{ ${SETTINGS}.hourTypeArticleGroup }}` },
	},
	{
		stage: 'importSalesOrders',
		noun: 'sales orders',
		title: 'Import sales orders',
		hasSyncDate: true,
		parameters: {
			orderType: '',
			orderLinesAsMaterials: true,
			workType: '',
			paymentMethod: '',
			hourTypeArticleGroup: HOUR_GROUP,
		},
	},
	EXPORT_LANE,
];
