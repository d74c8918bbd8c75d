import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One message as it came in. */
export interface TakenByNotify {
  readonly path: string;
  readonly reference: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** What the server does with the next message: say this status; take it and hang up, or never answer; or hang up without taking it. */
export type Turn = number | 'takes-and-hangs-up' | 'takes-and-is-silent' | 'hangs-up';

export interface NotifyServer {
  readonly url: string;
  readonly taken: readonly TakenByNotify[];
  readonly authorisations: readonly string[];
  /** From now on. */
  turn(turn: Turn): void;
  /** What it says from now on of how far its messages are. */
  status(status: string): void;
  /** As at the beginning, with nothing taken. */
  reset(): void;
  /** Whether it can be asked what it has. */
  canBeAsked(yes: boolean): void;
  stop(): Promise<void>;
}

/** A server that speaks Notify's interface: e-mail, text message, letter, and what it has under a reference. */
export async function startNotifyServer(): Promise<NotifyServer> {
  const taken: TakenByNotify[] = [];
  const authorisations: string[] = [];
  let next: Turn = 201;
  let asked = true;
  let status = 'created';

  const server = createServer((request, response) => {
    void read(request).then((body) => answer(request, response, body));
  });

  function answer(request: IncomingMessage, response: ServerResponse, body: Readonly<Record<string, unknown>>): void {
    authorisations.push(request.headers.authorization ?? '');
    const url = new URL(request.url ?? '/', 'http://localhost');
    if (request.method === 'GET') {
      if (!asked) return void response.writeHead(503).end('{}');
      const reference = url.searchParams.get('reference');
      return say(response, 200, {
        notifications: taken.filter((each) => each.reference === reference).map((each) => ({ reference: each.reference, status })),
      });
    }
    if (next === 'hangs-up') return void request.socket.destroy();
    if (typeof next === 'number' && next !== 201)
      return say(response, next, { status_code: next, errors: [{ error: 'X', message: `not for grace.okafor@example.org` }] });
    const reference = typeof body.reference === 'string' ? body.reference : '';
    taken.push({ path: url.pathname, reference, body });
    if (next === 'takes-and-hangs-up') return void request.socket.destroy();
    if (next === 201) say(response, 201, { id: '1', reference });
  }

  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    taken,
    authorisations,
    turn: (turn) => void (next = turn),
    status: (said) => void (status = said),
    reset() {
      taken.length = 0;
      next = 201;
      asked = true;
      status = 'created';
    },
    canBeAsked: (yes) => void (asked = yes),
    stop: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}

const say = (response: ServerResponse, status: number, body: object): void =>
  void response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));

async function read(request: IncomingMessage): Promise<Readonly<Record<string, unknown>>> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const text = Buffer.concat(parts).toString('utf8');
  return text === '' ? {} : (JSON.parse(text) as Readonly<Record<string, unknown>>);
}
