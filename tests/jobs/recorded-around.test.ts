import { day } from '../../plugin/core/calendar-day';
import { recordedEpisodes } from '../../plugin/jobs/recorded-episodes';
import type { EpisodeFacts } from '../../reports/facts/facts';
import { aMeeting } from '../builders/a-meeting';
import { aMember } from '../builders/a-member';
import { anAction, aPlan, fullContent } from '../builders/a-plan';
import { anEpisode } from '../builders/an-episode';
import { aWorld, type World } from '../builders/world';

const HELD = day('2026-11-02');

/** A meeting with the child, a grandmother, a social worker and an advocate; and the plan that was made there. */
async function aMeetingWithItsPlan({ stores }: World): Promise<void> {
  await stores.episodes.add(anEpisode({ closed: { on: day('2026-11-20'), reason: 'completed' } }));
  const members = [
    aMember({ id: 'child-member', name: 'Ada Okafor', kind: 'child', adult: false, personId: 'child-1' }),
    aMember({ id: 'gran' }),
    aMember({ id: 'social-worker', name: 'Sam Reed', kind: 'worker', relationship: 'social worker' }),
    aMember({ id: 'advocate', name: 'Jo Bell', kind: 'advocate', relationship: 'advocate' }),
    aMember({ id: 'uncle', name: 'Emeka Okafor', relationship: 'uncle' }),
  ];
  for (const member of members) await stores.network.add(member);
  const there = (memberId: string) => ({ memberId, invited: true, mode: 'in-person' as const });
  await stores.meetings.add(
    aMeeting({
      status: 'held',
      on: HELD,
      facilitatorRelation: 'allocated-worker',
      privateTimeHeld: true,
      attendance: [
        { ...there('child-member'), participation: 'PN1' },
        there('gran'),
        there('social-worker'),
        there('advocate'),
        { memberId: 'uncle', invited: true, mode: 'did-not-attend', absence: 'own-choice' },
      ],
    }),
  );
  await stores.plans.add(
    aPlan({
      status: 'agreed',
      agreedOn: HELD,
      agreedBy: 'worker-1',
      content: fullContent({ actions: [anAction(), anAction({ id: 'action-2', ownerKind: 'worker' })] }),
    }),
  );
}

async function whatCameAfter({ stores }: World): Promise<void> {
  const { preparations, followUp, reviews } = stores;
  const entry = { episodeId: 'episode-1', method: 'visit', by: 'Sam Reed', recordedBy: 'worker-1' } as const;
  await preparations.addEntry({ ...entry, id: 'p1', memberId: 'gran', on: day('2026-10-30'), outcome: 'prepared' });
  await preparations.addEntry({ ...entry, id: 'p2', memberId: 'gran', on: day('2026-10-28'), outcome: 'not-reached' });
  await preparations.addEntry({ ...entry, id: 'p3', memberId: 'uncle', on: day('2026-10-28'), outcome: 'prepared' });
  await preparations.crossOutEntry('p3', { on: day('2026-10-29'), reason: 'Wrong person' });
  await preparations.saveParticipant({
    memberId: 'child-member',
    episodeId: 'episode-1',
    advocate: { offeredOn: day('2026-10-20'), answer: 'accepted', name: 'Jo Bell' },
    version: 0,
  });
  const copy = { planId: 'plan-1', episodeId: 'episode-1', name: 'Somebody', relation: 'family', version: 0 };
  const sent = { how: 'handed-over', on: day('2026-11-04'), by: 'worker-1' } as const;
  await followUp.addCopy({ ...copy, id: 'c1', recipient: 'gran', sent });
  await followUp.addCopy({ ...copy, id: 'c2', recipient: 'child-1', sent });
  await followUp.addCopy({ ...copy, id: 'c3', recipient: 'uncle', askedBy: 'Grace Okafor' });
  await followUp.saveChairNotice({
    meetingId: 'meeting-1',
    episodeId: 'episode-1',
    sent: { to: 'The chair', how: 'secure-e-mail', on: day('2026-11-03'), by: 'worker-1' },
    version: 0,
  });
  const form = { episodeId: 'episode-1', givenOn: day('2026-11-01') };
  await followUp.addFeedback({ ...form, id: 'f1', meetingId: 'meeting-1', answers: { listenedTo: 'very', helped: 'a-little' } });
  // Without a name and without a meeting: the first of the month stands for the day.
  await followUp.addFeedback({ ...form, id: 'f2', answers: { listenedTo: 'mostly', understood: 'not-at-all' }, words: 'Thank you' });
  await reviews.addProgress({
    id: 'a1',
    planId: 'plan-1',
    actionId: 'action-2',
    on: day('2026-11-10'),
    state: 'done',
    recordedBy: 'worker-1',
  });
  await reviews.addProgress({
    id: 'a2',
    planId: 'plan-1',
    actionId: 'action-1',
    on: day('2026-11-10'),
    state: 'under-way',
    recordedBy: 'worker-1',
  });
}

describe('What the nightly reports read around meetings and plans', () => {
  let world: World;
  let facts: EpisodeFacts;
  beforeAll(async () => {
    world = await aWorld();
    await aMeetingWithItsPlan(world);
    await whatCameAfter(world);
    facts = (await recordedEpisodes(world.stores, world.policy))[0]!;
  });
  afterAll(() => world.end());

  const personAt = (who: string) => facts.meetings[0]?.attendance.find((each) => each.who === who);

  test('why the process ended, and that there was private time', () => {
    expect(facts.closeReason).toBe('completed');
    expect(facts.meetings[0]?.privateTime).toBe(true);
  });

  test('the first day on which somebody was prepared; an attempt, and what was crossed out, are none', () => {
    expect(personAt('gran')?.preparedOn).toBe('2026-10-30');
    expect(personAt('uncle')?.preparedOn).toBeUndefined();
  });

  test('the child’s own part, and its advocate, who was offered and came', () => {
    expect(personAt('child-member')).toMatchObject({
      child: 'child-1',
      participation: 'PN1',
      advocateOfferedOn: '2026-10-20',
      advocateUsed: true,
    });
    expect(personAt('gran')?.advocateUsed).toBe(false);
  });

  test('forms of feedback, one without a meeting with the last meeting held by the end of its month', () => {
    expect(facts.meetings[0]?.feedback).toEqual([
      { on: '2026-11-01', topTwo: { q1: true, q2: undefined, q3: false } },
      { on: '2026-11-01', topTwo: { q1: true, q2: false, q3: undefined } },
    ]);
  });

  test('who is to get the plan, and when it went; the worker who ran the meeting sends it, and the child gets its own version', () => {
    // The grandmother and the advocate were there; the uncle was asked for. The advocate and the uncle wait.
    expect(facts.plans[0]?.copies?.map(({ sentOn }) => sentOn ?? 'waits').toSorted()).toEqual(['2026-11-04', 'waits', 'waits']);
    expect(facts.plans[0]?.childVersions).toEqual([{ child: 'child-1', givenOn: '2026-11-04', reasonRecorded: false }]);
    expect(facts.plans[0]?.chairToldOn).toBe('2026-11-03');
  });

  test('actions with the day on which somebody said that they are done', () => {
    expect(facts.plans[0]?.actions).toEqual([
      { ownerKind: 'family', dueOn: '2026-12-01', completedOn: undefined },
      { ownerKind: 'worker', dueOn: '2026-12-01', completedOn: '2026-11-10' },
    ]);
  });

  test('no name and no words', () => {
    expect(JSON.stringify(facts)).not.toMatch(/Okafor|Reed|Bell|Thank|Somebody|chair'/);
  });
});
