import { chromium, type BrowserContext, type Locator, type Page } from 'playwright-core';
import type { N8nServer } from '../lab/server';

/** Debian's; another one by the environment variable. */
const CHROMIUM = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
const ARGUMENTS = [
	'--headless',
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
];
const SIZE = { width: 1440, height: 900 };
const TIMEOUT_MS = 30_000;
/** n8n's hints for beginners, which would lie over the picture. */
const SEEN_HINTS = ['N8N_PIN_DATA_DISCOVERY_NDV', 'N8N_PIN_DATA_DISCOVERY_CANVAS'];

/** Expression fields leave the empty frames of their hints at the edge of the screen. */
const WITHOUT_EMPTY_HINTS = '.app-grid > div > div[class^="ͼ"] { visibility: hidden; }';

/** How n8n shows what goes in or comes out. */
export type View = 'schema' | 'table' | 'json' | 'binary';

/** n8n's editor in a browser, used as a person does: by what is on the screen. Everything throws when that is not there within half a minute. */
export class Editor {
	private constructor(
		private readonly browser: BrowserContext,
		private readonly page: Page,
		private readonly url: string,
	) {}

	/**
	 * Starts a browser, signs in and opens a workflow.
	 *
	 * @param folder an empty one, for what the browser keeps
	 */
	static async open({ url, owner }: N8nServer, workflowId: string, folder: string): Promise<Editor> {
		const browser = await chromium.launchPersistentContext(folder, {
			executablePath: CHROMIUM,
			headless: true,
			viewport: SIZE,
			args: ARGUMENTS,
		});
		browser.setDefaultTimeout(TIMEOUT_MS);
		await browser.addInitScript((hints) => {
			for (const hint of hints) localStorage.setItem(hint, 'true');
		}, SEEN_HINTS);
		const editor = new Editor(browser, browser.pages()[0] ?? (await browser.newPage()), url);
		await editor.signIn(owner, workflowId);
		return editor;
	}

	/** Opens another workflow. */
	async goTo(workflowId: string): Promise<void> {
		await this.page.goto(`${this.url}/workflow/${workflowId}`, { waitUntil: 'commit' });
		await this.part('canvas-node').first().waitFor();
	}

	async close(): Promise<void> {
		await this.browser.close();
	}

	/** Opens a node by its name and waits for its parameters. */
	async openNode(name: string): Promise<void> {
		await this.page.locator(`[data-test-id=canvas-node][data-node-name="${name}"]`).dblclick();
		await this.part('node-parameters').waitFor();
		await this.see(
			this.part('node-title-container').locator(':visible', { hasText: name }).first(),
			`node "${name}" open`,
		);
	}

	/** Back to the canvas. */
	async closeNode(): Promise<void> {
		await this.part('ndv-close-button').click();
		await this.part('ndv').waitFor({ state: 'hidden' });
	}

	/** Opens a dropdown and waits until all of these are in it. */
	async openDropdown(parameter: string, ...choices: string[]): Promise<void> {
		await this.part(`parameter-input-${parameter}`).locator('input').first().click();
		for (const choice of choices)
			await this.see(this.choice(choice), `"${choice}" in the list of ${parameter}`);
	}

	/** Chooses from the dropdown that is open, and sees it chosen. */
	async choose(parameter: string, choice: string): Promise<void> {
		await this.choice(choice).click();
		await this.page.waitForFunction(
			([id, text]) =>
				document.querySelector<HTMLInputElement>(`[data-test-id="parameter-input-${id}"] input`)?.value ===
				text,
			[parameter, choice] as const,
		);
	}

	/** Searches in the list of a resource locator, and waits until it holds this entry and no longer the other. */
	async search(words: string, entry: string, other: string): Promise<void> {
		await this.part('rlc-input').click();
		await this.see(this.entry(other), `"${other}" in the whole list`);
		await this.part('rlc-search').fill(words);
		await this.entry(other).waitFor({ state: 'hidden' });
		await this.see(this.entry(entry), `"${entry}" in the list of "${words}"`);
	}

	/** Takes an entry of the list that is open. */
	async pick(entry: string): Promise<void> {
		await this.entry(entry).click();
		await this.page.waitForFunction((text) => {
			const locator = document.querySelector('[data-test-id=rlc-input]');
			const input = locator?.querySelector('input') ?? locator;
			return (input as HTMLInputElement | null)?.value.includes(text);
		}, entry);
	}

