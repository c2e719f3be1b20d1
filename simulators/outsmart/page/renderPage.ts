import type { Call } from '../../core/types';
import { showRecord } from '../entities/showRecord';
import type { World } from '../World';
import { materialCodeList } from './forms';
import type { Html } from './html';
import { html, table } from './html';
import { SCRIPT } from './script';
import { STYLE } from './style';
import { workOrderSection } from './workOrderSection';

const RECORDS_SHOWN = 200;
const CALLS_SHOWN = 25;

/** The lists on the page: endpoint, Dutch heading, columns with their headings. */
const LISTS: ReadonlyArray<{ entity: string; heading: string; columns: Readonly<Record<string, string>> }> = [
	{
		entity: 'relations',
		heading: 'Relaties',
		columns: {
			debtor_number: 'Nummer',
			name: 'Naam',
			street: 'Straat',
			postal_code: 'Postcode',
			city: 'Plaats',
			active: 'Actief',
		},
	},
	{
		entity: 'contactpersons',
		heading: 'Contactpersonen',
		columns: {
			cpn_code: 'Code',
			cpn_debtor_nr: 'Relatie',
			cpn_name: 'Naam',
			cpn_phone: 'Telefoon',
			cpn_email: 'E-mail',
		},
	},
	{
		entity: 'addresses',
		heading: 'Adressen',
		columns: {
			adr_code: 'Code',
			adr_debtor_nr: 'Relatie',
			adr_line_1: 'Adres',
			adr_zip: 'Postcode',
			adr_city: 'Plaats',
		},
	},
	{
		entity: 'materials',
		heading: 'Materialen',
		columns: {
			code: 'Code',
			description: 'Omschrijving',
			price: 'Prijs',
			unit: 'Eenheid',
			freefield5: 'Vrij veld 5',
		},
	},
	{
		entity: 'hourtypes',
		heading: 'Uursoorten',
		columns: { code: 'Code', name: 'Naam', sale_price: 'Verkoopprijs', active: 'Actief' },
	},
	{ entity: 'workstatusses', heading: 'Werkbonstatussen', columns: { sta_code: 'Code', sta_name: 'Naam' } },
	{
		entity: 'employees',
		heading: 'Medewerkers',
		columns: { number: 'Nummer', firstname: 'Voornaam', lastname: 'Achternaam', active: 'Actief' },
	},
];

/** The simulator's page: what OutSmart holds, for a person who watches a synchronisation or plays the technician. In Dutch. */
export function renderPage(world: World, calls: readonly Call[]): string {
	return html`<!DOCTYPE html>
		<html lang="nl">
			<head>
				<meta charset="utf-8" />
				<meta name="viewport" content="width=device-width, initial-scale=1" />
				<title>OutSmart (nagebootst)</title>
				<link rel="icon" href="data:," />
				<style>
					${STYLE}
				</style>
			</head>
			<body>
				<header>
					<h1>OutSmart <small>(nagebootst)</small></h1>
					<p>Installatiebedrijf De Vries &amp; Zn. B.V. · deze pagina ververst zichzelf</p>
				</header>
				<main id="live">
					${counts(world)}${workOrderSection(world)}
					<section>
						<h2>Stamgegevens</h2>
						${LISTS.map((list) => listSection(world, list))}
					</section>
					${callSection(calls)}${materialCodeList(world)}
				</main>
				<script>
					${SCRIPT};
				</script>
			</body>
		</html>`.text;
}

function counts(world: World): Html {
	const orders = world.workOrders.all();
	const item = (count: number, text: string): Html => html`<li><b>${count}</b>${text}</li>`;
	return html`<ul class="counts">
		${item(orders.length, 'werkbonnen')}${item(orders.filter(({ status }) => status === 'Compleet').length, 'compleet')}
		${item(orders.filter(({ status }) => status === 'Afgehandeld').length, 'afgehandeld')}
		${LISTS.slice(0, 5).map(({ entity, heading }) => item(world.store(entity).size, heading.toLowerCase()))}
	</ul>`;
}

function listSection(world: World, { entity, heading, columns }: (typeof LISTS)[number]): Html {
	const store = world.store(entity);
	const rows = store
		.all()
		.slice(-RECORDS_SHOWN)
		.map((record) => {
			const shown = showRecord(record, store.definition, world.switches);
			return html`<tr>
				${Object.keys(columns).map((name) => html`<td>${shown[name]}</td>`)}
			</tr>`;
		});
	const more =
		store.size > RECORDS_SHOWN
			? html`<p class="meta">De laatste ${RECORDS_SHOWN} van ${store.size}.</p>`
			: html``;
	return html`<details id="list-${entity}">
		<summary>${heading} (${store.size})</summary>
		${table(Object.values(columns), rows, 'Leeg.')}${more}
	</details>`;
}

function callSection(calls: readonly Call[]): Html {
	const rows = calls
		.slice(-CALLS_SHOWN)
		.reverse()
		.map(
			(call) =>
				html`<tr>
					<td>${call.at.slice(11, 19)}</td>
					<td>${call.operation}</td>
					<td>${call.detail.slice(0, 160)}</td>
					<td class="${call.outcome}">${OUTCOMES[call.outcome]}</td>
				</tr>`,
		);
	return html`<section>
		<h2>Laatste aanroepen</h2>
		${table(['Tijd (UTC)', 'Aanroep', 'Inhoud', 'Uitkomst'], rows, 'Nog geen aanroepen.')}
	</section>`;
}

const OUTCOMES: Readonly<Record<Call['outcome'], string>> = {
	pending: 'bezig',
	handled: 'verwerkt',
	refused: 'geweigerd',
	lost: 'verloren',
	unanswered: 'verwerkt, antwoord verloren',
};
