import { day } from '../../../plugin/core/calendar-day';
import { Conflict } from '../../../plugin/core/errors';
import type { Consultation } from '../../../plugin/meetings/consultation';
import { AGENDA, type Meeting } from '../../../plugin/meetings/meeting';
import type { MeetingPart } from '../../../plugin/meetings/meeting-part';
import type { MeetingPoint } from '../../../plugin/meetings/meeting-point';
import type { NextStep } from '../../../plugin/meetings/next-step';
import { aMeeting } from '../../builders/a-meeting';
import { anEpisode } from '../../builders/an-episode';
import { aWorld, type World } from '../../builders/world';

let world: World;
beforeEach(async () => {
  world = await aWorld();
  await world.stores.episodes.add(anEpisode());
});
afterEach(() => world.end());

const full: Meeting = aMeeting({
  id: 'meeting-2',
  status: 'held',
  subjectIds: ['child-2', 'child-1'],
  venueKind: 'community',
  venue: 'St Brigid’s hall\n1 Example Street 🏠',
  facilitatorId: 'worker-1',
  facilitatorRelation: 'senior-practitioner',
  facilitatorReason: 'The worker is ill',
  groundRules: ['Słuchamy', 'One at a time'],
  privateTimeHeld: true,
  privateTime: { startedAt: '19:00', endedAt: '20:45', onHand: true, helpWanted: false, helpFrom: 'Łucja', professionalsInRoom: false },
  outOfHoursArrangements: 'Two workers; the caretaker locks up',
  venueAcknowledged: { by: 'w-manager', on: day('2026-11-17') },
  adjournments: [{ on: day('2026-11-11'), reason: 'The baby was ill', goesOnOn: day('2026-11-18') }],
  outcomeReason: 'Went well',
  safeguardingFollowUp: 'A visit at home',
  followUpBy: 'Nia Prŷs',
  followUpDue: day('2026-11-19'),
  attendance: [
    { memberId: 'member-1', invited: true, mode: 'video', understood: true, version: 1 },
    {
      memberId: 'member-2',
      invited: false,
      mode: 'did-not-attend',
      absence: 'own-choice',
      participation: 'PN7',
      noPartBecause: 'Zoë was ill',
      withoutWishBecause: 'x',
      version: 1,
    },
  ],
});

test('a meeting comes back as kept, with its children and attendance in order', async () => {
  await world.stores.meetings.add(aMeeting());
  await world.stores.meetings.add(full);
  expect(await world.stores.meetings.find('meeting-1')).toEqual(aMeeting());
  expect(await world.stores.meetings.find('meeting-2')).toEqual(full);
  expect(await world.stores.meetings.ofEpisode('episode-1')).toEqual([aMeeting(), full]);
  expect(await world.stores.meetings.find('meeting-3')).toBeUndefined();
});

test('the reports read every meeting', async () => {
  await world.stores.meetings.add(aMeeting());
  await world.stores.meetings.add(full);
  const ids: string[] = [];
  for await (const meeting of world.stores.meetings.all()) ids.push(meeting.id);
  expect(ids).toEqual(['meeting-1', 'meeting-2']);
});

test('a meeting is saved over the version that was read, and over no other', async () => {
  await world.stores.meetings.add(aMeeting());
  expect(await world.stores.meetings.save(aMeeting({ on: day('2026-11-20'), subjectIds: ['child-1', 'child-2'] }))).toBe(1);
  await expect(world.stores.meetings.save(aMeeting({ status: 'cancelled' }))).rejects.toThrow(Conflict);
  const kept = await world.stores.meetings.find('meeting-1');
  expect(kept).toMatchObject({ on: '2026-11-20', status: 'planned', subjectIds: ['child-1', 'child-2'], version: 1 });
});

