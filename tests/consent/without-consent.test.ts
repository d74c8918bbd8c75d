import { decideAuthority as decided, problemsWithDecision, whyNoAuthority } from '../../plugin/consent/authority-rules';
import { askForAuthority } from '../../plugin/consent/ask-for-authority.action';
import { gateShutBecause, mayArrange, mayInvite, mustHaveConsent, type Consent } from '../../plugin/consent/consent';
import type { ConsentAttempt } from '../../plugin/consent/consent-attempt';
import { decideAuthority } from '../../plugin/consent/decide-authority.action';
import { episodeConsentsPage } from '../../plugin/consent/episode-consents.page';
import { recordAttempt } from '../../plugin/consent/record-attempt.action';
import { askForAuthorityPage, decideAuthorityPage, recordAttemptPage, withoutConsentPage } from '../../plugin/consent/without-consent.page';
import { day } from '../../plugin/core/calendar-day';
import { Conflict, NotAllowed, NotFound } from '../../plugin/core/errors';
import { parsePolicy } from '../../plugin/core/policy';
import { recordedEpisodes } from '../../plugin/jobs/recorded-episodes';
import { arrangeMeetingPage } from '../../plugin/meetings/arrange-meeting.page';
import { arrangeMeeting } from '../../plugin/meetings/arrange-meeting.action';
import { anEpisode } from '../builders/an-episode';
import { auditor, manager, nia, seniorPractitioner, theirEpisode, theOkafors } from '../builders/okafor-family';
import { COUNCIL, writtenConsent } from '../builders/okafor-meeting';
import { printedPage } from '../builders/printed-page';
import { anActor, aWorld, type World } from '../builders/world';

const today = day('2026-11-21');
const episodeId = 'episode-okafor';
const situation = { circumstances: ['NO_PR_CONSENT'] };
const choice = { type: 'FM', circumstances: ['NO_PR_CONSENT'], chosenBy: nia.workerId, on: day('2026-11-10') };
const asked = { legalBasis: 'Section 17', safeguarding: 'She is not safe at weekends', informationShared: 'The dates alone' };
const authority = (rest: Partial<Consent> = {}): Consent =>
  writtenConsent({
    id: 'authority-1',
    givenByPersonId: undefined,
    holdsParentalResponsibility: 'no',
    form: 'managers-authority',
    authority: asked,
    scope: ['hold-meeting', 'send-invitations'],
    ...rest,
  });
const decision = (authorised: boolean) => ({ authorised, by: 'm', on: today });
const authorised = authority({ authority: { ...asked, decision: decision(true) } });

describe('a manager’s authority in place of consent', () => {
  test.each([
    ['while the manager has not decided', authority(), 'waits-for-manager'],
    ['once it is authorised', authorised, undefined],
    ['where it was not authorised', authority({ authority: { ...asked, decision: decision(false) } }), 'not-authorised'],
    ['once it is taken back', { ...authorised, withdrawn: { on: today, toldTo: 'Nia' } }, 'withdrawn'],
  ] as const)('%s', (_when, consent, because) => {
    expect(gateShutBecause(consent)).toBe(because);
    expect(mayArrange([consent])).toBe(because === undefined);
  });

  test('carries a family meeting and its invitations, and neither a conference nor the sharing of information', () => {
    expect(() => mustHaveConsent([authorised], { key: 'FM', family: 'FM' })).not.toThrow();
    expect(() => mustHaveConsent([authorised], { key: 'FGC', family: 'FGC' })).toThrow(Conflict);
    expect(() => mustHaveConsent([authorised, writtenConsent()], { key: 'FGC', family: 'FGC' })).not.toThrow();
    expect(mayInvite([authorised])).toBe(true);
    expect(authorised.scope).not.toContain('share-information');
  });

  test('is decided once, and a refusal says why', () => {
    expect(decided(authority(), decision(true)).authority?.decision?.authorised).toBe(true);
    expect(() => decided(authorised, decision(false))).toThrow(Conflict);
    expect(() => decided(writtenConsent(), decision(true))).toThrow(Conflict);
    expect(problemsWithDecision({ authorised: false })).toMatchObject([{ field: 'reason' }]);
    expect(problemsWithDecision({ authorised: true })).toEqual([undefined]);
  });
});

