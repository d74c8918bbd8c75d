import { createNotifyDelivery } from '../../adapters/delivery/notify/notify-delivery';
import { createDocumentMaker } from '../../adapters/documents/document-maker';
import type { PrintedDocument } from '../../plugin/core/documents-port';
import { checkLetter } from '../../plugin/invitations/check-letter.action';
import { decideEmail } from '../../plugin/invitations/decide-email.action';
import type { Invitation } from '../../plugin/invitations/invitation';
import { letterAtDeskPage } from '../../plugin/invitations/letter-at-desk.page';
import { sendLetter } from '../../plugin/invitations/send-letter.action';
import { sendLetterPage } from '../../plugin/invitations/send-letter.page';
import { dispatchInvitation, followLetter } from '../../plugin/jobs/dispatch-invitation';
import { relayOnce } from '../../plugin/jobs/outbox-relay';
import { startNotifyServer, type NotifyServer } from '../adapters/delivery/notify-server';
import { readPdf } from '../adapters/documents/read-pdf';
import { HARTLEY_NETWORK, theHartleyMeeting, theirHardMeeting } from '../builders/hartley-family';
import { letterTo, releasedLetters } from '../builders/letters-of-hartleys';
import { businessSupport as desk } from '../builders/okafor-family';
import { printedPage } from '../builders/printed-page';
import { recordingLog } from '../builders/recording-log';
import type { World } from '../builders/world';
import { day } from '../../plugin/core/calendar-day';

const KEY = 'test-11111111-1111-1111-1111-111111111111-22222222-2222-2222-2222-222222222222';
const SETTINGS = { batch: 10, leaseMs: 60_000, firstWaitMs: 1_000, longestWaitMs: 8_000, maxAttempts: 3 };
const quick = { pages: 4, content: Buffer.from('%PDF') };

let server: NotifyServer;
beforeAll(async () => void (server = await startNotifyServer()));
afterAll(() => server.stop());

let world: World;
async function begin(letters = true) {
  world = await theHartleyMeeting({}, { desk: { notify: { letters } }, filing: { sentCopies: ['all'] } });
  const sam = HARTLEY_NETWORK.find(({ id }) => id === 'm-sam')!;
  const contact = { channel: 'letter', addressLines: ['9 Quay Street', 'Sampleton', 'ZZ5 1QS'] } as const;
  await world.stores.network.save({ ...sam, contact });
  await releasedLetters(world);
  server.reset();
}
beforeEach(() => begin());
afterEach(() => world.end());

const relay = (finish: (papers: readonly PrintedDocument[]) => typeof quick = () => quick, wait = 10_000) => {
  const delivery = createNotifyDelivery({ apiKey: KEY, baseUrl: server.url, templates: {}, wait });
  const ways = {
    delivery,
    documents: { pdf: async () => Buffer.from('%PDF') },
    finisher: { finish },
    caseSystem: world.caseRecords,
    policy: world.policy,
  };
  return relayOnce({
    store: world.store,
    dispatchers: [dispatchInvitation(ways), followLetter(ways)],
    clock: world.clock,
    ids: world.ids,
    log: recordingLog(),
    settings: SETTINGS,
  });
};

const which = ({ id, requestId, version }: Invitation) => ({ requestId, invitationId: id, version: String(version) });
const send = async (memberId: string, way: string) =>
  world.perform(sendLetter, { ...which(await letterTo(world, memberId)), way }, desk, world.key());
const sam = () => letterTo(world, 'm-sam');
const history = async () => (await world.stores.invitations.historyOf((await sam()).id)).map(({ what }) => what);
const later = () => world.clock.forward(3 * 60_000);

