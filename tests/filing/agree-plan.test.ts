import { day } from '../../plugin/core/calendar-day';
import { NotAllowed, NotFound } from '../../plugin/core/errors';
import type { InvalidInput } from '../../plugin/core/errors';
import { agreePlan } from '../../plugin/filing/agree-plan.action';
import type { FilingEntry } from '../../plugin/filing/filing-entry';
import { aMember } from '../builders/a-member';
import { anAction } from '../builders/a-plan';
import { anotherWorker, businessSupport, coordinator, manager, nia, OKAFORS, seniorPractitioner } from '../builders/okafor-family';
import { THEIR_CONTENT, theOkaforPlan, theirPlan } from '../builders/okafor-plan';
import type { World } from '../builders/world';

let world: World;
beforeEach(async () => {
  world = await theOkaforPlan();
});
afterEach(() => world.end());

const planId = 'plan-okafor';
const typed = { planId, version: '0', agreedOn: { day: '18', month: '11', year: '2026' }, agreedBy: 'everyone who was there' };
const agree = (rest: object = {}, actor = nia, key = world.key()) => world.perform(agreePlan, { ...typed, ...rest }, actor, key);
const filed = () => world.stores.filing.of('plan-agreed', planId);
const waiting = async () => (await world.stores.outbox.counts()).waiting;
const problemsOf = (work: Promise<unknown>) =>
  work.then(
    () => [],
    (error: InvalidInput) => error.problems.map(({ message }) => message),
  );

test('agreeing locks the version and puts one note and one document for every child on their way', async () => {
  await agree();
  expect(await world.stores.plans.find(planId)).toMatchObject({
    status: 'agreed',
    agreedOn: '2026-11-18',
    agreedBy: 'everyone who was there',
    version: 1,
  });
  const entries = await filed();
  const byChild = (personId: string) => entries.filter((entry) => entry.personId === personId).map((entry) => entry.kind);
  for (const child of [OKAFORS.zoe, OKAFORS.tomasz, OKAFORS.baby]) expect(byChild(child)).toEqual(['case-note', 'document']);
  expect(await waiting()).toBe(6);
  expect(entries.every((entry: FilingEntry) => entry.state === 'waiting' && entry.author === nia.loginId)).toBe(true);
});

test('the note says who was there, what was filed and when the plan is looked at again; nobody’s words', async () => {
  await agree();
  const [note] = await filed();
  expect(note).toMatchObject({ title: 'Family plan agreed on 18 November 2026', category: 'FAMMEET', effectiveOn: '2026-11-18' });
  const content = await world.stores.filing.contentOf(note!.id);
  const body = content?.kind === 'case-note' ? content.body : '';
  expect(body).toContain('Amara Okafor (mother)');
  expect(body).toContain('A plan was reached.');
  expect(body).toContain('Filed as: Family plan 2026-11-18 version 1.pdf.');
  expect(body).toContain('The plan is next reviewed by Tuesday 22 December 2026.');
  expect(body).not.toContain('cooking');
});

test('the document is kept as it was agreed, with who could care for the children; its name holds nobody’s', async () => {
  await world.stores.meetings.addCareOffer({
    id: 'care-1',
    meetingId: 'meeting-okafor',
    memberId: 'm-grace',
    childIds: [OKAFORS.zoe, OKAFORS.tomasz],
    willing: true,
    duration: 'temporary',
  });
  await agree();
  const [, paper] = await filed();
  expect(paper).toMatchObject({ kind: 'document', fileName: 'Family plan 2026-11-18 version 1.pdf', category: 'Family meetings' });
  const content = JSON.stringify(await world.stores.filing.contentOf(paper!.id));
  expect(content).toContain('Grace Okafor: could look after Zoë and Tomasz, for a while');
  expect(content).toContain('I do not want to do all the cooking.');
});

test('a double submit is answered once', async () => {
  const key = world.key();
  await agree({}, nia, key);
  expect(await agree({}, nia, key)).toMatchObject({ repeated: true });
  await expect(agree()).rejects.toThrow('agreed already');
  expect(await filed()).toHaveLength(6);
});

test('two people who agree at once agree once', async () => {
  const outcomes = await Promise.allSettled([agree(), agree({}, coordinator)]);
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  expect(await filed()).toHaveLength(6);
});

test('nobody agrees what they did not see: a change after the page was opened stands against it', async () => {
  await world.stores.plans.addAction(planId, anAction({ id: 'action-9' }));
  await expect(agree()).rejects.toThrow('changed after you opened this page');
  expect(await waiting()).toBe(0);
  await agree({ version: '1' });
  expect(await filed()).toHaveLength(6);
});

test('a plan with something missing is not agreed, and everything missing is told', async () => {
  await world.stores.plans.saveSection(planId, 'joins', {}, 1);
  await world.stores.plans.saveSection(planId, 'voices', { voices: THEIR_CONTENT.voices.slice(1) }, 1);
  const told = await problemsOf(agree({ version: '2' }));
  expect(told).toEqual([expect.stringContaining('what Zoë says'), expect.stringContaining('how this plan joins')]);
  expect(await world.stores.plans.find(planId)).toMatchObject({ status: 'draft' });
  expect(await filed()).toEqual([]);
});

test('a telephone number in the plan stands in the way: it would go to everybody', async () => {
  await world.stores.plans.saveSection(planId, 'monitoring', { monitoring: 'Ring 07700 900456' }, 1);
  expect(await problemsOf(agree({ version: '1' }))).toEqual([
    expect.stringContaining('a telephone number stands in who watches how it goes'),
  ]);
});

