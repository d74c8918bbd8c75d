import { createCalendarFiles } from '../../adapters/delivery/calendar/calendar-files';
import { day } from '../../plugin/core/calendar-day';
import type { OutgoingEmail } from '../../plugin/core/delivery-port';
import { Conflict } from '../../plugin/core/errors';
import { deskQueuePage } from '../../plugin/invitations/desk-queue.page';
import { openRequestPage } from '../../plugin/invitations/open-request.page';
import { releaseLetters } from '../../plugin/invitations/release-letters.action';
import { sendLetter } from '../../plugin/invitations/send-letter.action';
import { tellNews } from '../../plugin/invitations/tell-news.action';
import { tellNewsPage } from '../../plugin/invitations/tell-news.page';
import { newsFor } from '../../plugin/invitations/news-of-meeting';
import { dispatchInvitation } from '../../plugin/jobs/dispatch-invitation';
import { relayOnce } from '../../plugin/jobs/outbox-relay';
import { aRequest } from '../builders/an-invitation';
import { HARTLEY_CONTACTS, HARTLEY_EPISODE as episodeId, HARTLEY_MEETING, HARTLEYS, theHartleyMeeting } from '../builders/hartley-family';
import { letterTo, releasedLetters } from '../builders/letters-of-hartleys';
import { businessSupport as desk, nia } from '../builders/okafor-family';
import { printedPage } from '../builders/printed-page';
import { recordingLog } from '../builders/recording-log';
import { rememberedDelivery } from '../builders/remembered-delivery';
import type { World } from '../builders/world';

/** The library is a module of the newer kind. */
const loaded = import('ical.js');
let ICAL: Awaited<typeof loaded>['default'];
beforeAll(async () => void (ICAL = (await loaded).default));

let world: World;
let first: string;
const delivery = { now: rememberedDelivery() };
beforeEach(async () => {
  world = await theHartleyMeeting();
  delivery.now = rememberedDelivery();
  await releasedLetters(world);
  first = (await newest()).id;
  await send('m-sam');
  await send('m-probation');
});
afterEach(() => world.end());

const newest = async () => (await world.stores.invitations.requestsOfMeeting(HARTLEY_MEETING))[0]!;
const queue = async () => (await printedPage(world, deskQueuePage, { params: {}, actor: desk })).words;
const relay = () =>
  relayOnce({
    store: world.store,
    dispatchers: [
      dispatchInvitation({
        delivery: delivery.now,
        documents: { pdf: async () => Buffer.from('%PDF') },
        caseSystem: world.caseRecords,
        calendar: createCalendarFiles({ name: 'Family meetings', email: 'service@example.org' }),
      }),
    ],
    clock: world.clock,
    ids: world.ids,
    log: recordingLog(),
    settings: { batch: 10, leaseMs: 60_000, firstWaitMs: 1_000, longestWaitMs: 8_000, maxAttempts: 3 },
  });

async function send(memberId: string) {
  const { id: invitationId, requestId, version } = await letterTo(world, memberId);
  await world.perform(sendLetter, { requestId, invitationId, version: String(version) }, desk, world.key());
  await relay();
}
const meetingIs = async (rest: object) => {
  const meeting = await world.stores.meetings.find(HARTLEY_MEETING);
  await world.stores.meetings.save({ ...meeting!, ...rest });
};
const tell = async (people: readonly string[], requestId = first) =>
  world.perform(tellNews, { episodeId, requestId, people, sendBy: '2026-11-23' }, nia, world.key());
async function released() {
  const { id: requestId, version } = await newest();
  const drafts = await world.stores.invitations.ofRequest(requestId);
  await world.perform(
    releaseLetters,
    { episodeId, requestId, version: String(version), people: drafts.map(({ id }) => id) },
    nia,
    world.key(),
  );
}
const lastTo = (email: string): OutgoingEmail =>
  delivery.now.taken.filter((each): each is OutgoingEmail => each.channel === 'email' && each.recipient.email === email).at(-1)!;

/** The entry as a calendar program reads it. */
function entry({ calendar }: OutgoingEmail) {
  const parsed = new ICAL.Component(ICAL.parse(calendar!.content) as unknown[]);
  const event = new ICAL.Event(parsed.getFirstSubcomponent('vevent')!);
  return {
    method: String(parsed.getFirstPropertyValue('method')),
    uid: event.uid,
    sequence: event.sequence,
    begins: event.startDate.toJSDate().toISOString(),
    title: event.summary,
  };
}

