import { day } from '../../plugin/core/calendar-day';
import { Conflict, NotAllowed } from '../../plugin/core/errors';
import { giveManagersReason as given, mustHaveManagersReason, needsManagersReason } from '../../plugin/episodes/worker-led-rule';
import { arrangeMeeting } from '../../plugin/meetings/arrange-meeting.action';
import { chooseMeetingType } from '../../plugin/preparation/choose-meeting-type.action';
import { chooseMeetingTypePage } from '../../plugin/preparation/choose-meeting-type.page';
import { describeSituation } from '../../plugin/preparation/describe-situation.action';
import { describeSituationPage } from '../../plugin/preparation/describe-situation.page';
import { giveManagersReason } from '../../plugin/preparation/give-managers-reason.action';
import { giveManagersReasonPage } from '../../plugin/preparation/give-managers-reason.page';
import { anEpisode } from '../builders/an-episode';
import { manager, nia, OKAFORS, seniorPractitioner, theirEpisode, theOkafors } from '../builders/okafor-family';
import { COUNCIL, writtenConsent } from '../builders/okafor-meeting';
import { printedPage } from '../builders/printed-page';
import { aWorld, type World } from '../builders/world';

const { zoe } = OKAFORS;
const episodeId = 'episode-okafor';
const today = day('2026-11-21');
const workerLed = { facilitatorRule: 'worker-or-senior-practitioner' } as const;
const independent = { facilitatorRule: 'independent' } as const;
const choice = { type: 'FM', circumstances: [], chosenBy: nia.workerId, on: day('2026-11-10') };
const reason = { reason: 'The family knows and trusts her', by: 'm', on: today };

describe('a meeting that the worker runs in pre-proceedings', () => {
  test.each([
    [workerLed, true, true],
    [workerLed, false, false],
    [independent, true, false],
  ] as const)('%j, pre-proceedings %s: needs a manager’s reason %s', (type, preProceedings, needed) => {
    expect(needsManagersReason(type, preProceedings)).toBe(needed);
  });

  test('is arranged with the reason and not without', () => {
    expect(() => mustHaveManagersReason(anEpisode({ choice }), workerLed, true)).toThrow(Conflict);
    expect(() => mustHaveManagersReason(given(anEpisode({ choice }), reason), workerLed, true)).not.toThrow();
    expect(() => mustHaveManagersReason(anEpisode({ choice }), workerLed, false)).not.toThrow();
    expect(() => given(anEpisode(), reason)).toThrow(Conflict);
  });
});

describe('the type of meeting of a family in pre-proceedings', () => {
  let world: World;
  beforeEach(async () => {
    world = await aWorld({ policy: COUNCIL });
    theOkafors(world.caseRecords);
    world.caseRecords.addRegime({ personId: zoe, regime: 'pre-proceedings', from: day('2026-10-01') });
    await world.stores.episodes.add(theirEpisode({ choice, coordinatorId: undefined }));
    await world.stores.consents.add(writtenConsent());
  });
  afterEach(() => world.end());

  const give = (raw: object = {}, actor = manager) =>
    world.perform(giveManagersReason, { episodeId, version: '0', reason: 'The family trusts her', ...raw }, actor, world.key());
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
        subjects: [zoe],
      },
      nia,
      world.key(),
    );
  const page = (actor = nia) => printedPage(world, chooseMeetingTypePage, { params: { episodeId }, actor });
  const kept = () => world.stores.episodes.find(episodeId);

  test('lets the worker run it once a manager has said why, and not before', async () => {
    await expect(arrange()).rejects.toThrow('Ask your manager for the reason why the worker runs it');
    await give();
    await arrange();
    expect(await world.stores.meetings.ofEpisode(episodeId)).toHaveLength(1);
    expect((await page()).words).toContain('The manager’s reason why the worker runs it: The family trusts her');
  });

  test('takes the reason from the manager of the team alone, on a page that the manager finds here', async () => {
    for (const actor of [nia, seniorPractitioner]) await expect(give({}, actor)).rejects.toThrow(NotAllowed);
    expect((await page()).html).not.toContain('/managers-reason');
    expect((await page(manager)).html).toContain(`/episodes/${episodeId}/meeting-type/managers-reason`);
    const form = await printedPage(world, giveManagersReasonPage, { params: { episodeId }, actor: manager });
    expect(form.words).toContain('Why does the worker run it?');
  });

  test('keeps the reason while the type stays, and asks again after another type', async () => {
    await give();
    const choose = (type: string, version: string) =>
      world.perform(chooseMeetingType, { episodeId, version, type, rationale: 'It suits them' }, nia, world.key());
    await choose('FM', '1');
    expect((await kept())?.choice?.managersReason?.reason).toBe('The family trusts her');
    await choose('FNM', '2');
    expect((await kept())?.choice?.managersReason).toBeUndefined();
  });
});

