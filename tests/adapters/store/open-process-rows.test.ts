import { day } from '../../../plugin/core/calendar-day';
import { aMember } from '../../builders/a-member';
import { aMeeting } from '../../builders/a-meeting';
import { anAction, aPlan, fullContent } from '../../builders/a-plan';
import { anEpisode } from '../../builders/an-episode';
import { anInvitation, aRequest } from '../../builders/an-invitation';
import { aConsent } from '../../builders/an-open-process';
import { aWorld, type World } from '../../builders/world';

let world: World;
beforeEach(async () => {
  world = await aWorld();
  const { episodes } = world.stores;
  const joined = (personId: string) => ({ personId, joinedOn: day('2026-11-02') });
  await episodes.add(anEpisode({ id: 'e1', children: [joined('c1'), joined('c2')], coordinatorId: 'w-c' }));
  await episodes.add(anEpisode({ id: 'e2', children: [joined('c2')], closed: { on: day('2026-11-20'), reason: 'completed' } }));
  await episodes.add(
    anEpisode({
      id: 'e3',
      children: [joined('c3')],
      referral: { on: day('2026-11-01'), source: 'worker', urgent: true, strategyDiscussionOn: day('2026-11-02') },
      choice: { type: 'FM', circumstances: [], chosenBy: 'w1', on: day('2026-11-03') },
    }),
  );
});
afterEach(() => world.end());

const idsOf = (outlines: readonly { readonly episode: { readonly id: string } }[]) => outlines.map(({ episode }) => episode.id);

test('open processes are found by their children, by their coordinator, or all; what has ended is not among them', async () => {
  const { openProcesses } = world.stores;
  expect(idsOf(await openProcesses.every())).toEqual(['e1', 'e3']);
  expect(idsOf(await openProcesses.ofChildren(['c2', 'c3', 'c9']))).toEqual(['e1', 'e3']);
  expect(idsOf(await openProcesses.ofChildren([]))).toEqual([]);
  expect(idsOf(await openProcesses.ofCoordinator('w-c'))).toEqual(['e1']);
});

test('an outline is the episode without what was written in it', async () => {
  const [, third] = await world.stores.openProcesses.every();
  const kept = await world.stores.episodes.find('e3');
  expect(third?.type).toBe('FM');
  expect(third?.episode).toMatchObject({
    id: 'e3',
    reference: kept?.reference,
    children: kept?.children,
    openedOn: kept?.openedOn,
    referral: { on: '2026-11-01', source: 'worker', urgent: true, strategyDiscussionOn: '2026-11-02' },
  });
  expect(third?.episode.choice).toBeUndefined();
});

