import { day } from '../../plugin/core/calendar-day';
import { Conflict, NotAllowed, NotFound } from '../../plugin/core/errors';
import { crossOutEntry } from '../../plugin/preparation/cross-out-entry.action';
import { episodePreparationPage } from '../../plugin/preparation/episode-preparation.page';
import { preparedCount, unprepared, viewsToReadOut, withoutInformation, type Participant } from '../../plugin/preparation/participant';
import { personInPreparationPage } from '../../plugin/preparation/person-in-preparation.page';
import type { PreparationEntry } from '../../plugin/preparation/preparation-entry';
import { recordPreparation } from '../../plugin/preparation/record-preparation.action';
import { crossOutEntryPage, recordPreparationPage } from '../../plugin/preparation/record-preparation.page';
import { settleParticipant } from '../../plugin/preparation/settle-participant.action';
import { aMember } from '../builders/a-member';
import {
  anotherWorker,
  auditor,
  businessSupport,
  coordinator,
  manager,
  nia,
  OKAFORS,
  seniorPractitioner,
  theirEpisode,
  theOkafors,
} from '../builders/okafor-family';
import { printedPage } from '../builders/printed-page';
import { aWorld, type World } from '../builders/world';

const episodeId = 'episode-okafor';
const grace = aMember({ id: 'member-grace', episodeId });
const entry = (rest: Partial<PreparationEntry> = {}): PreparationEntry => ({
  id: 'entry-1',
  episodeId,
  memberId: grace.id,
  on: day('2026-11-05'),
  method: 'visit',
  by: 'Siân',
  outcome: 'prepared',
  recordedBy: 'w',
  ...rest,
});

describe('who is not prepared yet', () => {
  test('is told apart from who is, and from those for whom there is a reason', () => {
    const emeka = aMember({ id: 'member-emeka' });
    const kasia = aMember({ id: 'member-kasia' });
    const settled: Participant = { memberId: kasia.id, episodeId, notPreparedReason: 'At sea', version: 1 };
    expect(unprepared([grace, emeka, kasia], [entry()], [settled])).toEqual([emeka]);
    expect(preparedCount([grace, emeka, kasia], [entry()])).toEqual({ prepared: 1, of: 3 });
  });

  test.each([
    ['not reached', { outcome: 'not-reached' }],
    ['partly', { outcome: 'partly-prepared' }],
    ['crossed out', { crossedOut: { on: day('2026-11-06'), reason: 'Another Grace' } }],
  ] as const)('counts as not prepared when the only entry says: %s', (_what, rest) => {
    expect(unprepared([grace], [entry(rest)], [])).toEqual([grace]);
  });

  test.each([
    ['somebody taken off the list', { removedOn: day('2026-11-01') }],
    ['somebody who does not want to', { status: 'declined' }],
    ['somebody who is kept away', { excluded: true }],
    ['the worker who holds it', { kind: 'worker' }],
    ['the coordinator', { kind: 'coordinator' }],
  ] as const)('does not ask for the preparation of %s', (_who, rest) => {
    expect(unprepared([aMember(rest)], [], [])).toEqual([]);
  });

  test('a professional and a child who has said no are prepared all the same', () => {
    const officer = aMember({ id: 'officer', kind: 'professional' });
    const child = aMember({ id: 'child', kind: 'child', adult: false, status: 'declined' });
    expect(unprepared([officer, child], [], [])).toEqual([officer, child]);
  });

  test('is not the same as who was handed nothing', () => {
    expect(withoutInformation([grace], [entry()])).toEqual([grace]);
    expect(withoutInformation([grace], [entry({ information: { what: 'Leaflet', how: 'by-hand' } })])).toEqual([]);
  });
});

describe('what somebody who cannot come wants said', () => {
  const views = (mayBeReadOut: boolean): Participant => ({
    memberId: grace.id,
    episodeId,
    absentViews: { text: 'I love them', method: 'phone', on: day('2026-11-05'), mayBeReadOut },
    version: 1,
  });

  test('is read out with their yes, and not without', () => {
    expect(viewsToReadOut([grace], [views(true)])).toEqual([{ name: grace.name, text: 'I love them' }]);
    expect(viewsToReadOut([grace], [views(false)])).toEqual([]);
    expect(viewsToReadOut([aMember({ ...grace, removedOn: day('2026-11-07') })], [views(true)])).toEqual([]);
  });
});

let world: World;
beforeEach(async () => {
  world = await aWorld();
  theOkafors(world.caseRecords);
  await world.stores.episodes.add(theirEpisode());
  await world.stores.network.add(grace);
});
afterEach(() => world.end());