describe('what the circumstances rest on', () => {
  let world: World;
  beforeEach(async () => {
    world = await aWorld({ policy: COUNCIL });
    theOkafors(world.caseRecords);
    await world.stores.episodes.add(theirEpisode());
  });
  afterEach(() => world.end());

  const typed = {
    episodeId,
    version: '0',
    circumstances: ['S47_UNSUBSTANTIATED', 'CPC_RECOMMENDED', 'LOOKED_AFTER_REVIEW', 'PERMANENT_PLACEMENT_AT_RISK'],
    enquiryReference: '47-11',
    enquiryEndedOn: '2026-11-02',
    conferenceOn: '2026-11-09',
    conferenceReference: 'C-3',
    developsOutlinePlan: 'yes',
    reviewOn: '2026-11-05',
    placementOrder: 'special-guardianship',
    adviceFrom: 'The family support team manager',
    adviceOn: '2026-11-12',
    advice: 'Meet soon',
    urgent: 'no',
    complexity: 'simple',
  };
  const describeIt = (raw: object = {}) => world.perform(describeSituation, { ...typed, ...raw }, nia, world.key());

  test('is kept with each of them: the enquiry, the conference, the review, the order, and the advice that was asked', async () => {
    await describeIt();
    expect((await world.stores.episodes.find(episodeId))?.situation).toMatchObject({
      enquiry: { reference: '47-11', endedOn: '2026-11-02' },
      conference: { on: '2026-11-09', reference: 'C-3', developsOutlinePlan: true },
      reviewOn: '2026-11-05',
      placementOrder: 'special-guardianship',
      advice: { from: 'The family support team manager', on: '2026-11-12', words: 'Meet soon' },
    });
    const { words } = await printedPage(world, chooseMeetingTypePage, { params: { episodeId }, actor: nia });
    expect(words).toContain('Section 47 enquiry, 47-11, ended on 2 November 2026');
    expect(words).toContain('Child protection conference, C-3, on 9 November 2026');
    expect(words).toContain('The family develops the conference’s outline plan');
    expect(words).toContain('Looked-after review on 5 November 2026');
    expect(words).toContain('Order: Special guardianship');
    expect(words).toContain('Advice of The family support team manager, on 12 November 2026, Meet soon');
  });

  test('comes back into the form as it was typed', async () => {
    await describeIt();
    const { html } = await printedPage(world, describeSituationPage, { params: { episodeId }, actor: nia });
    expect(html).toContain('value="47-11"');
    expect(html).toMatch(/value="special-guardianship"[^>]*checked/);
    expect(html).toContain('Meet soon');
  });

  test.each([
    ['advice of nobody', { adviceFrom: '' }, 'adviceFrom'],
    ['advice to come', { adviceOn: '2026-11-22' }, 'adviceOn'],
    ['an enquiry that ends in the future', { enquiryEndedOn: '2026-11-22' }, 'enquiryEndedOn'],
  ])('is not kept with %s', async (_what, raw, field) => {
    await expect(describeIt(raw)).rejects.toMatchObject({ problems: [{ field }] });
  });
});
