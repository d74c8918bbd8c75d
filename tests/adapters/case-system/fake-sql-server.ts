import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import Debug from 'tedious/lib/debug';
import IncomingMessageStream from 'tedious/lib/incoming-message-stream';
import Message from 'tedious/lib/message';
import OutgoingMessageStream from 'tedious/lib/outgoing-message-stream';
import PreloginPayload from 'tedious/lib/prelogin-payload';

/** What the fake answers to one request: rows of text, numbers and days; an error's number; or nothing at all. */
export type Answer =
  | { readonly columns: readonly string[]; readonly rows: Iterable<readonly Cell[]> }
  | { readonly error: number; readonly message: string }
  | 'silence';

/** Who asks: a connection by its number, and whether it is in a transaction. */
export interface Asker {
  readonly connection: number;
  readonly inTransaction: boolean;
}

export interface FakeSqlServer {
  readonly port: number;
  /** Every request with who asked it, the steps of transactions among them: `begin`, `commit`, `rollback`, `save`. */
  readonly conversation: readonly (Asker & { readonly text: string })[];
  /** The readable part of every request, in order. */
  readonly requests: readonly string[];
  /** What each connection set for itself after its login, such as the isolation of its readings. */
  readonly sessions: readonly string[];
  /** The readable part of each login, and whether it asked for reading only. */
  readonly logins: readonly { readonly text: string; readonly readOnly: boolean }[];
  rowsSent(): number;
  cancels(): number;
  stop(): Promise<void>;
}

const PRELOGIN = 0x12;
const LOGIN7 = 0x10;
const BATCH = 0x01;
const RPC = 0x03;
const ATTENTION = 0x06;
const TRANSACTION = 0x0e;

/** By the protocol's number of a transaction's step: its name, and the number of the change it makes. */
const STEPS: Readonly<Record<number, { readonly name: string; readonly change?: number }>> = {
  5: { name: 'begin', change: 8 },
  7: { name: 'commit', change: 9 },
  8: { name: 'rollback', change: 10 },
  9: { name: 'save' },
};
const ROLLED_BACK = 10;
const DEADLOCK = 1205;

const ucs2 = (text: string): Buffer => Buffer.from(text, 'utf16le');
const u8 = (value: number): Buffer => Buffer.from([value]);
const u16 = (value: number): Buffer => Buffer.from(Uint16Array.of(value).buffer);
const u32 = (value: number): Buffer => Buffer.from(Uint32Array.of(value).buffer);

const DONE_FINAL = 0x00;
const DONE_ERROR = 0x02;
const DONE_ATTENTION = 0x20;
const done = (status: number, token = 0xfd): Buffer => Buffer.concat([u8(token), u16(status), u16(0), u32(0), u32(0)]);

function loginAcknowledged(): Buffer {
  const name = ucs2('Microsoft SQL Server');
  const body = Buffer.concat([Buffer.from([1, 0x74, 0, 0, 4, name.length / 2]), name, Buffer.from([16, 0, 0, 0])]);
  return Buffer.concat([u8(0xad), u16(body.length), body]);
}

function errorToken(number: number, message: string): Buffer {
  const body = Buffer.concat([u32(number), u8(1), u8(16), u16(message.length), ucs2(message), u8(0), u8(0), u32(1)]);
  return Buffer.concat([u8(0xaa), u16(body.length), body]);
}

type Cell = string | number | Date | null;
const COLLATION = Buffer.from([9, 4, 0xd0, 0, 0x34]);

function columnType(cell: Cell | undefined): Buffer {
  // A number that may be missing.
  if (cell === null) return Buffer.concat([u8(0x26), u8(4)]);
  if (typeof cell === 'number') return u8(0x38);
  if (cell instanceof Date) return Buffer.concat([u8(0x6f), u8(8)]);
  return Buffer.concat([u8(0xe7), u16(400), COLLATION]);
}

/** The server's word that a transaction began or ended. */
function transactionChange(change: number): Buffer {
  const descriptor = Buffer.concat([u8(8), Buffer.from([1, 0, 0, 0, 0, 0, 0, 0])]);
  const body = Buffer.concat([u8(change), ...(change === 8 ? [descriptor, u8(0)] : [u8(0), descriptor])]);
  return Buffer.concat([u8(0xe3), u16(body.length), body]);
}

const metadata = (columns: readonly string[], sample: readonly Cell[]): Buffer =>
  Buffer.concat([
    u8(0x81),
    u16(columns.length),
    ...columns.map((name, index) => Buffer.concat([u32(0), u16(8), columnType(sample[index]), u8(name.length), ucs2(name)])),
  ]);

const DAY = 86_400_000;

/** A `datetime`: days since 1900 and three-hundredths of a second, on a wall clock that knows no zone. */
function datetime(value: Date): Buffer {
  const since1900 = value.getTime() - Date.UTC(1900, 0, 1);
  const days = Math.floor(since1900 / DAY);
  return Buffer.concat([u8(8), u32(days), u32(Math.round(((since1900 - days * DAY) * 3) / 10))]);
}

function cellBytes(cell: Cell): Buffer {
  if (cell === null) return u8(0);
  if (typeof cell === 'number') return u32(cell);
  if (cell instanceof Date) return datetime(cell);
  return Buffer.concat([u16(ucs2(cell).length), ucs2(cell)]);
}

const rowToken = (cells: readonly Cell[]): Buffer => Buffer.concat([u8(0xd1), ...cells.map(cellBytes)]);

