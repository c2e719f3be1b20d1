/**
 * Why an answer cannot be read. `empty`: no text at all; `html`: a web page, as proxies and maintenance give; `truncated`: it ends too early;
 * `doctype`: it declares a document type; `notWellFormed`: not XML by the rules; `otherShape`: XML, but not what the function answers.
 */
export type UnreadableReason = 'empty' | 'html' | 'truncated' | 'doctype' | 'notWellFormed' | 'otherShape';

/** An answer that cannot be read. Inside this folder only: callers of the client get a `CloudswitchError` that knows its call. */
export class UnreadableAnswerError extends Error {
	constructor(
		readonly reason: UnreadableReason,
		/** Half a sentence without data of the answer: what is wrong with "it". */
		readonly detail: string,
	) {
		super(detail);
		this.name = 'UnreadableAnswerError';
	}
}
