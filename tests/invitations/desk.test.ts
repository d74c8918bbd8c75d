import { day } from '../../plugin/core/calendar-day';
import { Conflict, NotAllowed, NotFound } from '../../plugin/core/errors';
import { checkLetter } from '../../plugin/invitations/check-letter.action';
import { checkLetterAtDeskPage, checkLetterPage } from '../../plugin/invitations/check-letter.page';
import { callBackLetters } from '../../plugin/invitations/call-back.action';
import { deskQueuePage } from '../../plugin/invitations/desk-queue.page';
import { deskRow, listOf } from '../../plugin/invitations/desk-queue';
import { letterAtDeskPage, paperAtDeskDownload } from '../../plugin/invitations/letter-at-desk.page';
import { openRequestPage } from '../../plugin/invitations/open-request.page';
import { recordAnswer } from '../../plugin/invitations/record-answer.action';
import { recordAnswerAtDeskPage, recordAnswerPage } from '../../plugin/invitations/record-answer.page';
import { recordNotArrived } from '../../plugin/invitations/record-not-arrived.action';
import { bookingPage } from '../../plugin/invitations/booking.page';
import { recordBooking } from '../../plugin/invitations/record-booking.action';
import { requestAtDeskPage } from '../../plugin/invitations/request-at-desk.page';
import { sendAllEmails } from '../../plugin/invitations/send-all-emails.action';
import { sendLetter } from '../../plugin/invitations/send-letter.action';
import { notArrivedPage, sendLetterPage } from '../../plugin/invitations/send-letter.page';
import {
  HARTLEY_CONTACTS,
  HARTLEY_EPISODE,
  HARTLEY_MEETING,
  HARTLEY_NETWORK,
  HARTLEYS,
  theHartleyMeeting,
  theirHardMeeting,
} from '../builders/hartley-family';
import { letterTo, releasedLetters, request } from '../builders/letters-of-hartleys';
import { auditor, businessSupport as desk, manager, nia, seniorPractitioner } from '../builders/okafor-family';
import { writtenConsent } from '../builders/okafor-meeting';
import { printedPage } from '../builders/printed-page';
import { anActor, type World } from '../builders/world';
import { anAddressee, anInvitation, aRequest } from '../builders/an-invitation';

let world: World;
beforeEach(async () => {
  world = await theHartleyMeeting();
});
afterEach(() => world.end());

const anotherAtTheDesk = anActor('w-support-2', ['business-support']);
const queue = (params: Record<string, string> = {}, actor = desk) => printedPage(world, deskQueuePage, { params, actor });
const requestId = async () => (await world.stores.invitations.requestsOfMeeting(HARTLEY_MEETING))[0]?.id ?? '';
const which = async (memberId: string) => {
  const { id: invitationId, requestId: ofRequest, version } = await letterTo(world, memberId);
  return { requestId: ofRequest, invitationId, version: String(version) };
};
const params = async (memberId: string) => {
  const { requestId: ofRequest, invitationId } = await which(memberId);
  return { requestId: ofRequest, invitationId };
};
const letterPage = async (memberId: string, actor = desk) =>
  printedPage(world, letterAtDeskPage, { params: await params(memberId), actor });
const send = async (memberId: string, raw: object = {}, actor = desk) =>
  world.perform(sendLetter, { ...(await which(memberId)), ...raw }, actor, world.key());
const check = async (memberId: string, actor = desk, raw: object = {}) =>
  world.perform(checkLetter, { ...(await which(memberId)), looked: 'yes', ...raw }, actor, world.key());
const answer = async (memberId: string, raw: object = {}, actor = desk) =>
  world.perform(recordAnswer, { ...(await which(memberId)), reply: 'coming', ...raw }, actor, world.key());
const notArrived = async (memberId: string, how: string) =>
  world.perform(recordNotArrived, { ...(await which(memberId)), how }, desk, world.key());
const memberOf = (id: string) => HARTLEY_NETWORK.find((member) => member.id === id)!;
const state = async (memberId: string) => (await letterTo(world, memberId)).state;
const outbox = () => world.stores.outbox.counts();

