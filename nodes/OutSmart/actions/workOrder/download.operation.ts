import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { eachItem } from '../../../items/eachItem';
import { InputError } from '../../../items/InputError';
import type { WorkOrder } from '../../openapi/types';
import { fetchDocument } from '../../fetchDocument';
import type { Operation } from '../Operation';
import { findWorkOrder, workOrderLocator } from './locator';

interface WantedFile {
	/** Name of the binary field. */
	property: string;
	/** As a message names it. */
	label: string;
	fileName: string;
	link: string;
}

const FILES = ['pdf', 'photos', 'signature'];

/** The PDF and photos of a work order as files. Their links, which open them to anybody, never leave the node (koppeling.md R10). */
export const download: Operation = {
	description: [
		workOrderLocator,
		{
			displayName: 'Files',
			name: 'files',
			type: 'multiOptions',
			default: ['pdf'],
			options: [
				{ name: 'PDF', value: 'pdf', description: 'The work order as PDF, in the binary field pdf' },
				{ name: 'Photos', value: 'photos', description: 'In the binary fields photo_1, photo_2 and so on' },
				{ name: 'Signature', value: 'signature', description: 'In the binary field signature' },
			],
			description: 'Which files to download; each becomes a binary field of the output item',
		},
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add Option',
			default: {},
			options: [
				{
					displayName: 'Include Private Photos',
					name: 'includePrivatePhotos',
					type: 'boolean',
					default: false,
					description: 'Whether to download photos that the customer does not see',
				},
			],
		},
	],
	async execute({ context, outSmart }) {
		return await eachItem(context, async (itemIndex) => {
			const chosen = readFiles(context.getNodeParameter('files', itemIndex, ['pdf']));
			const includePrivatePhotos =
				context.getNodeParameter('options.includePrivatePhotos', itemIndex, false) === true;
			const workOrder = await findWorkOrder(context, itemIndex, outSmart, { includePrivatePhotos });
			return [await withFiles(context, itemIndex, workOrder, chosen)];
		});
	},
};

/** What an item chooses; an expression may give names with a comma between. @throws {InputError} for nothing, and for a name that is none */
function readFiles(given: unknown): string[] {
	const names = (Array.isArray(given) ? (given as unknown[]) : String(given ?? '').split(','))
		.map((name) => String(name).trim())
		.filter((name) => name !== '');
	if (names.length === 0)
		throw new InputError('Nothing is chosen to download.', 'Choose at least one under "Files".');
	const unknown = names.filter((name) => !FILES.includes(name));
	if (unknown.length === 0) return names;
	throw new InputError(
		`"Files" names ${unknown.join(', ')}, which is none of ${FILES.join(', ')}.`,
		'Choose among those under "Files".',
	);
}

async function withFiles(
	context: IExecuteFunctions,
	itemIndex: number,
	workOrder: WorkOrder,
	chosen: readonly string[],
): Promise<INodeExecutionData> {
	const wanted = chosen.flatMap((kind) => filesOf(workOrder, kind));
	const binary: NonNullable<INodeExecutionData['binary']> = {};
	for (const { property, label, fileName, link } of wanted) {
		const { content, mimeType } = await fetchDocument(context, link, label);
		binary[property] = await context.helpers.prepareBinaryData(content, fileName, mimeType);
	}
	const { id, WorkorderNo, status } = workOrder;
	const files = wanted.map(({ property, fileName }) => ({ property, fileName }));
	return { json: { id, WorkorderNo, status, files }, binary, pairedItem: { item: itemIndex } };
}

function filesOf(workOrder: WorkOrder, kind: string): WantedFile[] {
	const number = (workOrder.WorkorderNo || workOrder.id).replace(/[^\w.-]/g, '_');
	if (kind === 'photos') return photosOf(workOrder, number);
	const [member, label, fileName] =
		kind === 'pdf'
			? ['PdfUrl', `PDF of work order ${number}`, `${number}.pdf`]
			: ['SignatureUrl', `signature of work order ${number}`, `${number}-signature.png`];
	const link = String(workOrder[member] ?? '');
	if (link !== '') return [{ property: kind, label, fileName, link }];
	if (kind === 'signature') return [];
	throw new InputError(
		`OutSmart gives no PDF of work order ${number}.`,
		'Open the work order in OutSmart and look whether it has one.',
	);
}

function photosOf({ Photos }: WorkOrder, number: string): WantedFile[] {
	const photos = Array.isArray(Photos) ? (Photos as Array<{ image?: unknown }>) : [];
	return photos
		.map(({ image }) => String(image ?? ''))
		.filter((link) => link !== '')
		.map((link, index) => ({
			property: `photo_${index + 1}`,
			label: `photo ${index + 1} of work order ${number}`,
			fileName: `${number}-photo-${index + 1}${/\.(?:jpe?g|png|gif|webp)(?=$|\?)/i.exec(link)?.[0] ?? '.jpg'}`,
			link,
		}));
}