test('two people’s attendance can be recorded at once; one person’s twice is a conflict', async () => {
  await world.stores.meetings.add(aMeeting());
  await world.stores.meetings.saveAttendance('meeting-1', { memberId: 'member-1', invited: true, mode: 'in-person' });
  await world.stores.meetings.saveAttendance('meeting-1', { memberId: 'member-2', invited: true, mode: 'telephone' });
  await expect(world.stores.meetings.saveAttendance('meeting-1', { memberId: 'member-1', invited: true, mode: 'video' })).rejects.toThrow(
    Conflict,
  );
  const version = await world.stores.meetings.saveAttendance('meeting-1', { memberId: 'member-1', invited: true, version: 1 });
  expect(version).toBe(2);
  expect((await world.stores.meetings.find('meeting-1'))?.attendance).toEqual([
    { memberId: 'member-1', invited: true, version: 2 },
    { memberId: 'member-2', invited: true, mode: 'telephone', version: 1 },
  ]);
});

test('there are always eight notes, written or not', async () => {
  await world.stores.meetings.add(aMeeting());
  await world.stores.meetings.saveNote('meeting-1', { item: 'care-offers', notApplicable: true, version: 0 });
  const notes = await world.stores.meetings.notesOf('meeting-1');
  expect(notes.map((note) => note.item)).toEqual(AGENDA);
  expect(notes.filter((note) => note.version > 0)).toMatchObject([{ item: 'care-offers', notApplicable: true, version: 1 }]);
});

test('the stages of a conference are kept beside the eight items', async () => {
  const { meetings } = world.stores;
  await meetings.add(aMeeting());
  const details = { startedAt: '18:30' };
  await meetings.saveNote('meeting-1', { item: 'information-stage', details, notApplicable: false, version: 0 });
  expect((await meetings.notesOf('meeting-1')).map((note) => note.version)).toEqual(AGENDA.map(() => 0));
  expect(await meetings.stagesOf('meeting-1')).toMatchObject([
    { item: 'information-stage', details, version: 1 },
    { item: 'agreement-stage', version: 0 },
  ]);
});

test('points, next steps and parts are added and taken away one by one', async () => {
  const { meetings } = world.stores;
  await meetings.add(aMeeting());
  const meetingId = 'meeting-1';
  const points: readonly MeetingPoint[] = [
    { id: 'point-1', meetingId, column: 'worries', words: 'Spóźnienia', saidBy: 'member-1' },
    { id: 'point-2', meetingId, column: 'working-well', words: 'Grandma comes', saidBy: undefined },
  ];
  const steps: readonly NextStep[] = [
    { id: 'step-1', meetingId, kind: 'assessment', what: 'Viability', who: 'Nia', dueOn: day('2026-12-01') },
    { id: 'step-2', meetingId, kind: 'court-by-family', what: 'An order', who: undefined, dueOn: undefined },
  ];
  const parts: readonly MeetingPart[] = [
    {
      id: 'part-1',
      meetingId,
      kind: 'breakout-room',
      name: 'Father’s side',
      on: day('2026-11-18'),
      startsAt: '18:30',
      place: 'Small room',
      memberIds: ['member-1'],
    },
    {
      id: 'part-2',
      meetingId,
      kind: 'separate-meeting',
      name: 'Łódź',
      on: undefined,
      startsAt: undefined,
      place: undefined,
      memberIds: [],
    },
  ];
  for (const point of points) await meetings.addPoint(point);
  for (const step of steps) await meetings.addNextStep(step);
  for (const part of parts) await meetings.addPart(part);
  expect(await meetings.pointsOf(meetingId)).toEqual(points);
  expect(await meetings.nextStepsOf(meetingId)).toEqual(steps);
  expect(await meetings.partsOf(meetingId)).toEqual(parts);

  await meetings.removePoint('another-meeting', 'point-1');
  await meetings.removePoint(meetingId, 'point-2');
  await meetings.removeNextStep(meetingId, 'step-1');
  await meetings.removePart(meetingId, 'part-1');
  expect(await meetings.pointsOf(meetingId)).toEqual([points[0]]);
  expect(await meetings.nextStepsOf(meetingId)).toEqual([steps[1]]);
  expect(await meetings.partsOf(meetingId)).toEqual([parts[1]]);
});

