import { day } from '../../plugin/core/calendar-day';
import { NotAllowed } from '../../plugin/core/errors';
import { acknowledgeVenue } from '../../plugin/meetings/acknowledge-venue.action';
import { agendaNotePage } from '../../plugin/meetings/agenda-note.page';
import { arrangeMeetingPage } from '../../plugin/meetings/arrange-meeting.page';
import { attendancePage } from '../../plugin/meetings/attendance.page';
import { changeMeeting } from '../../plugin/meetings/change-meeting.action';
import { changeMeetingPage } from '../../plugin/meetings/change-meeting.page';
import { absentPage, consultationPage } from '../../plugin/meetings/consultation.page';
import { addNextStepPage, addPartPage, addPointPage, meetingPartsPage, removeEntryPage } from '../../plugin/meetings/entries.page';
import { meetingNotesPage } from '../../plugin/meetings/meeting-notes.page';
import { meetingOverviewPage } from '../../plugin/meetings/meeting-overview.page';
import { privateTimePage } from '../../plugin/meetings/private-time.page';
import { recordNote } from '../../plugin/meetings/record-note.action';
import { venuePage } from '../../plugin/meetings/venue.page';
import { addPlanActionPage } from '../../plugin/plans/plan-action.page';
import { manager, nia } from '../builders/okafor-family';
import { theirMeeting, theOkaforMeeting } from '../builders/okafor-meeting';
import { theirPlan } from '../builders/okafor-plan';
import { aMember } from '../builders/a-member';
import { printedPage } from '../builders/printed-page';
import type { World } from '../builders/world';

let world: World;
beforeEach(async () => {
  world = await theOkaforMeeting();
});
afterEach(() => world.end());

const meetingId = 'meeting-okafor';
const episodeId = 'episode-okafor';
const open = (page: Parameters<typeof printedPage>[1], params: object = {}, actor = nia) =>
  printedPage(world, page, { params: { meetingId, ...params }, actor });
const asConference = () => world.stores.meetings.save(theirMeeting({ type: 'FGC' }));
const absent = (memberId: string) =>
  world.stores.meetings.saveAttendance(meetingId, { memberId, invited: true, mode: 'did-not-attend', absence: 'practical-barrier' });
const came = (memberId: string) => world.stores.meetings.saveAttendance(meetingId, { memberId, invited: true, mode: 'in-person' });
const keptApart = () =>
  world.stores.contactSafety.add({
    id: 'safety-1',
    episodeId,
    kind: 'must-not-meet',
    memberId: 'm-amara',
    otherMemberId: 'm-emeka',
    what: 'A quarrel in May',
    since: day('2026-05-01'),
    source: 'Told by Amara',
    reviewOn: day('2027-05-01'),
    recordedBy: nia.workerId,
    version: 0,
  });
const agreed = () =>
  world.stores.agreements.save({
    episodeId,
    whoTakesPart: 'The family',
    venue: 'The hall',
    informationShared: 'All of it',
    keyIssues: 'School',
    questions: ['Who helps at weekends?'],
    bottomLines: [
      { kind: 'must', text: 'Somebody sober is at home' },
      { kind: 'cannot', text: 'The children are not left alone' },
    ],
    agreedBy: 'Amara Okafor',
    agreedOn: day('2026-11-10'),
    recordedBy: nia.workerId,
    version: 0,
  });

test('a conference is written in its three stages (S1-28, S1-29, S1-31); a family meeting has its eight items and no stages', async () => {
  expect((await open(meetingNotesPage)).words).not.toContain('Stage');
  await asConference();
  const { words, html } = await open(meetingNotesPage);
  expect(words).toMatch(
    /Stage 1: information.*Who gave information.*4\. What family.*Stage 2: the family on its own.*Stage 3: the plan.*5\. What each/,
  );
  expect(html).toContain('/notes/information-stage');
  expect(html).toContain('/private-time');
});

test('the first stage has room for each professional and the child’s views, with the bottom lines in sight (S1-28, S3-28, S4-25)', async () => {
  await asConference();
  await agreed();
  const { words } = await open(agendaNotePage, { item: 'information-stage' });
  for (const part of [
    'Stage 1 of 3',
    'What Nia Prŷs (social worker) is worried about, and what help they can offer',
    'What the child said, and when it was heard',
    'What help there is from professionals',
    'Somebody sober is at home',
    'The children are not left alone',
  ]) {
    expect(words).toContain(part);
  }
});

