import type {
	Call,
	RequestDescription,
	SimulatedRequest,
	SimulatedResponse,
	SimulatedService,
} from '../core/types';
import { answerApi } from './api';
import { controlRoute } from './control/controlRoutes';
import type { OutSmartControl } from './control/OutSmartControl';
import { describeRequest } from './describeRequest';
import { serveDocument } from './documents';
import { destinationOf } from './http/endpoint';
import { renderPage } from './page/renderPage';
import type { Tokens } from './http/authorisation';
import type { World } from './World';

/** OutSmart OpenAPI 8 as the HTTP server drives it. */
export class OutSmartService implements SimulatedService {
	constructor(
		private readonly world: World,
		private readonly tokens: Tokens,
		private readonly operations: OutSmartControl,
		private readonly calls: () => readonly Call[],
	) {}

	describe(request: SimulatedRequest): RequestDescription {
		return describeRequest(request);
	}

	handle(
		request: SimulatedRequest,
		fault?: { name: string; detail?: string },
	): { response: SimulatedResponse; refused: boolean } {
		const destination = destinationOf(request);
		switch (destination.kind) {
			case 'api':
				return answerApi(this.world, this.tokens, destination.endpoint, request, fault);
			case 'document': {
				const response = serveDocument(this.world, destination.script, request);
				return { response, refused: response.status !== 200 };
			}
			case 'elsewhere':
				return {
					response: { status: 404, headers: { 'content-type': 'text/html' }, body: '<h1>Not Found</h1>' },
					refused: true,
				};
		}
	}

	control(method: string, route: string[], body: unknown, query: URLSearchParams): unknown {
		return controlRoute(this.operations, method, route, body, query);
	}

	page(): string {
		return renderPage(this.world, this.calls());
	}
}