describe('a manager may be asked for that authority', () => {
  const attempt = { id: 'a', episodeId, on: today, method: 'visit', whom: 'Piotr', result: 'Not in', recordedBy: 'w' } as ConsentAttempt;
  const open = { episode: anEpisode({ situation, choice }), attempts: [attempt], consents: [] };
  const policy = parsePolicy({ consentException: { allowed: true } });

  test.each<[string, Partial<Parameters<typeof whyNoAuthority>[0]>, string[]]>([
    ['with the circumstance, a family meeting and an attempt on record', {}, []],
    ['not without an attempt on record', { attempts: [] }, ['Record each attempt to get consent first.']],
    [
      'not for a conference',
      { episode: anEpisode({ situation, choice: { ...choice, type: 'FGC' } }) },
      ['Choose a family meeting: a conference is not held without consent.'],
    ],
    [
      'not for another type of network meeting',
      { episode: anEpisode({ situation, choice: { ...choice, type: 'FNM' } }) },
      ['Choose a family meeting: a conference is not held without consent.'],
    ],
    ['not while one waits', { consents: [authority()] }, ['A manager has been asked already.']],
    ['again after a refusal', { consents: [authority({ authority: { ...asked, decision: decision(false) } })] }, []],
  ])('%s', (_what, facts, reasons) => {
    expect(whyNoAuthority({ ...open, ...facts }, policy)).toEqual(reasons);
  });

  test('not in another circumstance', () => {
    expect(whyNoAuthority({ ...open, episode: anEpisode({ choice }) }, policy)).toHaveLength(1);
  });

  test('not at all in a council that has not opened this path, which is the default', () => {
    expect(whyNoAuthority(open, parsePolicy())).toEqual([
      'Here no meeting is held without the written consent of somebody with parental responsibility.',
    ]);
  });
});

