import { day } from '../../plugin/core/calendar-day';
import { NotAllowed, NotFound } from '../../plugin/core/errors';
import { lettersWithoutOfferPage } from '../../plugin/offers/letters-without-offer.page';
import { preApplicationPage } from '../../plugin/offers/pre-application.page';
import { recordExemption } from '../../plugin/offers/record-exemption.action';
import { recordOffer } from '../../plugin/offers/record-offer.action';
import { childRecordPage } from '../../plugin/worklists/child-record.page';
import { aMeeting } from '../builders/a-meeting';
import {
  anotherWorker,
  auditor,
  businessSupport,
  coordinator,
  manager,
  nia,
  OKAFORS,
  theirEpisode,
  theOkafors,
} from '../builders/okafor-family';
import { printedPage } from '../builders/printed-page';
import { aWorld, type World } from '../builders/world';

const { zoe, tomasz, amara, daniel } = OKAFORS;
const episodeId = 'episode-okafor';
let world: World;
beforeEach(async () => {
  world = await aWorld({ policy: { fgdmDuty: { commencesOn: '2026-06-01' } } });
  theOkafors(world.caseRecords);
  await world.stores.episodes.add(theirEpisode());
  for (const personId of [zoe, tomasz]) {
    world.caseRecords.addRegime({ personId, regime: 'pre-proceedings', from: day('2026-11-01') });
    world.caseRecords.addEvent({ personId, kind: 'letter-before-proceedings', on: day('2026-11-02') });
  }
});
afterEach(() => world.end());

const page = (actor = nia, personId: string = zoe) => printedPage(world, preApplicationPage, { params: { personId }, actor });
const list = (actor = nia) => printedPage(world, lettersWithoutOfferPage, { params: {}, actor });
const offer = (raw: object = {}) =>
  world.perform(
    recordOffer,
    {
      episodeId,
      personId: amara,
      children: [zoe],
      offeredOn: '2026-11-02',
      method: 'letter-before-proceedings',
      letterReference: 'Document 4711',
      response: 'accepted',
      respondedOn: '2026-11-05',
      ...raw,
    },
    nia,
    world.key(),
  );

describe('the page before an application to court', () => {
  test('says that nothing was offered, and what the record lacks', async () => {
    const { words } = await page();
    expect(words).toContain('This page stops nobody');
    expect(words).toContain('Nothing is recorded');
    expect(words).toContain('2 November 2026');
    expect(words).toContain('Statutory offer');
    expect(words).toContain('No offer of a meeting to a parent or anyone with parental responsibility is recorded');
    expect(words).toContain('As the record stood on 21 November 2026, Nia Prŷs.');
  });

  test('shows the offer with its letter, who was not asked, and that the meeting is still to be held', async () => {
    await offer();
    const { words, html } = await page();
    expect(words).toContain('Offered and accepted, and not held yet');
    expect(words).toContain('Amara Okafor 2 November 2026 In the letter before proceedings: Document 4711 Accepted on 5 November 2026');
    expect(words).toContain('No offer to Daniel O’Neill is recorded.');
    expect(html).toContain(`/episodes/${episodeId}/offers"`);
  });

  test('shows the meeting that was held, whichever process it belongs to', async () => {
    await offer();
    await offer({ personId: daniel, response: 'declined' });
    await world.stores.meetings.add(aMeeting({ episodeId, subjectIds: [zoe], status: 'held', on: day('2026-11-18') }));
    const { words } = await page();
    expect(words).toContain('Offered, accepted and held on 18 November 2026');
    expect(words).toContain('What the record lacks Nothing.');
  });

  test('does not name somebody whose record is restricted to a worker whom it does not name', async () => {
    await offer({ personId: daniel });
    world.caseRecords.addPerson({ id: daniel, fullName: 'Daniel O’Neill', restricted: true });
    const { html, words } = await page();
    expect(html).not.toContain('Daniel');
    expect(words).toContain('Somebody whose record you may not open');
  });

  test('is for those who may open the child’s record, and for the auditor', async () => {
    expect((await page(auditor)).words).toContain('Nothing is recorded');
    for (const actor of [coordinator, businessSupport, anotherWorker]) await expect(page(actor)).rejects.toThrow(NotFound);
    await expect(page({ ...nia, launchedFor: tomasz })).rejects.toThrow(NotFound);
    await expect(page(nia, 'nobody')).rejects.toThrow(NotFound);
  });

  test('is reached from the child’s page', async () => {
    const record = await printedPage(world, childRecordPage, { params: { personId: zoe }, actor: nia });
    expect(record.html).toContain(`href="/children/${zoe}/before-application"`);
  });
});

describe('the list of letters without an offer', () => {
  const children = async (actor = nia) =>
    [...(await list(actor)).html.matchAll(/\/children\/([^/]*)\/before-application/g)].map((found) => found[1]);

  test('has one’s own children, the oldest letter first', async () => {
    world.caseRecords.addEvent({ personId: zoe, kind: 'letter-before-proceedings', on: day('2026-11-10') });
    expect(await children()).toEqual([tomasz, zoe]);
    expect((await list()).words).toContain('Zoë Okafor 10 November 2026 (11 days ago) Statutory offer None 700101');
  });

  test('has no child to whose parents a meeting was offered', async () => {
    await offer();
    expect(await children()).toEqual([tomasz]);
  });

  test('has a child until a manager has approved the decision against an offer, and says that it waits', async () => {
    const typed = { episodeId, children: [zoe], limb: 'offering', reasonCode: 'unsafe', reason: 'Not safe', decidedOn: '2026-11-03' };
    await world.perform(recordExemption, typed, nia, world.key());
    expect((await list()).words).toContain('A decision waits for a manager');
    const [decision] = await world.stores.offers.exemptionsOf([zoe]);
    if (decision === undefined) throw new Error('There is no decision');
    await world.stores.offers.saveExemption({ ...decision, approval: { approved: true, by: manager.workerId, on: day('2026-11-04') } });
    expect(await children()).toEqual([tomasz]);
  });

  test('has no child whose case has gone on to court, or down, since the letter', async () => {
    world.caseRecords.addEvent({ personId: zoe, kind: 'care-application', on: day('2026-11-12') });
    world.caseRecords.addEvent({ personId: tomasz, kind: 'step-down', on: day('2026-11-12') });
    expect(await children()).toEqual([]);
    expect((await list()).words).toContain('There is none among your children.');
  });

  test('is a manager’s for the children of the team, and shows another worker none of them', async () => {
    expect(await children(manager)).toEqual([tomasz, zoe]);
    world.caseRecords.addWorker({ id: anotherWorker.workerId, name: anotherWorker.name });
    expect(await children(anotherWorker)).toEqual([]);
    await expect(list(coordinator)).rejects.toThrow(NotAllowed);
  });

  test('leaves out a child whose record is restricted, for whoever it does not name', async () => {
    world.caseRecords.addPerson({ id: zoe, fullName: 'Zoë Okafor', restricted: true });
    expect(await children(manager)).toEqual([tomasz]);
    world.caseRecords.nameOnRestricted(manager.workerId, zoe);
    expect(await children(manager)).toEqual([tomasz, zoe]);
  });

  test('in a session from a case record is about that child alone', async () => {
    expect(await children({ ...nia, launchedFor: zoe })).toEqual([zoe]);
  });
});
