import { createDocumentMaker } from '../../adapters/documents/document-maker';
import { day } from '../../plugin/core/calendar-day';
import type { DeliveryResult } from '../../plugin/core/delivery-port';
import type { DocumentMaker } from '../../plugin/core/documents-port';
import { decideEmail } from '../../plugin/invitations/decide-email.action';
import type { Invitation } from '../../plugin/invitations/invitation';
import { checkLetter } from '../../plugin/invitations/check-letter.action';
import { letterAtDeskPage } from '../../plugin/invitations/letter-at-desk.page';
import { letterPreviewPage } from '../../plugin/invitations/letter-preview.page';
import { markLettersSent } from '../../plugin/invitations/mark-letters-sent.action';
import { recordAnswer } from '../../plugin/invitations/record-answer.action';
import { sendLetter } from '../../plugin/invitations/send-letter.action';
import { filingDispatchers } from '../../plugin/jobs/dispatch-filing';
import { dispatchInvitation } from '../../plugin/jobs/dispatch-invitation';
import { dispatchSentCopy } from '../../plugin/jobs/dispatch-sent-copy';
import { relayOnce } from '../../plugin/jobs/outbox-relay';
import { settleAcknowledgements } from '../../plugin/jobs/settle-filing';
import { HARTLEY_EPISODE as episodeId, HARTLEY_NETWORK, HARTLEYS, theHartleyMeeting } from '../builders/hartley-family';
import { letterTo, releasedLetters } from '../builders/letters-of-hartleys';
import { businessSupport as desk, nia } from '../builders/okafor-family';
import { printedPage } from '../builders/printed-page';
import { recordingLog } from '../builders/recording-log';
import { rememberedFiling, type RememberedFiling } from '../builders/remembered-filing';
import type { World } from '../builders/world';

const SENT: DeliveryResult = { outcome: 'sent', retryable: false, detail: 'The mail server took it' };
const LOST: DeliveryResult = { outcome: 'unknown', retryable: false, detail: 'The answer was lost' };
const SETTINGS = { batch: 50, leaseMs: 60_000, firstWaitMs: 1_000, longestWaitMs: 8_000, maxAttempts: 3 };
/** Quick, and the same for the same paper: one test prints in earnest. */
const quick: DocumentMaker = { pdf: async (paper) => Buffer.from(`%PDF ${JSON.stringify(paper)}`) };

let world: World;
let filing: RememberedFiling;
let answer: DeliveryResult;

async function begin(sentCopies: readonly 'all'[] = ['all']) {
  world = await theHartleyMeeting({}, { filing: { sentCopies } });
  filing = rememberedFiling();
  answer = SENT;
  await releasedLetters(world);
}
beforeEach(() => begin());
afterEach(() => world.end());

const relay = (maker = quick) =>
  relayOnce({
    store: world.store,
    dispatchers: [
      dispatchInvitation({
        delivery: { send: async () => answer },
        documents: maker,
        caseSystem: world.caseRecords,
        policy: world.policy,
      }),
      dispatchSentCopy({ caseSystem: world.caseRecords, policy: world.policy, ids: world.ids }),
      ...filingDispatchers({ filing, documents: maker, caseSystem: world.caseRecords }),
    ],
    clock: world.clock,
    ids: world.ids,
    log: recordingLog(),
    settings: SETTINGS,
  });
/** A letter goes, then its copy: each message in a pass of its own. */
async function carried(maker = quick) {
  for (let pass = 0; pass < 4; pass += 1) await relay(maker);
}

const which = ({ id, requestId, version }: Invitation) => ({ requestId, invitationId: id, version: String(version) });
const of = async (memberId: string) => which(await letterTo(world, memberId));
const send = async (memberId: string) => world.perform(sendLetter, await of(memberId), desk, world.key());
const check = async (memberId: string) => world.perform(checkLetter, { ...(await of(memberId)), looked: 'yes' }, desk, world.key());
const entries = async (memberId: string) => {
  const { id } = await letterTo(world, memberId);
  return [...(await world.stores.filing.of('letter-sent', id)), ...(await world.stores.filing.of('agenda-sent', id))];
};
const history = async (memberId: string) =>
  (await world.stores.invitations.historyOf((await letterTo(world, memberId)).id)).map(({ what }) => what);

