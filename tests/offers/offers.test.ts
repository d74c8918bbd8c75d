import { day } from '../../plugin/core/calendar-day';
import { Conflict, InvalidInput, NotAllowed, NotFound } from '../../plugin/core/errors';
import { answerOffer } from '../../plugin/offers/answer-offer.action';
import { answerOfferPage } from '../../plugin/offers/answer-offer.page';
import { approveExemption } from '../../plugin/offers/approve-exemption.action';
import { approveExemptionPage } from '../../plugin/offers/approve-exemption.page';
import { episodeOffersPage } from '../../plugin/offers/episode-offers.page';
import { recordExemption } from '../../plugin/offers/record-exemption.action';
import { recordExemptionPage } from '../../plugin/offers/record-exemption.page';
import { recordOffer } from '../../plugin/offers/record-offer.action';
import { recordOfferPage, recordOfferToSomeoneElsePage } from '../../plugin/offers/record-offer.page';
import { anEpisode } from '../builders/an-episode';
import { coordinator, manager, nia, OKAFORS, seniorPractitioner, theirEpisode, theOkafors } from '../builders/okafor-family';
import { printedPage } from '../builders/printed-page';
import { aWorld, anActor, type World } from '../builders/world';

const { zoe, tomasz, baby, amara, piotr, daniel, grace } = OKAFORS;
const episodeId = 'episode-okafor';
const toPiotr = { episodeId, personId: piotr, children: [tomasz, baby], offeredOn: '2026-11-10', method: 'visit' };

let world: World;
beforeEach(async () => {
  world = await aWorld();
  theOkafors(world.caseRecords);
  await world.stores.episodes.add(theirEpisode());
});
afterEach(() => world.end());

const offer = (raw: object = {}, actor = nia) => world.perform(recordOffer, { ...toPiotr, ...raw }, actor, world.key());
const list = (actor = nia) => printedPage(world, episodeOffersPage, { params: { episodeId }, actor });

describe('an offer of a meeting', () => {
  test('is kept for the one person it was made to, with what the case record has them as', async () => {
    await offer();
    expect(await world.stores.offers.ofEpisode(episodeId)).toMatchObject([
      {
        childIds: [tomasz, baby],
        offeredToPersonId: piotr,
        offeredToName: 'Piotr Łukaszewski',
        isParent: true,
        holdsParentalResponsibility: true,
        offeredOn: '2026-11-10',
        method: 'visit',
        response: undefined,
        recordedBy: nia.workerId,
      },
    ]);
    expect(await world.stores.audit.list({ limit: 1 })).toMatchObject([
      { event: 'record-offer', outcome: 'done', subject: { episodeId, personIds: [baby, tomasz] } },
    ]);
  });

  test('in a letter keeps in which one; made another way it has none', async () => {
    await offer({ method: 'letter-before-proceedings', letterReference: '10 November 2026, document 4711' });
    await offer({ method: 'visit', letterReference: 'typed before the visit was chosen' });
    const kept = await world.stores.offers.ofEpisode(episodeId);
    expect(kept.map(({ letterReference }) => letterReference)).toEqual(['10 November 2026, document 4711', undefined]);
    expect((await list()).words).toContain('How In the letter before proceedings: 10 November 2026, document 4711');
  });

  test('about the unborn child alone is made to someone whose parental responsibility is not recorded', async () => {
    await offer({ children: baby });
    expect(await world.stores.offers.ofEpisode(episodeId)).toMatchObject([{ isParent: true, holdsParentalResponsibility: false }]);
  });

  test('to somebody else is made to no parent, whatever they call themselves', async () => {
    await offer({ personId: undefined, name: 'Joan Fairweather', children: [zoe] });
    expect(await world.stores.offers.ofEpisode(episodeId)).toMatchObject([
      { offeredToPersonId: undefined, offeredToName: 'Joan Fairweather', isParent: false, holdsParentalResponsibility: false },
    ]);
  });

  test.each([
    ['to nobody', { personId: undefined }, [{ field: 'name', message: 'Enter the name of the person' }]],
    ['about no child', { children: undefined }, [{ field: 'children', message: 'Select at least one child' }]],
    ['about another family’s child', { children: ['p-mia'] }, [{ field: 'children', message: 'Select children from the list' }]],
    ['with an answer and no date', { response: 'accepted' }, [{ field: 'respondedOn', message: 'Enter the date of their answer' }]],
    ['without how', { method: 'pigeon' }, [{ field: 'method', message: 'Select how the offer was made' }]],
  ])('%s is not kept', async (_what, raw, problems) => {
    await expect(offer(raw)).rejects.toMatchObject({ problems });
    expect(await world.stores.offers.ofEpisode(episodeId)).toEqual([]);
  });

  test('cannot be recorded with fields that are not asked for', async () => {
    await expect(offer({ isParent: 'yes' })).rejects.toThrow(InvalidInput);
  });

  test('cannot be made to someone who is neither parent nor responsible as if they were', async () => {
    await expect(offer({ personId: grace })).rejects.toThrow(NotFound);
  });

  test('is recorded by the worker to whom the child is allocated, and by nobody else', async () => {
    for (const actor of [seniorPractitioner, manager, coordinator]) await expect(offer({}, actor)).rejects.toThrow(NotAllowed);
    expect(await world.stores.offers.ofEpisode(episodeId)).toEqual([]);
  });

  test('is not added to a process that has ended', async () => {
    const closed = { on: day('2026-11-11'), reason: 'declined' } as const;
    await world.stores.episodes.save(theirEpisode({ closed }));
    await expect(offer()).rejects.toThrow(Conflict);
  });
});