test('the third stage keeps who agreed and when it was; the reader sees names and times (S1-31)', async () => {
  await asConference();
  const typed = {
    meetingId,
    item: 'agreement-stage',
    version: '0',
    agreedBy: ['m-amara', 'm-grace'],
    details: { startedAt: '7.30pm', nextSteps: 'Nia writes it up' },
  };
  await world.perform(recordNote, typed, nia, world.key());
  const { words } = await open(meetingNotesPage);
  expect(words).toContain('Who agreed with the plan Amara Okafor Grace Okafor');
  expect(words).toContain('Started 7:30pm');
  const again = await open(agendaNotePage, { item: 'agreement-stage' });
  expect(again.html).toMatch(/value="m-grace" checked/);
  expect(again.html).toContain('value="7:30pm"');
});

test('private time shows the family’s questions, and asks for times and no words (S1-29, S3-29)', async () => {
  await agreed();
  const page = await open(privateTimePage);
  expect(page.words).toContain('Who helps at weekends?');
  expect(page.words).toContain('as long as the family needs');
  expect(page.html).not.toContain('<textarea');
});

test('the three columns hold what was written together and what each person said', async () => {
  await world.stores.meetings.addPoint({ id: 'p1', meetingId, column: 'worries', words: 'The bus', saidBy: 'm-grace' });
  const details = { worries: 'School' };
  await world.stores.meetings.saveNote(meetingId, { item: 'why-we-are-here', details, notApplicable: false, version: 0 });
  expect((await open(meetingNotesPage)).words).toContain('School The bus — Grace Okafor');
});

test.each([
  ['what somebody said', addPointPage, {}, 'Everybody together'],
  ['what follows', addNextStepPage, {}, 'The family goes to court'],
  ['the parts', meetingPartsPage, {}, 'Everybody meets together'],
  ['a new part', addPartPage, {}, 'Another room at the same time'],
  ['a point that is gone', removeEntryPage, { list: 'points', entryId: 'gone' }, 'It is no longer on the list'],
  ['the absent', absentPage, {}, 'Nobody is recorded as not there'],
  ['the venue', venuePage, {}, 'Nothing on record speaks against the place'],
] as const)('the page of %s prints', async (_what, page, params, words) => {
  expect((await open(page, params)).words).toContain(words);
});

test('who could not come stands with the reason and who asks them; the overview warns until somebody is named (S2-25)', async () => {
  await absent('m-grace');
  await came('m-amara');
  expect((await open(absentPage)).words).toMatch(/Grace Okafor \(grandmother\) Why Something practical.*Nobody yet/);
  expect((await open(consultationPage, { memberId: 'm-grace' })).words).toContain('Who asks Grace Okafor');
  expect((await open(meetingOverviewPage)).words).toContain('Nobody is named yet who asks Grace Okafor');
  await world.stores.meetings.saveConsultation(meetingId, { memberId: 'm-grace', who: 'Emeka', dueOn: day('2026-11-25'), version: 0 });
  expect((await open(absentPage)).words).toContain('Emeka, by 25 November 2026');
  expect((await open(meetingOverviewPage)).words).not.toContain('Nobody is named yet');
});

test('who asks somebody who could not come becomes an action of the plan without being typed again (S2-25)', async () => {
  await absent('m-grace');
  await world.stores.plans.add(theirPlan());
  const { meetings } = world.stores;
  await meetings.saveConsultation(meetingId, { memberId: 'm-grace', who: 'Emeka Okafor', dueOn: day('2026-11-25'), version: 0 });
  const planId = 'plan-okafor';
  const list = await printedPage(world, addPlanActionPage, { params: { planId }, actor: nia });
  expect(list.html).toContain('?absent=m-grace');
  const { html } = await printedPage(world, addPlanActionPage, { params: { planId, absent: 'm-grace' }, actor: nia });
  expect(html).toContain('Tell Grace Okafor of the plan and ask what they think');
  expect(html).toMatch(/value="m-emeka" checked/);
  expect(html).toMatch(/value="m-grace" selected/);
  expect(html).toMatch(/name="dueOn-day"[^>]*value="25"/);
});

test('two who are to be kept apart are named on who came, on the parts and on the meeting, and the reason is not (S1-36)', async () => {
  await keptApart();
  for (const page of [attendancePage, meetingPartsPage, meetingOverviewPage]) {
    const { words } = await open(page);
    expect(words).toContain('Amara Okafor and Emeka Okafor are to be kept apart');
    expect(words).not.toContain('quarrel');
  }
  await world.stores.meetings.addPart({ id: 'part-1', meetingId, kind: 'breakout-room', name: 'Small room', memberIds: ['m-emeka'] });
  expect((await open(meetingOverviewPage)).words).not.toContain('to be kept apart');
  expect((await open(meetingPartsPage)).words).toContain('Small room');
  expect((await open(removeEntryPage, { list: 'parts', entryId: 'part-1' })).words).toContain('Small room');
});

