import { z } from 'zod';
import type { ConsentStore } from '../consent/consent.store';
import { defineAction } from '../core/action';
import { choice, day, id } from '../core/input';
import type { EpisodeStore } from '../episodes/episode.store';
import { problemIfBefore, problemIfFuture, refuseProblems } from '../episodes/refuse-problems';
import { mayOpenAtTheDesk } from '../invitations/invitation-access';
import type { MeetingStore } from '../meetings/meeting.store';
import type { NetworkStore } from '../network/network.store';
import type { PlanStore } from '../plans/plan.store';
import { aboutCopyAtDesk, viewCopyAtDesk } from './copy-at-desk';
import { markSent } from './copy-rules';
import type { FollowUpStore } from './follow-up.store';
import { SENT_HOW } from './plan-copy';

type Stores = {
  readonly episodes: EpisodeStore;
  readonly consents: ConsentStore;
  readonly network: NetworkStore;
  readonly meetings: MeetingStore;
  readonly plans: PlanStore;
  readonly followUp: FollowUpStore;
};

/** C12: business support sends what somebody else released, and writes down how and when. */
export const sendCopyAtDesk = defineAction({
  name: 'send-plan-copy-at-desk',
  input: z.strictObject({
    copyId: id(),
    how: choice(SENT_HOW, { required: 'Select how it went' }),
    sentOn: day({ what: 'the day on which it went' }),
  }),
  load: ({ copyId }, stores: Stores, asked) => viewCopyAtDesk(copyId, stores, asked),
  allow: (actor, loaded) => mayOpenAtTheDesk(actor, loaded),
  about: (loaded) => aboutCopyAtDesk(loaded),
  async record({ input, loaded, actor, today }, { followUp }: Stores) {
    const { how, sentOn } = input;
    const { copy, line } = loaded;
    const released = { on: copy.released?.on ?? today, what: 'it was released' };
    const what = 'The day on which it went';
    refuseProblems([problemIfFuture('sentOn', what, sentOn, today) ?? problemIfBefore('sentOn', what, sentOn, released)]);
    await followUp.saveCopy(markSent(line, copy, line.facts, { how, on: sentOn, by: actor.workerId }));
    return {};
  },
});
