import { Html } from './html';

/**
 * Refreshes the page every two seconds without closing what is open or touching a form that is being filled, and sends the forms
 * to the control routes.
 */
export const SCRIPT = new Html(`
const live = document.getElementById('live');
let typing = false;
document.addEventListener('input', (event) => { if (event.target.closest('form')) typing = true; });

async function refresh(force) {
	if (typing && !force) return;
	if (!force && document.activeElement && document.activeElement.closest('form')) return;
	const answer = await fetch('/', { cache: 'no-store' });
	const next = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('live');
	const open = [...live.querySelectorAll('details')].map((box) => [box.id, box.open]);
	if (typing && !force) return;
	live.innerHTML = next.innerHTML;
	for (const [id, state] of open) { const box = document.getElementById(id); if (box) box.open = state; }
}
setInterval(() => refresh(false).catch(() => {}), 2000);

async function send(form, path, method, body) {
	const problem = form.querySelector('.problem');
	problem.textContent = '';
	const answer = await fetch('/_control/' + path, { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
	if (answer.ok) { typing = false; return refresh(true); }
	problem.textContent = (await answer.json()).error;
}

function completion(form) {
	const data = new FormData(form);
	const text = (name) => String(data.get(name) || '').trim();
	const body = { materials: [], workperiods: [], workFinished: data.has('workFinished'), workStatus: text('workStatus') === '' ? null : text('workStatus') };
	form.querySelectorAll('input[data-line]').forEach((input) => {
		if (input.value !== input.defaultValue) body.materials.push({ line: Number(input.dataset.line), MaterialNr: input.value });
	});
	if (text('code')) body.materials.push({ MaterialCode: text('code'), MaterialNr: text('quantity') || '1' });
	if (text('begin') && text('end')) {
		body.workperiods.push({ WorkDate: text('date') || undefined, BeginTime: text('begin'), EndTime: text('end'), Break: text('break') || '0', HourType: text('hourType'), EmployeeNr: text('employee'), WorkRemark: text('remark') });
	}
	if (text('comment')) body.comment = text('comment');
	if (text('employee')) body.employeeNr = text('employee');
	return body;
}

document.addEventListener('submit', (event) => {
	event.preventDefault();
	const form = event.target;
	const path = 'workorders/' + encodeURIComponent('row:' + form.dataset.row);
	if (form.dataset.action === 'fetch') return send(form, path + '/fetch', 'POST', {});
	if (form.dataset.action === 'complete') return send(form, path + '/complete', 'POST', completion(form));
	if (form.dataset.action === 'status') return send(form, path, 'PUT', { WorkStatus: new FormData(form).get('workStatus') });
});
document.addEventListener('reset', () => { typing = false; });
`);
