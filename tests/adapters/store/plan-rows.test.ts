import { day } from '../../../plugin/core/calendar-day';
import { Conflict, NotFound } from '../../../plugin/core/errors';
import type { Plan } from '../../../plugin/plans/plan';
import { aMeeting } from '../../builders/a-meeting';
import { anAction, aPlan, fullContent } from '../../builders/a-plan';
import { anEpisode } from '../../builders/an-episode';
import { aWorld, type World } from '../../builders/world';

let world: World;
beforeEach(async () => {
  world = await aWorld();
  await world.stores.episodes.add(anEpisode());
  await world.stores.meetings.add(aMeeting());
});
afterEach(() => world.end());

const full: Plan = aPlan({
  id: 'plan-2',
  number: 2,
  status: 'agreed',
  childIds: ['child-2', 'child-1'],
  content: fullContent({
    actions: [
      anAction(),
      anAction({
        id: 'action-2',
        owner: 'Kasia Łukaszewska',
        forWhom: 'Piotr',
        howWeWillKnow: 'Zadzwoni',
        worry: 'Sama w nocy',
        consults: 'member-9',
        completedOn: day('2026-11-30'),
      }),
    ],
    decisions: [{ question: 'Who?', answer: 'Grace' }],
    reviewOn: day('2026-12-20'),
    joins: 'Becomes the child in need plan’s family part',
    interim: false,
    commitments: [{ id: 'c', who: 'Emeka', what: 'His car', when: 'Sundays' }],
    rota: [{ id: 'r', days: ['saturday'], who: 'Grace', what: 'Żłobek' }],
  }),
  agreedOn: day('2026-11-18'),
  agreedBy: 'Everyone at the meeting',
  decision: {
    decision: 'not-accepted',
    safe: false,
    resourced: true,
    reasons: 'Too little at nights',
    decidedBy: 'worker-1',
    on: day('2026-11-19'),
    countersigned: { by: 'manager-1', on: day('2026-11-20') },
  },
  confirmed: { by: 'Amara i Łucja', how: 'by-telephone', on: day('2026-11-17'), recordedBy: 'worker-1', words: '["Zoë"]' },
  incorporated: { into: 'child-protection', reference: 'CP-7', on: day('2026-11-21'), by: 'worker-1' },
  ended: { on: day('2026-12-24'), reason: 'A new plan' },
});

test('a plan comes back as kept, with its parts and its actions in order', async () => {
  await world.stores.plans.add(aPlan());
  await world.stores.plans.add(full);
  expect(await world.stores.plans.find('plan-1')).toEqual(aPlan());
  expect(await world.stores.plans.find('plan-2')).toEqual(full);
  expect((await world.stores.plans.ofEpisode('episode-1')).map((plan) => plan.number)).toEqual([1, 2]);
  expect(await world.stores.plans.find('plan-3')).toBeUndefined();
});

test('two plans of one family never have the same number', async () => {
  await world.stores.plans.add(aPlan());
  await expect(world.stores.plans.add(aPlan({ id: 'plan-9' }))).rejects.toThrow('UNIQUE');
});

test('two parts are written at once and nothing is lost; one part twice is a conflict', async () => {
  const { plans } = world.stores;
  await plans.add(aPlan());
  await plans.saveSection('plan-1', 'aim', { aim: 'Safe at home' }, 0);
  await plans.saveSection('plan-1', 'support', { professionalSupport: 'Family support worker', aim: 'not of this part' }, 0);
  await expect(plans.saveSection('plan-1', 'aim', { aim: 'Another aim' }, 0)).rejects.toThrow(Conflict);
  expect(await plans.saveSection('plan-1', 'aim', { aim: 'Safer at home' }, 1)).toBe(2);
  expect((await plans.find('plan-1'))?.content).toMatchObject({ aim: 'Safer at home', professionalSupport: 'Family support worker' });
  expect(await plans.sectionsOf('plan-1')).toEqual(
    expect.arrayContaining([
      { section: 'aim', version: 2 },
      { section: 'support', version: 1 },
    ]),
  );
});

test('every change of a part or an action counts the plan’s version up, so that nobody agrees to what they did not see', async () => {
  const { plans } = world.stores;
  await plans.add(aPlan());
  const shown = await plans.find('plan-1');
  await plans.addAction('plan-1', anAction());
  await expect(plans.save({ ...shown!, status: 'agreed', agreedOn: day('2026-11-18') })).rejects.toThrow(Conflict);
  expect((await plans.find('plan-1'))?.version).toBe(1);
});

test('a decision falls when the draft that it was made on is changed', async () => {
  const { plans } = world.stores;
  await plans.add(aPlan());
  await plans.save(
    aPlan({ decision: { decision: 'accepted', safe: true, resourced: true, decidedBy: 'worker-1', on: day('2026-11-19') } }),
  );
  expect((await plans.find('plan-1'))?.decision?.decision).toBe('accepted');
  await plans.addAction('plan-1', anAction());
  expect((await plans.find('plan-1'))?.decision).toBeUndefined();
});

test('an action is changed over the version that was read, and taken away', async () => {
  const { plans } = world.stores;
  await plans.add(aPlan());
  await plans.addAction('plan-1', anAction());
  expect(await plans.action('plan-1', 'action-1')).toEqual({ action: anAction(), version: 1 });
  await plans.saveAction('plan-1', anAction({ owner: 'Emeka Okafor' }), 1);
  await expect(plans.saveAction('plan-1', anAction({ owner: 'Joan' }), 1)).rejects.toThrow(Conflict);
  expect((await plans.action('plan-1', 'action-1'))?.action.owner).toBe('Emeka Okafor');
  expect(await plans.action('plan-2', 'action-1')).toBeUndefined();
  await plans.removeAction('plan-1', 'action-1');
  expect((await plans.find('plan-1'))?.content.actions).toEqual([]);
});

test('nothing in an agreed plan is changed, and its progress is kept', async () => {
  const { plans } = world.stores;
  await plans.add(full);
  await expect(plans.saveSection('plan-2', 'aim', { aim: 'Changed' }, 1)).rejects.toThrow(Conflict);
  await expect(plans.addAction('plan-2', anAction({ id: 'action-9' }))).rejects.toThrow(Conflict);
  await expect(plans.saveAction('plan-2', anAction({ owner: 'Joan' }), 1)).rejects.toThrow(Conflict);
  await expect(plans.removeAction('plan-2', 'action-1')).rejects.toThrow(Conflict);
  await plans.completeAction('plan-2', 'action-1', day('2026-12-01'));
  await expect(plans.completeAction('plan-2', 'no-action', day('2026-12-01'))).rejects.toThrow(NotFound);
  expect((await plans.find('plan-2'))?.content.actions[0]?.completedOn).toBe('2026-12-01');
});

test('who wrote a part last is kept beside it', async () => {
  const { plans } = world.stores;
  await plans.add(aPlan({ content: fullContent() }));
  await plans.saveSection('plan-1', 'support', { professionalSupport: 'A nursery place' }, 0, { by: 'worker-1', on: day('2026-11-19') });
  const sections = await plans.sectionsOf('plan-1');
  expect(sections.find(({ section }) => section === 'support')).toEqual({
    section: 'support',
    version: 1,
    written: { by: 'worker-1', on: '2026-11-19' },
  });
  expect(sections.find(({ section }) => section === 'aim')).toEqual({ section: 'aim', version: 1 });
});
