import { day } from '../../plugin/core/calendar-day';
import { Conflict, NotAllowed, NotFound, type InvalidInput } from '../../plugin/core/errors';
import { untouchedForm } from '../../plugin/core/form';
import { addCopy } from '../../plugin/follow-up/add-copy.action';
import { afterPlanPage } from '../../plugin/follow-up/after-plan.page';
import { chairNoticeDownload, chairNoticePage, waiveChairNoticePage } from '../../plugin/follow-up/chair-notice.page';
import { checkInsPage, recordCheckInPage, recordExplanationPage } from '../../plugin/follow-up/check-ins.page';
import { chooseCopyAddress } from '../../plugin/follow-up/choose-copy-address.action';
import { disagreementsPage, oneDisagreementPage, recordDisagreementPage } from '../../plugin/follow-up/disagreements.page';
import { addCopyPage, copyAddressPage, distributionPage, oneCopyPage } from '../../plugin/follow-up/distribution.page';
import { feedbackPage, recordFeedbackPage } from '../../plugin/follow-up/feedback.page';
import { followDisagreement } from '../../plugin/follow-up/follow-disagreement.action';
import { answerNeed } from '../../plugin/follow-up/answer-need.action';
import { answerNeedPage, needsPage } from '../../plugin/follow-up/needs.page';
import { oneProfessionalPage, outcomeNoticeDownload, professionalsPage } from '../../plugin/follow-up/professionals.page';
import { recordCheckIn, recordExplanation } from '../../plugin/follow-up/record-check-in.action';
import { recordDisagreement } from '../../plugin/follow-up/record-disagreement.action';
import { recordFeedback } from '../../plugin/follow-up/record-feedback.action';
import { sendChairNotice, waiveChairNotice } from '../../plugin/follow-up/send-chair-notice.action';
import { settleCopy } from '../../plugin/follow-up/settle-copy.action';
import { settleResponse } from '../../plugin/follow-up/settle-response.action';
import type { Actor } from '../../plugin/core/actor';
import type { AnyDownload, AnyPage, FileContent } from '../../plugin/core/page';
import type { AllStores } from '../../adapters/store/stores';
import { aMember } from '../builders/a-member';
import { anotherWorker, auditor, coordinator, manager, nia, OKAFORS, seniorPractitioner } from '../builders/okafor-family';
import { theOkaforPlan } from '../builders/okafor-plan';
import { printedPage } from '../builders/printed-page';
import { anActor, type World } from '../builders/world';

let world: World;
beforeEach(async () => {
  world = await theOkaforPlan();
  await world.stores.network.add(
    aMember({ id: 'm-school', episodeId: 'episode-okafor', name: 'Mr Bright', kind: 'professional', relationship: 'head teacher' }),
  );
});
afterEach(() => world.end());

const planId = 'plan-okafor';
const meetingId = 'meeting-okafor';
const episodeId = 'episode-okafor';
const { zoe } = OKAFORS;
const chair = anActor('w-chair', ['conference-chair']);
const agree = async () => {
  const plan = await world.stores.plans.find(planId);
  await world.stores.plans.save({ ...plan!, status: 'agreed', agreedOn: day('2026-11-18'), agreedBy: 'everyone who was there' });
};
const protect = () =>
  world.caseRecords.addRegime({ personId: zoe, regime: 'child-protection', reference: 'CP-1', from: day('2026-10-01') });
const show = (page: AnyPage<AllStores>, rest: Readonly<Record<string, string>> = {}, actor: Actor = nia) =>
  printedPage(world, page, { params: rest, actor });
const typedDay = (date: string) => {
  const [year = '', month = '', dayOfMonth = ''] = date.split('-');
  return { day: dayOfMonth, month, year };
};
const settle = (recipient: string, step: string, rest: object = {}, actor: Actor = nia) =>
  world.perform(settleCopy, { planId, recipient, step, ...rest }, actor, world.key());
