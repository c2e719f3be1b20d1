import type { Scalar } from '../values';
import type { World } from '../World';
import { showWorkOrder } from '../workorders/showWorkOrder';
import type { ShownWorkOrder } from '../workorders/WorkOrder';
import { completionForm, fetchForm, workStatusForm } from './forms';
import { html, type Html, table } from './html';

const SHOWN = 100;

/** The work orders, newest first, each with its materials, hours and what can be done with it. */
export function workOrderSection(world: World): Html {
	const orders = world.workOrders.all().reverse();
	const shown = orders.slice(0, SHOWN).map((order) => workOrderCard(showWorkOrder(order, world), world));
	const more =
		orders.length > SHOWN
			? html`<p class="meta">… en ${orders.length - SHOWN} oudere werkbonnen.</p>`
			: html``;
	return html`<section>
		<h2>Werkbonnen</h2>
		${shown.length > 0 ? shown : html`<p class="empty">Nog geen werkbonnen.</p>`}${more}
	</section>`;
}

function workOrderCard(order: ShownWorkOrder, world: World): Html {
	const field = (name: string): string => String(order[name] ?? '');
	return html`<article class="order" data-number="${order.WorkorderNo}">
		<h3>
			Werkbon ${order.WorkorderNo || '(zonder nummer)'}
			<span class="badge ${order.status}">${order.status}</span> ${workStatusBadge(order, world)}
			${order.Archived === '1' ? html`<span class="badge">Gearchiveerd</span>` : html``}
		</h3>
		<p class="meta">
			${order.OrderNr} · ${field('CustomerName')}, ${field('CustomerStreet')}, ${field('CustomerCity')} ·
			factuur aan ${field('CustomerNameInvoice')} (${field('CustomerDebtorNrInvoice')}) ·
			${field('TypeOfWork')} · <a href="${order.PdfUrl}">PDF</a>
		</p>
		${field('WorkDescription') ? html`<p>${field('WorkDescription')}</p>` : html``} ${materialTable(order)}
		${periodTable(order)} ${actions(order, world)}
	</article>`;
}

function workStatusBadge(order: ShownWorkOrder, world: World): Html {
	if (!order.WorkStatus) return html`<span class="meta">geen werkbonstatus</span>`;
	const name = world.store('workstatusses').find(order.WorkStatus)?.values.sta_name ?? 'onbekend';
	return html`<span class="badge ${order.WorkStatus === '99' ? 'error' : 'status'}"
		>${order.WorkStatus} - ${name}</span
	>`;
}

function materialTable(order: ShownWorkOrder): Html {
	const rows = order.Materials.map(
		(row) =>
			html`<tr>
				<td>${row.MaterialCode}</td>
				<td>${row.MaterialName}</td>
				<td class="number">${row.MaterialNr}</td>
				<td>${row.MaterialUnit}</td>
				<td class="number">${row.MaterialPrice}</td>
				<td>${row.MaterialFreeField5}</td>
			</tr>`,
	);
	return table(
		['Materiaal', 'Omschrijving', 'Aantal', 'Eenheid', 'Prijs', 'Vrij veld 5'],
		rows,
		'Geen materialen.',
	);
}

function periodTable(order: ShownWorkOrder): Html {
	const cell = (value: Scalar | undefined): Html => html`<td>${value}</td>`;
	const columns = [
		'WorkDate',
		'BeginTime',
		'EndTime',
		'Break',
		'TotalTime',
		'HourType',
		'EmployeeNr',
		'WorkRemark',
	];
	const rows = order.Workperiods.map(
		(period) =>
			html`<tr>
				${columns.map((name) => cell(period[name]))}
			</tr>`,
	);
	return table(
		['Datum', 'Begin', 'Eind', 'Pauze', 'Totaal', 'Uursoort', 'Medewerker', 'Opmerking'],
		rows,
		'Geen uren.',
	);
}

function actions(order: ShownWorkOrder, world: World): Html {
	if (order.status === 'Klaargezet') return html`${fetchForm(order)}${completionForm(order, world)}`;
	if (order.status === 'Opgehaald') return completionForm(order, world);
	return order.status === 'Compleet' ? workStatusForm(order, world) : html``;
}
