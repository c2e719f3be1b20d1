import type { Call } from '../../core/types';
import type { OrderBook } from '../orders/OrderBook';
import type { StoredRecord } from '../store/Table';
import type { TableName } from '../store/tableDefinitions';
import { showDate } from '../values/dates';
import { showNumber } from '../values/numbers';
import type { World } from '../World';
import { html, htmlTable, STYLE } from './html';

/** Reloading keeps the place on the page; not while someone types. */
const REFRESH = `setInterval(() => { if (document.activeElement?.tagName !== 'INPUT') location.reload(); }, 4000);`;
const MOST_ORDERS = 40;
const MOST_ROWS = 250;
const MOST_CALLS = 100;

const VIEWS = [
	['orders', 'Verkooporders'],
	['relaties', 'Relaties'],
	['artikelen', 'Artikelen'],
	['oproepen', 'Laatste oproepen'],
] as const;

/**
 * The page a person watches: orders with their lines, relations, articles, and what was asked of the service. `?toon=relaties` chooses
 * a view, `?zoek=` keeps what contains a text; what changed last stands first; it renews itself.
 */
export function writePage(
	world: World,
	orders: OrderBook,
	calls: readonly Call[],
	query: URLSearchParams,
): string {
	const view = VIEWS.find(([name]) => name === query.get('toon'))?.[0] ?? 'orders';
	const search = (query.get('zoek') ?? '').toLowerCase();
	const name = world.database.administration.BASALG.NAAM ?? '';
	const links = VIEWS.map(([target, label]) => {
		return `<a href="/?toon=${target}" class="${target === view ? 'here' : ''}">${label}</a>`;
	});
	return `<!DOCTYPE html><html lang="nl"><head><meta charset="utf-8"><link rel="icon" href="data:,">
<title>iMUIS Online (nagebootst) – ${html(name)}</title><style>${STYLE}</style></head><body>
<header><h1>iMUIS Online <small>(nagebootst)</small> – ${html(name)}</h1><p>${html(status(world, calls))}</p></header>
<nav>${links.join('')}${searchForm(view, query.get('zoek') ?? '')}</nav><main>${content(view, world, orders, calls, search)}</main>
<script>${REFRESH}</script></body></html>`;
}

function searchForm(view: string, search: string): string {
	return `<form><input type="hidden" name="toon" value="${view}"><input name="zoek" value="${html(search)}" placeholder="Zoeken"></form>`;
}

function status(world: World, calls: readonly Call[]): string {
	const writes = calls.filter((call) => call.write && call.outcome === 'handled').length;
	return `${world.clock.localTime()} · ${world.sessions.count} sessie(s) open · ${calls.length} oproepen, waarvan ${writes} geslaagde wijzigingen`;
}

function content(
	view: string,
	world: World,
	orders: OrderBook,
	calls: readonly Call[],
	search: string,
): string {
	switch (view) {
		case 'relaties':
			return relationsView(world, search);
		case 'artikelen':
			return listView(
				world,
				'ART',
				['NR', 'OMSCHR', 'ARTGRP', 'VERKPR', 'EENHPRS', 'EENHVERK', 'BLOK', 'BLOKVRK'],
				search,
			);
		case 'oproepen':
			return callsView(calls);
		default:
			return ordersView(world, orders, search);
	}
}

function ordersView(world: World, orders: OrderBook, search: string): string {
	const heads = world.database.table('ORDKOP').all();
	heads.sort((left, right) => right.touched - left.touched);
	const found = heads.filter((head) => {
		const lines = orders.lines(head.values.NR ?? '');
		return [head, ...lines].some((record) => contains(record, search));
	});
	const shown = found.slice(0, MOST_ORDERS).map((head) => orderSection(world, orders, head));
	return shown.join('') + more(found.length, MOST_ORDERS, 'orders');
}