test('a professional nobody wished for is asked about, and the manager reads why they came (S2-28)', async () => {
  await world.stores.network.add(
    aMember({ id: 'm-teacher', episodeId, name: 'Mr Teacher', relationship: 'teacher', kind: 'professional' }),
  );
  expect((await open(attendancePage)).words).toContain('nobody of the family is recorded as wishing it');
  await world.stores.meetings.saveAttendance(meetingId, {
    memberId: 'm-teacher',
    invited: true,
    mode: 'in-person',
    withoutWishBecause: 'The school sent him',
  });
  expect((await open(meetingOverviewPage, {}, manager)).words).toContain('recorded as wishing it: The school sent him');
});

test('a meeting in a home with notes that speak against it waits for a manager who knows of it (C17)', async () => {
  await keptApart();
  await world.stores.meetings.save(theirMeeting({ venueKind: 'family-home', venue: '12 Chapel Hill', on: day('2026-11-25') }));
  expect((await open(meetingOverviewPage)).words).toContain('A manager confirms that they know of it');
  expect((await open(venuePage)).words).not.toContain('I know of it');
  expect((await open(venuePage, {}, manager)).words).toContain('I know of it, and the meeting can be there');
  await expect(world.perform(acknowledgeVenue, { meetingId, version: '1' }, nia, world.key())).rejects.toThrow(NotAllowed);
  await world.perform(acknowledgeVenue, { meetingId, version: '1' }, manager, world.key());
  expect((await world.stores.meetings.find(meetingId))?.venueAcknowledged).toEqual({ by: manager.workerId, on: '2026-11-21' });
  expect((await open(venuePage)).words).toContain('knows of it since 21 November 2026');

  const elsewhere = { on: '2026-11-25', startsAt: '6pm', venueKind: 'family-home', venue: 'Another house', facilitator: 'w-nia' };
  await world.perform(changeMeeting, { meetingId, version: '2', ...elsewhere }, nia, world.key());
  expect((await world.stores.meetings.find(meetingId))?.venueAcknowledged).toBeUndefined();
});

test('an evening is warned of until it is arranged; a late urgent meeting and an unprepared conference are told of (S0-23, S4-18, S2-10)', async () => {
  const evening = { on: day('2026-11-25'), startsAt: '18:30' };
  await world.stores.meetings.save(theirMeeting({ ...evening, type: 'FGC' }));
  const episode = await world.stores.episodes.find(episodeId);
  const referral = { on: day('2026-11-17'), source: 'worker', urgent: true, strategyDiscussionOn: day('2026-11-18') } as const;
  await world.stores.episodes.save({ ...episode!, referral });
  const { words } = await open(meetingOverviewPage);
  expect(words).toContain('The meeting is outside office hours');
  expect(words).toContain('on the day of the strategy discussion, 18 November 2026');
  expect(words).toContain(
    'Before the conference there should be: the agreement with the family before the meeting, each child asked what they want and a place',
  );
  await world.stores.meetings.save(theirMeeting({ ...evening, outOfHoursArrangements: 'Two workers', version: 1 }));
  const later = (await open(meetingOverviewPage)).words;
  expect(later).not.toContain('outside office hours');
  expect(later).not.toContain('Before the conference');
});

test('planning another meeting names who was missed, who was not reached yet, and how soon it can be (S4-23, S2-24, S2-10)', async () => {
  await world.stores.meetings.save(theirMeeting({ status: 'held' }));
  await absent('m-grace');
  await world.stores.network.add(aMember({ id: 'm-new', episodeId, name: 'Ada Neighbour', relationship: 'neighbour', status: 'found' }));
  const { words } = await printedPage(world, arrangeMeetingPage, { params: { episodeId }, actor: nia });
  expect(words).toContain('These people were not at the last meeting: Grace Okafor (grandmother)');
  expect(words).toContain('Not reached yet, which need not delay the meeting: Ada Neighbour (neighbour)');
  expect(words).toContain('A family meeting can be at short notice');
});

test('an adjourned meeting says so with its reason, and the form of its new day holds the day that was agreed (S1-35)', async () => {
  const adjournments = [{ on: day('2026-11-18'), reason: 'The baby was ill', goesOnOn: day('2026-11-26') }];
  await world.stores.meetings.save(
    theirMeeting({ status: 'adjourned', adjournments, safeguardingFollowUp: 'A visit', followUpBy: 'Nia', followUpDue: day('2026-11-19') }),
  );
  const { words } = await open(meetingOverviewPage);
  expect(words).toContain('18 November 2026. The baby was ill. Goes on on 26 November 2026');
  expect(words).toContain('A visit (Nia, by 19 November 2026)');
  expect((await open(changeMeetingPage)).html).toMatch(/name="on-day"[^>]*value="26"/);
});

test('what the assessment found is asked for by the council’s own name for it (S0-14)', async () => {
  expect((await open(agendaNotePage, { item: 'why-we-are-here' })).words).toContain('What the child and family assessment found, in short');
});