describe('the answer to an offer', () => {
  const answerTo = async (raw: object = {}, actor = nia) => {
    const [made] = await world.stores.offers.ofEpisode(episodeId);
    const typed = { episodeId, offerId: made?.id, version: '0', response: 'accepted', respondedOn: '2026-11-12' };
    return world.perform(answerOffer, { ...typed, ...raw }, actor, world.key());
  };
  beforeEach(async () => void (await offer()));

  test('is kept with its date', async () => {
    await answerTo();
    expect(await world.stores.offers.ofEpisode(episodeId)).toMatchObject([{ response: 'accepted', respondedOn: '2026-11-12' }]);
  });

  test('does not go over another’s answer that came meanwhile', async () => {
    await answerTo();
    await expect(answerTo({ response: 'declined' })).rejects.toThrow(Conflict);
    expect(await world.stores.offers.ofEpisode(episodeId)).toMatchObject([{ response: 'accepted' }]);
  });

  test('is not recorded in a process that has ended, nor by somebody else than the allocated worker', async () => {
    const [made] = await world.stores.offers.ofEpisode(episodeId);
    const params = { episodeId, offerId: made?.id ?? '' };
    await expect(printedPage(world, answerOfferPage, { params, actor: seniorPractitioner })).rejects.toThrow(NotAllowed);
    await expect(answerTo({}, seniorPractitioner)).rejects.toThrow(NotAllowed);
    await world.stores.episodes.save(theirEpisode({ closed: { on: day('2026-11-11'), reason: 'declined' } }));
    await expect(answerTo()).rejects.toThrow(Conflict);
  });

  test('before the offer is refused', async () => {
    await expect(answerTo({ respondedOn: '2026-11-09' })).rejects.toThrow(InvalidInput);
  });

  test('is not found under another family’s address', async () => {
    await world.stores.episodes.add(anEpisode({ id: 'episode-other', leadChildId: zoe }));
    await expect(answerTo({ episodeId: 'episode-other' })).rejects.toThrow(NotFound);
  });

  test('is recorded on a page that says what was offered', async () => {
    const [made] = await world.stores.offers.ofEpisode(episodeId);
    const page = await printedPage(world, answerOfferPage, { params: { episodeId, offerId: made?.id ?? '' }, actor: nia });
    expect(page.words).toContain('Piotr Łukaszewski’s answer A meeting was offered on 10 November 2026. No answer yet.');
    expect(page.html).toContain('name="_version" value="0"');
  });
});