const sent = { how: 'handed-over', sentOn: typedDay('2026-11-19') };
const fieldsOf = (work: Promise<unknown>) =>
  work.then(
    () => [],
    (error: InvalidInput) => error.problems.map(({ field }) => field),
  );
const file = async (download: AnyDownload<AllStores>, params: object, actor: Actor = nia): Promise<FileContent> => {
  const answer = await world.ask(download.query, params, actor);
  return download.content(answer, { form: untouchedForm, actor, today: day('2026-11-21'), policy: world.policy, params: {} });
};

describe('who gets the plan', () => {
  test('is listed with the reason of each line, and warns of who was there and was not sent it (C13, S3-34, S2-47)', async () => {
    await agree();
    const { words } = await show(distributionPage, { planId });
    expect(words).toContain(
      'Grace Okafor, grandmother Open (Grace Okafor, grandmother) Why Was at the meeting What The family’s plan State Not sent yet',
    );
    expect(words).toContain('Mr Bright, head teacher Open (Mr Bright, head teacher) Why A professional who is involved');
    expect(words).toContain(
      'Zoë Okafor, child Open (Zoë Okafor, child) Why Was at the meeting Gets their own version What Their own version',
    );
    expect(words).toContain('No version: Not born yet');
    expect(words).toContain('Not sent yet to everybody who was at the meeting: Zoë Okafor, Amara Okafor, Emeka Okafor and Grace Okafor.');
    expect(words).toContain('Send it by 25 November 2026.');
    expect(words).toContain('The notice to the child protection chair');
  });

  test('shows nobody’s address on the list, and is not there for another team’s worker', async () => {
    const grace = await world.stores.network.find('m-grace');
    await world.stores.network.save({ ...grace!, contact: { channel: 'letter', addressLines: ['12 Chapel Hill', 'Sampleton'] } });
    expect((await show(distributionPage, { planId })).words).not.toContain('Chapel Hill');
    expect((await show(oneCopyPage, { planId, recipient: 'm-grace' })).words).toContain('12 Chapel Hill');
    await expect(show(distributionPage, { planId }, anotherWorker)).rejects.toThrow(NotFound);
    await expect(show(oneCopyPage, { planId, recipient: 'm-grace' }, auditor)).rejects.toThrow(NotAllowed);
    await expect(show(oneCopyPage, { planId, recipient: 'm-nobody' })).rejects.toThrow(NotFound);
  });

  test('is released and then sent; the log keeps who did each, how and when (S1-43, C12)', async () => {
    await expect(settle('m-grace', 'release')).rejects.toThrow('not agreed yet');
    await agree();
    await expect(settle('m-grace', 'sent', sent)).rejects.toThrow('has to approve');
    await settle('m-grace', 'release', {}, coordinator);
    await settle('m-grace', 'sent', sent);
    const [copy] = await world.stores.followUp.copiesOf(planId);
    expect(copy).toMatchObject({
      recipient: 'm-grace',
      released: { by: coordinator.workerId, on: '2026-11-21' },
      sent: { how: 'handed-over', on: '2026-11-19', by: nia.workerId },
    });
    const { words } = await show(oneCopyPage, { planId, recipient: 'm-grace' });
    expect(words).toContain('Sent on 19 November 2026. Handed over in person');
    expect(words).not.toContain('What do you want to write down?');
  });

  test('a day that is not yet, or was before the plan was agreed, is refused', async () => {
    await agree();
    await settle('m-grace', 'release');
    expect(await fieldsOf(settle('m-grace', 'sent', { how: 'posted', sentOn: typedDay('2026-11-22') }))).toEqual(['sentOn']);
    expect(await fieldsOf(settle('m-grace', 'sent', { how: 'posted', sentOn: typedDay('2026-11-17') }))).toEqual(['sentOn']);
    expect(await fieldsOf(settle('m-grace', 'sent'))).toEqual(['how', 'sentOn']);
  });

  test('to an address that the case record does not display, only after somebody else checked it (roles.md rule 5)', async () => {
    await agree();
    const address = { channel: 'letter', address: 'Box 7\nElsewhere' };
    await world.perform(chooseCopyAddress, { planId, recipient: 'm-grace', ...address }, nia, world.key());
    await settle('m-grace', 'release');
    await expect(settle('m-grace', 'sent', { ...sent, how: 'posted' })).rejects.toThrow('Somebody else has to check');
    await expect(settle('m-grace', 'check')).rejects.toThrow('somebody else has to check it');
    await settle('m-grace', 'check', {}, seniorPractitioner);
    await settle('m-grace', 'sent', { ...sent, how: 'posted' });
    expect((await world.stores.followUp.copiesOf(planId))[0]).toMatchObject({
      checked: { by: seniorPractitioner.workerId },
      sent: { how: 'posted' },
    });
  });

  test('another address after the release is another release; a wrong one is refused with the field', async () => {
    await agree();
    await settle('m-grace', 'release');
    const choose = (rest: object) => world.perform(chooseCopyAddress, { planId, recipient: 'm-grace', ...rest }, nia, world.key());
    expect(await fieldsOf(choose({ channel: 'e-mail', email: 'a@b, c@d' }))).toEqual(['email']);
    await choose({ channel: 'e-mail', email: 'grace@example.org' });
    await expect(settle('m-grace', 'sent', { ...sent, how: 'secure-e-mail' })).rejects.toThrow('Approve it again');
    expect((await show(copyAddressPage, { planId, recipient: 'm-grace' })).html).toContain('grace@example.org');
  });

  test('the family says who else gets it, and that they agree (S1-42); twice is refused', async () => {
    await agree();
    const add = (rest: object) => world.perform(addCopy, { planId, askedBy: 'Amara Okafor', ...rest }, nia, world.key());
    expect(await fieldsOf(add({ memberId: '' }))).toEqual(['name', 'relation']);
    await add({ memberId: '', name: 'Ms Law', relation: 'Amara’s solicitor', agrees: 'yes' });
    expect(await fieldsOf(add({ memberId: 'm-grace' }))).toEqual(['memberId']);
    const { words } = await show(distributionPage, { planId });
    expect(words).toContain('Ms Law, Amara’s solicitor Open (Ms Law, Amara’s solicitor) Why The family asked for it Asked by Amara Okafor');
    const added = (await world.stores.followUp.copiesOf(planId))[0];
    const one = await show(oneCopyPage, { planId, recipient: added?.recipient ?? '' });
    expect(one.words).toContain('The family agrees Amara Okafor, 21 November 2026');
    expect((await show(addCopyPage, { planId })).words).toContain('Who does the family want to have the plan?');
  });

  test('somebody is left out with a reason and can be put back; that leaves the chair’s notice untouched (C13)', async () => {
    await agree();
    protect();
    expect(await fieldsOf(settle('m-emeka', 'leave-out'))).toEqual(['reason']);
    await settle('m-emeka', 'leave-out', { reason: 'Amara asks for it' });
    expect((await show(distributionPage, { planId })).words).toContain('Left out: Amara asks for it');
    await expect(settle('m-emeka', 'release')).rejects.toThrow('Put them back first');
    await settle('m-emeka', 'put-back');
    await settle('m-emeka', 'release');
    expect((await show(chairNoticePage, { meetingId })).words).toContain(
      'Zoë: there is a child protection plan. The chair is told by 20 November 2026.',
    );
  });

  test('a manager releases and does not transcribe; an auditor writes nothing', async () => {
    await agree();
    await settle('m-grace', 'release', {}, manager);
    await expect(settle('m-grace', 'sent', sent, auditor)).rejects.toThrow(NotAllowed);
    await expect(settle('m-grace', 'sent', sent, anotherWorker)).rejects.toThrow(NotFound);
  });
});