describe('the queue of business support', () => {
  test('has nothing of a request that is still being written', async () => {
    await request(world);
    expect((await queue()).words).toContain('There is nothing to do.');
    await expect(printedPage(world, requestAtDeskPage, { params: { requestId: await requestId() }, actor: desk })).rejects.toThrow(
      NotFound,
    );
  });

  test('says what to do, how many and by when, and nothing of whose family it is', async () => {
    await releasedLetters(world);
    const { words, html } = await queue();
    expect(words).toContain('Send invitations for request FM-7K3Q9/1 FM-7K3Q9/1 3 25 November 2026');
    expect(words).toContain('Second check for request FM-7K3Q9/1 FM-7K3Q9/1 5 25 November 2026');
    expect(words).toContain('Book the venue for request FM-7K3Q9/1 FM-7K3Q9/1 1 25 November 2026');
    expect(words).toContain('5 tasks: 0 yours, 5 nobody’s yet, 0 late.');
    expect(html).not.toMatch(/Hartley|Jayden|Leanne|Craig|Dunne|p-jayden|Riverside|episode-hartley/);
  });

  test('is for business support alone', async () => {
    await releasedLetters(world);
    for (const actor of [nia, manager, seniorPractitioner, auditor]) await expect(queue({}, actor)).rejects.toThrow(NotFound);
  });

  test('says when a request is overdue', async () => {
    await releasedLetters(world);
    world.clock.set('2026-11-26T10:00:00Z');
    expect((await queue()).words).toContain('Late 25 November 2026');
  });

  test('has nothing of a family with a restricted record for those who are not named on it (roles.md rule 2)', async () => {
    await releasedLetters(world);
    world.caseRecords.addPerson({ id: HARTLEYS.jayden, fullName: 'Jayden Hartley', dateOfBirth: day('2017-02-03'), restricted: true });
    expect((await queue()).words).toContain('There is nothing to do.');
    await expect(letterPage('m-sam')).rejects.toThrow(NotFound);
    await expect(send('m-sam')).rejects.toThrow(NotFound);
    expect(await world.stores.audit.list({ limit: 1 })).toMatchObject([{ event: 'send-invitation', outcome: 'refused' }]);

    world.caseRecords.nameOnRestricted(desk.workerId, HARTLEYS.jayden);
    expect((await queue()).words).toContain('FM-7K3Q9/1');
    expect((await letterPage('m-sam')).words).toContain('Sam Oyelaran');
  });

  test('has nothing of an invited person whose own record is restricted', async () => {
    await releasedLetters(world);
    world.caseRecords.addPerson({ id: HARTLEYS.sam, fullName: 'Sam Oyelaran', restricted: true });
    expect((await queue()).words).toContain('Send invitations for request FM-7K3Q9/1 FM-7K3Q9/1 2 25 November');
    const { html } = await printedPage(world, requestAtDeskPage, { params: { requestId: await requestId() }, actor: desk });
    expect(html).not.toContain('Sam');
    await expect(letterPage('m-sam')).rejects.toThrow(NotFound);
  });

  test('of a session that a case record opened shows that child’s requests alone', async () => {
    await releasedLetters(world);
    expect((await queue({}, { ...desk, launchedFor: 'p-zoe' })).words).toContain('There is nothing to do.');
    await expect(letterPage('m-sam', { ...desk, launchedFor: 'p-zoe' })).rejects.toThrow(NotFound);
    expect((await queue({}, { ...desk, launchedFor: HARTLEYS.jayden })).words).toContain('FM-7K3Q9/1');
  });

  test.each([
    ['a letter to send', [anInvitation()], {}, 'to-do'],
    ['a letter to check', [anInvitation({ secondCheck: { needed: true } })], {}, 'to-do'],
    ['an e-mail to decide about', [anInvitation({ state: 'unknown' })], {}, 'to-do'],
    ['a venue to book', [anInvitation({ state: 'sent' })], { bookVenue: true }, 'to-do'],
    [
      'a venue that is booked',
      [anInvitation({ state: 'sent' })],
      { bookVenue: true, venueBooked: { on: day('2026-11-22'), by: 'w' } },
      'answers',
    ],
    ['an answer to wait for', [anInvitation({ state: 'sent' }), anInvitation({ state: 'answered' })], {}, 'answers'],
    ['an e-mail on its way', [anInvitation({ state: 'queued' })], {}, 'answers'],
    ['everybody’s answer', [anInvitation({ state: 'answered' })], {}, 'finished'],
    ['a letter that came back', [anInvitation({ state: 'failed', failure: { how: 'came-back' } })], {}, 'finished'],
  ] as const)('puts a request with %s where it belongs', (_what, letters, rest, list) => {
    expect(listOf(deskRow(aRequest(rest), letters))).toBe(list);
  });
});

