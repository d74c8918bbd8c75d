import { day } from '../../plugin/core/calendar-day';
import { CaseSystemUnavailable, Conflict, InvalidInput, NotAllowed, NotFound } from '../../plugin/core/errors';
import { callBackLetters } from '../../plugin/invitations/call-back.action';
import { callBackPage } from '../../plugin/invitations/call-back.page';
import { letterPaperDownload, letterPreviewPage } from '../../plugin/invitations/letter-preview.page';
import { openRequestPage } from '../../plugin/invitations/open-request.page';
import { releaseLettersPage } from '../../plugin/invitations/release-letters.page';
import { takeBackLetter } from '../../plugin/invitations/take-back-letter.action';
import { takeBackLetterPage } from '../../plugin/invitations/take-back-letter.page';
import { writeLetterPage } from '../../plugin/invitations/write-letter.page';
import { requestInvitationsPage } from '../../plugin/worklists/request-invitations.page';
import {
  HARTLEY_EPISODE as episodeId,
  HARTLEY_MEETING as meetingId,
  HARTLEY_NETWORK,
  theHartleyMeeting,
  theirHardMeeting,
} from '../builders/hartley-family';
import { letterTo, release, releasedLetters, request, typedRequest, write } from '../builders/letters-of-hartleys';
import { anotherWorker, auditor, businessSupport, coordinator, manager, nia, seniorPractitioner } from '../builders/okafor-family';
import { writtenConsent } from '../builders/okafor-meeting';
import { printedPage } from '../builders/printed-page';
import { anActor, type World } from '../builders/world';

let world: World;
beforeEach(async () => {
  world = await theHartleyMeeting();
});
afterEach(() => world.end());

const requests = () => world.stores.invitations.requestsOfMeeting(meetingId);
const ask = (actor = nia) => printedPage(world, requestInvitationsPage, { params: { episodeId, meetingId }, actor });
const overview = async (actor = nia) => {
  const [newest] = await requests();
  return printedPage(world, openRequestPage, { params: { episodeId, requestId: newest?.id ?? '' }, actor });
};
const memberOf = (id: string) => HARTLEY_NETWORK.find((member) => member.id === id)!;
const withdrawConsent = () =>
  world.stores.consents.save(writtenConsent({ episodeId, withdrawn: { on: day('2026-11-20'), toldTo: 'Nia Prŷs' } }));

