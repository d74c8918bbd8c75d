import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { createSmtpDelivery } from '../../adapters/delivery/smtp/smtp-delivery';
import type { DocumentMaker } from '../../plugin/core/documents-port';
import { Conflict } from '../../plugin/core/errors';
import { waitsForDecision } from '../../plugin/invitations/invitation';
import { requestAtDesk } from '../../plugin/invitations/request-at-desk.query';
import { sendAllEmails } from '../../plugin/invitations/send-all-emails.action';
import { dispatchInvitation } from '../../plugin/jobs/dispatch-invitation';
import { relayOnce } from '../../plugin/jobs/outbox-relay';
import { aMember } from '../builders/a-member';
import { anAddressee, anInvitation, aRequest, someMeetingWords } from '../builders/an-invitation';
import { HARTLEY_EPISODE, HARTLEY_MEETING, theHartleyMeeting, theirHardMeeting } from '../builders/hartley-family';
import { businessSupport as desk, nia } from '../builders/okafor-family';
import { recordingLog } from '../builders/recording-log';
import type { World } from '../builders/world';

const PEOPLE = 500;
const DIES_AT = 200;
const REFUSED_FOR_NOW = new Set([40, 90, 140, 333]);
const DROPPED = 77;
const address = (i: number): string => `person-${i}@example.org`;

let world: World;
let requestId: string;
beforeAll(async () => {
  world = await theHartleyMeeting();
  requestId = 'request-500';
  const { on, startsAt, venueKind, venue, facilitatorId } = theirHardMeeting();
  const { invitations, network } = world.stores;
  const meeting = someMeetingWords({ on, startsAt, venueKind, venue, facilitatorId });
  await invitations.addRequest(
    aRequest({ id: requestId, episodeId: HARTLEY_EPISODE, meetingId: HARTLEY_MEETING, requestedBy: nia.workerId, meeting }),
  );
  for (let i = 0; i < PEOPLE; i += 1) {
    const contact = { channel: 'e-mail', email: address(i) } as const;
    const [memberId, id] = [`m-${i}`, `letter-${i}`];
    await network.add(aMember({ id: memberId, episodeId: HARTLEY_EPISODE, name: `Person ${i}`, contact }));
    const addressee = anAddressee({ name: `Person ${i}`, contact });
    await invitations.add(anInvitation({ id, requestId, episodeId: HARTLEY_EPISODE, meetingId: HARTLEY_MEETING, memberId, addressee }));
    const letter = {
      title: 'A letter',
      language: 'en-GB',
      reference: 'FM',
      date: on!,
      template: 't/1',
      issuer: 'S',
      size: 'standard',
      blocks: [],
      footer: '',
    } as const;
    await invitations.keepPack(id, { letter, email: { subject: 'A letter', text: 'Hello', html: '<p>Hello</p>' } });
  }
}, 60_000);
afterAll(() => world.end());

/** Who was sent a message, as the mail server has it; once for each. */
const taken: string[] = [];
const seenForNow = new Set<number>();

/** A mail server that refuses some at first, takes one and hangs up before it answers, and dies before the message with this number. */
async function aServer(port: number, diesAt: number): Promise<{ readonly port: number; stop(): Promise<void> }> {
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.setNoDelay(true);
    let to = '';
    let inData = false;
    let rest = '';
    const say = (line: string): void => void socket.write(`${line}\r\n`);
    const die = (): void => {
      server.close();
      for (const each of sockets) each.destroy();
    };
    const command = (line: string): void => {
      if (line.startsWith('RCPT')) {
        to = /<(.*)>/.exec(line)?.[1] ?? '';
        if (taken.length >= diesAt) return die();
        const number = Number(/\d+/.exec(to)?.[0]);
        if (REFUSED_FOR_NOW.has(number) && !seenForNow.has(number)) {
          seenForNow.add(number);
          return say('451 busy');
        }
      }
      inData = line.startsWith('DATA');
      say(inData ? '354 go' : line.startsWith('QUIT') ? '221 bye' : '250 ok');
    };
    const message = (): void => {
      inData = false;
      taken.push(to);
      if (to === address(DROPPED)) return void socket.destroy();
      say('250 taken');
    };
    say('220 here');
    socket.on('data', (part) => {
      rest += part.toString('latin1');
      for (;;) {
        const mark = inData ? '\r\n.\r\n' : '\r\n';
        const end = rest.indexOf(mark);
        if (end === -1) return;
        const line = rest.slice(0, end);
        rest = rest.slice(end + mark.length);
        if (inData) message();
        else command(line);
      }
    });
  });
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening));
  return {
    port: (server.address() as AddressInfo).port,
    stop: () =>
      new Promise((closed) => {
        for (const each of sockets) each.destroy();
        server.close(() => closed());
      }),
  };
}

const documents: DocumentMaker = { pdf: async () => Buffer.from('%PDF') };

/** Two nodes that look at the outbox at the same time. */
async function twoNodes(port: number): Promise<void> {
  const node = () =>
    relayOnce({
      store: world.store,
      dispatchers: [
        dispatchInvitation({
          delivery: createSmtpDelivery({
            host: '127.0.0.1',
            port,
            requireTls: false,
            from: 'service@example.org',
            waits: { connect: 500, answer: 500, whole: 2_000 },
          }),
          documents,
          caseSystem: world.caseRecords,
        }),
      ],
      clock: world.clock,
      ids: world.ids,
      log: recordingLog(),
      settings: { batch: PEOPLE, leaseMs: 60_000, firstWaitMs: 1_000, longestWaitMs: 8_000, maxAttempts: 5 },
    });
  await Promise.all([node(), node()]);
}

const letters = async () => (await world.ask(requestAtDesk, { requestId }, desk)).letters;

test('F13: of 500 e-mails through a server that dies, refuses and drops the line, everybody gets one or is held for a decision', async () => {
  // Pressed twice, in two tabs: the second finds nothing to send.
  const pressed = await Promise.allSettled([1, 2].map(() => world.perform(sendAllEmails, { requestId }, desk, world.key())));
  expect(pressed.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(pressed.find((each) => each.status === 'rejected')).toMatchObject({ reason: expect.any(Conflict) as unknown });
  expect((await world.stores.outbox.counts()).waiting).toBe(PEOPLE);

  const first = await aServer(0, DIES_AT);
  await twoNodes(first.port);
  expect(taken).toHaveLength(DIES_AT);

  const second = await aServer(first.port, Infinity);
  for (let i = 0; i < 3; i += 1) {
    world.clock.set(new Date(world.clock.now().getTime() + 10_000).toISOString());
    await twoNodes(second.port);
  }
  await second.stop();

  const all = await letters();
  expect(all).toHaveLength(PEOPLE);
  const perPerson = new Map<string, number>();
  for (const to of taken) perPerson.set(to, (perPerson.get(to) ?? 0) + 1);
  expect([...perPerson.values()].filter((times) => times !== 1)).toEqual([]);

  // The desk says which one a person has to decide about, and it is the one of which nobody can know.
  const held = all.filter(waitsForDecision).map(({ addressee }) => addressee.name);
  expect(held).toEqual([`Person ${DROPPED}`]);
  const sent = all.filter(({ state }) => state === 'sent').map(({ addressee }) => addressee.contact.email);
  expect(sent).toHaveLength(PEOPLE - held.length);
  expect(sent.filter((to) => perPerson.get(to ?? '') !== 1)).toEqual([]);
  expect(await world.stores.outbox.counts()).toMatchObject({ waiting: 0, parked: 1 });
}, 120_000);