describe('a request at the desk', () => {
  beforeEach(() => releasedLetters(world));
  const open = async (actor = desk) => printedPage(world, requestAtDeskPage, { params: { requestId: await requestId() }, actor });

  test('lists name, way and state, and nobody’s address, telephone number or e-mail address', async () => {
    const { words, html } = await open();
    expect(words).toContain('Sam Oyelaran E-mail To be sent');
    expect(words).toContain('Leanne Hartley Post To be checked');
    expect(
      Object.values(HARTLEY_CONTACTS)
        .flat()
        .filter((contact) => html.includes(contact)),
    ).toEqual([]);
    expect(html).not.toMatch(/afraid|childcare|sister|grandmother|Mia|Baby|p-jayden|m-leanne/);
  });

  test('is not found by anybody but business support', async () => {
    for (const actor of [nia, manager, auditor]) await expect(open(actor)).rejects.toThrow(NotFound);
  });

  test('sends off all e-mails that are ready, and goes on with the rest when pressed again', async () => {
    const sendAll = async () => world.perform(sendAllEmails, { requestId: await requestId() }, desk, world.key());
    expect((await open()).words).toContain('Send the 2 e-mails that are ready');
    await sendAll();
    expect([await state('m-sam'), await state('m-probation'), await state('m-toni'), await state('m-craig')]).toEqual([
      'queued',
      'queued',
      'released',
      'released',
    ]);
    expect((await outbox()).waiting).toBe(2);
    // Toni's is checked now, but the worker wants to be rung first: it is sent by itself.
    await check('m-toni');
    await expect(sendAll()).rejects.toThrow(Conflict);
    await send('m-toni');
    expect((await outbox()).waiting).toBe(3);
  });

  test('leaves out of the batch what has been stopped', async () => {
    await world.stores.network.save({ ...memberOf('m-sam'), disclosure: 'nothing-yet' });
    await world.perform(sendAllEmails, { requestId: await requestId() }, desk, world.key());
    expect([await state('m-sam'), await state('m-probation')]).toEqual(['released', 'queued']);
  });

  test('says what venue to book, and when it was booked', async () => {
    const page = async () => printedPage(world, bookingPage, { params: { requestId: await requestId(), what: 'venue' }, actor: desk });
    expect((await page()).words).toContain('Riverside Community Centre Wharf Road Sampleton ZZ1 4QT Day Friday 4 December 2026 From 4pm');
    const book = async () =>
      world.perform(
        recordBooking,
        {
          requestId: await requestId(),
          what: 'venue',
          version: String((await world.stores.invitations.findRequest(await requestId()))?.version),
          until: '18:30',
        },
        desk,
        world.key(),
      );
    await book();
    expect((await open()).words).toContain('The venue was booked on 21 November 2026.');
    expect((await page()).words).not.toContain('I have booked it');
  });
});

