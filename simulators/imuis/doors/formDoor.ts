import type { SimulatedRequest, SimulatedResponse } from '../../core/types';
import { functionByAction, type FunctionDefinition } from '../functions/catalogue';
import type { FunctionCall } from '../functions/FunctionRunner';
import { disturbBody, type ServiceFault } from '../functions/ServiceFault';
import { Refusal } from '../Refusal';
import { writeDataset } from '../xml/writeXml';

/** Reads a call from a form post; parameter names and ACTIE are not case-sensitive (imuis reference §2.4). */
export function readFormCall(request: SimulatedRequest): FunctionCall {
	const parameters = new Map<string, string>();
	for (const [name, text] of new URLSearchParams(request.body)) parameters.set(name.toUpperCase(), text);
	const action = parameters.get('ACTIE') ?? '';
	const definition = functionByAction(action);
	if (definition === undefined) throw new Refusal(`De actie '${action}' is onbekend`);
	return {
		definition,
		parameter: (name) => parameters.get(name.toUpperCase()) ?? '',
		orderNumber: undefined,
		datasetName: definition.dataset,
		withMetadata: true,
	};
}

/** The answer of the form API: plain XML, with an `ERROR` row for a refusal. */
export function writeFormAnswer(
	definition: FunctionDefinition | undefined,
	answer: { values: Record<string, string>; refusal: string | undefined },
	fault: ServiceFault | undefined,
): SimulatedResponse {
	return {
		status: 200,
		headers: { 'content-type': 'text/xml; charset=utf-8' },
		body: disturbBody(answerBody(definition, answer), fault),
	};
}

function answerBody(
	definition: FunctionDefinition | undefined,
	answer: { values: Record<string, string>; refusal: string | undefined },
): string {
	if (answer.refusal !== undefined) return writeDataset([['ERROR', [['MESSAGE', answer.refusal]]]]);
	const { values } = answer;
	switch (definition?.name) {
		case 'Login':
			return writeDataset([['SESSION', [['SESSIONID', values.SessionId ?? '']]]]);
		case 'CreateStamTabelRecord':
			return writeDataset([['TABEL', [['PRIMARYKEY', values.Primarykey ?? '']]]]);
		default:
			return values.Records ?? values.Verkooporder ?? writeDataset([]);
	}
}
