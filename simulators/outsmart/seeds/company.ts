import type { Seed } from './seeds';

/** Stock work types and payment methods of OutSmart (outsmart reference §2.4). */
const WORK_TYPES = [
	'Installatie',
	'Garantie',
	'Levering',
	'Onderhoud',
	'Project',
	'Regie',
	'Reparatie',
	'Service',
	'Storing',
	'Verkoop',
	'Verhuur',
];
const PAYMENT_METHODS = [
	'niet van toepassing',
	'op rekening',
	'contant voldaan',
	'pin betaling',
	'conform offerte',
];

/** Installatiebedrijf De Vries & Zn. B.V. (made up) before its first synchronisation. */
export const companySeed: Seed = {
	employees: [
		{
			number: '001',
			firstname: 'Jan',
			lastname: 'de Vries',
			email: 'jan@devries-installatie.example',
			vehicle: 'V-001-DV',
		},
		{
			number: '002',
			firstname: 'Fatima',
			lastname: 'El Amrani',
			email: 'fatima@devries-installatie.example',
			vehicle: 'V-002-DV',
		},
		{ number: '003', firstname: 'Piet', lastname: 'Jansen', email: 'piet@devries-installatie.example' },
		{
			number: '004',
			firstname: 'Sanne',
			lastname: "van 't Hoff",
			email: 'sanne@devries-installatie.example',
		},
		{
			number: '005',
			firstname: 'Björn',
			lastname: 'Öztürk',
			email: 'bjorn@devries-installatie.example',
			active: '0',
		},
	],
	vehicles: [
		{
			veh_license_plate: 'V-001-DV',
			veh_title: 'Bus Jan',
			veh_brand: 'Volkswagen',
			veh_model: 'Caddy',
			veh_driver: '001',
		},
		{
			veh_license_plate: 'V-002-DV',
			veh_title: 'Bus Fatima',
			veh_brand: 'Renault',
			veh_model: 'Trafic',
			veh_driver: '002',
		},
	],
	worktypes: WORK_TYPES.map((name) => ({
		wrt_name: name,
		wrt_description: name,
		wrt_default_minutes: '60',
		wrt_active: '1',
	})),
	paymentmethods: PAYMENT_METHODS.map((description) => ({ pmd_description: description })),
	materials: [
		{ code: 'EIGEN-KIT', description: 'Siliconenkit wit 310 ml', price: '6.95', unit: 'stuk' },
		{ code: 'EIGEN-TAPE', description: 'Afdichttape <PTFE> & hennep', price: '2.4', unit: 'rol' },
		{ code: 'EIGEN-VOORRIJ', description: 'Voorrijkosten', price: '45', unit: 'stuk' },
	],
	relations: [
		{
			debtor_number: '90001',
			name: 'Camping "De Bosrand"',
			contact: 'Mw. A. Bos',
			phone_number: '0577 012 345',
			email: 'info@debosrand.example',
			street: 'Zandweg 12',
			postal_code: '8072 AB',
			city: 'Nunspeet',
			country: 'NL',
			active: '1',
		},
	],
};
