import { ServiceError } from '../../../http/errors';
import { CloudswitchRequestError } from '../../../ImuisOnline/cloudswitch/errors';
import type { WorkOrder } from '../../../OutSmart/openapi/types';
import { readMarker } from '../../mapping/export/marker';
import { nameOf, planExport, writesLine } from '../../mapping/export/planExport';
import type { Command, ExportKnowledge, Reason } from '../../mapping/export/types';
import type { ExportSettings } from '../settings';
import type { StageContext } from '../StageContext';
import { callsFor, carryOut } from './carryOut';
import { mayStillBeCarriedOut } from '../lateWrites';
import { isAborted } from './faults';
import { nextStep, provenBy, type WriteProof } from './nextStep';
import type { OrderAccess } from './OrderAccess';
import { verifyWritten, type Difference, type WrittenStep } from './verify';

/** How often the answer to the same writes may be lost before the work order is left to the next run. */
const UNKNOWN_OUTCOMES = 3;

/** What iMUIS gives a number of its own, each time anew. */
const MAKES_DOUBLES: ReadonlySet<Command['kind']> = new Set(['addLine', 'createOrder']);

export type WriteResult =
	| { kind: 'written'; notices: Reason[] }
	| { kind: 'refused'; reason: Reason; notices: Reason[] }
	/** A decimal sign was lost: the whole export must stop (koppeling.md E20). */
	| { kind: 'stop'; reason: Reason };

/** A write that iMUIS, or our own client, turned down. */
interface TurnedDown {
	commands: readonly Command[];
	text: string;
}

/**
 * Brings the sales order of one work order to what it should be: read, plan, write, read again, until the plan is empty (koppeling.md E11, E20). The
 * reading after each write is its verification, and what resolves a write whose outcome is unknown (R9): nothing is ever written again blindly.
 */
export class OrderWriter {
	private readonly notices = new Map<string, Reason>();
	private readonly created = new Set<string>();
	private step: WrittenStep = { done: [], doubtful: [], before: [] };
	private turnedDown: TurnedDown | undefined;
	private lastPlan = '';
	private unknowns = 0;
	private oneByOne = false;

	constructor(
		private readonly clients: Pick<StageContext, 'imuis' | 'outSmart'>,
		private readonly access: OrderAccess,
		private readonly workOrder: WorkOrder,
		private readonly settings: ExportSettings,
		/** What is known of the connection; grows while writing. */
		public proof: WriteProof,
	) {}

	/** @throws {ServiceError} for a connection fault, which is not the work order's (koppeling.md E7) */
	async write(): Promise<WriteResult> {
		for (;;) {
			const knowledge = await this.access.read(this.workOrder);
			const fault = this.verify(knowledge);
			if (fault) return fault;
			const plan = planExport(this.workOrder, knowledge, this.settings);
			if (plan.kind === 'refused') return this.refused(plan, knowledge);
			for (const notice of plan.notices) this.notices.set(JSON.stringify(notice), notice);
			if (plan.commands.length === 0) return { kind: 'written', notices: [...this.notices.values()] };
			const stuck = this.stuck(plan.commands, knowledge);
			if (stuck) return stuck;
			await this.carryOut(knowledge.head?.number ?? '', nextStep(plan.commands, this.proof), knowledge);
		}
	}

	private async carryOut(
		order: string,
		commands: readonly Command[],
		{ lines: before }: ExportKnowledge,
	): Promise<void> {
		this.step = { done: [], doubtful: [], before };
		for (const call of callsFor(commands, this.oneByOne)) {
			try {
				await carryOut(this.clients, order, call);
			} catch (error) {
				return this.failed(error, call);
			}
			this.step.done.push(...call);
			for (const command of call) {
				if ('number' in command) this.created.add(command.number);
				if (command.kind === 'linkRelation') this.access.noteLinked(command.relation);
			}
		}
	}