describe('the notice to the chair (S0-27)', () => {
  const send = (rest: object = {}, actor: Actor = nia) =>
    world.perform(
      sendChairNotice,
      { meetingId, version: '0', to: 'Pat Chair', how: 'posted', sentOn: typedDay('2026-11-19'), ...rest },
      actor,
      world.key(),
    );
  const waive = (reason: string, actor: Actor, version = '0', reasonCode = 'other') =>
    world.perform(waiveChairNotice, { meetingId, version, reasonCode, reason }, actor, world.key());

  test('leaves out a line that names a restricted child of the family who is not of the meeting (roles.md rule 2)', async () => {
    await world.stores.plans.saveSection(planId, 'bottom-lines', { bottomLinesMust: 'Somebody is at home\nLudo has a key' }, 1);
    await agree();
    protect();
    // The record becomes one for named workers only after the plan was agreed.
    world.caseRecords.addPerson({ id: 'p-ludo', fullName: 'Ludo Okafor', dateOfBirth: day('2013-05-05'), restricted: true });
    world.caseRecords.addRelationship({ personId: 'p-ludo', personIs: 'Cousin', otherPersonId: zoe, otherIs: 'Cousin' });
    const printed = JSON.stringify(await file(chairNoticeDownload, { meetingId }));
    expect(printed).toContain('Somebody is at home');
    expect(printed).not.toContain('Ludo');
    // Tomasz's line is the other one.
    expect(printed).toContain('2 lines of the plan name another child and are left out.');
  });

  test('is sent with its day, and then settles the children of the plan', async () => {
    await agree();
    protect();
    await send();
    expect(await world.stores.followUp.chairNoticeOf(meetingId)).toMatchObject({
      sent: { to: 'Pat Chair', how: 'posted', on: '2026-11-19', by: nia.workerId },
    });
    expect(await world.stores.chairNotices.ofEpisode(episodeId)).toContainEqual({ childId: zoe, planId });
    const { words, html } = await show(chairNoticePage, { meetingId });
    expect(words).toContain('To Pat Chair How Printed and posted When 19 November 2026 By Nia Prŷs');
    expect(html).not.toContain('<form');
    await expect(send({ version: '1' })).rejects.toThrow('told already');
  });

  test('is waived by a manager alone, with a reason', async () => {
    await agree();
    protect();
    await expect(waive('Told at the conference', nia)).rejects.toThrow(NotAllowed);
    expect(await fieldsOf(waive('', manager))).toEqual(['reason']);
    expect(await fieldsOf(waive('', manager, '0', 'because'))).toEqual(['reasonCode']);
    expect((await show(waiveChairNoticePage, { meetingId }, manager)).words).toContain('Decide that the chair is sent no notice');
    await waive('Told at the conference', manager);
    expect((await show(chairNoticePage, { meetingId })).words).toContain('No notice goes. Something else Told at the conference');
    await expect(waive('Again', manager)).rejects.toThrow(Conflict);
  });

  test('is not there before there is an outcome, and not owed without a child protection plan', async () => {
    const meeting = await world.stores.meetings.find(meetingId);
    expect((await show(chairNoticePage, { meetingId })).words).toContain('no notice is owed');
    await world.stores.meetings.save({ ...meeting!, status: 'planned' });
    expect((await show(chairNoticePage, { meetingId })).words).toContain('There is no outcome yet.');
    await expect(send()).rejects.toThrow('no outcome yet');
  });

  test('says when the plan is reviewed; without any date it has to say why not (S0-26)', async () => {
    expect(await fieldsOf(send())).toEqual(['noReviewBecause']);
    await send({ noReviewBecause: 'No plan was agreed.' });
  });

  test('is an outcome on paper, which the chair may read once it was sent, and nothing else', async () => {
    await agree();
    protect();
    await expect(file(chairNoticeDownload, { meetingId }, chair)).rejects.toThrow(NotFound);
    await send();
    const printed = JSON.stringify(await file(chairNoticeDownload, { meetingId }, chair));
    expect(printed).toContain('Zoë Okafor');
    expect(printed).not.toContain('Tomasz');
    expect(printed).not.toContain('Collect');
    for (const said of [
      'Zoë Okafor: since Thursday 1 October 2026',
      'Somebody sober is at home at night',
      'Grace comes at once',
      'all the cooking',
    ])
      expect(printed).toContain(said);
    expect(printed).toContain('One line of the plan names another child and is left out.');
    world.caseRecords.addPerson({ id: zoe, fullName: 'Zoë Hartley' });
    expect(JSON.stringify(await file(chairNoticeDownload, { meetingId }, chair))).toBe(printed);
    await expect(show(distributionPage, { planId }, chair)).rejects.toThrow(NotFound);
    await expect(file(chairNoticeDownload, { meetingId }, anotherWorker)).rejects.toThrow(NotFound);
  });
});

