import type { World } from '../World';
import type { ShownWorkOrder } from '../workorders/WorkOrder';
import { html, type Html } from './html';

/** The technician fetches the work order on the phone. */
export function fetchForm(order: ShownWorkOrder): Html {
	return html`<form data-action="fetch" data-row="${order.id}">
		<button class="plain">Ophalen op telefoon</button>
		<p class="problem"></p>
	</form>`;
}

/** The technician fills in what was used and worked, and sends the work order. */
export function completionForm(order: ShownWorkOrder, world: World): Html {
	return html`<details id="complete-${order.id}">
		<summary>Compleet melden</summary>
		<form data-action="complete" data-row="${order.id}">
			${quantities(order)}
			<fieldset>
				<legend>Extra materiaal</legend>
				<label>Code <input name="code" list="material-codes" /></label>
				<label>Aantal <input name="quantity" class="short" inputmode="decimal" /></label>
			</fieldset>
			<fieldset>
				<legend>Uren</legend>
				<label>Datum <input name="date" class="short" value="${world.clock.today()}" /></label>
				<label>Begin <input name="begin" class="short" placeholder="08:30" /></label>
				<label>Eind <input name="end" class="short" placeholder="10:15" /></label>
				<label>Pauze (min) <input name="break" class="short" inputmode="numeric" /></label>
				<label>Uursoort ${select('hourType', hourTypeOptions(world), '')}</label>
				<label
					>Medewerker ${select('employee', employeeOptions(world), String(order.EmployeeNr ?? ''))}</label
				>
				<label>Opmerking <input name="remark" /></label>
			</fieldset>
			<fieldset>
				<label>Werkbonstatus ${select('workStatus', workStatusOptions(world), '1')}</label>
				<label>Opmerking bij de bon <input name="comment" /></label>
				<label>Werk gereed <input type="checkbox" name="workFinished" checked /></label>
				<button>Compleet melden</button> <button type="reset" class="plain">Wissen</button>
			</fieldset>
			<p class="problem"></p>
		</form>
	</details>`;
}

/** The office gives a completed work order another work status, e.g. back from 99 to 1. */
export function workStatusForm(order: ShownWorkOrder, world: World): Html {
	return html`<form data-action="status" data-row="${order.id}">
		<fieldset>
			<label>Werkbonstatus ${select('workStatus', workStatusOptions(world), order.WorkStatus ?? '')}</label>
			<button class="plain">Wijzigen</button>
		</fieldset>
		<p class="problem"></p>
	</form>`;
}

/** The material codes that the completion form suggests. */
export function materialCodeList(world: World): Html {
	const options = world.store('materials').all().slice(0, 500);
	return html`<datalist id="material-codes">
		${options.map(({ values }) => html`<option value="${values.code}">${values.description}</option>`)}
	</datalist>`;
}

function quantities(order: ShownWorkOrder): Html {
	if (order.Materials.length === 0) return html``;
	return html`<fieldset>
		<legend>Verbruikt</legend>
		${order.Materials.map(
			(row, line) =>
				html`<label
					>${row.MaterialName || row.MaterialCode}
					<input class="short" inputmode="decimal" data-line="${line}" value="${row.MaterialNr}"
				/></label>`,
		)}
	</fieldset>`;
}

interface Option {
	value: string;
	text: string;
}

function select(name: string, options: readonly Option[], chosen: string): Html {
	const known = options.some(({ value }) => value === chosen)
		? options
		: [...options, { value: chosen, text: chosen }];
	return html`<select name="${name}">
		${known.map(({ value, text }) =>
			value === chosen
				? html`<option value="${value}" selected>${text}</option>`
				: html`<option value="${value}">${text}</option>`,
		)}
	</select>`;
}

function hourTypeOptions(world: World): Option[] {
	const types = world
		.store('hourtypes')
		.all()
		.map(({ values }) => ({ value: values.code ?? '', text: `${values.code} ${values.name}` }));
	return [{ value: '', text: '(geen)' }, ...types];
}

function employeeOptions(world: World): Option[] {
	const employees = world
		.store('employees')
		.all()
		.map(({ values }) => ({
			value: values.number ?? '',
			text: `${values.number} ${values.firstname} ${values.lastname}`,
		}));
	return [{ value: '', text: '(geen)' }, ...employees];
}

function workStatusOptions(world: World): Option[] {
	const statusses = world
		.store('workstatusses')
		.all()
		.map(({ values }) => ({
			value: values.sta_code ?? '',
			text: `${values.sta_code} - ${values.sta_name}`,
		}));
	return [{ value: '', text: '(geen)' }, ...statusses];
}