describe('a request to business support', () => {
  test('is kept with its own copy of the meeting and a draft letter for each person, and sends nothing', async () => {
    await request(world);
    expect(await requests()).toMatchObject([
      {
        revision: 1,
        status: 'draft',
        reference: 'FM-7K3Q9',
        bookVenue: true,
        sendBy: '2026-11-25',
        meeting: {
          label: 'family meeting',
          on: '2026-12-04',
          startsAt: '16:00',
          runBy: { name: 'Nia Prŷs', role: 'social worker', independent: false },
        },
        words: { agenda: ['Everyone says who they are.', 'We write down a plan.'], replyBy: '2026-12-01' },
      },
    ]);
    const letters = await world.stores.invitations.ofMeeting(meetingId);
    expect(letters.map(({ memberId, kind, state }) => [memberId, kind, state])).toEqual([
      ['m-craig', 'family', 'draft'],
      ['m-jayden', 'child', 'draft'],
      ['m-leanne', 'family', 'draft'],
      ['m-pat', 'family', 'draft'],
      ['m-probation', 'professional', 'draft'],
      ['m-sam', 'family', 'draft'],
      ['m-school', 'professional', 'draft'],
      ['m-toni', 'family', 'draft'],
    ]);
    expect(await world.stores.outbox.counts()).toEqual({ waiting: 0, parked: 0 });
    expect(await world.stores.audit.list({ limit: 1 })).toMatchObject([{ event: 'request-invitations', outcome: 'done' }]);
  });

  test('says nothing twice: it can be changed while it is being written, and people added and taken out', async () => {
    await request(world);
    await write(world, 'm-sam');
    const [draft] = await requests();
    await request(world, { draft: draft?.id, version: String(draft?.version), likelyLength: 'an hour', people: ['m-sam', 'm-toni'] });
    expect(await requests()).toMatchObject([{ id: draft?.id, words: { likelyLength: 'an hour' } }]);
    const letters = await world.stores.invitations.ofMeeting(meetingId);
    expect(letters.map(({ memberId, words }) => [memberId, words.whyYouMatter])).toEqual([
      ['m-sam', 'Jayden looks forward to seeing you.'],
      ['m-toni', undefined],
    ]);
  });

  test('is not written over by somebody who did not see it', async () => {
    await request(world);
    await expect(request(world)).rejects.toThrow(Conflict);
    const [draft] = await requests();
    await expect(request(world, { draft: draft?.id, version: '7' })).rejects.toThrow(Conflict);
  });

  test.each([
    ['nobody', { people: undefined }, 'people'],
    ['somebody who has died', { people: ['m-ken'] }, 'people'],
    ['somebody whose record is restricted', { people: ['m-mia'] }, 'people'],
    ['the worker', { people: ['m-nia'] }, 'people'],
    ['an answer after the meeting', { replyBy: '2026-12-05' }, 'replyBy'],
    ['letters to be sent yesterday', { sendBy: '2026-11-20' }, 'sendBy'],
    ['letters to be sent after the answer', { sendBy: '2026-12-02' }, 'sendBy'],
    ['no agenda', { agenda: ' ' }, 'agenda'],
  ])('for %s is not kept', async (_what, raw, field) => {
    await expect(request(world, raw)).rejects.toMatchObject({ problems: [{ field }] });
    expect(await requests()).toEqual([]);
  });

  test('waits for written consent to invitations (S2-31)', async () => {
    await withdrawConsent();
    await expect(request(world)).rejects.toThrow('Record written consent');
    expect((await ask()).words).toContain('Record written consent to sending invitations');
  });

  test('waits for the day of the meeting', async () => {
    await world.stores.meetings.save(theirHardMeeting({ on: undefined }));
    await expect(request(world)).rejects.toThrow('Give the meeting its date first');
  });

  test.each([
    ['another worker', anotherWorker, NotFound],
    ['business support', businessSupport, NotFound],
    ['the auditor', auditor, NotAllowed],
  ])('is not written by %s', async (_who, actor, error) => {
    await expect(request(world, {}, actor)).rejects.toThrow(error);
    expect(await requests()).toEqual([]);
  });

  test('is not found under another family’s address', async () => {
    await expect(request(world, { episodeId: 'episode-other' })).rejects.toThrow(NotFound);
  });

  test('offers everybody who can be invited, ticked, and says who cannot and why, but for a restricted record', async () => {
    const { words, html } = await ask();
    expect(words).toContain('Ken Hartley: the case record says that this person has died');
    expect(html).not.toContain('Mia');
    expect(html.match(/ checked/g)?.length).toBe(8 + 2);
    expect(words).toContain('Sam Oyelaran mother’s partner, e-mail, may know: that there is a meeting, not why');
  });
});

