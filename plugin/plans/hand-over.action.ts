import { z } from 'zod';
import { defineAction } from '../core/action';
import { Conflict } from '../core/errors';
import type { HandOverStore } from '../core/hand-over.store';
import { id } from '../core/input';
import { cannotSee } from '../core/verdict';
import { mustBeOpen } from '../episodes/episode';
import type { EpisodeStore } from '../episodes/episode.store';
import type { MeetingStore } from '../meetings/meeting.store';
import type { NetworkStore } from '../network/network.store';
import { mayWritePlan } from './plan-access';
import { aboutPlan, viewPlan } from './plan-in-view';
import type { PlanStore } from './plan.store';

type Stores = {
  readonly episodes: EpisodeStore;
  readonly network: NetworkStore;
  readonly meetings: MeetingStore;
  readonly plans: PlanStore;
  readonly handOvers: HandOverStore;
};

const MINUTE_MS = 60_000;
const hash = () => z.string().regex(/^[0-9a-f]{64}$/);

/** S1-37, S1-30: hands this device to the family. The web room has hashed the code and the device's secret before. */
export const handOverPlan = defineAction({
  name: 'hand-over-plan',
  input: z.strictObject({ planId: id(), deviceHash: hash(), codeHash: hash(), returnPath: z.string().regex(/^\/[A-Za-z0-9/_-]{1,190}$/) }),
  load: ({ planId }, stores: Stores, asked) => viewPlan(planId, stores, asked),
  allow: (actor, loaded) => mayWritePlan(actor, loaded),
  about: (loaded) => aboutPlan(loaded),
  async record({ input, loaded, actor, at, ids, policy }, { handOvers }: Stores) {
    mustBeOpen(loaded.episode);
    if (loaded.plan.status === 'agreed') throw new Conflict('This version is agreed and is not changed any more. Start a new version');
    const reference = ids.next();
    await handOvers.open({
      ...input,
      reference,
      workerId: actor.workerId,
      loginId: actor.loginId,
      openedAt: at,
      expiresAt: new Date(at.getTime() + policy.handOver.minutes * MINUTE_MS),
      wrongCodes: 0,
    });
    return { reference };
  },
});

/** The worker who handed the device over is back: the web room has checked the code before. */
export const endHandOver = defineAction({
  name: 'end-hand-over',
  input: z.strictObject({ reference: id() }),
  load: async ({ reference }, { handOvers }: Pick<Stores, 'handOvers'>) => ({ handOver: await handOvers.find(reference) }),
  allow: (actor, { handOver }) => (handOver?.loginId === actor.loginId ? 'ok' : cannotSee('handed over by somebody else')),
  about: ({ handOver }) => (handOver === undefined ? {} : { thing: `plan:${handOver.planId}` }),
  async record({ input, at }, { handOvers }: Pick<Stores, 'handOvers'>) {
    await handOvers.end(input.reference, at);
    return {};
  },
});