test('a letter marked as sent goes on the record of the child whom it names, the same file as was printed', async () => {
  const { id } = await letterTo(world, 'm-school');
  await world.perform(markLettersSent, { people: [id] }, desk, world.key());
  const maker = createDocumentMaker();
  await carried(maker);
  expect(await entries('m-school')).toMatchObject([
    { occasion: 'letter-sent', personId: HARTLEYS.jayden, state: 'handed-over', author: nia.workerId, effectiveOn: '2026-11-21' },
    { occasion: 'agenda-sent', personId: HARTLEYS.jayden, state: 'handed-over' },
  ]);
  const pack = await world.stores.invitations.packOf(id);
  const [letter] = filing.handedOver;
  expect(letter).toMatchObject({ kind: 'document', category: 'Family meetings', personId: HARTLEYS.jayden });
  expect(letter?.kind === 'document' && Buffer.from(letter.content)).toEqual(Buffer.from(await maker.pdf(pack!.letter)));
  expect(await history('m-school')).toEqual(['released', 'sent', 'copy-to-file']);
});

test('an e-mail is filed once the mail server took it, and not before', async () => {
  answer = { outcome: 'failed', retryable: true, detail: 'busy' };
  await send('m-sam');
  await relay();
  expect(await entries('m-sam')).toEqual([]);
  answer = SENT;
  world.clock.forward(60_000);
  await carried();
  expect((await entries('m-sam')).map(({ state }) => state)).toEqual(['handed-over', 'handed-over']);
});

describe('an e-mail of which nobody knows whether it went', () => {
  beforeEach(async () => {
    answer = LOST;
    await send('m-sam');
    await carried();
  });

  test('is filed when a person says that it was sent after all, and not before', async () => {
    expect(await entries('m-sam')).toEqual([]);
    await world.perform(decideEmail, { ...(await of('m-sam')), decision: 'sent-after-all' }, desk, world.key());
    await carried();
    expect(await entries('m-sam')).toHaveLength(2);
  });

  test('is filed when its reader answers', async () => {
    await world.perform(recordAnswer, { ...(await of('m-sam')), reply: 'coming' }, desk, world.key());
    await carried();
    expect(await entries('m-sam')).toHaveLength(2);
  });

  test('sent again, it is filed when it has gone', async () => {
    await world.perform(decideEmail, { ...(await of('m-sam')), decision: 'send-again' }, desk, world.key());
    expect(await entries('m-sam')).toEqual([]);
    answer = SENT;
    await carried();
    expect(await entries('m-sam')).toHaveLength(2);
  });
});

/** The message of a letter's copy comes once more, as after a process that died between its work and the settling. */
async function copyAskedAgain(memberId: string, id: string) {
  const { id: invitationId } = await letterTo(world, memberId);
  await world.stores.outbox.add({ id, key: id, kind: 'file-sent-copy', payload: { invitationId } }, world.clock.now());
  await carried();
}

test('a copy is filed once, however often its message comes and whatever is recorded of the letter later', async () => {
  await send('m-school');
  await carried();
  await world.perform(recordAnswer, { ...(await of('m-school')), reply: 'coming' }, desk, world.key());
  await copyAskedAgain('m-school', 'once-more');
  expect(await entries('m-school')).toHaveLength(2);
  expect(filing.handedOver).toHaveLength(2);
});

const filedFor = async (memberId: string) =>
  (await entries(memberId)).map(({ occasion, personId }) => `${occasion} ${personId}`).toSorted();

describe('a letter that is of two children', () => {
  beforeEach(async () => {
    const letter = await letterTo(world, 'm-school');
    await world.stores.invitations.save({ ...letter, words: { ...letter.words, childIds: [] } });
    await send('m-school');
  });
  /** One child's copy was on its way before the other's, as when the other's record was closed to the module that day. */
  async function filedForOneAlready() {
    const { id: aboutId } = await letterTo(world, 'm-school');
    const about = { episodeId, occasion: 'letter-sent', aboutId, effectiveOn: day('2026-11-21'), author: nia.workerId } as const;
    const pack = await world.stores.invitations.packOf(aboutId);
    const item = {
      id: 'jaydens',
      key: 'key-of-jaydens',
      personId: HARTLEYS.jayden,
      kind: 'document',
      title: 'Letter',
      category: 'Family meetings',
      fileName: 'letter.pdf',
      state: 'waiting',
      requestedAt: world.clock.now(),
      again: 0,
      version: 0,
    } as const;
    await world.stores.filing.add({ ...about, ...item }, { kind: 'document', document: pack!.letter });
  }
  const onBoth = [
    `agenda-sent ${HARTLEYS.bump}`,
    `agenda-sent ${HARTLEYS.jayden}`,
    `letter-sent ${HARTLEYS.bump}`,
    `letter-sent ${HARTLEYS.jayden}`,
  ];

  test('goes on the record of each', async () => {
    await carried();
    expect(await filedFor('m-school')).toEqual(onBoth);
  });

  test('goes on the record of the second, with its agenda, where the first has it already; no record has it twice', async () => {
    await filedForOneAlready();
    await carried();
    expect(await filedFor('m-school')).toEqual(onBoth);
    await copyAskedAgain('m-school', 'once-more');
    expect(await filedFor('m-school')).toEqual(onBoth);
    expect(await history('m-school')).toEqual(['released', 'sent', 'copy-to-file']);
  });
});