describe('telling the professionals (S0-24, S0-25)', () => {
  const step = (name: string, rest: object = {}, actor: Actor = nia) =>
    world.perform(settleResponse, { planId, memberId: 'm-school', step: name, on: typedDay('2026-11-19'), ...rest }, actor, world.key());

  test('told, reminded, answered: each with its day', async () => {
    await expect(step('told', { how: 'posted' })).rejects.toThrow('once the plan is agreed');
    await agree();
    expect((await show(professionalsPage, { planId })).words).toContain('They are told of the plan by 20 November 2026');
    expect((await show(professionalsPage, { planId })).words).toContain(
      'Mr Bright (head teacher) Open (Mr Bright (head teacher)) State Not told yet: late',
    );
    await expect(step('received', { response: 'supports' })).rejects.toThrow('Write down first');
    expect(await fieldsOf(step('told'))).toEqual(['how']);
    await step('told', { how: 'secure-e-mail' });
    await expect(step('told', { how: 'posted' })).rejects.toThrow('already');
    expect((await world.stores.followUp.responsesOf(planId))[0]).toMatchObject({ told: { on: '2026-11-19' }, dueOn: '2026-11-26' });
    await step('chased', { on: typedDay('2026-11-20') });
    expect(await fieldsOf(step('received'))).toEqual(['response']);
    await step('received', { response: 'supports-in-part', text: 'Not on Mondays' });
    const { words } = await show(professionalsPage, { planId });
    expect(words).toContain('Reminded 20 November 2026 Answer Supports part of it, 19 November 2026 In their words Not on Mondays');
    await expect(step('chased')).rejects.toThrow('nothing to chase');
    expect((await show(oneProfessionalPage, { planId, memberId: 'm-school' })).words).toContain('They answered');
  });

  test('the paper for one of them holds what the plan asks of them alone', async () => {
    await agree();
    const printed = JSON.stringify(await file(outcomeNoticeDownload, { planId, memberId: 'm-school' }));
    expect(printed).toContain('Please answer by');
    expect(printed).not.toContain('nursery place');
    await step('told', { how: 'posted' });
    const asTold = JSON.stringify(await file(outcomeNoticeDownload, { planId, memberId: 'm-school' }));
    const school = await world.stores.network.find('m-school');
    await world.stores.network.save({ ...school!, name: 'Mr Bright-Ó Néill' });
    expect(JSON.stringify(await file(outcomeNoticeDownload, { planId, memberId: 'm-school' }))).toBe(asTold);
    await expect(file(outcomeNoticeDownload, { planId, memberId: 'm-grace' })).rejects.toThrow(NotFound);
  });
});