describe('letters', () => {
  beforeEach(() => request(world));

  test('are told incomplete person by person, with what to mend and where', async () => {
    const { words, html } = await overview();
    expect(words).toContain('Why this person matters to the child is missing. Write the letter for Sam Oyelaran');
    expect(words).toContain('Who is coming is missing');
    expect(html).toContain((await letterTo(world, 'm-sam')).id);
    expect(html).not.toContain('Check and release letters');
  });

  test.each<[string, Partial<(typeof HARTLEY_NETWORK)[number]>, string]>([
    ['is to be told nothing yet', { disclosure: 'nothing-yet' }, 'This person is to be told nothing yet'],
    ['has no address chosen', { contact: undefined }, 'Choose how and where the letter goes'],
    [
      'must get nothing by post',
      { contact: { channel: 'letter', addressLines: ['9 Quay Street', 'Sampleton'] }, safetyInstruction: 'do-not-post' },
      'Nothing may be posted',
    ],
    ['has declined meanwhile', { status: 'declined' }, 'do not want to take part'],
    ['was taken off the list', { removedOn: day('2026-11-21') }, 'Was taken off the family’s list'],
  ])('to somebody who %s are not released, and say why', async (_who, rest, message) => {
    await write(world, 'm-sam');
    await world.stores.network.save({ ...memberOf('m-sam'), ...rest });
    expect((await overview()).words).toContain(message);
    await expect(release(world, ['m-sam'])).rejects.toThrow(Conflict);
    expect((await letterTo(world, 'm-sam')).state).toBe('draft');
  });

  test('with somebody else’s address in them are not released', async () => {
    await write(world, 'm-craig', { whyYouMatter: 'Jayden now sleeps at Haven House, 14 Shelter Walk.' });
    expect((await overview()).words).toContain('An address stands in why this person matters');
    await expect(release(world, ['m-craig'])).rejects.toThrow(Conflict);
  });

  test('to a professional whom the family has not wished for are not released (S2-28)', async () => {
    await write(world, 'm-school');
    await world.stores.network.save({ ...memberOf('m-school'), familyWish: undefined });
    expect((await overview()).words).toContain('The family has not said that it wishes this person to come');
  });

  test('ask to ring where the meeting is at somebody’s home', async () => {
    const home = theirHardMeeting({ venueKind: 'family-home', venue: '27 Tannery Row, Sampleton' });
    await world.stores.meetings.save(home);
    const [draft] = await requests();
    await request(world, { draft: draft?.id, version: String(draft?.version), bookVenue: 'no' });
    await write(world, 'm-sam');
    const { id: invitationId, requestId } = await letterTo(world, 'm-sam');
    const { words } = await printedPage(world, letterPreviewPage, { params: { episodeId, requestId, invitationId }, actor: nia });
    expect(words).toContain('Please ring us on 01632 960001. We will tell you where it is.');
    expect(words).not.toContain('Tannery');
  });

  test('do not go out to a home that nobody has marked as one', async () => {
    await world.stores.meetings.save(theirHardMeeting({ venue: '27 Tannery Row, Sampleton' }));
    const [draft] = await requests();
    await request(world, { draft: draft?.id, version: String(draft?.version) });
    await write(world, 'm-sam');
    expect((await overview()).words).toContain('An address stands in where the meeting is');
  });

  test('are written by anybody who works on the episode, and by nobody else', async () => {
    await write(world, 'm-sam', {}, manager);
    await expect(write(world, 'm-sam', {}, businessSupport)).rejects.toThrow(NotFound);
    await expect(write(world, 'm-sam', {}, auditor)).rejects.toThrow(NotAllowed);
  });

  test('keep what was written unless somebody else wrote meanwhile', async () => {
    await write(world, 'm-sam');
    await expect(write(world, 'm-sam', { version: '0' })).rejects.toThrow(Conflict);
    await expect(write(world, 'm-sam', { startsAt: 'half past' })).rejects.toMatchObject({ problems: [{ field: 'startsAt' }] });
    await expect(write(world, 'm-school', { informationWhat: 'A note' })).rejects.toMatchObject({ problems: [{ field: 'informationBy' }] });
    await expect(write(world, 'm-sam', { state: 'released' })).rejects.toThrow(InvalidInput);
  });

  test('are written on a page with the fields of their kind, and with what is known already', async () => {
    const page = async (memberId: string) => {
      const { id: invitationId, requestId } = await letterTo(world, memberId);
      return printedPage(world, writeLetterPage, { params: { episodeId, requestId, invitationId }, actor: nia });
    };
    const child = await page('m-jayden');
    // The others' names to start from, but nobody's of whom something has to be kept quiet.
    expect(child.html).toContain('Sam Oyelaran</textarea>');
    expect(child.words).toContain('Whom can the child ask?');
    const family = await page('m-leanne');
    expect(family.words).toContain('Why do they matter to the children?');
    expect(family.html).toMatch(/name="keepVenueOut"[^>]*value="yes"[^>]*checked/);
    expect(family.html).toMatch(/value="p-jayden"[^>]*checked/);
    expect(family.html).not.toMatch(/value="p-bump"[^>]*checked/);
    expect((await page('m-school')).words).toContain('Which questions are they to answer?');
  });
});

