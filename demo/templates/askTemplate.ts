import { Canvas, type TemplateFile } from './Canvas';
import { READING_TOOLS, SYSTEM_MESSAGE } from './askTools';

const PARTS_ROW = 304;
const STEP = 176;

/** `workflows/imuis-outsmart-ask.json`: an AI agent that answers from both systems and can only read. */
export function askTemplate(): TemplateFile {
	const canvas = new Canvas('imuis-outsmart-ask', 'iMUIS + OutSmart: ask about a work order');
	const chat = canvas.add(
		'Question',
		'@n8n/n8n-nodes-langchain.chatTrigger',
		1.4,
		[0, 0],
		{ public: false, options: {} },
		{ webhookId: 'imuis-outsmart-ask' },
	);
	const agent = canvas.add(
		'Answer from both systems',
		'@n8n/n8n-nodes-langchain.agent',
		3.1,
		[STEP * 3.5, 0],
		{
			promptType: 'auto',
			options: { systemMessage: SYSTEM_MESSAGE },
		},
	);
	canvas.connect(chat, agent);
	addModelAndMemory(canvas, agent);
	READING_TOOLS.forEach(({ name, node, description, parameters }, index) => {
		const type = `n8n-nodes-imuis-outsmart.${node}Tool`;
		const position: [number, number] = [STEP * (index + 2.5), PARTS_ROW];
		const tool = canvas.add(name, type, 1, position, {
			descriptionType: 'manual',
			toolDescription: description,
			...parameters,
		});
		canvas.attach(tool, agent, 'ai_tool');
	});
	addNotes(canvas);
	return canvas.toFile();
}

function addModelAndMemory(canvas: Canvas, agent: string): void {
	const model = canvas.add('Chat model', '@n8n/n8n-nodes-langchain.lmChatOpenAi', 1.2, [0, PARTS_ROW], {
		model: { __rl: true, mode: 'list', value: 'gpt-5-mini' },
		options: {},
	});
	const memory = canvas.add(
		'Last ten messages',
		'@n8n/n8n-nodes-langchain.memoryBufferWindow',
		1.3,
		[STEP, PARTS_ROW],
		{ sessionIdType: 'fromInput', contextWindowLength: 10 },
	);
	canvas.attach(model, agent, 'ai_languageModel');
	canvas.attach(memory, agent, 'ai_memory');
}

function addNotes(canvas: Canvas): void {
	canvas.note(
		'## Ask about a work order\nOpen the chat and ask, in Dutch or English: *“Hoe staat het met werkbon 202600012?”*, *“Welke materialen staan op die order?”*\n\nThe agent looks it up in OutSmart and iMUIS and answers with what it found.',
		[-64, -208],
		[400, 384],
		4,
	);
	canvas.note(
		'## What to fill in\n- Both credentials (*Set up template*).\n- **Chat model**: a credential of OpenAI, or put another chat model in its place.\n\n**Mind**: names, addresses and order data in the answers go to that chat model.',
		[352, -208],
		[624, 384],
		7,
	);
	canvas.note(
		'## The tools only read\nNothing in iMUIS or OutSmart can be changed from here. The agent fills in numbers and names itself (*$fromAI*).\n\nRemove a tool that it should not use. A tool of your own: add an *iMUIS Online* or *OutSmart* tool and tell in its description what it is for.',
		[992, -208],
		[528, 384],
		5,
	);
}