describe('meeting without consent', () => {
  let world: World;
  const begin = async (allowed: boolean) => {
    world = await aWorld({ policy: { ...COUNCIL, consentException: { allowed } } });
    theOkafors(world.caseRecords);
    await world.stores.episodes.add(theirEpisode({ situation, choice, coordinatorId: undefined }));
  };
  beforeEach(() => begin(true));
  afterEach(() => world.end());

  const tried = { episodeId, on: '2026-11-12', method: 'visit', whom: 'Piotr Łukaszewski', result: 'Did not open the door' };
  const attempt = (raw: object = {}, actor = nia) => world.perform(recordAttempt, { ...tried, ...raw }, actor, world.key());
  const ask = (raw: object = {}, actor = nia) => world.perform(askForAuthority, { episodeId, ...asked, ...raw }, actor, world.key());
  const kept = async () => (await world.stores.consents.ofEpisode(episodeId))[0];
  const decide = async (raw: object = {}, actor = manager) =>
    world.perform(
      decideAuthority,
      { episodeId, consentId: (await kept())?.id, version: '0', authorised: 'yes', ...raw },
      actor,
      world.key(),
    );
  const page = (actor = nia) => printedPage(world, withoutConsentPage, { params: { episodeId }, actor });
  const arrange = () =>
    world.perform(
      arrangeMeeting,
      {
        episodeId,
        on: '2026-12-04',
        startsAt: '17:00',
        venueKind: 'council-building',
        venue: 'Town Hall',
        facilitator: nia.workerId,
        subjects: ['p-zoe'],
      },
      nia,
      world.key(),
    );

  test('keeps a log of the attempts to get consent', async () => {
    await attempt();
    const { words } = await page();
    expect(words).toContain('12 November 2026. On a visit, Piotr Łukaszewski: Did not open the door');
    await expect(attempt({ on: '2026-11-22' })).rejects.toMatchObject({ problems: [{ field: 'on' }] });
    await expect(attempt({ result: '' })).rejects.toMatchObject({ problems: [{ field: 'result' }] });
    for (const actor of [seniorPractitioner, auditor]) await expect(attempt({}, actor)).rejects.toThrow(NotAllowed);
  });

  test('opens arranging a family meeting once a manager has authorised it, and not before', async () => {
    await attempt();
    await ask();
    await expect(arrange()).rejects.toThrow(Conflict);
    await decide();
    await arrange();
    expect(await world.stores.meetings.ofEpisode(episodeId)).toHaveLength(1);
    const list = await printedPage(world, episodeConsentsPage, { params: { episodeId }, actor: nia });
    expect(list.words).toContain('Meeting without consent');
    expect(list.words).toContain('Nobody with parental responsibility has consented');
    expect(list.words).not.toContain('Sharing the agreed information');
  });

  test('is not a conference’s, even where the type was changed since', async () => {
    await attempt();
    await ask();
    await decide();
    const episode = await world.stores.episodes.find(episodeId);
    if (episode !== undefined) await world.stores.episodes.save({ ...episode, choice: { ...choice, type: 'FGC' } });
    await expect(arrange()).rejects.toThrow('The consent on record is for another type of meeting');
    const page = await printedPage(world, arrangeMeetingPage, { params: { episodeId }, actor: nia });
    expect(page.words).toContain(
      'The consent on record is for another type of meeting. Nothing is arranged until this one is consented to.',
    );
    expect(page.words).not.toContain('has consented in writing');
  });

  test('is decided by another person than who asked: a manager of the team', async () => {
    await attempt();
    await ask({}, manager);
    for (const actor of [manager, nia, seniorPractitioner]) await expect(decide({}, actor)).rejects.toThrow(NotAllowed);
    expect((await page(manager)).html).not.toContain('/authority');
    await decide({}, anActor('w-manager-2', ['team-manager'], manager.teamIds));
    expect((await kept())?.authority?.decision).toMatchObject({ authorised: true, by: 'w-manager-2', on: '2026-11-21' });
  });

  test('shows the manager what was tried, the legal basis, the reasons and what is shared', async () => {
    await attempt();
    await ask();
    const params = { episodeId, consentId: (await kept())?.id ?? '' };
    const { words } = await printedPage(world, decideAuthorityPage, { params, actor: manager });
    for (const part of ['Did not open the door', 'Section 17', 'She is not safe at weekends', 'The dates alone'])
      expect(words).toContain(part);
    await decide({ authorised: 'no', reason: 'Try the grandmother first' });
    expect((await page()).words).toContain('Not authorised on 21 November 2026. Try the grandmother first');
    expect((await printedPage(world, decideAuthorityPage, { params, actor: manager })).html).not.toContain('<form');
  });

  test('asks for nothing in a council that has not opened this path, and still keeps the attempts', async () => {
    await world.end();
    await begin(false);
    await attempt();
    await expect(ask()).rejects.toThrow('Here no meeting is held without the written consent');
    const { words, html } = await page();
    expect(words).toContain('Here no meeting is held without the written consent of somebody with parental responsibility.');
    expect(html).not.toContain('/without/ask');
    const form = await printedPage(world, askForAuthorityPage, { params: { episodeId }, actor: nia });
    expect(form.html).not.toContain('<form');
  });

  test('is counted by itself in the night’s facts, from the day on which it was authorised', async () => {
    await attempt();
    await ask();
    const facts = async () => (await recordedEpisodes(world.stores, world.policy))[0]?.consents;
    expect(await facts()).toEqual([]);
    await decide();
    expect(await facts()).toMatchObject([{ byException: true, giverHoldsResponsibility: 'no', on: '2026-11-21' }]);
  });

  test('has a form for the worker, and finds no authority under a consent', async () => {
    const form = await printedPage(world, recordAttemptPage, { params: { episodeId }, actor: nia });
    expect(form.words).toContain('Whose consent was asked?');
    await world.stores.consents.add(writtenConsent());
    const params = { episodeId, consentId: 'consent-1' };
    await expect(printedPage(world, decideAuthorityPage, { params, actor: manager })).rejects.toThrow(NotFound);
  });
});