describe('releasing letters', () => {
  beforeEach(async () => {
    await request(world);
    for (const memberId of ['m-sam', 'm-toni', 'm-craig']) await write(world, memberId);
  });

  test('fixes what goes out, and where to, and leaves the rest a draft', async () => {
    await release(world, ['m-sam', 'm-toni']);
    expect(await letterTo(world, 'm-sam')).toMatchObject({
      state: 'released',
      releasedBy: nia.workerId,
      addressee: { name: 'Sam Oyelaran', contact: { channel: 'e-mail', email: 'sam@example.org' } },
      secondCheck: { needed: false },
    });
    expect((await letterTo(world, 'm-craig')).state).toBe('draft');
    expect(await requests()).toMatchObject([{ status: 'released', released: { on: '2026-11-21', by: nia.workerId } }]);
    const { id } = await letterTo(world, 'm-sam');
    expect(await world.stores.invitations.historyOf(id)).toMatchObject([{ what: 'released', by: 'Nia Prŷs' }]);

    await world.stores.network.save({ ...memberOf('m-sam'), contact: { channel: 'e-mail', email: 'new@example.org' } });
    expect((await letterTo(world, 'm-sam')).addressee?.contact.email).toBe('sam@example.org');
    await release(world, ['m-craig']);
    expect((await letterTo(world, 'm-craig')).state).toBe('released');
  });

  test('a second time with the same key does nothing more', async () => {
    await release(world, ['m-sam']);
    await expect(release(world, ['m-sam'])).rejects.toThrow(Conflict);
    const { id } = await letterTo(world, 'm-sam');
    expect(await world.stores.invitations.historyOf(id)).toHaveLength(1);
  });

  test('waits for the meeting to be looked at again when it has been changed', async () => {
    await world.stores.meetings.save(theirHardMeeting({ on: day('2026-12-05') }));
    expect((await overview()).words).toContain('The meeting has been changed since this was written');
    await expect(release(world, ['m-sam'])).rejects.toThrow('The meeting has been changed');
  });

  test('waits for consent that still stands', async () => {
    await withdrawConsent();
    await expect(release(world, ['m-sam'])).rejects.toThrow('Record written consent');
  });

  test('cannot be done while the case system does not answer', async () => {
    world.caseRecords.down = true;
    await expect(release(world, ['m-sam'])).rejects.toThrow(CaseSystemUnavailable);
  });

  const otherWorkerOfTheChild = anActor('w-second', ['worker'], ['team-north']);
  test.each([
    ['the Senior Practitioner', seniorPractitioner, 'released'],
    ['the manager', manager, 'released'],
    ['a worker who does not run the meeting', otherWorkerOfTheChild, 'draft'],
    ['a coordinator of another episode', coordinator, 'draft'],
    ['the auditor', auditor, 'draft'],
    ['business support', businessSupport, 'draft'],
  ])('is the right of %s, or not', async (_who, actor, state) => {
    for (const child of ['p-jayden', 'p-bump']) world.caseRecords.allocate(child, otherWorkerOfTheChild.workerId);
    await release(world, ['m-sam'], actor).catch((error: unknown) => error);
    expect((await letterTo(world, 'm-sam')).state).toBe(state);
  });

  test('is done on a page that says who gets what, how, and what waits', async () => {
    const [newest] = await requests();
    const { words, html } = await printedPage(world, releaseLettersPage, {
      params: { episodeId, requestId: newest?.id ?? '' },
      actor: nia,
    });
    expect(words).toContain('Sam Oyelaran E-mail: sam@example.org.');
    expect(words).toContain('Craig Dunne Post: 27 Tannery Row, Sampleton, ZZ2 6TR. Somebody else checks it before it is sent.');
    expect(words).toContain('Business support is told: “Ring the worker before you send anything”.');
    expect(words).toContain('Pat Dunne: Why this person matters to the child is missing');
    expect(html.match(/ checked/g)?.length).toBe(3);
  });

  test('gives the very paper that was looked at, also as a file whose name says nothing', async () => {
    const { id: invitationId, requestId } = await letterTo(world, 'm-toni');
    const params = { episodeId, requestId, invitationId };
    const before = await printedPage(world, letterPreviewPage, { params, actor: nia });
    expect(before.words).toContain('This is what would be released now');
    await release(world, ['m-toni']);
    const after = await printedPage(world, letterPreviewPage, { params, actor: nia });
    expect(after.words).toContain('Dear Toni Weir,');
    expect(after.words.slice(after.words.indexOf('Dear'))).toBe(before.words.slice(before.words.indexOf('Dear')));

    const answer = await world.ask(letterPaperDownload.query, { ...params, paper: 'letter' }, nia);
    expect(letterPaperDownload.content(answer, {} as never)).toMatchObject({ fileName: 'letter.pdf', printed: { reference: 'FM-7K3Q9' } });
    await expect(world.ask(letterPaperDownload.query, { ...params, paper: 'letter' }, businessSupport)).rejects.toThrow(NotFound);
    expect(await world.stores.audit.list({ limit: 2 })).toMatchObject([{ outcome: 'refused' }, { outcome: 'downloaded' }]);
  });
});

describe('a further request for the same meeting', () => {
  const again = async (raw: object = {}) => request(world, { people: ['m-sam'], ...raw });
  beforeEach(async () => {
    await releasedLetters(world);
  });

  test('does not write to somebody twice about the same meeting (F14)', async () => {
    await again();
    await write(world, 'm-sam');
    expect((await overview()).words).toContain('Has been sent an invitation to this meeting already');
    await expect(release(world, ['m-sam'])).rejects.toThrow(Conflict);
  });

  test('has the next revision, and takes the place of what is not out yet when the day is another', async () => {
    const old = await letterTo(world, 'm-sam');
    await world.stores.meetings.save(theirHardMeeting({ on: day('2026-12-11') }));
    expect((await ask()).words).toContain('The meeting has been changed since its last letters were released');
    await again({ replyBy: '2026-12-08' });
    await write(world, 'm-sam');
    await release(world, ['m-sam']);
    expect(await letterTo(world, 'm-sam')).toMatchObject({ revision: 2, state: 'released' });
    expect(await world.stores.invitations.find(old.id)).toMatchObject({ revision: 1, state: 'called-back' });
  });

  test('starts from the words of the last one, with nobody ticked who has a letter', async () => {
    const { html, words } = await ask();
    expect(html).toContain('afraid at night');
    expect(html.match(/name="people"[^>]* checked/g)).toBeNull();
    expect(words).toContain('has a letter to this meeting already');
    expect(words).toContain('FM-7K3Q9/1, released');
  });
});