const visit = {
  episodeId,
  memberId: grace.id,
  on: '2026-11-05',
  method: 'visit',
  by: 'Siân Rhŷs',
  outcome: 'prepared',
  informationWhat: 'Leaflet',
  informationVersion: '3',
  informationHow: 'by-hand',
  understood: 'yes',
  note: '',
};
const record = (raw: object = {}, actor = coordinator) => world.perform(recordPreparation, { ...visit, ...raw }, actor, world.key());
const log = () => world.stores.preparations.entriesOf(episodeId);
const overview = (actor = coordinator) => printedPage(world, episodePreparationPage, { params: { episodeId }, actor });
const person = (actor = coordinator) => printedPage(world, personInPreparationPage, { params: { episodeId, memberId: grace.id }, actor });

describe('a visit, call or letter', () => {
  test('goes into the log with who did it and what was shared', async () => {
    await record();
    expect(await log()).toMatchObject([
      {
        method: 'visit',
        by: 'Siân Rhŷs',
        outcome: 'prepared',
        information: { what: 'Leaflet', version: '3', how: 'by-hand' },
        understood: 'yes',
      },
    ]);
    expect(await world.stores.audit.list({ limit: 1 })).toMatchObject([
      { event: 'record-preparation', outcome: 'done', subject: { thing: 'member:member-grace' } },
    ]);
  });

  test.each([
    ['in the future', { on: '2026-12-05' }, 'on'],
    ['without a way', { method: '' }, 'method'],
    ['without what came of it', { outcome: '' }, 'outcome'],
    ['with something handed over that has no name', { informationWhat: '' }, 'informationWhat'],
    ['with something handed over in no way', { informationHow: '' }, 'informationHow'],
  ])('is refused %s', async (_what, raw, field) => {
    await expect(record(raw)).rejects.toMatchObject({ problems: [{ field }] });
    expect(await log()).toEqual([]);
  });

  test('is not recorded once the process has ended, nor for somebody off the list', async () => {
    await world.stores.network.save({ ...grace, removedOn: day('2026-11-06') });
    await expect(record()).rejects.toThrow(Conflict);
    await world.stores.network.save({ ...grace, version: 1 });
    await world.stores.episodes.save(theirEpisode({ closed: { on: day('2026-11-11'), reason: 'declined' } }));
    await expect(record()).rejects.toThrow(Conflict);
  });

  test('is recorded by the coordinator, the worker and the Senior Practitioner, and by nobody else', async () => {
    for (const actor of [coordinator, nia, seniorPractitioner]) await record({}, actor);
    for (const actor of [manager, auditor]) await expect(record({}, actor)).rejects.toThrow(NotAllowed);
    for (const actor of [businessSupport, anotherWorker]) await expect(record({}, actor)).rejects.toThrow(NotFound);
    expect(await log()).toHaveLength(3);
  });

  test('written by mistake stays in the log, crossed out with the reason', async () => {
    await record();
    const entryId = (await log())[0]?.id ?? '';
    const cross = () => world.perform(crossOutEntry, { episodeId, memberId: grace.id, entryId, reason: 'Another Grace' }, nia, world.key());
    const form = await printedPage(world, crossOutEntryPage, { params: { episodeId, memberId: grace.id, entryId }, actor: nia });
    expect(form.words).toContain('visit by Siân Rhŷs');
    await cross();
    expect(await log()).toMatchObject([{ crossedOut: { on: '2026-11-21', reason: 'Another Grace' } }]);
    await expect(cross()).rejects.toThrow(Conflict);
    expect((await person()).words).toContain('21 November 2026: Another Grace');
    expect((await overview()).words).toContain('Not prepared yet: Grace Okafor.');
  });

  test('has a form that begins with today and with who is asking', async () => {
    const page = await printedPage(world, recordPreparationPage, { params: { episodeId, memberId: grace.id }, actor: coordinator });
    expect(page.html).toContain(`value="${coordinator.name}"`);
    expect(page.html).toMatch(/name="on-day"[^>]*value="21"/);
  });
});