	/** Types an expression into a field of a resource mapper, and waits until the editor shows what it stands for. */
	async fillField(field: string, expression: string, preview: string): Promise<void> {
		const input = this.part(`parameter-input-${field}`);
		// A text that begins so turns the field into one for expressions.
		await input.locator('input, textarea').first().fill('=');
		await input.locator('.cm-content').click();
		await this.page.keyboard.insertText(expression);
		await this.see(
			this.part('inline-expression-editor-output').getByText(preview, { exact: true }),
			`"${preview}" as what ${field} stands for`,
		);
		await this.part('node-title-container').click();
		await this.part('inline-expression-editor-output').waitFor({ state: 'hidden' });
	}

	/** Presses *Execute step* or *Fetch Test Event* and waits until the output holds these texts. */
	async execute(view: View, ...texts: string[]): Promise<void> {
		await this.part('node-execute-button').click();
		await this.see(this.messages().first(), 'how the run ended');
		await this.dismissMessages();
		await this.part('output-panel').locator(`[data-test-id=radio-button-${view}]`).click();
		await this.seeOutput(...texts);
	}

	/** Waits until the output holds these texts. */
	async seeOutput(...texts: string[]): Promise<void> {
		const output = this.part('output-panel');
		for (const text of texts)
			await this.see(output.locator(':visible', { hasText: text }).first(), `"${text}" in the output`);
	}

	/** Sees that these nodes are marked as having succeeded on the canvas. */
	async seeSucceeded(nodes: string[]): Promise<void> {
		for (const name of nodes) {
			const node = this.page.locator(`[data-test-id=canvas-node][data-node-name="${name}"]`);
			await this.see(
				node.locator('[data-test-id=canvas-node-status-success]'),
				`the green mark of "${name}"`,
			);
		}
	}

	/** @throws Error when n8n marks a parameter of the open node as wrong */
	async seeNothingWrong(): Promise<void> {
		const wrong = this.part('ndv').locator('[data-test-id=parameter-issues]');
		if ((await wrong.count()) > 0) throw new Error('n8n marks a parameter as wrong.');
	}

	/** Takes a picture of what is on the screen. @throws Error when n8n shows an error or marks a parameter as wrong */
	async picture(file: string): Promise<void> {
		await this.page.mouse.move(SIZE.width / 2, 4);
		await this.dismissMessages();
		await this.seeNothingWrong();
		await this.page.screenshot({
			path: file,
			animations: 'disabled',
			caret: 'hide',
			style: WITHOUT_EMPTY_HINTS,
		});
	}

	/** Takes a picture of the whole canvas, with its own buttons. */
	async canvasPicture(file: string): Promise<void> {
		await this.part('zoom-to-fit').click();
		await this.page.waitForFunction(() => document.getAnimations().length === 0);
		await this.part('canvas').screenshot({ path: file, animations: 'disabled' });
	}

	/** The screen as it is, to see what went wrong. */
	async keepEvidence(file: string): Promise<void> {
		await this.page.screenshot({ path: file });
	}

	private async signIn(owner: N8nServer['owner'], workflowId: string): Promise<void> {
		const redirect = encodeURIComponent(`/workflow/${workflowId}`);
		// Some of the five hundred files of the editor come long after it can be used.
		await this.page.goto(`${this.url}/signin?redirect=${redirect}`, { waitUntil: 'commit' });
		await this.page.locator('input[name=emailOrLdapLoginId]').fill(owner.email);
		await this.page.locator('input[name=password]').fill(owner.password);
		await this.part('form-submit-button').click();
		await this.part('canvas-node').first().waitFor();
	}

	/** Messages of success are closed; any other is an error. */
	private async dismissMessages(): Promise<void> {
		for (const message of await this.messages().elementHandles()) {
			const text = await message.innerText();
			if (!/success/i.test(text)) throw new Error(`n8n says: ${text.replace(/\s+/g, ' ')}`);
			await (await message.$('.el-notification__closeBtn'))?.click();
			await message.waitForElementState('hidden');
		}
	}

	private messages(): Locator {
		return this.page.locator('.el-notification:visible');
	}

	private async see(what: Locator, description: string): Promise<void> {
		try {
			await what.waitFor();
		} catch (error) {
			throw new Error(`The editor does not show ${description}.`, { cause: error });
		}
	}

	private part(testId: string): Locator {
		return this.page.locator(`[data-test-id="${testId}"]:visible`);
	}

	private choice(text: string): Locator {
		return this.page.locator('.el-select-dropdown__item:visible').filter({ hasText: text });
	}

	private entry(text: string): Locator {
		return this.page.locator('[data-test-id=rlc-item]:visible').filter({ hasText: text });
	}
}
