import { day } from '../../plugin/core/calendar-day';
import { NotAllowed, NotFound } from '../../plugin/core/errors';
import type { InvalidInput } from '../../plugin/core/errors';
import { countersignDecision } from '../../plugin/plans/countersign-decision.action';
import { decideOnPlan } from '../../plugin/plans/decide-on-plan.action';
import { mayAgreePlan, mayCountersign, mayDecideOnPlan, mayWritePlan } from '../../plugin/plans/plan-access';
import { decisionProblems } from '../../plugin/plans/plan-decision';
import { meetingTypeOf } from '../../plugin/meetings/meeting-in-view';
import { parsePolicy } from '../../plugin/core/policy';
import type { Actor } from '../../plugin/core/actor';
import {
  anotherWorker,
  auditor,
  businessSupport,
  coordinator,
  manager,
  nia,
  seniorPractitioner,
  theirEpisode,
} from '../builders/okafor-family';
import { theirMeeting } from '../builders/okafor-meeting';
import { theOkaforPlan, theirPlan } from '../builders/okafor-plan';
import { anActor, type World } from '../builders/world';

describe('the two tests (S0-19)', () => {
  // decision | safe | resourced | reasons | what is wrong
  test.each([
    ['accepted', true, true, undefined, []],
    ['accepted', false, true, 'x', ['decision']],
    ['accepted', true, false, 'x', ['decision']],
    ['accepted-in-part', true, false, 'The nursery is full', []],
    ['accepted-in-part', true, true, undefined, ['reasons']],
    ['not-accepted', false, true, 'Not safe at night', []],
    ['not-accepted', false, true, undefined, ['reasons']],
    ['not-accepted', true, true, 'We would rather not', ['decision']],
  ] as const)('%s, safe: %s, resourced: %s, because of %s: %j', (decision, safe, resourced, reasons, fields) => {
    expect(decisionProblems({ decision, safe, resourced, reasons }).map(({ field }) => field)).toEqual(fields);
  });
});

describe('who may do what with a plan (roles.md, C2)', () => {
  const policy = parsePolicy();
  const opened = (actor: Actor, type: string, facilitatorId: string) => ({
    episode: theirEpisode(),
    meeting: theirMeeting({ type, facilitatorId }),
    type: meetingTypeOf(type, policy),
    access: theirEpisode().children.map(({ personId }) => ({
      personId,
      restricted: false,
      named: false,
      allocated: actor.workerId === nia.workerId || actor.workerId === both.workerId,
      teamIds: ['team-north'],
    })),
  });
  const both = anActor(coordinator.workerId, ['coordinator', 'worker', 'team-manager'], ['team-north']);
  const yesNo = (verdict: unknown) => (verdict === 'ok' ? 'yes' : 'no');

  // who | writes | agrees | decides, in a family meeting that the worker runs … and in a conference that the coordinator runs
  test.each([
    ['the allocated worker', nia, ['yes', 'yes', 'yes'], ['no', 'no', 'yes']],
    ['a Senior Practitioner of the team', seniorPractitioner, ['no', 'yes', 'yes'], ['no', 'yes', 'no']],
    ['the coordinator', coordinator, ['yes', 'yes', 'no'], ['yes', 'yes', 'no']],
    ['the coordinator with every other role', both, ['yes', 'yes', 'no'], ['yes', 'yes', 'no']],
    ['the manager of the team', manager, ['no', 'yes', 'no'], ['no', 'yes', 'no']],
    ['another worker', anotherWorker, ['no', 'no', 'no'], ['no', 'no', 'no']],
    ['business support', businessSupport, ['no', 'no', 'no'], ['no', 'no', 'no']],
    ['the auditor', auditor, ['no', 'no', 'no'], ['no', 'no', 'no']],
  ])('%s', (_who, actor, familyMeeting, conference) => {
    const rights = (type: string, facilitatorId: string) => {
      const view = opened(actor, type, facilitatorId);
      return [mayWritePlan(actor, view), mayAgreePlan(actor, view), mayDecideOnPlan(actor, view)].map(yesNo);
    };
    expect(rights('FM', nia.workerId)).toEqual(familyMeeting);
    expect(rights('FGC', coordinator.workerId)).toEqual(conference);
  });

  test('a manager countersigns a refusal, but not their own', () => {
    expect(mayCountersign(manager, opened(manager, 'FM', nia.workerId), nia.workerId)).toBe('ok');
    expect(mayCountersign(manager, opened(manager, 'FM', nia.workerId), manager.workerId)).not.toBe('ok');
    expect(mayCountersign(nia, opened(nia, 'FM', nia.workerId), 'somebody')).not.toBe('ok');
  });
});

describe('the decision is kept', () => {
  let world: World;
  beforeEach(async () => {
    world = await theOkaforPlan();
  });
  afterEach(() => world.end());

  const planId = 'plan-okafor';
  const decide = (rest: object = {}, actor = nia) =>
    world.perform(decideOnPlan, { planId, version: '0', safe: 'yes', resourced: 'yes', decision: 'accepted', ...rest }, actor, world.key());
  const decision = async () => (await world.stores.plans.find(planId))?.decision;

  test('accepted by the worker who ran the meeting', async () => {
    await decide();
    expect(await decision()).toMatchObject({
      decision: 'accepted',
      safe: true,
      resourced: true,
      decidedBy: nia.workerId,
      on: '2026-11-21',
    });
  });

  test('a refusal has reasons, stands, and is signed by a manager', async () => {
    const missing = await decide({ safe: 'no', decision: 'not-accepted' }).catch((error: InvalidInput) => error.problems);
    expect(missing).toMatchObject([{ field: 'reasons' }]);
    await decide({ safe: 'no', decision: 'not-accepted', reasons: 'Nobody is there at night' });
    await world.perform(countersignDecision, { planId }, manager, world.key());
    expect((await decision())?.countersigned).toEqual({ by: manager.workerId, on: '2026-11-21' });
    await expect(world.perform(countersignDecision, { planId }, manager, world.key())).rejects.toThrow('no refusal');
  });

  test('nobody decides on what they did not see', async () => {
    await world.stores.plans.saveSection(planId, 'aim', { aim: 'Another aim' }, 1);
    await expect(decide()).rejects.toThrow('Read it again before you decide');
  });

  test('the decision on an agreed plan is made once', async () => {
    await world.stores.plans.save(theirPlan({ status: 'agreed', agreedOn: day('2026-11-18'), agreedBy: 'All' }));
    await decide({ version: '1' });
    await expect(decide({ version: '2', decision: 'accepted-in-part', reasons: 'x' })).rejects.toThrow('needs a new version');
  });

  test('a coordinator does not decide, and for another worker the plan is not there', async () => {
    await expect(decide({}, coordinator)).rejects.toThrow(NotAllowed);
    await expect(decide({}, anotherWorker)).rejects.toThrow(NotFound);
  });
});