describe('the decision not to offer or hold a meeting', () => {
  const typed = {
    episodeId,
    children: [zoe, tomasz],
    limb: 'offering',
    reasonCode: 'unsafe',
    reason: 'It would put Zoë at risk',
    decidedOn: '2026-11-11',
  };
  const exempt = (raw: object = {}, actor = manager) => world.perform(recordExemption, { ...typed, ...raw }, actor, world.key());

  test('is kept for each child with its reason and who decided', async () => {
    await exempt();
    expect(await world.stores.offers.exemptionsOf([zoe, tomasz, baby])).toMatchObject([
      {
        childId: zoe,
        limb: 'offering',
        reasonCode: 'unsafe',
        reason: 'It would put Zoë at risk',
        decidedOn: '2026-11-11',
        decidedBy: manager.workerId,
      },
      { childId: tomasz, episodeId },
    ]);
  });

  test('is the allocated worker’s to record too, and holds in neither case before another manager approves it', async () => {
    await exempt({}, nia);
    await exempt();
    const kept = await world.stores.offers.exemptionsOf([zoe]);
    expect(kept.map(({ decidedBy, approval }) => [decidedBy, approval])).toEqual([
      [nia.workerId, undefined],
      [manager.workerId, undefined],
    ]);
  });

  test.each([
    ['Senior Practitioner', seniorPractitioner],
    ['coordinator', coordinator],
  ])('is not the %s’s', async (_who, actor) => {
    await expect(exempt({}, actor)).rejects.toThrow(NotAllowed);
    await expect(printedPage(world, recordExemptionPage, { params: { episodeId }, actor })).rejects.toThrow(NotAllowed);
    expect(await world.stores.offers.exemptionsOf([zoe])).toEqual([]);
  });

  test.each([
    ['a reason', { reason: '  ' }, 'reason'],
    ['a reason of the council’s list', { reasonCode: 'because' }, 'reasonCode'],
    ['a child of this family', { children: 'p-mia' }, 'children'],
    ['which duty it is about', { limb: '' }, 'limb'],
    ['a date that has come', { decidedOn: '2026-11-22' }, 'decidedOn'],
  ])('needs %s', async (_what, raw, field) => {
    await expect(exempt(raw)).rejects.toMatchObject({ problems: [{ field }] });
  });

  test('is not added to a process that has ended', async () => {
    await world.stores.episodes.save(theirEpisode({ closed: { on: day('2026-11-11'), reason: 'declined' } }));
    await expect(exempt()).rejects.toThrow(Conflict);
  });

  test('is recorded on a page of its own, with every child ticked', async () => {
    const page = await printedPage(world, recordExemptionPage, { params: { episodeId }, actor: manager });
    expect(page.html.match(/name="children"[^>]*checked/g)).toHaveLength(3);
  });
});

describe('the approval of a decision not to offer or hold', () => {
  const secondManager = anActor('w-manager-2', ['team-manager'], manager.teamIds);
  const decide = (actor = nia) =>
    world.perform(
      recordExemption,
      { episodeId, children: [zoe], limb: 'offering', reasonCode: 'unsafe', reason: 'It would put Zoë at risk', decidedOn: '2026-11-11' },
      actor,
      world.key(),
    );
  const decision = async () => (await world.stores.offers.exemptionsOf([zoe]))[0];
  const approve = async (raw: object = {}, actor = manager) => {
    const typed = { episodeId, exemptionId: (await decision())?.id, version: '0', approved: 'yes' };
    return world.perform(approveExemption, { ...typed, ...raw }, actor, world.key());
  };
  const page = async (actor = manager) =>
    printedPage(world, approveExemptionPage, { params: { episodeId, exemptionId: (await decision())?.id ?? '' }, actor });

  test('is a manager’s, with the day', async () => {
    await decide();
    expect((await list()).words).toContain('Waits for a manager who did not decide it, and does not hold yet.');
    await approve();
    expect((await decision())?.approval).toEqual({ approved: true, by: manager.workerId, on: '2026-11-21', reason: undefined });
    expect((await list()).words).toContain('Approved by a manager on 21 November 2026.');
  });

  test('may be refused, with a reason', async () => {
    await decide();
    await expect(approve({ approved: 'no' })).rejects.toMatchObject({ problems: [{ field: 'reason' }] });
    await approve({ approved: 'no', reason: 'Ask the grandmother first' });
    expect((await list()).words).toContain('Not approved by a manager on 21 November 2026: it does not hold. Ask the grandmother first');
  });

  test('is never given by whoever decided', async () => {
    await decide(manager);
    await expect(approve({}, manager)).rejects.toThrow(NotAllowed);
    await expect(page(manager)).rejects.toThrow(NotAllowed);
    expect((await list(manager)).html).not.toContain('/approval');
    expect((await list(secondManager)).html).toContain('/approval');
    await approve({}, secondManager);
    expect((await decision())?.approval).toMatchObject({ approved: true, by: secondManager.workerId });
  });

  test('is nobody’s but a manager’s of the team, nor found under another family’s address', async () => {
    await decide();
    for (const actor of [nia, seniorPractitioner, coordinator]) await expect(approve({}, actor)).rejects.toThrow(NotAllowed);
    await world.stores.episodes.add(anEpisode({ id: 'episode-other', leadChildId: zoe }));
    await expect(approve({ episodeId: 'episode-other' })).rejects.toThrow(NotFound);
  });

  test('is given once, and not in a process that has ended', async () => {
    await decide();
    expect((await page()).words).toContain(
      'Zoë Okafor. Offering a meeting. Decided by Nia Prŷs on 11 November 2026, because: A meeting would not be safe for the child, or for somebody who would come It would put Zoë at risk',
    );
    await approve();
    await expect(approve({ version: '1', approved: 'no', reason: 'On second thoughts' })).rejects.toThrow(Conflict);
    expect((await page()).html).not.toContain('<form');
    await world.stores.episodes.save(theirEpisode({ closed: { on: day('2026-11-11'), reason: 'declined' } }));
    await expect(approve({ version: '1' })).rejects.toThrow(Conflict);
  });
});

