import { day } from '../../../plugin/core/calendar-day';
import { Conflict } from '../../../plugin/core/errors';
import type { ChairNotice } from '../../../plugin/follow-up/chair-notice';
import type { CheckIn } from '../../../plugin/follow-up/check-in';
import type { Disagreement } from '../../../plugin/follow-up/disagreement';
import type { Feedback } from '../../../plugin/follow-up/feedback';
import type { NeedAnswer } from '../../../plugin/follow-up/need-answer';
import type { PlanCopy } from '../../../plugin/follow-up/plan-copy';
import type { ProfessionalResponse } from '../../../plugin/follow-up/professional-response';
import { aMeeting } from '../../builders/a-meeting';
import { aPlan } from '../../builders/a-plan';
import { anEpisode } from '../../builders/an-episode';
import { aWorld, type World } from '../../builders/world';

let world: World;
beforeEach(async () => {
  world = await aWorld();
  await world.stores.episodes.add(anEpisode());
  await world.stores.meetings.add(aMeeting());
  await world.stores.plans.add(aPlan());
});
afterEach(() => world.end());

const on = day('2026-12-01');
const bareCopy: PlanCopy = {
  id: 'copy-1',
  planId: 'plan-1',
  episodeId: 'episode-1',
  recipient: 'm-grace',
  name: 'Grace Okafor',
  relation: 'grandmother',
  version: 0,
};
const fullCopy: PlanCopy = {
  ...bareCopy,
  id: 'copy-2',
  recipient: 'copy-2',
  name: 'Łucja Ọkáfọ̀ 👵',
  askedBy: 'Amara Okafor',
  familyAgrees: { by: 'Amara Okafor', on },
  contact: { channel: 'letter', addressLines: ['1 Wharf Road', 'Sampleton'] },
  released: { by: 'w-nia', on, contact: { channel: 'letter', addressLines: ['1 Wharf Road', 'Sampleton'] } },
  checked: { by: 'w-senior', on },
  sent: { how: 'posted', on, by: 'w-support' },
};

describe('copies of a plan', () => {
  test('come back as kept, in the order in which they were written down', async () => {
    await world.stores.followUp.addCopy(bareCopy);
    await world.stores.followUp.addCopy(fullCopy);
    expect(await world.stores.followUp.copiesOf('plan-1')).toEqual([bareCopy, fullCopy]);
    expect(await world.stores.followUp.findCopy('copy-2')).toEqual(fullCopy);
    expect(await world.stores.followUp.findCopy('copy-3')).toBeUndefined();
  });

  test('are one a recipient, and a stale save is a conflict', async () => {
    await world.stores.followUp.addCopy(bareCopy);
    await expect(world.stores.followUp.addCopy({ ...bareCopy, id: 'copy-9' })).rejects.toThrow(Conflict);
    const leftOut = { reason: 'Asked for by Amara', by: 'w-nia', on };
    await world.stores.followUp.saveCopy({ ...bareCopy, leftOut });
    expect(await world.stores.followUp.copiesOf('plan-1')).toEqual([{ ...bareCopy, leftOut, version: 1 }]);
    await expect(world.stores.followUp.saveCopy(bareCopy)).rejects.toThrow(Conflict);
  });

  test('that are released and neither sent nor left out are business support’s', async () => {
    const released = { by: 'w-nia', on };
    await world.stores.followUp.addCopy(bareCopy);
    await world.stores.followUp.addCopy(fullCopy);
    await world.stores.followUp.addCopy({ ...bareCopy, id: 'copy-3', recipient: 'a', released });
    await world.stores.followUp.addCopy({ ...bareCopy, id: 'copy-4', recipient: 'b', released, leftOut: { reason: 'x', by: 'w', on } });
    expect((await world.stores.followUp.copiesToSend()).map(({ id }) => id)).toEqual(['copy-3']);
  });
});