describe('disagreements', () => {
  const raise = (rest: object = {}, actor: Actor = nia) =>
    world.perform(
      recordDisagreement,
      { episodeId, who: 'Piotr', about: 'Who came', raisedOn: typedDay('2026-11-19'), ...rest },
      actor,
      world.key(),
    );

  test('are followed until nothing is left to do (S0-28, S0-29)', async () => {
    await raise();
    expect((await show(disagreementsPage, { episodeId })).words).toContain('Talk it over with them Explain the right to challenge');
    const [one] = await world.stores.followUp.disagreementsOf(episodeId);
    const disagreementId = one?.id ?? '';
    const follow = (rest: object, version = '0') =>
      world.perform(followDisagreement, { disagreementId, version, ...rest }, nia, world.key());
    const later = typedDay('2026-11-20');
    expect(await fieldsOf(follow({ discussedOn: typedDay('2026-11-18'), discussedBy: 'Pat' }))).toEqual(['discussedOn']);
    expect(await fieldsOf(follow({ discussedOn: later }))).toEqual(['discussedBy']);
    expect(await fieldsOf(follow({ settledOn: later }))).toEqual(['discussedOn', 'rightsExplainedOn', 'leafletGivenOn', 'outcome']);
    const all = {
      discussedOn: later,
      discussedBy: 'Pat Chair',
      rightsExplainedOn: later,
      leafletGivenOn: later,
      settledOn: later,
      outcome: 'His sister comes',
    };
    await follow(all);
    await expect(follow(all)).rejects.toThrow(Conflict);
    expect((await show(disagreementsPage, { episodeId })).words).toContain('Still to do Nothing What came of it His sister comes');
    expect((await show(oneDisagreementPage, { disagreementId })).html).toContain('Pat Chair');
    expect((await show(recordDisagreementPage, { episodeId })).words).toContain('Who does not agree?');
  });

  test('are nobody’s to see who may not read the episode', async () => {
    await expect(raise({}, anotherWorker)).rejects.toThrow(NotFound);
    await expect(raise({}, auditor)).rejects.toThrow(NotAllowed);
    await raise();
    const [one] = await world.stores.followUp.disagreementsOf(episodeId);
    await expect(show(oneDisagreementPage, { disagreementId: one?.id ?? '' }, anotherWorker)).rejects.toThrow(NotFound);
  });
});

