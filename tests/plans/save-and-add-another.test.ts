import { addPlanAction } from '../../plugin/plans/add-plan-action.action';
import { addPlanActionPage } from '../../plugin/plans/plan-action.page';
import { nia } from '../builders/okafor-family';
import { theOkaforPlan } from '../builders/okafor-plan';
import { printedPage } from '../builders/printed-page';
import type { World } from '../builders/world';

const planId = 'plan-okafor';
let world: World;
beforeEach(async () => {
  world = await theOkaforPlan();
});
afterEach(() => world.end());

const typed = {
  planId,
  what: 'Bring a hot meal on Mondays',
  owner: 'm-grace',
  dueOn: { day: '1', month: '12', year: '2026' },
  kind: 'practical',
};
const after = async (pressed: object) => {
  const { result } = await world.perform(addPlanAction, { ...typed, ...pressed }, nia, world.key());
  return addPlanActionPage.next?.(result, { planId });
};

test('several actions are added one after another, without the plan between them', async () => {
  const { html } = await printedPage(world, addPlanActionPage, { params: { planId }, actor: nia });
  expect(html).toMatch(/<button type="submit" value="yes" name="another"[^>]*>\s*Save and add another/);
  expect(await after({ another: 'yes' })).toBe(`/plans/${planId}/actions/new`);
  expect(await after({})).toBe(`/plans/${planId}`);
  expect((await world.stores.plans.find(planId))?.content.actions).toHaveLength(5);
});
