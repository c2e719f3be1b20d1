import type { Language } from '../../messages/messageFor';
import type { SetUpConfirmations, SetUpReasons, SetUpText, SetUpTexts } from '../../messages/setUpReasons';
import { sentenceOf } from '../../messages/setUpSentences';
import { setUpTextsFor } from '../../messages/setUpTexts';
import type { AttentionItem } from '../StageResult';
import type { CheckName, CheckStatus, SetUpCheck } from './SetUpCheck';

/** Collects what Set Up found: every check once in output 1, and what needs a person also in Attention. */
export class SetUpReport {
	readonly checks: SetUpCheck[] = [];
	readonly attention: AttentionItem[] = [];
	private readonly texts: SetUpTexts;

	constructor(language: Language) {
		this.texts = setUpTextsFor(language);
	}

	/** Names of what is looked at, in the chosen language. */
	get subjects(): SetUpTexts['subjects'] {
		return this.texts.subjects;
	}

	/** Nothing needs to be done. */
	ok<Code extends keyof SetUpConfirmations>(
		check: CheckName,
		subject: string,
		code: Code,
		facts: SetUpConfirmations[Code],
	): void {
		this.add(check, 'ok', subject, { message: this.texts.confirmations[code](facts), remedy: '' });
	}

	/** Set Up put it in order itself. */
	created<Code extends keyof SetUpConfirmations>(
		check: CheckName,
		subject: string,
		code: Code,
		facts: SetUpConfirmations[Code],
	): void {
		this.add(check, 'created', subject, { message: this.texts.confirmations[code](facts), remedy: '' });
	}

	/** Must be put in order before the first run. */
	missing<Code extends keyof SetUpReasons>(
		check: CheckName,
		subject: string,
		reason: Code,
		facts: SetUpReasons[Code],
	): void {
		this.needsPerson(check, 'missing', subject, reason, facts);
	}

	/** A person must decide or confirm. */
	ask<Code extends keyof SetUpReasons>(
		check: CheckName,
		subject: string,
		reason: Code,
		facts: SetUpReasons[Code],
	): void {
		this.needsPerson(check, 'ask', subject, reason, facts);
	}

	private needsPerson<Code extends keyof SetUpReasons>(
		check: CheckName,
		status: CheckStatus,
		subject: string,
		reason: Code,
		facts: SetUpReasons[Code],
	): void {
		const text = this.texts.reasons[reason](facts);
		this.add(check, status, subject, text);
		this.attention.push({
			stage: 'setUp',
			outcome: 'notice',
			key: check,
			label: subject,
			reason,
			message: sentenceOf(text),
		});
	}

	private add(check: CheckName, status: CheckStatus, subject: string, text: SetUpText): void {
		this.checks.push({ stage: 'setUp', check, status, subject, ...text });
	}
}