test('who asks somebody who could not come is kept for each person, and saved over no other’s save', async () => {
  const { meetings } = world.stores;
  await meetings.add(aMeeting());
  const first: Consultation = {
    memberId: 'member-1',
    who: 'Grace',
    dueOn: day('2026-11-25'),
    result: undefined,
    supportNeeded: 'A lift',
    explore: 'Ring on Sunday',
    version: 0,
  };
  expect(await meetings.saveConsultation('meeting-1', first)).toBe(1);
  await expect(meetings.saveConsultation('meeting-1', first)).rejects.toThrow(Conflict);
  await meetings.saveConsultation('meeting-1', { ...first, result: 'Agrees', version: 1 });
  expect(await meetings.consultationsOf('meeting-1')).toEqual([{ ...first, result: 'Agrees', version: 2 }]);
});

test('two items are written at once and nothing is lost; one item twice is a conflict', async () => {
  await world.stores.meetings.add(aMeeting());
  const said = { 'member-1': 'Ich möchte helfen' };
  await world.stores.meetings.saveNote('meeting-1', { item: 'parents-view', text: 'One', said, notApplicable: false, version: 0 });
  await world.stores.meetings.saveNote('meeting-1', {
    item: 'why-we-are-here',
    details: { worries: 'ä' },
    notApplicable: false,
    version: 0,
  });
  await expect(
    world.stores.meetings.saveNote('meeting-1', { item: 'parents-view', text: 'Two', notApplicable: false, version: 0 }),
  ).rejects.toThrow(Conflict);
  expect(await world.stores.meetings.note('meeting-1', 'parents-view')).toEqual({
    item: 'parents-view',
    text: 'One',
    details: {},
    said,
    notApplicable: false,
    version: 1,
  });
  expect((await world.stores.meetings.note('meeting-1', 'why-we-are-here')).details).toEqual({ worries: 'ä' });
});

test('offers of support and of care are added and taken away one by one', async () => {
  const { meetings } = world.stores;
  await meetings.add(aMeeting());
  const support = { id: 'offer-1', meetingId: 'meeting-1', memberId: 'member-1', what: 'Cook', forWhom: 'Amara', when: 'On Fridays' };
  const care = {
    id: 'offer-2',
    meetingId: 'meeting-1',
    memberId: 'member-1',
    childIds: ['child-1'],
    willing: true,
    duration: 'temporary' as const,
    conditions: 'A bed',
    viabilityBy: 'Nia Prŷs',
    viabilityDue: day('2026-12-01'),
  };
  await meetings.addSupportOffer(support);
  await meetings.addCareOffer(care);
  await meetings.addCareOffer({
    ...care,
    id: 'offer-3',
    willing: false,
    duration: undefined,
    conditions: undefined,
    viabilityBy: undefined,
    viabilityDue: undefined,
  });
  expect(await meetings.supportOffersOf('meeting-1')).toEqual([support]);
  expect(await meetings.careOffersOf('meeting-1')).toEqual([
    care,
    { ...care, id: 'offer-3', willing: false, duration: undefined, conditions: undefined, viabilityBy: undefined, viabilityDue: undefined },
  ]);

  await meetings.removeSupportOffer('another-meeting', 'offer-1');
  expect(await meetings.supportOffersOf('meeting-1')).toHaveLength(1);
  await meetings.removeSupportOffer('meeting-1', 'offer-1');
  await meetings.removeCareOffer('meeting-1', 'offer-2');
  expect(await meetings.supportOffersOf('meeting-1')).toEqual([]);
  expect(await meetings.careOffersOf('meeting-1')).toHaveLength(1);
});