describe('a restricted cousin whom the plan is not about (roles.md rule 2)', () => {
  const ludo = 'p-ludo';
  beforeEach(async () => {
    world.caseRecords.addPerson({ id: ludo, fullName: 'Ludo Okafor', dateOfBirth: day('2013-05-05'), restricted: true });
    world.caseRecords.addRelationship({ personId: ludo, personIs: 'Cousin', otherPersonId: OKAFORS.zoe, otherIs: 'Cousin' });
    await world.stores.plans.saveSection(planId, 'monitoring', { monitoring: 'Grace looks in when Ludo is there' }, 1);
  });

  test('is named by no plan that is agreed: the worker is told where the name stands', async () => {
    expect(await problemsOf(agree({ version: '1' }))).toEqual([
      expect.stringContaining('a name that must not be on this paper stands in who watches how it goes'),
    ]);
    expect(await filed()).toEqual([]);
    await world.stores.plans.saveSection(planId, 'monitoring', { monitoring: 'Grace looks in when family is there' }, 2);
    await agree({ version: '2' });
    expect(await filed()).toHaveLength(6);
  });

  test('is on it where they were at the meeting', async () => {
    await world.stores.network.add(
      aMember({ id: 'm-ludo', episodeId: 'episode-okafor', personId: ludo, name: 'Ludo Okafor', kind: 'child' }),
    );
    await world.stores.meetings.saveAttendance('meeting-okafor', { memberId: 'm-ludo', invited: true, mode: 'in-person' });
    await agree({ version: '1' });
    expect(await filed()).toHaveLength(6);
  });
});

test.each([
  [{ agreedOn: { day: '17', month: '11', year: '2026' } }, 'cannot have agreed the plan before 18 November 2026'],
  [{ agreedOn: { day: '22', month: '11', year: '2026' } }, 'today or in the past'],
  [{ agreedBy: ' ' }, 'Enter who agreed the plan'],
])('typed as %j it is refused', async (rest, message) => {
  expect(await problemsOf(agree(rest))).toEqual([expect.stringContaining(message)]);
});

test('a new version ends the one before on the day it is agreed (R-12), and files its own note and document', async () => {
  await agree();
  await world.stores.plans.add(theirPlan({ id: 'plan-2', number: 2 }));
  const on = { day: '20', month: '11', year: '2026' };
  expect(await problemsOf(agree({ planId: 'plan-2', agreedOn: { day: '17', month: '11', year: '2026' } }))).toEqual([
    expect.stringContaining('when the version before was agreed'),
  ]);
  await agree({ planId: 'plan-2', agreedOn: on });
  expect(await world.stores.plans.find(planId)).toMatchObject({ ended: { on: '2026-11-20', reason: 'Replaced by version 2' } });
  const [note] = await world.stores.filing.of('plan-agreed', 'plan-2');
  expect(note?.title).toBe('Family plan, version 2 agreed on 20 November 2026');
  expect(await waiting()).toBe(12);
});

test('a plan that was decided on says so in what is filed', async () => {
  const plan = await world.stores.plans.find(planId);
  const decision = { decision: 'accepted', safe: true, resourced: true, decidedBy: nia.workerId, on: day('2026-11-19') } as const;
  await world.stores.plans.save({ ...plan!, decision });
  await agree({ version: '1' });
  const [note, paper] = await filed();
  expect(JSON.stringify(await world.stores.filing.contentOf(note!.id))).toContain('The decision on it: accepted.');
  expect(JSON.stringify(await world.stores.filing.contentOf(paper!.id))).toContain('Decided by Nia Prŷs');
});

test('if the case system does not answer, nothing is agreed', async () => {
  world.caseRecords.down = true;
  await expect(agree()).rejects.toThrow('not answering');
  world.caseRecords.down = false;
  expect(await world.stores.plans.find(planId)).toMatchObject({ status: 'draft' });
});

test.each([
  ['a Senior Practitioner of the team', seniorPractitioner],
  ['the coordinator', coordinator],
  ['the manager', manager],
])('%s may agree it too', async (_who, actor) => {
  await agree({}, actor);
  expect(await filed()).toHaveLength(6);
});

test('business support and another worker do not find it', async () => {
  await expect(agree({}, businessSupport)).rejects.toThrow(NotFound);
  await expect(agree({}, anotherWorker)).rejects.toThrow(NotFound);
  await expect(agree({ version: '0' }, { ...manager, roles: ['auditor'] })).rejects.toThrow(NotAllowed);
  expect(await world.stores.audit.list({ limit: 1 })).toMatchObject([{ event: 'agree-plan', outcome: 'refused' }]);
});

test('whatever breaks while it is recorded, nothing of it is kept', async () => {
  const first = await world.stores.filing.of('plan-agreed', planId);
  expect(first).toEqual([]);
  // Somebody's entry stands in the way of the last child's document.
  await world.stores.filing.add(
    {
      id: 'in-the-way',
      episodeId: 'episode-okafor',
      occasion: 'plan-agreed',
      aboutId: planId,
      personId: OKAFORS.baby,
      kind: 'document',
      key: 'in-the-way',
      title: 'x',
      effectiveOn: day('2026-11-18'),
      author: 'x',
      category: 'x',
      state: 'waiting',
      requestedAt: world.clock.now(),
      again: 0,
      version: 0,
    },
    { kind: 'case-note', body: 'x' },
  );
  await expect(agree()).rejects.toThrow('UNIQUE');
  expect(await world.stores.plans.find(planId)).toMatchObject({ status: 'draft', version: 0 });
  expect(await filed()).toHaveLength(1);
  expect(await waiting()).toBe(0);
});
