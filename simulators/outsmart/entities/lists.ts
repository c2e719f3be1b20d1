import { CODES } from '../http/Refusal';
import { type EntityDefinition, optional, preset, required } from './EntityDefinition';

const workStatusses: EntityDefinition = {
	name: 'workstatusses',
	key: ['sta_code'],
	failed: 2800,
	missing: 2801,
	fields: [required('sta_code'), required('sta_name')],
};

const workTypes: EntityDefinition = {
	name: 'worktypes',
	key: ['wrt_name'],
	failed: 2600,
	missing: 2601,
	fields: [
		required('wrt_name'),
		required('wrt_description'),
		required('wrt_default_minutes'),
		required('wrt_active'),
	],
};

const paymentMethods: EntityDefinition = {
	name: 'paymentmethods',
	key: ['pmd_description'],
	failed: 2700,
	missing: 2701,
	fields: [required('pmd_description')],
};

const categories: EntityDefinition = {
	name: 'categories',
	singular: 'category',
	key: ['cat_code'],
	failed: 2400,
	missing: 2401,
	deletion: { entity: 'category', keys: { code: 'cat_code' } },
	fields: [
		required('cat_code'),
		...optional('cat_cat_code'),
		required('cat_name'),
		...optional('cat_image'),
		required('cat_display'),
	],
};

const materialCategories: EntityDefinition = {
	name: 'material_categories',
	key: ['mct_mat_code', 'mct_cat_code'],
	failed: 2500,
	missing: 2501,
	deletion: {
		entity: 'material_category',
		keys: { mct_mat_code: 'mct_mat_code', mct_cat_code: 'mct_cat_code' },
	},
	fields: [required('mct_mat_code'), required('mct_cat_code')],
};

const prices: EntityDefinition = {
	name: 'prices',
	key: ['material', 'hourtype', 'date_start', 'debtornr'],
	failed: CODES.generalError,
	missing: CODES.requiredMissing,
	exactlyOneOf: ['material', 'hourtype'],
	fields: [
		...optional('material', 'hourtype'),
		preset('date_start', '', { kind: 'isoDate' }),
		preset('date_end', '', { unset: null, kind: 'isoDate' }),
		...optional('debtornr'),
		required('price', { kind: 'pointPrice' }),
	],
};

const vehicles: EntityDefinition = {
	name: 'vehicles',
	key: ['veh_license_plate'],
	failed: CODES.generalError,
	missing: CODES.requiredMissing,
	deletion: { entity: 'vehicle', keys: { license_plate: 'veh_license_plate' } },
	fields: [
		required('veh_license_plate'),
		required('veh_title'),
		...optional('veh_brand', 'veh_model', 'veh_type', 'veh_image', 'veh_driver', 'veh_driving'),
		preset('veh_active', '1'),
	],
};

/** Endpoints that share one shape: code, description, shown in the app or not. */
function codeList(name: string, deletionEntity?: string): EntityDefinition {
	return {
		name,
		key: ['code'],
		failed: CODES.generalError,
		missing: CODES.requiredMissing,
		...(deletionEntity === undefined ? {} : { deletion: { entity: deletionEntity, keys: { code: 'code' } } }),
		fields: [required('code'), required('description'), preset('app_enabled', '1')],
	};
}

/** What the customer sets up once: statuses, kinds, groups, prices, vehicles (outsmart reference §4.2, §6.6–§6.10). */
export const LISTS: readonly EntityDefinition[] = [
	workStatusses,
	workTypes,
	paymentMethods,
	categories,
	materialCategories,
	codeList('material_types'),
	codeList('priorities', 'priority'),
	codeList('errors', 'error'),
	codeList('solutions', 'solution'),
	prices,
	vehicles,
];