	/** Lost answers and refusals are looked into by reading again; connection faults end the work order for this run. */
	private failed(error: unknown, call: readonly Command[]): void {
		if (error instanceof CloudswitchRequestError) {
			this.turnedDown = { commands: call, text: error.message };
			return;
		}
		if (!(error instanceof ServiceError) || isAborted(error)) throw error;
		// A line or an order made twice stays twice; everything else may come late, because it comes to the same.
		if (mayStillBeCarriedOut(error) && call.some(({ kind }) => MAKES_DOUBLES.has(kind))) throw error;
		if (error.outcome === 'unknown' && ++this.unknowns <= UNKNOWN_OUTCOMES) {
			this.step.doubtful.push(...call);
			this.oneByOne = true;
			return;
		}
		if (error.outcome !== 'refused' || error.temporary) throw error;
		this.turnedDown = { commands: call, text: `${error.message} ${error.remedy}` };
	}

	private verify(knowledge: ExportKnowledge): WriteResult | undefined {
		const differences = verifyWritten(this.step, knowledge.lines);
		const serious =
			differences.find(({ kind }) => kind === 'wrongSize') ??
			differences.find(({ kind }) => kind === 'other');
		for (const difference of differences) this.tell(difference);
		if (!serious) {
			this.proof = provenBy(this.step.done, this.proof);
			return undefined;
		}
		const { kind, ...facts } = serious;
		if (kind === 'wrongSize')
			return { kind: 'stop', reason: { reason: 'wrongSize', facts: { ...this.name, ...facts } } };
		return this.refuse({ reason: 'storedDifferently', facts: { ...this.name, ...facts } }, knowledge);
	}

	private tell({ kind, line, meant, stored }: Difference): void {
		if (kind !== 'rounded' && kind !== 'text') return;
		const facts = { ...this.name, line, meant, stored };
		const reason = kind === 'rounded' ? 'quantityRounded' : 'descriptionDiffers';
		this.notices.set(JSON.stringify([reason, facts]), { reason, facts });
	}

	/** A plan that asks again for what was turned down, or was carried out without effect, will never become empty. */
	private stuck(commands: readonly Command[], knowledge: ExportKnowledge): WriteResult | undefined {
		const asked = new Set(commands.map((command) => JSON.stringify(command)));
		const turnedDown = this.turnedDown;
		this.turnedDown = undefined;
		if (turnedDown?.commands.some((command) => asked.has(JSON.stringify(command)))) {
			const written = this.ownLines(knowledge);
			const total = written + commands.filter(writesLine).length;
			const facts = { ...this.name, text: turnedDown.text, written, total };
			return this.refuse({ reason: 'orderLineRefused', facts }, knowledge);
		}
		const again = commands.find((command) => 'number' in command && this.created.has(command.number));
		if (again && 'number' in again) {
			const facts = { ...this.name, record: again.number };
			return this.refuse({ reason: 'notFoundAfterCreation', facts }, knowledge);
		}
		const plan = [...asked].join('\n');
		const isRepeated = plan === this.lastPlan && this.step.doubtful.length === 0;
		if (plan !== this.lastPlan) this.unknowns = this.step.doubtful.length > 0 ? 1 : 0;
		this.lastPlan = plan;
		return isRepeated ? this.refuse({ reason: 'doesNotSettle', facts: this.name }, knowledge) : undefined;
	}

	private refused(reason: Reason, knowledge: ExportKnowledge): WriteResult {
		// Nothing with decimals was ever written right here: what looks like a lost sign is one (koppeling.md E20).
		if (reason.reason === 'wrongSize' && !this.proof.decimals) return { kind: 'stop', reason };
		return this.refuse(reason, knowledge);
	}

	/** Every refusal says how many lines were written (koppeling.md E7). */
	private refuse(reason: Reason, knowledge: ExportKnowledge): WriteResult {
		const written = this.ownLines(knowledge);
		const saysSo = reason.reason === 'orderLineRefused' || written === 0;
		const partly: Reason[] = saysSo ? [] : [{ reason: 'partlyWritten', facts: { ...this.name, written } }];
		return { kind: 'refused', reason, notices: [...this.notices.values(), ...partly] };
	}

	private ownLines({ head, lines }: ExportKnowledge): number {
		const order = head?.number ?? '';
		return lines.filter(
			({ internalText }) => readMarker(internalText, order)?.workOrderId === this.workOrder.id,
		).length;
	}

	private get name(): ReturnType<typeof nameOf> {
		return nameOf(this.workOrder);
	}
}