describe('one letter at the desk', () => {
  beforeEach(() => releasedLetters(world));

  test('shows how it goes, and no other invitee’s contact', async () => {
    const { words, html } = await letterPage('m-craig');
    expect(words).toContain('Salutation Dear Craig Dunne');
    expect(words).toContain('Address Craig Dunne 27 Tannery Row Sampleton ZZ2 6TR');
    expect(words).toContain('Ring the worker before you send anything.');
    expect(words).toContain(
      'Goes with it If you are not happy: how to complain Agenda How we use information about you What to expect A leaflet of the council’s own',
    );
    const others = [...HARTLEY_CONTACTS[HARTLEYS.leanne], ...HARTLEY_CONTACTS[HARTLEYS.toni], ...HARTLEY_CONTACTS[HARTLEYS.sam]];
    expect(others.filter((contact) => html.includes(contact))).toEqual([]);
    expect(html).not.toMatch(/afraid|childcare|father|07700 900302/);
  });

  test.each(['m-jayden', 'm-leanne', 'm-craig', 'm-sam', 'm-pat', 'm-toni', 'm-probation', 'm-school'])(
    'to %s shows nobody else’s address, telephone number or e-mail address, and no telephone number at all',
    async (memberId) => {
      const { html } = await letterPage(memberId);
      const own: readonly string[] = [...(memberOf(memberId).contact?.addressLines ?? []), memberOf(memberId).contact?.email ?? ''];
      const known = Object.values(HARTLEY_CONTACTS).flat();
      expect(known.filter((contact) => html.includes(contact) && !own.includes(contact))).toEqual([]);
      expect(html).not.toMatch(/07700|960305/);
    },
  );

  test('is printed as the paper that was released, and the printing is audited', async () => {
    const answerOf = async (actor = desk) =>
      world.ask(paperAtDeskDownload.query, { ...(await params('m-jayden')), paper: 'letter' }, actor);
    expect(paperAtDeskDownload.content(await answerOf(), {} as never)).toMatchObject({
      fileName: 'letter.pdf',
      printed: { title: 'A meeting about you, Jayden' },
    });
    expect(await world.stores.audit.list({ limit: 1 })).toMatchObject([{ event: 'print-invitation-paper', outcome: 'downloaded' }]);
    await expect(answerOf(nia)).rejects.toThrow(NotFound);
  });

  test('is not found under another request’s address', async () => {
    const { invitationId } = await params('m-sam');
    await expect(
      printedPage(world, letterAtDeskPage, { params: { requestId: 'request-other', invitationId }, actor: desk }),
    ).rejects.toThrow(NotFound);
  });

  test('that was not released is not found', async () => {
    const { invitationId, requestId: ofRequest } = await which('m-sam');
    const letter = await world.stores.invitations.find(invitationId);
    await world.stores.invitations.save({ ...letter!, state: 'draft', addressee: undefined });
    await expect(printedPage(world, letterAtDeskPage, { params: { requestId: ofRequest, invitationId }, actor: desk })).rejects.toThrow(
      NotFound,
    );
  });
});

describe('sending', () => {
  beforeEach(() => releasedLetters(world));

  test('an e-mail puts one message on its way, however often it is pressed', async () => {
    await send('m-sam');
    expect(await state('m-sam')).toBe('queued');
    await expect(send('m-sam')).rejects.toThrow(Conflict);
    await expect(send('m-sam', { version: '1' })).rejects.toThrow(Conflict);
    expect(await outbox()).toMatchObject({ waiting: 1 });
    const [message] = await world.stores.outbox.claim('claim', world.clock.now(), 1000, 10);
    expect(message).toMatchObject({ kind: 'send-invitation', key: `invitation-${(await letterTo(world, 'm-sam')).id}` });
    expect(Object.keys(message?.payload ?? {})).toEqual(['invitationId']);
  });

  test('a letter is marked as posted on the day it was', async () => {
    await check('m-leanne');
    await expect(send('m-leanne', { sentOn: '2026-11-22' })).rejects.toMatchObject({ problems: [{ field: 'sentOn' }] });
    await send('m-leanne', { sentOn: '2026-11-20' });
    expect(await letterTo(world, 'm-leanne')).toMatchObject({ state: 'sent', sentOn: '2026-11-20' });
    expect(await outbox()).toMatchObject({ waiting: 0 });
  });

  test('waits for the second check where one is needed', async () => {
    await expect(send('m-leanne')).rejects.toThrow('Somebody else has to check this letter');
    expect((await printedPage(world, sendLetterPage, { params: await params('m-leanne'), actor: desk })).words).toContain(
      'Somebody else has to check',
    );
    await check('m-leanne');
    await send('m-leanne');
    expect(await state('m-leanne')).toBe('sent');
  });

  test('is business support’s alone', async () => {
    for (const actor of [nia, manager, auditor]) await expect(send('m-sam', {}, actor)).rejects.toThrow(NotFound);
    expect(await state('m-sam')).toBe('released');
  });

  const changes: readonly (readonly [string, () => Promise<unknown>])[] = [
    [
      'consent was withdrawn',
      () => world.stores.consents.save(writtenConsent({ episodeId: HARTLEY_EPISODE, withdrawn: { on: day('2026-11-21'), toldTo: 'Nia' } })),
    ],
    ['the meeting has another day', () => world.stores.meetings.save(theirHardMeeting({ on: day('2026-12-05') }))],
    ['the meeting was cancelled', () => world.stores.meetings.save(theirHardMeeting({ status: 'cancelled' }))],
    ['the person is to be told nothing', () => world.stores.network.save({ ...memberOf('m-sam'), disclosure: 'nothing-yet' })],
    ['nothing may go to the person unasked', () => world.stores.network.save({ ...memberOf('m-sam'), safetyInstruction: 'call-worker' })],
    ['the person was taken off the list', () => world.stores.network.save({ ...memberOf('m-sam'), removedOn: day('2026-11-21') })],
  ];
  test.each(changes)('stops when %s, and says no more than “ask the worker”', async (_what, change) => {
    await change();
    await expect(send('m-sam')).rejects.toThrow('something has changed since it was released. Ask the worker');
    const { words, html } = await letterPage('m-sam');
    expect(words).toContain('Do not send this letter: something has changed since it was released. Ask the worker.');
    expect(html).not.toContain('Send by e-mail');
    expect(await outbox()).toMatchObject({ waiting: 0 });
  });

  test('stops when the worker has called the request back', async () => {
    const version = String((await world.stores.invitations.findRequest(await requestId()))?.version);
    await world.perform(callBackLetters, { episodeId: HARTLEY_EPISODE, requestId: await requestId(), version }, nia, world.key());
    await expect(send('m-sam')).rejects.toThrow(Conflict);
    expect((await letterPage('m-sam')).words).toContain('Called back by the worker. Do not send it.');
    expect((await queue()).words).toContain('There is nothing to do.');
  });

  test('never posts to somebody to whom nothing may be posted', async () => {
    const pat = await letterTo(world, 'm-pat');
    const addressee = anAddressee({ ...pat.addressee, contact: { channel: 'letter', addressLines: ['27 Tannery Row', 'Sampleton'] } });
    await world.stores.invitations.save({ ...pat, addressee, secondCheck: { needed: false } });
    await world.stores.network.save({ ...memberOf('m-pat'), contact: addressee.contact });
    await expect(send('m-pat')).rejects.toThrow(Conflict);
    expect(await state('m-pat')).toBe('released');
  });
});