test('records come with each process as the steps’ own stores keep them', async () => {
  const { stores } = world;
  const by = { episodeId: 'e1' };
  await stores.offers.add({
    ...by,
    id: 'o1',
    childIds: ['c1'],
    offeredToName: 'Amara',
    isParent: true,
    holdsParentalResponsibility: true,
    offeredOn: day('2026-11-03'),
    method: 'visit',
    response: 'accepted',
    respondedOn: day('2026-11-04'),
    recordedBy: 'w1',
    version: 0,
  });
  await stores.consents.add(aConsent({ ...by, withdrawn: { on: day('2026-11-08'), toldTo: 'Nia' } }));
  await stores.meetings.add(aMeeting({ ...by, facilitatorId: 'w1', status: 'held' }));
  await stores.invitations.addRequest(aRequest(by));
  await stores.invitations.add(anInvitation({ ...by, state: 'failed' }));
  const plan = aPlan({
    ...by,
    status: 'agreed',
    agreedOn: day('2026-11-18'),
    childIds: ['c1'],
    decision: {
      decision: 'not-accepted',
      safe: false,
      resourced: true,
      reasons: 'Not safe',
      decidedBy: 'w1',
      on: day('2026-11-18'),
      countersigned: { by: 'm1', on: day('2026-11-19') },
    },
    content: fullContent({ actions: [anAction({ completedOn: day('2026-11-20') })], reviewOn: day('2026-12-20') }),
  });
  await stores.plans.add(plan);
  const review = {
    id: 'r1',
    planId: plan.id,
    ...by,
    childIds: ['c1'],
    on: day('2026-11-19'),
    status: 'held' as const,
    networkTookPart: true,
    planReviewed: true,
    recordedBy: 'w1',
  };
  await stores.reviews.add(review);
  await stores.reviews.addWaiver({ id: 'w1', planId: plan.id, childIds: [], on: day('2026-11-20'), reason: 'Away', waivedBy: 'm1' });
  await stores.followUp.addDisagreement({
    id: 'd1',
    ...by,
    who: 'Grace Okafor',
    about: 'Not safe',
    raisedOn: day('2026-11-19'),
    discussed: { on: day('2026-11-20'), by: 'Grace Okafor' },
    recordedBy: 'w1',
    version: 0,
  });
  const checkIn = {
    id: 'ci1',
    planId: plan.id,
    ...by,
    purpose: 'check-in',
    on: day('2026-11-20'),
    by: 'worker',
    byName: 'Grace Okafor',
  } as const;
  await stores.followUp.addCheckIn({ ...checkIn, recordedBy: 'w1' });
  const needed = { id: 'na1', ...by, needId: 'n1', on: day('2026-11-20'), outcome: 'met', words: 'Not safe', byName: 'Nia' } as const;
  await stores.followUp.addNeedAnswer({ ...needed, recordedBy: 'w1' });
  await stores.network.add(aMember({ id: 'm1', ...by, name: 'Grace Okafor', status: 'can-attend' }));
  await stores.preparations.addEntry({
    id: 'pe1',
    ...by,
    memberId: 'm1',
    on: day('2026-11-10'),
    method: 'visit',
    by: 'Grace Okafor',
    outcome: 'prepared',
    recordedBy: 'w1',
  });
  const safety = { level: 'high', worries: 'Not safe', arrangements: 'Not safe', recordedBy: 'w1', version: 0 } as const;
  await stores.logistics.saveSafetyPlan({ ...by, ...safety });
  const concern = { what: 'Not safe', raisedBy: 'w1', raisedByName: 'Nia', raisedAt: new Date('2026-11-20T10:00:00Z'), version: 0 };
  await stores.safeguarding.add({ id: 'sc1', ...by, ...concern });
  await stores.reviews.addOffer({
    id: 'ro1',
    planId: plan.id,
    offeredOn: day('2026-11-18'),
    answer: 'no',
    answeredOn: day('2026-11-19'),
    recordedBy: 'w1',
  });

  const [process, bare] = await stores.openProcesses.withRecords(await stores.openProcesses.every());
  expect(process).toMatchObject({
    offers: [{ id: 'o1', offeredOn: '2026-11-03', response: 'accepted', respondedOn: '2026-11-04' }],
    consents: [{ form: 'signed-paper', holdsParentalResponsibility: 'yes', scope: ['hold-meeting'], withdrawn: { on: '2026-11-08' } }],
    agreementWritten: false,
    meetings: [{ id: 'meeting-1', status: 'held', on: '2026-11-18', facilitatorId: 'w1' }],
    requests: [{ id: 'request-1', meetingId: 'meeting-1', status: 'released', sendBy: '2026-11-24' }],
    letters: [{ requestId: 'request-1', state: 'failed' }],
    plans: [
      {
        id: 'plan-1',
        status: 'agreed',
        agreedOn: '2026-11-18',
        childIds: ['c1'],
        decision: { decision: 'not-accepted', countersigned: { by: 'm1', on: '2026-11-19' } },
        content: {
          reviewOn: '2026-12-20',
          actions: [{ ownerKind: 'family', dueOn: '2026-12-01', completedOn: '2026-11-20' }],
          childVersions: [{ childId: 'child-1' }],
        },
      },
    ],
    reviews: [{ planId: 'plan-1', on: '2026-11-19', networkTookPart: true }],
    waivers: [{ planId: 'plan-1', on: '2026-11-20' }],
    reviewOffers: [{ planId: 'plan-1', answer: 'no', answeredOn: '2026-11-19' }],
    filings: [],
    disagreements: [{ raisedOn: '2026-11-19', discussed: { on: '2026-11-20', by: '' } }],
    checkIns: [{ planId: 'plan-1', purpose: 'check-in', by: 'worker' }],
    needAnswers: [{ needId: 'n1', on: '2026-11-20', outcome: 'met' }],
    members: [{ id: 'm1', kind: 'network', status: 'can-attend' }],
    preparationEntries: [{ memberId: 'm1', outcome: 'prepared' }],
    explained: [],
    safetyPlans: [{ level: 'high', reviewed: false }],
    openConcerns: [{ id: 'sc1', raisedAt: new Date('2026-11-20T10:00:00Z') }],
    courtDeadlines: [],
  });
  expect(bare).toMatchObject({ offers: [], consents: [], meetings: [], plans: [], reviews: [], letters: [] });
  // Nobody's words are read for a list.
  expect(JSON.stringify(process)).not.toMatch(/Grace Okafor|Not safe|stay at home|stay with Mum|Grandma/);
});

test('forty processes take as many statements as one', async () => {
  const count = async (outlines: Awaited<ReturnType<typeof world.stores.openProcesses.every>>): Promise<number> => {
    let statements = 0;
    const counted = () => (statements += 1);
    world.store.db.on('query', counted);
    await world.stores.openProcesses.withRecords(outlines);
    world.store.db.removeListener('query', counted);
    return statements;
  };
  for (let at = 10; at < 50; at += 1) {
    const by = { episodeId: `f${at}` };
    await world.stores.episodes.add(anEpisode({ id: by.episodeId, children: [{ personId: `k${at}`, joinedOn: day('2026-11-02') }] }));
    await world.stores.meetings.add(aMeeting({ ...by, id: `m${at}` }));
    await world.stores.plans.add(aPlan({ ...by, id: `p${at}`, meetingId: `m${at}` }));
  }
  const all = await world.stores.openProcesses.every();
  const one = await count(all.filter(({ episode }) => episode.id === 'f10'));
  expect(await count(all)).toBe(one);
  expect(one).toBeLessThan(32);
});
