import express5 from 'express';
import request from 'supertest';
import { day } from '../../plugin/core/calendar-day';
import { emailWithLink } from '../../plugin/invitations/email-with-link';
import { expiryOf, standingOf } from '../../plugin/invitations/reply-link';
import { sendLetter } from '../../plugin/invitations/send-letter.action';
import { dispatchInvitation } from '../../plugin/jobs/dispatch-invitation';
import { relayOnce } from '../../plugin/jobs/outbox-relay';
import { replyLinksFrom } from '../../plugin/reply-links-from';
import { parsePolicy } from '../../plugin/core/policy';
import { anInvitation, aRequest } from '../builders/an-invitation';
import { HARTLEY_MEETING, theHartleyMeeting } from '../builders/hartley-family';
import { letterTo, releasedLetters } from '../builders/letters-of-hartleys';
import { businessSupport as desk } from '../builders/okafor-family';
import { recordingLog } from '../builders/recording-log';
import { rememberedDelivery } from '../builders/remembered-delivery';
import { routerOf } from '../builders/router-of';
import type { World } from '../builders/world';

const SECRETS = ['the module’s own secret of thirty-two characters'];
const ADDRESS = 'https://meetings.example.org/fm';
const withLinks = parsePolicy({ desk: { replyLinks: { address: ADDRESS } } });

let world: World;
let host: Parameters<typeof request>[0];
let link: string;
let mail: { readonly text: string; readonly html?: string };
beforeEach(async () => {
  world = await theHartleyMeeting();
  await releasedLetters(world);
  host = appOf();
  mail = await sent('m-sam');
  link = /https:\S+\/fm(\/reply\/\S+)/.exec(mail.text)?.[1] ?? '';
});
afterEach(() => world.end());

/** One node: nobody is logged in to it. */
function appOf() {
  const app = express5();
  app.use('/fm', routerOf(world, { replyLinks: world.stores.replyLinks, identify: () => undefined }));
  return app as never;
}

/** The e-mail that went to somebody. */
async function sent(memberId: string, policy = withLinks) {
  const { id: invitationId, requestId, version } = await letterTo(world, memberId);
  await world.perform(sendLetter, { requestId, invitationId, version: String(version) }, desk, world.key());
  const delivery = rememberedDelivery();
  const ways = { delivery, documents: { pdf: async () => Buffer.from('%PDF') }, caseSystem: world.caseRecords };
  await relayOnce({
    store: world.store,
    dispatchers: [dispatchInvitation({ ...ways, ...replyLinksFrom(policy, SECRETS) })],
    clock: world.clock,
    ids: world.ids,
    log: recordingLog(),
    settings: { batch: 10, leaseMs: 60_000, firstWaitMs: 1_000, longestWaitMs: 8_000, maxAttempts: 3 },
  });
  const [message] = delivery.taken;
  if (message?.channel !== 'email') throw new Error('No e-mail went');
  return message;
}

const open = (path = link) => request(host).get(`/fm${path}`);
const answer = (fields: object, path = link) => request(host).post(`/fm${path}`).type('form').send(fields);
const state = async () => (await letterTo(world, 'm-sam')).state;