describe('feedback (S4-57)', () => {
  const give = (rest: object) =>
    world.perform(
      recordFeedback,
      { episodeId, givenOn: typedDay('2026-11-20'), listenedTo: '', understood: '', helped: '', ...rest },
      nia,
      world.key(),
    );

  test('without a name leads to nobody: not in the row, not in the audit', async () => {
    await give({ named: 'anonymous', from: 'Grace Okafor', helped: 'mostly', words: 'It was long' });
    expect(await world.stores.followUp.feedbackOf(episodeId)).toEqual([
      expect.objectContaining({ from: undefined, givenOn: '2026-11-01', words: 'It was long' }),
    ]);
    const [event] = await world.stores.audit.list({ episodeId, limit: 1 });
    expect(event).toMatchObject({ event: 'record-feedback', subject: { episodeId } });
    expect(event?.subject.personIds ?? []).toEqual([]);
    expect(JSON.stringify(event)).not.toContain('Grace');
    expect((await show(feedbackPage, { episodeId })).words).toContain('Without a name When November 2026');
  });

  test('with a name keeps it; something has to be said', async () => {
    expect(await fieldsOf(give({ named: 'named' }))).toEqual(['from', 'listenedTo']);
    await give({ named: 'named', from: 'Grace', listenedTo: 'very' });
    expect((await show(feedbackPage, { episodeId })).words).toContain('Grace When 20 November 2026 Did you feel listened to? Very much');
    expect((await show(recordFeedbackPage, { episodeId })).words).toContain('Do they want to give their name?');
  });
});