describe('what is settled with somebody', () => {
  const settle = (raw: object = {}, actor = coordinator) =>
    world.perform(settleParticipant, { episodeId, memberId: grace.id, version: '0', ...raw }, actor, world.key());
  const advocate = { advocateOfferedOn: '2026-11-05', advocateAnswer: 'accepted', advocateName: 'Bríd', advocateOrganisation: 'Voices' };
  const views = { viewsText: 'I love them', viewsMethod: 'phone', viewsOn: '2026-11-06', viewsMayBeReadOut: 'yes' };

  test('is kept: advocate, own view, and the words for the meeting', async () => {
    await settle({ ...advocate, ...views, ownView: 'We manage' });
    expect(await world.stores.preparations.participant(grace.id)).toMatchObject({
      advocate: { offeredOn: '2026-11-05', answer: 'accepted', name: 'Bríd', organisation: 'Voices' },
      absentViews: { text: 'I love them', method: 'phone', on: '2026-11-06', mayBeReadOut: true },
      ownView: 'We manage',
    });
    expect((await overview()).words).toContain('Yes, they want one');
    expect((await person(auditor)).words).toContain('May be read out Yes');
  });

  test.each([
    ['an advocate accepted who has no name', { ...advocate, advocateName: '', advocateOrganisation: '' }, 'advocateName'],
    ['an advocate offered on no date', { ...advocate, advocateOfferedOn: '' }, 'advocateOfferedOn'],
    ['an advocate offered tomorrow', { ...advocate, advocateOfferedOn: '2026-11-22' }, 'advocateOfferedOn'],
    ['an advocate without an answer', { ...advocate, advocateAnswer: '' }, 'advocateAnswer'],
    ['views without a yes or no to reading them out', { ...views, viewsMayBeReadOut: '' }, 'viewsMayBeReadOut'],
    ['views without their way', { ...views, viewsMethod: '' }, 'viewsMethod'],
    ['views without their date', { ...views, viewsOn: '' }, 'viewsOn'],
    ['a yes to reading out nothing', { ...views, viewsText: '' }, 'viewsText'],
  ])('is refused with %s', async (_what, raw, field) => {
    await expect(settle(raw)).rejects.toMatchObject({ problems: [{ field }] });
  });

  test('is not saved over another’s change, and both texts are given back', async () => {
    await settle({ ownView: 'We manage' });
    await expect(settle({ ownView: 'We do not' })).rejects.toMatchObject({ detail: { kind: 'stale', current: { ownView: 'We manage' } } });
  });

  test('is not the manager’s to change', async () => {
    await expect(settle(advocate, manager)).rejects.toThrow(NotAllowed);
  });
});

describe('the page of preparation', () => {
  test('lists who is not prepared, who was handed nothing, and which children were not asked or offered an advocate', async () => {
    const { words } = await overview(nia);
    expect(words).toContain('0 of 1 people who are to come are prepared.');
    expect(words).toContain('Not prepared yet: Grace Okafor.');
    expect(words).toContain('Nothing was shared yet with Grace Okafor.');
    expect(words).toContain('Not asked yet what they want: Zoë and Tomasz.');
    expect(words).toContain('No advocate was offered yet to Zoë and Tomasz.');
  });

  test('warns no more of what is done', async () => {
    await record();
    const { words } = await overview(nia);
    expect(words).toContain('1 of 1 people who are to come are prepared.');
    expect(words).not.toContain('Not prepared yet:');
    expect(words).not.toContain('Nothing was shared yet');
  });

  test('says which two must not meet, and whose exclusion is to be looked at again', async () => {
    await world.stores.network.add(aMember({ id: 'member-piotr', episodeId, personId: OKAFORS.piotr, name: 'Piotr Łukaszewski' }));
    const record1 = {
      id: 's1',
      episodeId,
      memberId: grace.id,
      what: 'x',
      since: day('2026-01-01'),
      source: 'y',
      recordedBy: 'w',
      version: 0,
    };
    await world.stores.contactSafety.add({ ...record1, kind: 'must-not-meet', otherMemberId: 'member-piotr', reviewOn: day('2026-11-20') });
    await world.stores.exclusions.add({
      id: 'e1',
      episodeId,
      memberId: 'member-piotr',
      reason: 'r',
      welfareBasis: 'w',
      decidedBy: 'Nia',
      decidedOn: day('2026-11-01'),
      reviewOn: day('2026-11-21'),
      recordedBy: 'w',
      version: 0,
    });
    const { words } = await overview(manager);
    expect(words).toContain('Grace Okafor and Piotr Łukaszewski must not meet. Hold the meeting in two parts.');
    expect(words).toContain('Look again at the decision that Piotr Łukaszewski may not come.');
    expect(words).toContain('Look again at what keeps people safe: a note is due.');
  });

  test('is not found for business support', async () => {
    await expect(overview(businessSupport)).rejects.toThrow(NotFound);
  });
});