describe('the second check', () => {
  beforeEach(() => releasedLetters(world));
  const onTheWorkersSide = { episodeId: HARTLEY_EPISODE };

  test('is made by business support, or on the worker’s side by somebody else than who released the letter', async () => {
    await check('m-leanne', desk);
    await expect(check('m-craig', nia, onTheWorkersSide)).rejects.toThrow('somebody else has to check it');
    await check('m-craig', seniorPractitioner, onTheWorkersSide);
    expect((await letterTo(world, 'm-leanne')).secondCheck).toMatchObject({ needed: true, by: desk.workerId, on: '2026-11-21' });
    expect((await letterTo(world, 'm-craig')).secondCheck).toMatchObject({ by: seniorPractitioner.workerId });
    expect(await world.stores.invitations.historyOf((await letterTo(world, 'm-craig')).id)).toMatchObject([
      { what: 'released' },
      { what: 'checked' },
    ]);
  });

  test('is nobody else’s', async () => {
    await expect(check('m-craig', auditor, onTheWorkersSide)).rejects.toThrow(NotAllowed);
    await expect(check('m-craig', nia)).rejects.toThrow(NotFound);
    await expect(check('m-craig', desk, onTheWorkersSide)).rejects.toThrow(NotFound);
    await expect(check('m-craig', seniorPractitioner, { episodeId: 'episode-other' })).rejects.toThrow(NotFound);
    await expect(check('m-craig', desk, { looked: undefined })).rejects.toMatchObject({ problems: [{ field: 'looked' }] });
  });

  test('shows the very letter that goes out, and where to, on both sides', async () => {
    const atDesk = await printedPage(world, checkLetterAtDeskPage, { params: await params('m-leanne'), actor: desk });
    const worker = await printedPage(world, checkLetterPage, {
      params: { ...onTheWorkersSide, ...(await params('m-leanne')) },
      actor: seniorPractitioner,
    });
    for (const { words } of [atDesk, worker]) {
      expect(words).toContain('Post: Leanne Hartley, PO Box 77, Sampleton, ZZ1 9PB');
      expect(words).toContain('Dear Leanne Hartley,');
    }
    expect(atDesk.identity).toBeUndefined();
    expect(worker.identity?.name).toBe('Jayden Hartley');
    const own = await printedPage(world, checkLetterPage, { params: { ...onTheWorkersSide, ...(await params('m-leanne')) }, actor: nia });
    expect(own.words).toContain('You released this letter, so somebody else has to check it.');
    expect(own.html).not.toContain('<form');
  });
});