describe('a letter that GOV.UK Notify prints and posts', () => {
  it('is one finished file under the letter’s own key, and counts as sent once Notify has looked at it', async () => {
    await send('m-sam', 'notify');
    await relay();
    const { id } = await sam();
    expect(server.taken).toMatchObject([{ path: '/v2/notifications/letter', reference: `invitation-${id}`, body: { postage: 'second' } }]);
    expect(await sam()).toMatchObject({ state: 'queued', way: 'notify', handingOverSince: undefined });
    server.status('pending-virus-check');
    later();
    await relay();
    expect((await sam()).state).toBe('queued');
    server.status('accepted');
    later();
    await relay();
    expect(await sam()).toMatchObject({ state: 'sent', way: 'notify', sentOn: '2026-11-21' });
    expect(await history()).toEqual(['released', 'queued', 'sent']);
  });

  it('is pressed twice, and goes once', async () => {
    await send('m-sam', 'notify');
    await expect(send('m-sam', 'notify')).rejects.toThrow('not waiting to be sent');
    await Promise.all([relay(), relay()]);
    expect(server.taken).toHaveLength(1);
  });

  it.each(['validation-failed', 'virus-scan-failed', 'technical-failure', 'permanent-failure'])(
    'comes back to the desk to be printed there where Notify says %s',
    async (status) => {
      await send('m-sam', 'notify');
      await relay();
      server.status(status);
      later();
      await relay();
      expect(await sam()).toMatchObject({ state: 'released', way: 'printed-here', sentOn: undefined });
      const { requestId, invitationId } = which(await sam());
      const page = await printedPage(world, sendLetterPage, { params: { requestId, invitationId }, actor: desk });
      expect(page.words).toContain('GOV.UK Notify did not post this letter. Print it here.');
      expect(page.words).not.toContain('is to print and post it');
      await expect(send('m-sam', 'notify')).rejects.toThrow('print it here');
      await send('m-sam', 'printed-here');
      expect(await history()).toEqual(['released', 'queued', 'not-by-notify', 'sent']);
    },
  );

  it('waits while Notify says 429, and goes at the next try', async () => {
    await send('m-sam', 'notify');
    server.turn(429);
    expect(await relay()).toEqual({ done: 0, waiting: 1, parked: 0 });
    expect(await sam()).toMatchObject({ state: 'queued', handingOverSince: undefined });
    server.turn(201);
    later();
    await relay();
    expect(server.taken).toHaveLength(1);
  });

  it('comes back to the desk where Notify says 400', async () => {
    await send('m-sam', 'notify');
    server.turn(400);
    await relay();
    expect(await sam()).toMatchObject({ state: 'released', way: 'printed-here' });
  });

  it('is held for a person where the answer is lost; “send it again” prints it here, so that it is not posted twice by Notify', async () => {
    await send('m-sam', 'notify');
    server.turn('takes-and-is-silent');
    server.canBeAsked(false);
    expect(await relay(undefined, 300)).toEqual({ done: 0, waiting: 0, parked: 1 });
    expect((await sam()).state).toBe('unknown');
    await world.perform(decideEmail, { ...which(await sam()), decision: 'send-again' }, desk, world.key());
    expect(await sam()).toMatchObject({ state: 'released', way: 'printed-here' });
    server.turn(201);
    await relay();
    expect(server.taken).toHaveLength(1);
    expect(await world.stores.outbox.counts()).toMatchObject({ parked: 0 });
  });

  it('is held for a person where Notify never says how it ended', async () => {
    await send('m-sam', 'notify');
    await relay();
    server.status('pending-virus-check');
    for (let look = 0; look < 4; look += 1) {
      later();
      await relay();
    }
    expect((await sam()).state).toBe('unknown');
  });

  it('does not go where the meeting has changed meanwhile', async () => {
    await send('m-sam', 'notify');
    await world.stores.meetings.save(theirHardMeeting({ on: day('2026-12-11') }));
    await relay();
    expect(server.taken).toEqual([]);
    expect(await sam()).toMatchObject({ state: 'failed', failure: { how: 'stopped' } });
  });

  it('of more than ten pages is printed here', async () => {
    await send('m-sam', 'notify');
    await relay(() => ({ ...quick, pages: 11 }));
    expect(server.taken).toEqual([]);
    expect(await sam()).toMatchObject({ state: 'released', way: 'printed-here' });
  });

  it('is offered, and taken, only where the policy lets it', async () => {
    const { requestId, invitationId } = which(await sam());
    const offered = async () => (await printedPage(world, sendLetterPage, { params: { requestId, invitationId }, actor: desk })).words;
    expect(await offered()).toContain('GOV.UK Notify is to print and post it');
    await world.end();
    await begin(false);
    const now = await sam();
    const params = { requestId: now.requestId, invitationId: now.id };
    expect((await printedPage(world, sendLetterPage, { params, actor: desk })).words).not.toContain('Notify');
    await expect(send('m-sam', 'notify')).rejects.toThrow('not posted by GOV.UK Notify here');
  });

  it('waits for its second check as every letter does', async () => {
    await expect(send('m-jayden', 'notify')).rejects.toThrow('Somebody else has to check');
    await world.perform(checkLetter, { ...which(await letterTo(world, 'm-jayden')), looked: 'yes' }, desk, world.key());
    await send('m-jayden', 'notify');
    expect((await letterTo(world, 'm-jayden')).state).toBe('queued');
  });
});

describe('a letter by post', () => {
  it('may have been handed over instead: its page says how it went', async () => {
    await send('m-sam', 'handed-over');
    expect(await sam()).toMatchObject({ state: 'sent', way: 'handed-over' });
    const { requestId, invitationId } = which(await sam());
    const page = await printedPage(world, letterAtDeskPage, { params: { requestId, invitationId }, actor: desk });
    expect(page.words).toContain('Went Printed here and handed over');
  });
});

it('the finished file has every paper, and its address where GOV.UK Notify reads it, with nothing else there', async () => {
  const { id } = await sam();
  const pack = await world.stores.invitations.packOf(id);
  const { content, pages } = createDocumentMaker().finish([pack!.letter, pack!.agenda!]);
  const read = readPdf(content);
  expect(read.pages).toBe(pages);
  const MM = 72 / 25.4;
  // GOV.UK Notify's letter specification: what begins in this box is the address.
  const inBox = read.marked.filter(({ page, x, y }) => page === 1 && x < 120 * MM && y > 39.5 * MM && y < 66.3 * MM);
  expect(inBox.map(({ text }) => text)).toEqual(['Sam Oyelaran', '9 Quay Street', 'Sampleton', 'ZZ5 1QS']);
  expect(inBox.every(({ x }) => x >= 24.6 * MM)).toBe(true);
  expect(read.marked.every(({ x }) => x >= 15 * MM)).toBe(true);
});