test('that a copy is kept back is said once, however often its message comes', async () => {
  await check('m-leanne');
  await send('m-leanne');
  await carried();
  await copyAskedAgain('m-leanne', 'once-more');
  expect((await history('m-leanne')).filter((what) => what === 'copy-kept-back')).toHaveLength(1);
});

test('without the policy no copy is filed, and no message waits', async () => {
  await world.end();
  await begin([]);
  await send('m-school');
  expect(await world.stores.outbox.counts()).toEqual({ waiting: 0, parked: 0 });
  await carried();
  expect(await entries('m-school')).toEqual([]);
});

describe('a letter to the refuge’s post box', () => {
  const pages = async (memberId: string) => {
    const { requestId, invitationId } = await of(memberId);
    const worker = await printedPage(world, letterPreviewPage, { params: { episodeId, requestId, invitationId }, actor: nia });
    const atDesk = await printedPage(world, letterAtDeskPage, { params: { requestId, invitationId }, actor: desk });
    return { worker: worker.words, atDesk: atDesk.words };
  };

  test('is not filed: both pages of the sent copy say so, and why', async () => {
    await check('m-leanne');
    await send('m-leanne');
    await carried();
    expect((await entries('m-leanne')).map(({ occasion }) => occasion)).toEqual(['agenda-sent']);
    expect(JSON.stringify(filing.handedOver)).not.toContain('PO Box 77');
    const { worker, atDesk } = await pages('m-leanne');
    expect(worker).toContain('A paper of this letter is not on the case record. It shows an address that is kept safe.');
    expect(atDesk).toContain('A paper of it does not go on the case record');
    expect(atDesk).not.toContain('Letter: ');
  });

  test('stays out of the record also where the safety note came while it went', async () => {
    const member = HARTLEY_NETWORK.find(({ id }) => id === 'm-school')!;
    const contact = { channel: 'letter', addressLines: ['1 School Lane', 'Sampleton', 'ZZ1 2AA'] } as const;
    const letter = await letterTo(world, 'm-school');
    const pack = await world.stores.invitations.packOf(letter.id);
    const window = { kind: 'address', lines: ['Ms Ito', ...contact.addressLines] } as const;
    await world.stores.invitations.keepPack(letter.id, { ...pack!, letter: { ...pack!.letter, blocks: [window] } });
    await world.stores.network.save({ ...member, contact, contactSafety: true });
    const sent = { ...letter, addressee: { ...letter.addressee!, contact }, state: 'sent', sentOn: day('2026-11-21') } as const;
    await world.stores.invitations.save(sent);
    const message = { id: 'copy', key: 'copy', kind: 'file-sent-copy', payload: { invitationId: letter.id } };
    await world.stores.outbox.add(message, world.clock.now());
    await carried();
    expect((await entries('m-school')).map(({ occasion }) => occasion)).toEqual(['agenda-sent']);
    expect(await history('m-school')).toContain('copy-kept-back');
  });
});

test('the sent copy’s page says how far its copy is, at the desk and for the worker', async () => {
  await send('m-school');
  const { requestId, invitationId } = await of('m-school');
  const atDesk = async () => (await printedPage(world, letterAtDeskPage, { params: { requestId, invitationId }, actor: desk })).words;
  expect(await atDesk()).not.toContain('Copies');
  await carried();
  expect(await atDesk()).toContain('Letter: handed over, waiting for the case system');
  for (const { key } of filing.handedOver) filing.accept(key);
  await settleAcknowledgements({ store: world.store, filing, clock: world.clock });
  expect(await atDesk()).toContain('Letter: on the case record since 21 November 2026');
  const worker = await printedPage(world, letterPreviewPage, { params: { episodeId, requestId, invitationId }, actor: nia });
  expect(worker.words).toContain('Agenda: on the case record since 21 November 2026');
});