test('F14: another day is an update of what lies in somebody’s calendar, and a meeting that is off leaves it', async () => {
  const invited = entry(lastTo('sam@example.org'));
  // The clocks have gone forward by then: four o’clock in London is three in UTC.
  await meetingIs({ on: day('2027-03-28') });
  await tell(['m-sam']);
  await released();
  expect(await queue()).toContain('Rearrange for request FM-7K3Q9/2 FM-7K3Q9/2 1 23 November 2026');
  await send('m-sam');
  expect(entry(lastTo('sam@example.org'))).toEqual({ ...invited, sequence: 1, begins: '2027-03-28T15:00:00.000Z' });
  expect(lastTo('sam@example.org').text).toContain('It is now on Sunday 28 March 2027.');

  await meetingIs({ status: 'cancelled' });
  await tell(['m-sam'], (await newest()).id);
  await released();
  expect(await queue()).toContain('Cancel for request FM-7K3Q9/3');
  await send('m-sam');
  expect(entry(lastTo('sam@example.org'))).toEqual({ ...invited, method: 'CANCEL', sequence: 2, begins: '2027-03-28T15:00:00.000Z' });
  expect(invited.title).toBe('Meeting');
  expect(await queue()).not.toContain('Cancel for request');
});

test('the news names no place, no reason and nobody else’s contact, and comes with how to complain', async () => {
  await meetingIs({ on: day('2026-12-11') });
  await tell(['m-sam', 'm-probation']);
  await released();
  await send('m-sam');
  const { text, subject } = lastTo('sam@example.org');
  expect(text).toContain('Jayden');
  const others = Object.entries(HARTLEY_CONTACTS).flatMap(([id, contacts]) => (id === HARTLEYS.sam ? [] : contacts));
  expect(others.filter((each) => text.includes(each))).toEqual([]);
  expect(text).not.toMatch(/Riverside|Wharf|afraid|childcare\b.*needs/);
  expect(subject).not.toContain('Jayden');
  expect((await letterTo(world, 'm-sam')).addressee?.enclosures).toEqual(['If you are not happy: how to complain']);
});

test('the worker is shown that letters say what is not so any more, and who has one', async () => {
  const page = async () => (await printedPage(world, openRequestPage, { params: { episodeId, requestId: first }, actor: nia })).words;
  expect(await page()).not.toContain('Tell those who were invited');
  await meetingIs({ status: 'cancelled' });
  expect(await page()).toContain('Tell those who were invited');
  const { words } = await printedPage(world, tellNewsPage, { params: { episodeId, requestId: first }, actor: nia });
  expect(words).toContain('The meeting on Friday 4 December 2026 is cancelled.');
  expect(words).toContain('Olu Adeyemi E-mail Sam Oyelaran E-mail');
  // Leanne’s letter never went out.
  expect(words).not.toContain('Leanne');
  await expect(tell(['m-leanne'])).rejects.toMatchObject({ problems: [{ field: 'people' }] });
});

test('who was told once is not told the same again, and nothing is told while the letters are right', async () => {
  await expect(tell(['m-sam'])).rejects.toThrow(Conflict);
  await meetingIs({ on: day('2026-12-11') });
  await tell(['m-sam']);
  await released();
  await send('m-sam');
  const { words } = await printedPage(world, tellNewsPage, { params: { episodeId, requestId: first }, actor: nia });
  expect(words).not.toContain('Sam Oyelaran');
  await expect(tell(['m-sam'])).rejects.toMatchObject({ problems: [{ field: 'people' }] });
});

test('news of a meeting that is off does not go once it is planned again, and needs nobody’s consent', async () => {
  await meetingIs({ status: 'cancelled' });
  await tell(['m-sam', 'm-probation']);
  const [given] = await world.stores.consents.ofEpisode(episodeId);
  await world.stores.consents.save({ ...given!, withdrawn: { on: day('2026-11-21'), toldTo: nia.workerId } });
  await released();
  await send('m-sam');
  expect((await letterTo(world, 'm-sam')).state).toBe('sent');
  await meetingIs({ status: 'planned' });
  await expect(send('m-probation')).rejects.toThrow(Conflict);
});

test.each([
  ['has another day', { status: 'planned', on: day('2026-12-11') }, 'meeting-moved'],
  ['is off', { status: 'cancelled', on: day('2026-12-04') }, 'meeting-cancelled'],
  ['is as it was', { status: 'planned', on: day('2026-12-04') }, undefined],
  ['was held', { status: 'held', on: day('2026-12-04') }, undefined],
  ['has no day any more', { status: 'planned' }, undefined],
] as const)('a meeting that %s', (_what, now, kind) => {
  expect(newsFor(aRequest(), now)?.kind).toBe(kind);
});
