import type { INodeProperties } from 'n8n-workflow';
import { addressColumns, contactColumns } from './assumptions';
import {
	dryRun,
	errorWorkStatus,
	exportWorkStatus,
	forStages,
	optionalHourTypeGroup,
	optionsOf,
	orderType,
	paymentMethod,
	plannedHours,
	workType,
} from './shared';

const SET_UP = forStages('setUp');

/** Parameters of Set Up (koppeling.md C4): the choices whose existence it checks; all may still be empty. */
export const setUpProperties: INodeProperties[] = [
	...[orderType, optionalHourTypeGroup, workType, paymentMethod, plannedHours].map((property) => ({
		...property,
		displayOptions: SET_UP,
	})),
	{ ...exportWorkStatus, displayOptions: SET_UP },
	{ ...errorWorkStatus, displayOptions: SET_UP },
	{ ...dryRun, displayOptions: SET_UP },
	optionsOf('setUp', [addressColumns, contactColumns]),
];
