import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A message as OpenAI's chat completions have it. */
export interface ChatMessage {
	role: 'system' | 'user' | 'assistant' | 'tool';
	content: unknown;
}

/** What the model was asked. */
export interface ChatRequest {
	messages: ChatMessage[];
	tools?: Array<{
		function: { name: string; description: string; parameters: { properties: Record<string, unknown> } };
	}>;
}

/** One turn of the model: a tool it calls, or what it says. */
export type Turn = { tool: string; arguments: Record<string, unknown> } | { say: string };

/** Stands for a chat model with OpenAI's interface: it takes its turns from a script, whatever it is asked. */
export class ScriptedChatModel {
	readonly requests: ChatRequest[] = [];

	private script: Array<(request: ChatRequest) => Turn> = [];

	private readonly server: Server = createServer((request, response) => {
		this.answer(request, response).catch((error: Error) => {
			response.writeHead(400, { 'content-type': 'application/json' });
			response.end(JSON.stringify({ error: { message: error.message, type: 'script' } }));
		});
	});

	static async start(): Promise<ScriptedChatModel> {
		const model = new ScriptedChatModel();
		await new Promise<void>((resolve) => model.server.listen(0, '127.0.0.1', resolve));
		return model;
	}

	/** What an n8n credential of the type `openAiApi` holds to ask this model. */
	get credential(): Record<string, unknown> {
		const { port } = this.server.address() as AddressInfo;
		return { apiKey: 'none', organizationId: '', url: `http://127.0.0.1:${port}/v1`, header: false };
	}

	/** Begins a new script; each turn may look at what was asked. */
	play(...turns: Array<(request: ChatRequest) => Turn>): void {
		this.requests.length = 0;
		this.script = turns;
	}

	async close(): Promise<void> {
		this.server.closeAllConnections();
		await new Promise((resolve) => this.server.close(resolve));
	}

	private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
		if (request.url !== '/v1/chat/completions') throw new Error(`Nothing is scripted for ${request.url}`);
		const asked = JSON.parse(await textOf(request)) as ChatRequest;
		this.requests.push(asked);
		const turn = this.script.shift();
		if (!turn) throw new Error('The script is at its end');
		response.writeHead(200, { 'content-type': 'application/json' });
		response.end(JSON.stringify(completion(turn(asked), this.requests.length)));
	}
}

/** What the last tool that was called gave. */
export function toolResult({ messages }: ChatRequest): string {
	const last = messages.at(-1);
	if (last?.role !== 'tool') throw new Error(`The last message is of the ${last?.role}, not of a tool`);
	return typeof last.content === 'string' ? last.content : JSON.stringify(last.content);
}

function completion(turn: Turn, index: number): unknown {
	const message =
		'say' in turn
			? { role: 'assistant', content: turn.say }
			: {
					role: 'assistant',
					content: null,
					tool_calls: [
						{
							id: `call_${index}`,
							type: 'function',
							function: { name: turn.tool, arguments: JSON.stringify(turn.arguments) },
						},
					],
				};
	return {
		id: `chat_${index}`,
		object: 'chat.completion',
		created: 0,
		model: 'scripted',
		choices: [{ index: 0, message, finish_reason: 'say' in turn ? 'stop' : 'tool_calls' }],
		usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
	};
}

async function textOf(request: IncomingMessage): Promise<string> {
	const parts: Buffer[] = [];
	for await (const part of request) parts.push(part as Buffer);
	return Buffer.concat(parts).toString('utf8');
}
