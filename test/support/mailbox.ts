import type { AddressInfo } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** A mail server for one test: takes every message, without password and encryption, but for addresses of `refused.example`. */
export class Mailbox {
	private readonly received: ParsedMail[] = [];

	private readonly server = new SMTPServer({
		authOptional: true,
		disabledCommands: ['AUTH', 'STARTTLS'],
		onRcptTo: ({ address }, _session, callback) =>
			callback(address.endsWith('@refused.example') ? new Error('No such mailbox here') : null),
		onData: (stream, _session, callback) => {
			simpleParser(stream).then(
				(mail) => {
					this.received.push(mail);
					callback();
				},
				(error: Error) => callback(error),
			);
		},
	});

	static async open(): Promise<Mailbox> {
		const mailbox = new Mailbox();
		await new Promise<void>((resolve, reject) => {
			mailbox.server.once('error', reject);
			mailbox.server.listen(0, '127.0.0.1', resolve);
		});
		return mailbox;
	}

	/** What an n8n credential of the type `smtp` holds to send here. */
	get credential(): Record<string, unknown> {
		const { port } = this.server.server.address() as AddressInfo;
		return {
			user: '',
			password: '',
			host: '127.0.0.1',
			port,
			secure: false,
			disableStartTls: true,
			hostName: '',
		};
	}

	/** Messages that arrived so far, in their order. */
	get mails(): readonly ParsedMail[] {
		return this.received;
	}

	async close(): Promise<void> {
		await new Promise<void>((resolve) => this.server.close(resolve));
	}
}