describe('the page of offers', () => {
  test('lists each parent with what the case record says of their parental responsibility', async () => {
    const { words } = await list();
    expect(words).toContain(
      'Amara Okafor Mother of Zoë, Tomasz and Baby. Parental responsibility for Zoë and Tomasz. Parental responsibility not recorded for Baby.',
    );
    expect(words).toContain('Daniel O’Neill Father of Zoë. Parental responsibility not recorded for Zoë.');
    expect(words).not.toContain('Grace');
  });

  test('shows each offer with its answer, and the manager’s decisions with their reasons', async () => {
    await offer({ response: 'accepted', respondedOn: '2026-11-12' });
    await world.perform(
      recordExemption,
      { episodeId, children: baby, limb: 'holding', reasonCode: 'other', reason: 'Not <safe>', decidedOn: '2026-11-11' },
      manager,
      world.key(),
    );
    const { words, html } = await list();
    expect(words).toContain('Offered 10 November 2026 How On a visit About Tomasz and Baby Answer Accepted on 12 November 2026');
    expect(words).toContain('Holding a meeting, after it was accepted Why Something else Not <safe> Decided 11 November 2026');
    expect(html).not.toContain('<safe>');
  });

  test('leaves out a parent whose record is restricted, for whoever it does not name', async () => {
    world.caseRecords.addPerson({ id: daniel, fullName: 'Daniel O’Neill', restricted: true });
    expect((await list()).html).not.toContain('Daniel');
    world.caseRecords.nameOnRestricted(nia.workerId, daniel);
    expect((await list()).words).toContain('Daniel O’Neill');
  });

  test('keeps an offer to somebody whose record was restricted since, without the name and with no way to change it', async () => {
    await offer();
    const [made] = await world.stores.offers.ofEpisode(episodeId);
    world.caseRecords.addPerson({ id: piotr, fullName: 'Piotr Łukaszewski', restricted: true });
    const { html, words } = await list();
    expect(html).not.toContain('Piotr');
    expect(words).toContain('Somebody whose record you may not open');
    expect(words).not.toContain('Record the answer');
    await expect(printedPage(world, answerOfferPage, { params: { episodeId, offerId: made?.id ?? '' }, actor: nia })).rejects.toThrow(
      NotFound,
    );
  });

  test('leaves out a parent who has died', async () => {
    world.caseRecords.addPerson({ id: amara, fullName: 'Amara Okafor', dateOfDeath: day('2026-05-01') });
    expect((await list()).words).not.toContain('Amara Okafor Mother');
  });

  test('has the links of each role, and no others', async () => {
    const hrefs = async (actor: typeof nia) => (await list(actor)).html.match(/href="\/episodes\/[^"]*\/offers\/[^"]*"/g) ?? [];
    expect(await hrefs(nia)).toHaveLength(5);
    expect(await hrefs(manager)).toEqual([`href="/episodes/${episodeId}/offers/exemption"`]);
    expect(await hrefs(coordinator)).toEqual([]);
  });

  test('is withheld from a worker who may open one of the children only', async () => {
    world.caseRecords.endAllocations(tomasz, day('2026-11-01'));
    await expect(list()).rejects.toThrow(NotAllowed);
  });

  test('puts the identity of the child and the siblings on top', async () => {
    expect((await list()).identity).toMatchObject({ name: 'Zoë Okafor', alsoFor: ['Tomasz Łukaszewski', 'Baby Łukaszewski'] });
    expect((await list({ ...nia, launchedFor: tomasz })).identity).toMatchObject({ name: 'Tomasz Łukaszewski' });
  });
});

describe('the form of an offer', () => {
  test('has the children ticked whose parent the person is', async () => {
    const page = await printedPage(world, recordOfferPage, { params: { episodeId, personId: daniel }, actor: nia });
    expect(page.words).toContain('Record an offer to Daniel O’Neill');
    expect(page.html.match(/name="children"[^>]*checked/g)).toHaveLength(1);
    expect(page.html).toContain(`action="/episodes/${episodeId}/offers/to/${daniel}"`);
  });

  test('is the allocated worker’s alone', async () => {
    for (const actor of [seniorPractitioner, manager, coordinator]) {
      const opened = printedPage(world, recordOfferPage, { params: { episodeId, personId: daniel }, actor });
      await expect(opened).rejects.toThrow(NotAllowed);
    }
  });

  test('asks the name of somebody else', async () => {
    const page = await printedPage(world, recordOfferToSomeoneElsePage, { params: { episodeId }, actor: nia });
    expect(page.html).toContain('name="name"');
    expect(page.html).toContain(`action="/episodes/${episodeId}/offers/to-someone-else"`);
  });
});
