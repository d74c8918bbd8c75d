import { day } from '../../plugin/core/calendar-day';
import type { CaseEvent } from '../../plugin/core/case-system';
import { Conflict, NotAllowed } from '../../plugin/core/errors';
import { workingCalendar } from '../../plugin/core/working-days';
import { checkDetails } from '../../plugin/episodes/check-details.action';
import { checkDetailsPage } from '../../plugin/episodes/check-details.page';
import { conferenceDue } from '../../plugin/episodes/conference-due';
import { detailsToCheck } from '../../plugin/episodes/referral-rules';
import { startEpisode } from '../../plugin/episodes/start-episode.action';
import { episodeOverviewPage } from '../../plugin/worklists/episode-overview.page';
import { auditor, nia, OKAFORS, theirEpisode, theOkafors } from '../builders/okafor-family';
import { printedPage } from '../builders/printed-page';
import { aWorld, type World } from '../builders/world';

const { zoe } = OKAFORS;
const episodeId = 'episode-okafor';
const today = day('2026-11-21');

describe('a child protection conference that is to come', () => {
  const event = (kind: CaseEvent['kind'], on: string): CaseEvent => ({ personId: zoe, kind, on: day(on) });
  const due = (...events: CaseEvent[]) => conferenceDue({ events }, { today, calendar: workingCalendar(), within: 15 });

  test.each<[string, CaseEvent[], object | undefined]>([
    ['nothing on record', [], undefined],
    ['a conference with a date to come', [event('cp-conference', '2026-11-30')], { on: '2026-11-30' }],
    ['a conference today', [event('cp-conference', '2026-11-21')], { on: '2026-11-21' }],
    ['a conference that has been', [event('cp-conference', '2026-11-20')], undefined],
    [
      'a strategy discussion, fifteen working days on',
      [event('strategy-discussion', '2026-11-16')],
      { on: '2026-12-07', because: '2026-11-16' },
    ],
    ['a strategy discussion whose time is over', [event('strategy-discussion', '2026-10-20')], undefined],
    [
      'a strategy discussion with its conference since',
      [event('strategy-discussion', '2026-11-10'), event('cp-conference', '2026-11-18')],
      undefined,
    ],
    [
      'a strategy discussion after an earlier conference',
      [event('cp-conference', '2026-05-18'), event('strategy-discussion', '2026-11-16')],
      { on: '2026-12-07' },
    ],
  ])('%s', (_what, events, expected) => {
    expect(due(...events) ?? {}).toMatchObject(expected ?? {});
    expect(due(...events) === undefined).toBe(expected === undefined);
  });
});

describe('a section 47 enquiry that is open', () => {
  const rules = { today, calendar: workingCalendar(), within: 15 };
  const enquiry = (startedOn: string, endedOn?: string) => ({
    personId: zoe,
    startedOn: day(startedOn),
    endedOn: endedOn === undefined ? undefined : day(endedOn),
  });

  test.each([
    ['is told, with the day by which a conference would follow', [enquiry('2026-11-16')], { on: '2026-12-07', enquirySince: '2026-11-16' }],
    ['is told for as long as it is open', [enquiry('2026-09-01')], { on: '2026-09-22', enquirySince: '2026-09-01' }],
    ['that ended today is open no more', [enquiry('2026-11-16', '2026-11-21')], undefined],
    ['of another time is none', [enquiry('2026-03-01', '2026-03-12')], undefined],
  ])('%s (S0-04)', (_what, enquiries, expected) => {
    const due = conferenceDue({ events: [], enquiries }, rules);
    expect(due === undefined ? undefined : { on: due.on, enquirySince: due.enquirySince }).toEqual(expected);
  });

  test('stands beside the conference’s own date, and the council’s own number of days counts', () => {
    const events: CaseEvent[] = [{ personId: zoe, kind: 'cp-conference', on: day('2026-11-30') }];
    expect(conferenceDue({ events, enquiries: [enquiry('2026-11-16')] }, rules)).toMatchObject({
      on: '2026-11-30',
      planned: true,
      enquirySince: '2026-11-16',
    });
    expect(conferenceDue({ events: [], enquiries: [enquiry('2026-11-16')] }, { ...rules, within: 5 })?.on).toBe('2026-11-23');
  });
});