/** SQL Server's wire protocol as far as a reader needs it, made of the driver's own message classes. */
export async function fakeSqlServer(answer: (sql: string, asker: Asker) => Answer, port = 0): Promise<FakeSqlServer> {
  const requests: string[] = [];
  const conversation: (Asker & { text: string })[] = [];
  let connections = 0;
  const logins: { text: string; readOnly: boolean }[] = [];
  const sessions: string[] = [];
  const sockets = new Set<Socket>();
  const counts = { rows: 0, cancels: 0 };

  async function* tokensOf(sql: string, asker: Asker, isCancelled: () => boolean): AsyncGenerator<Buffer> {
    const answered = answer(sql, asker);
    if (answered === 'silence') {
      while (!isCancelled()) await new Promise((resolve) => setImmediate(resolve));
    } else if ('error' in answered) {
      yield Buffer.concat([errorToken(answered.error, answered.message), done(DONE_ERROR)]);
      return;
    } else {
      let described = false;
      for (const row of answered.rows) {
        if (isCancelled()) break;
        counts.rows += 1;
        yield Buffer.concat([described ? Buffer.alloc(0) : metadata(answered.columns, row), rowToken(row)]);
        described = true;
        if (counts.rows % 100 === 0) await new Promise((resolve) => setImmediate(resolve));
      }
      if (!described && answered.columns.length > 0) yield metadata(answered.columns, []);
    }
    yield done(isCancelled() ? DONE_ERROR : DONE_FINAL);
  }

  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => socket.destroy());
    const debug = new Debug();
    const incoming = new IncomingMessageStream(debug);
    const outgoing = new OutgoingMessageStream(debug, { packetSize: 4096 });
    socket.pipe(incoming);
    outgoing.pipe(socket);
    const send = async (tokens: AsyncIterable<Buffer> | Iterable<Buffer>): Promise<void> => {
      const message = new Message({ type: 4, resetConnection: false });
      outgoing.write(message);
      for await (const token of tokens) if (!message.write(token)) await once(message, 'drain');
      message.end();
    };
    let cancelled = false;
    let inTransaction = false;
    connections += 1;
    const connection = connections;
    const stepOf = (body: Buffer): Buffer => {
      const { name, change } = STEPS[body.readUInt16LE(body.readUInt32LE(0))] ?? { name: 'unknown step' };
      conversation.push({ connection, inTransaction, text: name });
      const answered = name === 'commit' ? answer(name, { connection, inTransaction }) : undefined;
      if (answered !== undefined && answered !== 'silence' && 'error' in answered) {
        return Buffer.concat([errorToken(answered.error, answered.message), done(DONE_ERROR)]);
      }
      if (change !== undefined) inTransaction = name === 'begin';
      return Buffer.concat([change === undefined ? Buffer.alloc(0) : transactionChange(change), done(DONE_FINAL)]);
    };
    let answering = Promise.resolve();
    /** A deadlock ends the transaction of whoever lost it. */
    async function* ended(tokens: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
      for await (const token of tokens) {
        const lost = inTransaction && token[0] === 0xaa && token.readUInt32LE(3) === DEADLOCK;
        if (lost) inTransaction = false;
        yield lost ? Buffer.concat([transactionChange(ROLLED_BACK), token]) : token;
      }
    }
    const handle = async (type: number, body: Buffer): Promise<void> => {
      if (type === PRELOGIN) {
        return send([new PreloginPayload({ encrypt: false, version: { major: 16, minor: 0, build: 0, subbuild: 0 } }).data]);
      }
      if (type === LOGIN7) {
        logins.push({ text: readable(body), readOnly: ((body[26] ?? 0) & 0x20) !== 0 });
        return send([Buffer.concat([loginAcknowledged(), done(DONE_FINAL)])]);
      }
      if (type === ATTENTION) return send([done(DONE_ATTENTION)]);
      if (type === TRANSACTION) return send([stepOf(body)]);
      const sql = readable(body);
      // The driver's own batches: session settings after login, and whether a connection still lives.
      if (type === BATCH && /select 1;\W*$/i.test(sql)) {
        return send([Buffer.concat([metadata([''], [1]), rowToken([1]), done(DONE_FINAL)])]);
      }
      if (type !== RPC && !asked(sql)) {
        sessions.push(sql);
        return send([done(DONE_FINAL)]);
      }
      requests.push(sql);
      const asker = { connection, inTransaction };
      conversation.push({ ...asker, text: sql });
      return send(ended(tokensOf(sql, asker, () => cancelled)));
    };
    const listen = async (): Promise<void> => {
      for await (const message of incoming as AsyncIterable<InstanceType<typeof Message>>) {
        const chunks: Buffer[] = [];
        for await (const chunk of message) chunks.push(chunk as Buffer);
        const attention = message.type === ATTENTION;
        if (attention) counts.cancels += 1;
        if (attention) cancelled = true;
        answering = answering.then(async () => {
          if (!attention) cancelled = false;
          await handle(message.type, Buffer.concat(chunks));
        });
      }
    };
    listen().catch(() => socket.destroy());
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    requests,
    sessions,
    conversation,
    logins,
    rowsSent: () => counts.rows,
    cancels: () => counts.cancels,
    async stop() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

/** A question without values travels as a batch. */
const asked = (sql: string): boolean => / from /i.test(sql);

const readable = (body: Buffer): string => body.toString('utf16le').replaceAll(/[^\x20-\x7e]/g, '');