describe('calling letters back', () => {
  const callBack = async (actor = nia) => {
    const [newest] = await requests();
    return world.perform(callBackLetters, { episodeId, requestId: newest?.id, version: String(newest?.version) }, actor, world.key());
  };

  test('keeps in what is not out yet, and says so in its history', async () => {
    await releasedLetters(world);
    await callBack();
    const letters = await world.stores.invitations.ofMeeting(meetingId);
    expect(new Set(letters.map((letter) => letter.state))).toEqual(new Set(['called-back']));
    expect(await world.stores.invitations.historyOf(letters[0]!.id)).toMatchObject([{ what: 'released' }, { what: 'called-back' }]);
    expect((await overview()).words).toContain('This request was called back. Nothing more of it is sent.');
    await expect(callBack()).rejects.toThrow(Conflict);
  });

  test('is everybody’s who works on the episode, and nobody else’s', async () => {
    await releasedLetters(world);
    await expect(callBack(businessSupport)).rejects.toThrow(NotFound);
    await expect(callBack(auditor)).rejects.toThrow(NotAllowed);
    await callBack(manager);
    expect(await requests()).toMatchObject([{ status: 'called-back' }]);
  });

  test('is done on a page that counts what stays in', async () => {
    await releasedLetters(world);
    const [newest] = await requests();
    const { words } = await printedPage(world, callBackPage, { params: { episodeId, requestId: newest?.id ?? '' }, actor: nia });
    expect(words).toContain('8 letters are not out yet and stay in.');
  });

  test('leaves the way open for a new request', async () => {
    await releasedLetters(world);
    await callBack();
    await request(world, { people: typedRequest.people });
    await write(world, 'm-sam');
    await release(world, ['m-sam']);
    expect(await letterTo(world, 'm-sam')).toMatchObject({ revision: 2, state: 'released' });
  });
});

describe('one letter that is not out yet', () => {
  const takeBack = async (memberId: string, actor = nia) => {
    const { id: invitationId, requestId, version } = await letterTo(world, memberId);
    return world.perform(takeBackLetter, { episodeId, requestId, invitationId, version: String(version) }, actor, world.key());
  };
  beforeEach(() => releasedLetters(world));

  test('is shown as held back, and why, once something about its person has changed', async () => {
    await world.stores.network.save({ ...memberOf('m-sam'), contact: { channel: 'e-mail', email: 'new@example.org' } });
    const { words } = await overview();
    expect(words).toContain('Sam Oyelaran Held back');
    expect(words).toContain('what the family’s list or the case record says of this person has changed since');
  });

  test('is taken back by itself, and its person is written to again at the new address', async () => {
    await takeBack('m-sam');
    expect((await letterTo(world, 'm-sam')).state).toBe('called-back');
    expect((await letterTo(world, 'm-toni')).state).toBe('released');
    await world.stores.network.save({ ...memberOf('m-sam'), contact: { channel: 'e-mail', email: 'new@example.org' } });
    await request(world, { people: ['m-sam'] });
    await write(world, 'm-sam');
    await release(world, ['m-sam']);
    expect(await letterTo(world, 'm-sam')).toMatchObject({
      revision: 2,
      state: 'released',
      addressee: { contact: { email: 'new@example.org' } },
    });
    expect((await letterTo(world, 'm-toni')).state).toBe('released');
  });

  test('is taken back once, by those who work on the episode', async () => {
    await expect(takeBack('m-sam', businessSupport)).rejects.toThrow(NotFound);
    await expect(takeBack('m-sam', auditor)).rejects.toThrow(NotAllowed);
    await takeBack('m-sam', manager);
    await expect(takeBack('m-sam')).rejects.toThrow(Conflict);
  });

  test('is taken back on a page that says whose it is', async () => {
    const { id: invitationId, requestId } = await letterTo(world, 'm-sam');
    const page = () => printedPage(world, takeBackLetterPage, { params: { episodeId, requestId, invitationId }, actor: nia });
    expect((await page()).words).toContain('Sam Oyelaran Take the letter back');
    await takeBack('m-sam');
    expect((await page()).html).not.toContain('<form');
  });
});
