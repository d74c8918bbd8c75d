import { episodeConsentsPage } from '../../plugin/consent/episode-consents.page';
import { recordConsent } from '../../plugin/consent/record-consent.action';
import { recordConsentPage } from '../../plugin/consent/record-consent.page';
import { withdrawConsent } from '../../plugin/ending/withdraw-consent.action';
import { withdrawConsentPage } from '../../plugin/ending/withdraw-consent.page';
import { day } from '../../plugin/core/calendar-day';
import { CaseSystemUnavailable, Conflict, InvalidInput, NotAllowed, NotFound } from '../../plugin/core/errors';
import { anEpisode } from '../builders/an-episode';
import {
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

const { zoe, tomasz, amara, piotr, daniel, grace, baby } = OKAFORS;
const episodeId = 'episode-okafor';
const byAmara = {
  episodeId,
  givenBy: amara,
  form: 'signed-paper',
  givenOn: '2026-11-12',
  scope: ['hold-meeting', 'send-invitations'],
  explainedBy: 'Nia Prŷs',
  language: 'Igbo',
};

let world: World;
beforeEach(async () => {
  world = await aWorld();
  theOkafors(world.caseRecords);
  await world.stores.episodes.add(theirEpisode());
});
afterEach(() => world.end());

const consent = (raw: object = {}, actor = nia) => world.perform(recordConsent, { ...byAmara, ...raw }, actor, world.key());
const kept = () => world.stores.consents.ofEpisode(episodeId);
const list = (actor = nia) => printedPage(world, episodeConsentsPage, { params: { episodeId }, actor });

describe('consent', () => {
  test('is kept with what the case record says of the giver, and lets arranging begin', async () => {
    await consent();
    expect(await kept()).toMatchObject([
      {
        givenByPersonId: amara,
        holdsParentalResponsibility: 'yes',
        responsibleForIds: [zoe, tomasz],
        ownBehalf: false,
        form: 'signed-paper',
        givenOn: '2026-11-12',
        scope: ['hold-meeting', 'send-invitations'],
        explainedBy: 'Nia Prŷs',
        language: 'Igbo',
        recordedBy: nia.workerId,
      },
    ]);
    expect(await world.stores.audit.list({ limit: 1 })).toMatchObject([{ event: 'record-consent', outcome: 'done' }]);
    expect((await list()).words).toContain('Arranging can begin');
  });

  test('of someone whose parental responsibility is not recorded is kept as that, never as “no”, and opens nothing', async () => {
    await consent({ givenBy: daniel });
    expect(await kept()).toMatchObject([{ holdsParentalResponsibility: 'not recorded', responsibleForIds: [] }]);
    const { words } = await list();
    expect(words).toContain('Arranging cannot begin yet');
    expect(words).toContain('Parental responsibility Not recorded');
    expect(words).toContain('record the consent again');
  });

  test('that is spoken is kept, and the page says that it does not let arranging begin', async () => {
    await consent({ form: 'spoken' });
    const { words } = await list();
    expect(words).toContain('Spoken consent is kept on record, but it does not let arranging begin');
    expect(words).toContain('Arranging cannot begin yet');
  });

  test('of one father leaves the page asking for the half-sister’s parents', async () => {
    await consent({ givenBy: piotr });
    expect((await list()).words).toContain('Nobody with parental responsibility for Zoë has consented in writing yet.');
    await consent();
    expect((await list()).words).not.toContain('has consented in writing yet');
  });

  test('of a young person of age is their own, and their parents’ is no longer asked', async () => {
    world.caseRecords.addPerson({ id: zoe, fullName: 'Zoë Okafor', dateOfBirth: day('2008-11-21') });
    const form = await printedPage(world, recordConsentPage, { params: { episodeId }, actor: nia });
    expect(form.words).toContain('Zoë Okafor Is of age and consents for themselves.');
    expect(form.words).not.toContain('Daniel');
    await consent({ givenBy: zoe });
    expect(await kept()).toMatchObject([{ ownBehalf: true, holdsParentalResponsibility: 'not recorded' }]);
    expect((await list()).words).toContain('Arranging can begin');
  });

  test.each([
    ['someone who is neither parent nor responsible', { givenBy: grace }, 'givenBy'],
    ['a child', { givenBy: zoe }, 'givenBy'],
    ['nobody', { givenBy: undefined }, 'givenBy'],
    ['a day to come', { givenOn: '2026-11-22' }, 'givenOn'],
    ['nothing that it is for', { scope: undefined }, 'scope'],
    ['something else than the form offers', { scope: ['everything'] }, 'scope.0'],
    ['nobody who explained it', { explainedBy: ' ' }, 'explainedBy'],
  ])('of %s is not kept', async (_what, raw, field) => {
    await expect(consent(raw)).rejects.toMatchObject({ problems: [{ field }] });
    expect(await kept()).toEqual([]);
  });

  test('takes nobody’s word for parental responsibility but the case record’s', async () => {
    await expect(consent({ holdsParentalResponsibility: 'yes' })).rejects.toThrow(InvalidInput);
  });

  test.each([
    ['the Senior Practitioner', seniorPractitioner, NotAllowed],
    ['the coordinator', coordinator, NotAllowed],
    ['the auditor', auditor, NotAllowed],
    ['business support', businessSupport, NotFound],
  ])('is not recorded by %s', async (_who, actor, error) => {
    await expect(consent({}, actor)).rejects.toThrow(error);
    expect(await kept()).toEqual([]);
  });

  test('may be recorded by the manager of the team', async () => {
    await consent({}, manager);
    expect(await kept()).toMatchObject([{ recordedBy: manager.workerId }]);
  });

  test('cannot be recorded while the case system does not answer', async () => {
    world.caseRecords.down = true;
    await expect(consent()).rejects.toThrow(CaseSystemUnavailable);
    expect(await kept()).toEqual([]);
  });

  test('is not added to a process that has ended', async () => {
    await world.stores.episodes.save(theirEpisode({ closed: { on: day('2026-11-11'), reason: 'declined' } }));
    await expect(consent()).rejects.toThrow(Conflict);
  });
});

describe('the form of consent', () => {
  test('shows parental responsibility beside each person and has nothing ticked', async () => {
    const { words, html } = await printedPage(world, recordConsentPage, { params: { episodeId }, actor: nia });
    expect(words).toContain('Daniel O’Neill Father of Zoë. Parental responsibility not recorded for Zoë.');
    expect(words).toContain('Piotr Łukaszewski Father of Tomasz and Baby. Parental responsibility for Tomasz.');
    expect(words).toContain('does not let arranging begin. Written consent is needed for that.');
    expect(html).not.toMatch(/ checked/);
  });

  test('is for those who may record it', async () => {
    for (const actor of [seniorPractitioner, coordinator, auditor]) {
      await expect(printedPage(world, recordConsentPage, { params: { episodeId }, actor })).rejects.toThrow(NotAllowed);
    }
  });

  test('says so where the case record names nobody', async () => {
    await world.stores.episodes.add(anEpisode({ id: 'episode-alone', leadChildId: 'p-alone' }));
    world.caseRecords.addPerson({ id: 'p-alone', fullName: 'Alone Sample', dateOfBirth: day('2015-01-01') });
    world.caseRecords.allocate('p-alone', nia.workerId);
    const { words } = await printedPage(world, recordConsentPage, { params: { episodeId: 'episode-alone' }, actor: nia });
    expect(words).toContain('The case record names no parent');
  });
});

describe('the type of meeting that consent was given to', () => {
  const choice = { type: 'FM', circumstances: [], chosenBy: nia.workerId, on: day('2026-11-10') };
  const chosen = async (type: string) => {
    const episode = await world.stores.episodes.find(episodeId);
    if (episode !== undefined) await world.stores.episodes.save({ ...episode, choice: { ...choice, type } });
  };

  test('is the one chosen when it was recorded, and another one chosen since is said to need its own', async () => {
    await chosen('FM');
    await consent();
    expect(await kept()).toMatchObject([{ meetingType: 'FM' }]);
    expect((await list()).words).toContain('Type of meeting Family meeting Parental responsibility');
    await chosen('FGC');
    expect((await list()).words).toContain('Family meeting. Another type was chosen since: ask again for that one.');
  });

  test('is none where none was chosen yet', async () => {
    await consent();
    expect((await kept())[0]?.meetingType).toBeUndefined();
    expect((await list()).words).toContain('None was chosen yet');
  });
});

describe('withdrawing consent', () => {
  const withdraw = async (raw: object = {}, actor = nia) => {
    const [given] = await kept();
    const typed = { episodeId, consentId: given?.id, version: '0', withdrawnOn: '2026-11-20', toldTo: 'Nia Prŷs' };
    return world.perform(withdrawConsent, { ...typed, ...raw }, actor, world.key());
  };
  beforeEach(async () => void (await consent()));

  test('stops arranging from then on', async () => {
    await withdraw();
    expect(await kept()).toMatchObject([{ withdrawn: { on: '2026-11-20', toldTo: 'Nia Prŷs' } }]);
    const { words } = await list();
    expect(words).toContain('Arranging cannot begin yet');
    expect(words).toContain('Withdrawn 20 November 2026. Told to Nia Prŷs.');
    expect(words).not.toContain('Record a withdrawal');
  });

  test('may be recorded by the coordinator who was told', async () => {
    await withdraw({ toldTo: 'Worker w-coordinator' }, coordinator);
    expect(await kept()).toMatchObject([{ withdrawn: { toldTo: 'Worker w-coordinator' } }]);
  });

  test('is not the auditor’s to record', async () => {
    await expect(withdraw({}, auditor)).rejects.toThrow(NotAllowed);
    const [given] = await kept();
    const params = { episodeId, consentId: given?.id ?? '' };
    await expect(printedPage(world, withdrawConsentPage, { params, actor: auditor })).rejects.toThrow(NotAllowed);
  });

  test('a second time is a conflict', async () => {
    await withdraw();
    await expect(withdraw({ version: '1' })).rejects.toThrow(Conflict);
  });

  test('from a page that another has changed since is a conflict', async () => {
    const [given] = await kept();
    if (given !== undefined) await world.stores.consents.save(given);
    await expect(withdraw()).rejects.toThrow(Conflict);
    expect((await kept())[0]?.withdrawn).toBeUndefined();
  });

  test('before it was given is refused', async () => {
    await expect(withdraw({ withdrawnOn: '2026-11-11' })).rejects.toMatchObject({ problems: [{ field: 'withdrawnOn' }] });
  });

  test('is not found under another family’s address', async () => {
    await world.stores.episodes.add(anEpisode({ id: 'episode-other', leadChildId: zoe }));
    await expect(withdraw({ episodeId: 'episode-other' })).rejects.toThrow(NotFound);
  });

  test('is done on a page that says whose consent it is', async () => {
    const [given] = await kept();
    const open = () => printedPage(world, withdrawConsentPage, { params: { episodeId, consentId: given?.id ?? '' }, actor: nia });
    expect((await open()).words).toContain('Amara Okafor gave consent on 12 November 2026. In writing, signed on paper.');
    await withdraw();
    const after = await open();
    expect(after.words).toContain('It was withdrawn on 20 November 2026.');
    expect(after.html).not.toContain('<form');
  });
});

describe('the page of consent', () => {
  test('has a link to record consent for those who may, and none for the others', async () => {
    const hasLink = async (actor: typeof nia) => (await list(actor)).html.includes(`/episodes/${episodeId}/consent/new`);
    expect(await hasLink(nia)).toBe(true);
    expect(await hasLink(manager)).toBe(true);
    expect(await hasLink(seniorPractitioner)).toBe(false);
    expect(await hasLink(coordinator)).toBe(false);
  });

  test('does not name a giver whose record is restricted', async () => {
    await consent();
    world.caseRecords.addPerson({ id: amara, fullName: 'Amara Okafor', restricted: true });
    const { html, words } = await list();
    expect(html).not.toContain('Amara');
    expect(words).toContain('Somebody whose record you may not open');
  });

  test('is withheld from a worker who may open one of the children only', async () => {
    world.caseRecords.endAllocations(baby, day('2026-11-01'));
    await expect(list()).rejects.toThrow(NotAllowed);
  });
});
