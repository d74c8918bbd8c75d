import type { Walker } from '../walker';
import { ACTION, AIM, CHILDREN } from './okafor-meeting';

export async function decideOnPlan(worker: Walker, plan: string): Promise<void> {
  await worker.open(plan);
  await worker.follow('Decide on the plan');
  await worker.choose('Does the plan keep the children safe?', 'Yes');
  await worker.choose('Can the help in the plan be given?', 'Yes');
  await worker.choose('Is the plan accepted?', 'Accepted');
  await worker.press('Save the decision');
  await worker.mustSee('Accepted');
}

/** Everything once more, and then the one step that cannot be taken back. It ends where the worker sees what waits to be filed. */
export async function agreePlan(worker: Walker, plan: string): Promise<void> {
  await worker.open(plan);
  await worker.follow('Check the plan, agree it and file it');
  for (const words of [AIM, ACTION]) await worker.mustSee(words);
  await worker.press('Agree the plan and file it');
  await worker.mustSee('The plan is agreed');
  for (const child of CHILDREN) await worker.mustSee(child.name);
}