function orderSection(world: World, orders: OrderBook, head: StoredRecord): string {
	const { values } = head;
	const debtor = world.database.table('DEB').get(values.DEB ?? '')?.values.NAAM ?? '';
	const tags = [
		values.ORDSRT,
		values.BLOK === 'J' ? 'geblokkeerd' : '',
		values.GEFACT === 'J' ? 'gefactureerd' : '',
	]
		.filter(Boolean)
		.map((tag) => `<span class="tag">${html(tag ?? '')}</span>`);
	const rows = orders
		.lines(values.NR ?? '')
		.map(({ values: line }) => [
			line.RG ?? '',
			line.ART ?? '',
			[line.OMSCHR, line.OPMEXT].filter(Boolean).join('\n'),
			amount(line.AANT),
			line.EENH ?? '',
			amount(line.PRS),
			money(line.BEDR),
			[line.AANTGELEV, line.AANTGEFACT].map(amount).join(' / '),
			line.OPMINT ?? '',
		]);
	const headings = [
		'Regel',
		'Artikel',
		'Omschrijving',
		'Aantal',
		'Eenheid',
		'Prijs',
		'Bedrag',
		'Geleverd / gefact.',
		'Interne tekst',
	];
	const title = `Order ${values.NR ?? ''} – ${values.DEB ?? ''} ${debtor}`;
	const subtitle = `${showDate(values.DAT ?? '', 'dutch')} · ${values.KENM ?? ''} · totaal € ${money(values.BEDRTOT)} excl. btw`;
	return `<section class="order"><h2>${html(title)} ${tags.join(' ')} <small>${html(subtitle)}</small></h2>${
		rows.length === 0 ? '<p class="more">Geen regels.</p>' : htmlTable(headings, rows)
	}</section>`;
}

function relationsView(world: World, search: string): string {
	const debtors = listView(
		world,
		'DEB',
		['NR', 'ZKSL', 'NAAM', 'ADRES', 'POSTCD', 'PLAATS', 'BETALER', 'BLOK'],
		search,
	);
	const contacts = listView(
		world,
		'CNT',
		['REL', 'ZKSL', 'ROEPNM', 'TSNVGSL', 'ACHTERNM', 'TEL', 'EMAIL'],
		search,
	);
	const addresses = listView(
		world,
		'DEBADRES',
		['DEB', 'SRT', 'ZKSL', 'NAAM', 'ADRES', 'POSTCD', 'PLAATS'],
		search,
	);
	return `<h2>Debiteuren</h2>${debtors}<h2>Contactpersonen</h2>${contacts}<h2>Adressen</h2>${addresses}`;
}

function listView(world: World, name: TableName, columns: string[], search: string): string {
	const table = world.database.table(name);
	const found = table.all().filter((record) => contains(record, search));
	const newestFirst = found.sort(
		(left, right) => right.changedOn.localeCompare(left.changedOn) || right.touched - left.touched,
	);
	const rows = newestFirst
		.slice(0, MOST_ROWS)
		.map((record) => [
			...columns.map((column) => shown(table.column(column)?.kind, record.values[column])),
			showDate(record.changedOn, 'dutch'),
		]);
	return htmlTable([...columns, 'Gewijzigd'], rows) + more(found.length, MOST_ROWS, 'records');
}

function callsView(calls: readonly Call[]): string {
	const last = calls.slice(-MOST_CALLS).reverse();
	const rows = last.map((call) => [
		call.at.slice(11, 19),
		call.operation,
		call.target,
		call.write ? 'schrijft' : '',
		call.outcome,
		call.detail,
	]);
	return htmlTable(['Tijd (UTC)', 'Functie', 'Tabel', '', 'Uitkomst', 'Inhoud'], rows);
}

function contains(record: StoredRecord, search: string): boolean {
	return search === '' || Object.values(record.values).some((value) => value.toLowerCase().includes(search));
}

function shown(kind: string | undefined, raw: string | undefined): string {
	return kind === 'number' ? amount(raw) : (raw ?? '');
}

function money(raw: string | undefined): string {
	return amount(Number(raw ?? '0').toFixed(2));
}

function amount(raw: string | undefined): string {
	return showNumber(raw ?? '', ',');
}

function more(found: number, most: number, what: string): string {
	return found > most ? `<p class="more">… en nog ${found - most} ${what}; zoek om ze te zien.</p>` : '';
}
