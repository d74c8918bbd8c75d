import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One thing as it came in. */
export interface TakenByService {
  readonly key: string;
  readonly path: string;
  readonly contentType: string;
  readonly body: string;
}

/** What the service does with the next request: as it is meant to; say this; take it and hang up; never answer. */
export type ServiceTurn =
  | 'well'
  | 'takes-and-hangs-up'
  | 'is-silent'
  | { readonly status: number; readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> };

export interface FilingService {
  readonly url: string;
  readonly taken: readonly TakenByService[];
  /** Of every request, those of the tokens' address too. */
  readonly authorisations: readonly string[];
  readonly asked: readonly string[];
  turn(turn: ServiceTurn): void;
  /** Tokens that were given before count no more. */
  forgetTokens(): void;
  shut(isShut: boolean): Promise<void>;
  stop(): Promise<void>;
}

const SAME_KEY_OTHER_THING = { reason: 'key-used-for-something-else' };

/** A filing service that takes each key once, by its header, and tells what it has; with an address that gives tokens. */
export async function startFilingService(): Promise<FilingService> {
  const taken = new Map<string, TakenByService>();
  const authorisations: string[] = [];
  const asked: string[] = [];
  let next: ServiceTurn = 'well';
  let tokens = 0;
  let valid = 0;

  const server = createServer((request, response) => void read(request).then((body) => answer(request, response, body)));

  function answer(request: IncomingMessage, response: ServerResponse, body: string): void {
    authorisations.push(request.headers.authorization ?? String(request.headers['x-api-key'] ?? ''));
    asked.push(`${request.method} ${request.url}`);
    if (request.url === '/token') {
      tokens += 1;
      valid = tokens;
      return say(response, 200, { access_token: `token-${tokens}`, token_type: 'bearer', expires_in: 600 });
    }
    if (request.headers.authorization?.startsWith('Bearer token-') === true && request.headers.authorization !== `Bearer token-${valid}`)
      return say(response, 401, {});
    const turn = next;
    if (turn === 'is-silent') return;
    if (typeof turn === 'object') return say(response, turn.status, turn.body ?? {}, turn.headers);
    if (request.method === 'GET') return tellOf(request, response);
    const key = String(request.headers['idempotency-key'] ?? (JSON.parse(body) as { key?: string }).key ?? '');
    const now = { key, path: request.url ?? '', contentType: request.headers['content-type'] ?? '', body };
    const before = taken.get(key);
    if (before !== undefined && (before.path !== now.path || before.body !== now.body)) return say(response, 422, SAME_KEY_OTHER_THING);
    taken.set(key, before ?? now);
    if (turn === 'takes-and-hangs-up') return void request.socket.destroy();
    say(response, 201, { id: `R-${key.slice(-1)}` });
  }

  function tellOf(request: IncomingMessage, response: ServerResponse): void {
    const key = new URL(request.url ?? '/', 'http://localhost').searchParams.get('reference') ?? '';
    say(response, 200, { results: taken.has(key) ? [{ number: `R-${key.slice(-1)}` }] : [] });
  }

  const listen = (port: number): Promise<void> => new Promise((listening) => server.listen(port, '127.0.0.1', listening));
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  };
  await listen(0);
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    get taken() {
      return [...taken.values()];
    },
    authorisations,
    asked,
    turn: (turn) => void (next = turn),
    forgetTokens: () => void (valid = -1),
    shut: (isShut) => (isShut ? close() : listen(port)),
    stop: close,
  };
}

function say(response: ServerResponse, status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): void {
  response.writeHead(status, { 'Content-Type': 'application/json', ...headers });
  response.end(typeof body === 'string' ? body : JSON.stringify(body));
}

async function read(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}