describe('looking whether the plan works (S3-35, S3-36)', () => {
  const typed = { planId, by: 'family-member', byName: 'Emeka Okafor', on: typedDay('2026-11-20'), result: 'partly' };

  test('by the worker and the family member whom the plan names', async () => {
    await expect(world.perform(recordCheckIn, typed, nia, world.key())).rejects.toThrow('not agreed yet');
    await agree();
    expect((await show(checkInsPage, { planId })).words).toContain('Not looked yet: the worker and Emeka Okafor.');
    await world.perform(recordCheckIn, typed, nia, world.key());
    expect(await fieldsOf(world.perform(recordCheckIn, { ...typed, on: typedDay('2026-11-17') }, nia, world.key()))).toEqual(['on']);
    const { words } = await show(checkInsPage, { planId });
    expect(words).toContain('Not looked yet: the worker.');
    expect(words).toContain('It works in part When 20 November 2026 By Emeka Okafor');
    expect((await show(recordCheckInPage, { planId })).words).toContain('The family named Emeka Okafor to look, beside the worker.');
  });

  test('and somebody was helped to understand the outcome', async () => {
    await agree();
    const explained = { planId, forWhom: 'Amara', byName: 'Nia', on: typedDay('2026-11-20'), understood: 'no' };
    await world.perform(recordExplanation, explained, nia, world.key());
    expect((await show(checkInsPage, { planId })).words).toContain(
      'Explained to Amara When 20 November 2026 By Nia Understood No: explain it again',
    );
    expect((await show(recordExplanationPage, { planId })).words).toContain('Whom was it explained to?');
  });
});

describe('a need that nobody meets', () => {
  const needId = 'need-1';
  const typed = { planId, needId, outcome: 'met', words: 'The nursery has a place from Monday', on: typedDay('2026-11-20') };
  beforeEach(async () => {
    const unmetNeeds = [{ id: needId, need: 'A nursery place', risk: 'Nobody sees him by day', action: 'Ask again', owner: 'Nia Prŷs' }];
    await world.stores.plans.saveSection(planId, 'unmet-needs', { unmetNeeds }, 0);
  });

  test('is answered by the worker or the manager, once the plan is agreed (S1-39)', async () => {
    await expect(world.perform(answerNeed, typed, nia, world.key())).rejects.toThrow('not agreed yet');
    await agree();
    const { words } = await show(needsPage, { planId });
    expect(words).toContain('One of them waits for an answer.');
    expect(words).toContain('Nobody has answered yet');
    expect((await show(answerNeedPage, { planId, needId })).words).toContain('The risk: Nobody sees him by day');
    await world.perform(answerNeed, { ...typed, outcome: 'still-open' }, nia, world.key());
    expect((await show(afterPlanPage, { planId })).words).toContain('1 of 1 wait for an answer');
    await world.perform(answerNeed, { ...typed, on: typedDay('2026-11-21') }, manager, world.key());
    const answered = await show(needsPage, { planId });
    expect(answered.words).not.toContain('waits for an answer');
    expect(answered.words).toContain('21 November 2026, Worker w-manager: it is met now.');
    expect((await show(afterPlanPage, { planId })).words).toContain('All answered');
  });

  test('is answered on a day since the plan was agreed, and by nobody who only prepares or reads', async () => {
    await agree();
    expect(await fieldsOf(world.perform(answerNeed, { ...typed, on: typedDay('2026-11-17') }, nia, world.key()))).toEqual(['on']);
    await expect(world.perform(answerNeed, typed, auditor, world.key())).rejects.toThrow(NotAllowed);
    await expect(world.perform(answerNeed, { ...typed, needId: 'need-2' }, nia, world.key())).rejects.toThrow(NotFound);
  });
});

test('the page after the plan says where each thing stands', async () => {
  await agree();
  protect();
  await settle('m-grace', 'release');
  await settle('m-grace', 'sent', sent);
  const { words } = await show(afterPlanPage, { planId });
  expect(words).toContain('1 of 7 sent; 5 still to go, by 25 November 2026');
  expect(words).toContain('To be told by 20 November 2026');
  expect(words).toContain('0 of 1 answered; 1 to be told');
  expect(words).toContain('Nobody has looked yet');
});