test('a paper comes back as it was rendered; another release of the same copy takes its place', async () => {
  const paper = {
    title: 'Family plan',
    language: 'en-GB',
    reference: 'FM-1',
    date: on,
    template: 'family-plan/0a1b2c3d4e5f',
    issuer: 'Family meetings',
    size: 'large',
    blocks: [{ kind: 'paragraph', text: 'Łucja Ọkáfọ̀ 👵 comes on “Saturdays”' }],
    footer: '01632 960001',
  } as const;
  const kept = { about: 'plan-copy:copy-1', episodeId: 'episode-1', paper, keptBy: 'w-nia', keptAt: new Date('2026-12-01T09:30:00.123Z') };
  expect(await world.stores.followUp.givenPaperOf(kept.about)).toBeUndefined();
  await world.stores.followUp.keepGivenPaper(kept);
  await world.stores.followUp.keepGivenPaper({ ...kept, about: 'chair-notice:meeting-1' });
  expect(await world.stores.followUp.givenPaperOf(kept.about)).toEqual(kept);
  const again = { ...kept, paper: { ...paper, size: 'standard' }, keptBy: 'w-senior' } as const;
  await world.stores.followUp.keepGivenPaper(again);
  expect(await world.stores.followUp.givenPaperOf(kept.about)).toEqual(again);
});

test('a notice to the chair comes back as kept; of two first saves one is a conflict', async () => {
  const notice: ChairNotice = {
    meetingId: 'meeting-1',
    episodeId: 'episode-1',
    waived: { reasonCode: 'other', reason: 'Told by hand', by: 'w-m', on },
    version: 0,
  };
  await world.stores.followUp.saveChairNotice(notice);
  expect(await world.stores.followUp.chairNoticeOf('meeting-1')).toEqual({ ...notice, version: 1 });
  await expect(world.stores.followUp.saveChairNotice(notice)).rejects.toThrow(Conflict);
  const sent = { to: 'Chair Ó Néill', how: 'secure-e-mail', on, by: 'w-nia' } as const;
  await world.stores.followUp.saveChairNotice({ ...notice, waived: undefined, sent, noReviewBecause: 'None wanted', version: 1 });
  expect(await world.stores.followUp.chairNoticesOf('episode-1')).toEqual([
    { meetingId: 'meeting-1', episodeId: 'episode-1', sent, noReviewBecause: 'None wanted', version: 2 },
  ]);
});

test('the children of an agreed plan whose chair was told, or need not be, are settled', async () => {
  const notice: ChairNotice = { meetingId: 'meeting-1', episodeId: 'episode-1', version: 0 };
  const settled = () => world.stores.chairNotices.ofEpisode('episode-1');
  await world.stores.followUp.saveChairNotice(notice);
  const plan = await world.stores.plans.find('plan-1');
  await world.stores.plans.save({ ...plan!, status: 'agreed', agreedOn: on, agreedBy: 'everyone' });
  expect(await settled()).toEqual([]);
  await world.stores.followUp.saveChairNotice({ ...notice, waived: { reason: 'Told by hand', by: 'w-m', on }, version: 1 });
  expect(await settled()).toEqual([{ childId: 'child-1', planId: 'plan-1' }]);
  await world.stores.plans.add(aPlan({ id: 'plan-2', number: 2 }));
  expect(await settled()).toHaveLength(1);
});

test('a professional’s response comes back as kept, one a plan', async () => {
  const response: ProfessionalResponse = {
    id: 'response-1',
    planId: 'plan-1',
    episodeId: 'episode-1',
    memberId: 'm-school',
    told: { on, how: 'secure-e-mail', by: 'w-nia' },
    dueOn: day('2026-12-08'),
    chasedOn: [],
    version: 0,
  };
  await world.stores.followUp.addResponse(response);
  expect(await world.stores.followUp.responsesOf('plan-1')).toEqual([response]);
  await expect(world.stores.followUp.addResponse({ ...response, id: 'response-2' })).rejects.toThrow(Conflict);
  const answered: ProfessionalResponse = {
    ...response,
    noReviewBecause: 'The family wants none',
    chasedOn: [day('2026-12-09')],
    received: { on: day('2026-12-10'), response: 'supports-in-part', text: 'Zoë’s school says yes' },
  };
  await world.stores.followUp.saveResponse(answered);
  expect(await world.stores.followUp.responsesOf('plan-1')).toEqual([{ ...answered, version: 1 }]);
  await expect(world.stores.followUp.saveResponse(response)).rejects.toThrow(Conflict);
});