test.each([
  ['worker', undefined, false],
  ['family', undefined, true],
  ['child', undefined, true],
  ['family', { on: today, by: 'Nia' }, false],
] as const)('of a request by the %s the details are checked once', (source, detailsChecked, expected) => {
  expect(detailsToCheck({ on: today, source, detailsChecked })).toBe(expected);
});

describe('the list of tasks of a process', () => {
  let world: World;
  beforeEach(async () => {
    world = await aWorld();
    theOkafors(world.caseRecords);
  });
  afterEach(() => world.end());
  const overview = (actor = nia) => printedPage(world, episodeOverviewPage, { params: { episodeId }, actor });
  const check = (raw: object = {}, actor = nia) =>
    world.perform(checkDetails, { episodeId, version: '0', detailsCheckedOn: '2026-11-20', ...raw }, actor, world.key());
  const asFamilyAsked = () => world.stores.episodes.add(theirEpisode({ referral: { on: day('2026-11-19'), source: 'family' } }));

  test('says that a child protection conference is to come, and that no meeting replaces it', async () => {
    await world.stores.episodes.add(theirEpisode());
    expect((await overview()).words).not.toContain('never replaces it');
    world.caseRecords.addEvent({ personId: zoe, kind: 'cp-conference', on: day('2026-12-01') });
    expect((await overview()).words).toContain(
      'A child protection conference is on 1 December 2026. A family meeting or conference never replaces it.',
    );
  });

  test('says so too while one may follow from a strategy discussion', async () => {
    await world.stores.episodes.add(theirEpisode());
    world.caseRecords.addEvent({ personId: zoe, kind: 'strategy-discussion', on: day('2026-11-16') });
    expect((await overview()).words).toContain('if a child protection conference follows, it is due by 7 December 2026.');
  });

  test('says that a section 47 enquiry is open, and where the case system does not tell of one, that it is not known (S0-04)', async () => {
    await world.stores.episodes.add(theirEpisode());
    expect((await overview()).words).not.toContain('ection 47 enquiry');
    world.caseRecords.addEnquiry({ personId: zoe, startedOn: day('2026-10-05') });
    expect((await overview()).words).toContain(
      'A section 47 enquiry has been open since 5 October 2026. If a child protection conference follows, it was due by 26 October 2026.',
    );
    world.caseRecords.enquiriesOf = undefined;
    const { words } = await overview();
    expect(words).not.toContain('has been open since');
    expect(words).toContain('The case system does not tell whether one is open. Look at the case record.');
  });

  test('counts the days to the date by which the court wants the conference', async () => {
    const situation = { circumstances: ['COURT_DIRECTED'], courtDirection: { deadline: day('2026-12-01') } };
    await world.stores.episodes.add(theirEpisode({ situation }));
    expect((await overview()).words).toContain('The court wants the conference by 1 December 2026. 10 days are left.');
  });

  test('asks for the check of the details where the family asked for it, until it is recorded', async () => {
    await asFamilyAsked();
    expect((await overview()).html).toContain(`/episodes/${episodeId}/details-check`);
    expect((await overview(auditor)).html).not.toContain('/details-check');
    await check();
    expect((await world.stores.episodes.find(episodeId))?.referral?.detailsChecked).toEqual({ on: '2026-11-20', by: nia.name });
    expect((await overview()).html).not.toContain('/details-check');
  });

  test('takes no check from before the request, from the future, from the auditor, or where nobody asked', async () => {
    await asFamilyAsked();
    for (const detailsCheckedOn of ['2026-11-18', '2026-11-22']) {
      await expect(check({ detailsCheckedOn })).rejects.toMatchObject({ problems: [{ field: 'detailsCheckedOn' }] });
    }
    await expect(check({}, auditor)).rejects.toThrow(NotAllowed);
    expect((await printedPage(world, checkDetailsPage, { params: { episodeId }, actor: nia })).words).toContain(
      'When was this checked with them?',
    );
    await world.stores.episodes.add(theirEpisode({ id: 'episode-2', reference: 'FM-2' }));
    await expect(check({ episodeId: 'episode-2' })).rejects.toThrow(Conflict);
  });

  test('has the check from the start where the worker recorded it with the request', async () => {
    const typed = { personId: zoe, referredOn: '2026-11-20', source: 'family', urgent: 'no', detailsCheckedOn: '2026-11-20' };
    const { result } = await world.perform(startEpisode, typed, nia, world.key());
    expect((await world.stores.episodes.find(result.episodeId))?.referral?.detailsChecked).toEqual({ on: '2026-11-20', by: nia.name });
  });
});