describe('what became of a letter', () => {
  beforeEach(async () => {
    await releasedLetters(world);
    await send('m-school');
  });

  test('an answer is recorded, and the family’s list learns of it', async () => {
    await world.stores.network.save({ ...memberOf('m-school'), status: 'contacted', needs: ['interpreter'] });
    await answer('m-school', { reply: 'not-coming', needs: ['step-free-access'], note: 'Is afraid of the dog.' });
    expect((await letterTo(world, 'm-school')).answer).toMatchObject({
      reply: 'not-coming',
      on: '2026-11-21',
      note: 'Is afraid of the dog.',
    });
    expect(await world.stores.network.find('m-school')).toMatchObject({
      status: 'cannot-attend',
      needs: ['interpreter', 'step-free-access'],
    });
  });

  test('what was said for the worker is on the worker’s page, and not at the desk again', async () => {
    await answer('m-school', { note: 'Is afraid of the dog.' });
    const atDesk = [
      await letterPage('m-school'),
      await printedPage(world, recordAnswerAtDeskPage, { params: await params('m-school'), actor: desk }),
    ];
    for (const { html } of atDesk) expect(html).not.toContain('dog');
    const mine = await printedPage(world, openRequestPage, {
      params: { episodeId: HARTLEY_EPISODE, requestId: await requestId() },
      actor: nia,
    });
    expect(mine.words).toContain('Said: Is afraid of the dog.');
    // Changing the answer at the desk, where the note is not shown, leaves it as it is.
    await answer('m-school', { reply: 'views-another-way' });
    expect((await letterTo(world, 'm-school')).answer).toMatchObject({ reply: 'views-another-way', note: 'Is afraid of the dog.' });
  });

  test('an answer that came to the worker is recorded on the worker’s side', async () => {
    await answer('m-school', { episodeId: HARTLEY_EPISODE }, manager);
    expect(await state('m-school')).toBe('answered');
    await expect(answer('m-school', {}, manager)).rejects.toThrow(NotFound);
    await expect(answer('m-school', { episodeId: HARTLEY_EPISODE }, auditor)).rejects.toThrow(NotAllowed);
    const page = await printedPage(world, recordAnswerPage, {
      params: { episodeId: HARTLEY_EPISODE, ...(await params('m-school')) },
      actor: nia,
    });
    expect(page.html).toMatch(/value="coming"[^>]* checked/);
  });

  test('an answer without a word, or to a letter that is not out, is not recorded', async () => {
    await expect(answer('m-school', { reply: undefined })).rejects.toMatchObject({ problems: [{ field: 'reply' }] });
    await expect(answer('m-sam')).rejects.toThrow(Conflict);
  });

  test('one who has declined stays declined, whatever the letter is answered', async () => {
    await world.stores.network.save({ ...memberOf('m-school'), status: 'declined' });
    await answer('m-school');
    expect(await world.stores.network.find('m-school')).toMatchObject({ status: 'declined' });
  });

  test('a letter that came back is recorded, and the person can be written to again', async () => {
    await notArrived('m-school', 'not-handed-over');
    expect(await letterTo(world, 'm-school')).toMatchObject({ state: 'failed', failure: { how: 'not-handed-over' } });
    const mine = await printedPage(world, openRequestPage, {
      params: { episodeId: HARTLEY_EPISODE, requestId: await requestId() },
      actor: nia,
    });
    expect(mine.words).toContain('It could not be handed over.');
    await request(world, { people: ['m-school'] });
    expect(await letterTo(world, 'm-school')).toMatchObject({ revision: 2, state: 'draft' });
  });

  test('is told on a page with the ways in which that letter can fail', async () => {
    const page = await printedPage(world, notArrivedPage, { params: await params('m-school'), actor: desk });
    expect(page.words).toContain('It could not be handed over');
    expect(page.words).not.toContain('The e-mail came back');
    await expect(notArrived('m-school', 'given-up')).rejects.toMatchObject({ problems: [{ field: 'how' }] });
  });

  test('stands in the letter’s history, with who did it', async () => {
    await answer('m-school', {}, anotherAtTheDesk);
    const { words } = await letterPage('m-school');
    expect(words).toContain('Released 21 November 2026, 10:00 by Nia Prŷs');
    expect(words).toContain('Answer recorded 21 November 2026, 10:00 by Worker w-support-2');
  });
});