test('a disagreement comes back as kept, and a stale save is a conflict', async () => {
  const raised: Disagreement = {
    id: 'disagreement-1',
    episodeId: 'episode-1',
    who: 'Piotr Łukaszewski',
    about: 'Who was invited',
    raisedOn: on,
    recordedBy: 'w-nia',
    version: 0,
  };
  await world.stores.followUp.addDisagreement(raised);
  expect(await world.stores.followUp.findDisagreement('disagreement-1')).toEqual(raised);
  const settled: Disagreement = {
    ...raised,
    discussed: { on, by: 'The chair' },
    rightsExplainedOn: on,
    leafletGivenOn: on,
    complaintMadeOn: on,
    outcome: 'His sister comes too',
    settledOn: on,
  };
  await world.stores.followUp.saveDisagreement(settled);
  expect(await world.stores.followUp.disagreementsOf('episode-1')).toEqual([{ ...settled, version: 1 }]);
  await expect(world.stores.followUp.saveDisagreement(raised)).rejects.toThrow(Conflict);
});

test('feedback comes back as kept, with and without a name', async () => {
  const named: Feedback = {
    id: 'feedback-1',
    episodeId: 'episode-1',
    meetingId: 'meeting-1',
    from: 'Grace',
    givenOn: on,
    answers: { listenedTo: 'very', helped: 'a-little' },
    words: 'Dziękuję',
  };
  const bare: Feedback = { id: 'feedback-2', episodeId: 'episode-1', givenOn: on, answers: {} };
  await world.stores.followUp.addFeedback(named);
  await world.stores.followUp.addFeedback(bare);
  expect(await world.stores.followUp.feedbackOf('episode-1')).toEqual([named, bare]);
});

test('check-ins come back as kept, oldest first', async () => {
  const look: CheckIn = {
    id: 'check-1',
    planId: 'plan-1',
    episodeId: 'episode-1',
    purpose: 'check-in',
    on: day('2026-12-20'),
    by: 'family-member',
    byName: 'Emeka Okafor',
    result: 'partly',
    note: 'The bus',
    recordedBy: 'w-nia',
  };
  const explained: CheckIn = {
    ...look,
    id: 'check-2',
    purpose: 'outcome-explained',
    on,
    result: undefined,
    forWhom: 'Amara',
    understood: false,
    note: undefined,
  };
  await world.stores.followUp.addCheckIn(look);
  await world.stores.followUp.addCheckIn(explained);
  expect(await world.stores.followUp.checkInsOf('plan-1')).toEqual([explained, look]);
});

test('what became of needs comes back oldest first, of one process alone (S1-39)', async () => {
  const answer: NeedAnswer = {
    id: 'answer-2',
    episodeId: 'episode-1',
    needId: 'need-1',
    on,
    outcome: 'met',
    words: 'A place at the nursery: Łucja 👵',
    byName: 'Nia Evans',
    recordedBy: 'w-nia',
  };
  const earlier: NeedAnswer = { ...answer, id: 'answer-9', on: day('2026-11-30'), outcome: 'still-open' };
  await world.stores.episodes.add(anEpisode({ id: 'episode-2', reference: 'FM-OTHER' }));
  await world.stores.followUp.addNeedAnswer(answer);
  await world.stores.followUp.addNeedAnswer(earlier);
  await world.stores.followUp.addNeedAnswer({ ...answer, id: 'answer-3', episodeId: 'episode-2' });
  expect(await world.stores.followUp.needAnswersOf('episode-1')).toEqual([earlier, answer]);
});
