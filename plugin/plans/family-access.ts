import type { Actor } from '../core/actor';
import { cannotSee, type Verdict } from '../core/verdict';
import type { Plan } from './plan';

/** The family, on the device that was handed to it: this plan, and nothing else. */
export const mayWriteAsFamily = (actor: Actor, { plan }: { readonly plan: Pick<Plan, 'id'> }): Verdict =>
  actor.writesPlan === plan.id && actor.roles.length === 0 ? 'ok' : cannotSee('not on a device that was handed to this family');