describe('a link by which somebody answers their invitation once (S2-38)', () => {
  test('stands in the e-mail as text and as HTML, holds no id of the case, and only its hash is kept', async () => {
    expect(link).toMatch(/^\/reply\/[A-Za-z0-9_-]{43}$/);
    expect(mail.html).toContain(`href="${ADDRESS}${link}"`);
    expect(mail.text).toContain('It works once, until 4 December 2026.');
    const { id } = await letterTo(world, 'm-sam');
    const kept = JSON.stringify(await world.stores.invitations.packOf(id));
    expect(kept).not.toContain('/reply/');
    expect(link).not.toMatch(new RegExp(`${id}|hartley|FM-7K3Q9`));
  });

  test('without the setting no e-mail has one', async () => {
    expect((await sent('m-probation', parsePolicy())).text).not.toContain('/reply/');
  });

  test('shows a day, a time and a question, and nothing of the case; it is kept nowhere and told to nobody', async () => {
    const { text, headers, status } = await open();
    expect(status).toBe(200);
    expect(text).toContain('You are asked to a meeting on Friday 4 December 2026 at 4pm.');
    expect(text).not.toMatch(/Jayden|Hartley|Sam|Oyelaran|Craig|Riverside|Wharf|family meeting\b(?!s)|FM-7K3Q9|Nia/);
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex, nofollow' });
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['set-cookie']).toBeUndefined();
  });

  test('opened by whatever looks through somebody’s mail it changes nothing', async () => {
    for (let i = 0; i < 3; i += 1) await open();
    await request(host).head(`/fm${link}`);
    expect(await state()).toBe('sent');
    expect((await open()).text).toContain('Send my answer');
  });

  test('the answer stands in the history, on the family’s list and at the desk, and the link is used up', async () => {
    const done = await answer({ reply: 'coming', needs: ['transport'] });
    expect([done.status, done.text.includes('You said that you are coming.')]).toEqual([200, true]);
    const letter = await letterTo(world, 'm-sam');
    expect(letter).toMatchObject({ state: 'answered', answer: { reply: 'coming', needs: ['transport'] } });
    const history = await world.stores.invitations.historyOf(letter.id);
    expect(history.at(-1)).toMatchObject({ what: 'answered', by: 'The invited person, by their link' });
    expect(await world.stores.network.find('m-sam')).toMatchObject({ status: 'can-attend', needs: ['transport'] });
    const after = await open();
    expect(after.text).toContain('We have your answer already');
    expect(after.text).toContain('Ring us on 01632 960');
    // Sent twice by a nervous finger it is answered as the first time.
    expect((await answer({ reply: 'not-coming' })).text).toContain('You said that you are coming.');
    expect((await letterTo(world, 'm-sam')).answer?.reply).toBe('coming');
  });

  test('of two answers at once, on two nodes, one counts', async () => {
    const other = appOf();
    const both = await Promise.all([
      answer({ reply: 'coming' }),
      request(other).post(`/fm${link}`).type('form').send({ reply: 'not-coming' }),
    ]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    const letter = await letterTo(world, 'm-sam');
    const answered = (await world.stores.invitations.historyOf(letter.id)).filter(({ what }) => what === 'answered');
    expect(answered).toHaveLength(1);
  });

  test('who chooses nothing is asked again, and nothing is used up', async () => {
    const { status, text } = await answer({});
    expect(status).toBe(422);
    expect(text).toContain('Select whether you are coming');
    expect(await state()).toBe('sent');
  });

  test('is not found by guessing, and who keeps guessing has to wait', async () => {
    const guess = `/reply/${'a'.repeat(43)}`;
    const first = await open(guess);
    expect([first.status, first.text.includes('This link cannot be used any more')]).toEqual([404, true]);
    for (let i = 0; i < 20; i += 1) await open(guess);
    expect((await open(guess)).status).toBe(429);
    expect((await answer({ reply: 'coming' }, guess)).status).toBe(429);
    // A right link is not kept out by somebody’s guessing.
    expect((await open()).status).toBe(200);
  });

  test('is over once the meeting has another day, the letters are called back, or its day has come', async () => {
    const over = async () => (await open()).text.includes('This link cannot be used any more');
    const meeting = await world.stores.meetings.find(HARTLEY_MEETING);
    const version = await world.stores.meetings.save({ ...meeting!, on: day('2026-12-11') });
    expect(await over()).toBe(true);
    expect((await answer({ reply: 'coming' })).status).toBe(409);
    await world.stores.meetings.save({ ...meeting!, version });
    expect(await over()).toBe(false);
    world.clock.set('2026-12-05T00:00:01Z');
    expect(await over()).toBe(true);
    expect(await state()).toBe('sent');
  });
});

describe('how long a link holds', () => {
  const at = new Date('2026-11-21T10:00:00Z');
  test.each([
    ['until the end of its days', 3, '2026-11-25T00:00:00.000Z'],
    ['until the end of the day of the meeting at the latest', 28, '2026-12-05T00:00:00.000Z'],
  ])('%s', (_what, days, until) => {
    expect(expiryOf(aRequest(), at, days).toISOString()).toBe(until);
  });

  const behind = {
    link: { tokenHash: 'x', invitationId: 'i', expiresAt: new Date('2026-12-05T00:00:00Z') },
    invitation: anInvitation({ state: 'sent' }),
    request: aRequest(),
    meeting: { ...aRequest().meeting, status: 'planned' },
    superseded: false,
  };
  test.each([
    ['open while an answer is waited for', {}, 'open'],
    ['open where nobody knows whether the e-mail went', { invitation: anInvitation({ state: 'unknown' }) }, 'open'],
    ['used where it was used', { link: { ...behind.link, usedAt: at } }, 'used'],
    ['used where somebody rang meanwhile', { invitation: anInvitation({ state: 'answered' }) }, 'used'],
    ['over where a later letter went', { superseded: true }, 'over'],
    ['over where the letters were called back', { request: aRequest({ status: 'called-back' }) }, 'over'],
    ['over where the meeting is off', { meeting: { ...behind.meeting, status: 'cancelled' } }, 'over'],
    ['over after its day', { link: { ...behind.link, expiresAt: at } }, 'over'],
  ] as const)('%s', (_what, rest, standing) => {
    expect(standingOf({ ...behind, ...rest }, at)).toBe(standing);
  });
});

test('an e-mail without a body tag gets its link at the end', () => {
  const linked = emailWithLink({ text: 'Hello\n', html: '<p>Hello</p>' }, 'https://example.org/reply/x', day('2026-12-04'));
  expect(linked.html).toMatch(/^<p>Hello<\/p><p>You can also/);
  expect(linked.text).toMatch(/^Hello\n\nYou can also tell us here whether you are coming:\nhttps:\/\/example.org\/reply\/x\n/);
});
