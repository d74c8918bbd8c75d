import { z } from 'zod';
import { defineAction } from '../core/action';
import { Conflict } from '../core/errors';
import { id } from '../core/input';
import { mustBeOpen } from '../episodes/episode';
import type { EpisodeStore } from '../episodes/episode.store';
import { aboutMeeting, viewMeeting } from '../meetings/meeting-in-view';
import type { MeetingStore } from '../meetings/meeting.store';
import type { NetworkStore } from '../network/network.store';
import type { AgreementStore } from '../preparation/agreement.store';
import { nextDraft } from './new-version';
import { mayWritePlan } from './plan-access';
import type { PlanStore } from './plan.store';

type Stores = {
  readonly episodes: EpisodeStore;
  readonly network: NetworkStore;
  readonly meetings: MeetingStore;
  readonly plans: PlanStore;
  readonly agreements: AgreementStore;
};

const OVER: readonly string[] = ['cancelled', 'not-quorate'];

/** Begins the family's plan, or its next version, with what is known already. */
export const startPlan = defineAction({
  name: 'start-plan',
  input: z.strictObject({ meetingId: id() }),
  load: ({ meetingId }, stores: Stores, asked) => viewMeeting(meetingId, stores, asked),
  allow: (actor, loaded) => mayWritePlan(actor, loaded),
  about: (loaded) => aboutMeeting(loaded),
  async record({ loaded, ids, today }, { plans, agreements }: Stores) {
    const { episode, meeting } = loaded;
    mustBeOpen(episode);
    if (OVER.includes(meeting.status)) throw new Conflict('This meeting was not held, so there is no plan from it');
    const planId = ids.next();
    await plans.add(nextDraft(meeting, await plans.ofEpisode(episode.id), await agreements.ofEpisode(episode.id), { id: planId, today }));
    return { planId };
  },
});
