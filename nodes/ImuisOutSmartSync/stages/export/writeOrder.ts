import { asError } from '../../../http/asError';
import { ServiceError, TransportError } from '../../../http/errors';
import type { CloudswitchClient } from '../../../ImuisOnline/cloudswitch/client';
import type { WorkOrder } from '../../../OutSmart/openapi/types';
import { nameOf, planExport, writesLine } from '../../mapping/export/planExport';
import type { Command, OrderLine, Reason } from '../../mapping/export/types';
import type { ExportSettings } from '../settings';
import { carryOut } from './carryOut';
import { nextStep, provenBy, type WriteProof } from './nextStep';
import type { OrderAccess } from './OrderAccess';
import { verifyWritten } from './verify';

/** Outcomes that may stay unknown for one work order before it is left to the next run. */
const UNKNOWN_OUTCOMES = 3;

export type WriteResult =
	| { kind: 'written'; notices: Reason[]; proof: WriteProof }
	| { kind: 'refused'; reason: Reason; notices: Reason[]; proof: WriteProof }
	/** koppeling.md E20: the whole export must stop. */
	| { kind: 'stop'; reason: Reason; proof: WriteProof };

interface Step {
	commands: Command[];
	before: readonly OrderLine[];
}

/**
 * Brings the sales order of a work order to what it should be: read, plan, write, read again, until a plan is empty (koppeling.md E11, E20). The
 * reading after each write is the verification, and what resolves a write whose outcome is unknown (R9): never is anything written again blindly.
 *
 * @throws {ServiceError} for a connection fault, which is not the work order's (koppeling.md E7)
 */
export async function writeOrder(
	imuis: CloudswitchClient,
	access: OrderAccess,
	workOrder: WorkOrder,
	settings: ExportSettings,
	knownProof: WriteProof,
): Promise<WriteResult> {
	const notices = new Map<string, Reason>();
	let proof = knownProof;
	let step: Step | undefined;
	let written = 0;
	let unknown = 0;
	const all = () => [...notices.values()];
	for (;;) {
		const knowledge = await access.read(workOrder);
		const difference = step && verifyWritten(step.commands, step.before, knowledge.lines);
		if (difference) {
			const { wrongSize, ...facts } = difference;
			const reason: Reason = wrongSize
				? { reason: 'wrongSize', facts: { ...nameOf(workOrder), ...facts } }
				: { reason: 'storedDifferently', facts: { ...nameOf(workOrder), ...facts } };
			return wrongSize ? { kind: 'stop', reason, proof } : { kind: 'refused', reason, notices: all(), proof };
		}
		if (step) proof = provenBy(step.commands, proof);
		const plan = planExport(workOrder, knowledge, settings);
		if (plan.kind === 'refused') {
			const { kind, ...reason } = plan;
			return { kind, reason, notices: all(), proof };
		}
		for (const notice of plan.notices) notices.set(JSON.stringify(notice), notice);
		if (plan.commands.length === 0 || !knowledge.head) return { kind: 'written', notices: all(), proof };

		const commands = nextStep(plan.commands, proof);
		step = { commands, before: knowledge.lines };
		try {
			await carryOut(imuis, knowledge.head.number, commands, (lines) => (written += lines));
		} catch (error) {
			if (!(error instanceof ServiceError)) throw asError(error);
			step = undefined;
			const isAborted = error instanceof TransportError && error.fault === 'aborted';
			if (error.outcome === 'unknown' && !isAborted && ++unknown <= UNKNOWN_OUTCOMES) continue;
			if (error.temporary || error.outcome !== 'refused') throw asError(error);
			const total = written + plan.commands.filter(writesLine).length;
			const facts = { ...nameOf(workOrder), text: `${error.message} ${error.remedy}`, written, total };
			return { kind: 'refused', reason: { reason: 'orderLineRefused', facts }, notices: all(), proof };
		}
	}
}
