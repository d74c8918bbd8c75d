import { z } from 'zod';
import { defineAction } from '../core/action';
import { codedReason, problemsWithReason } from '../core/coded-reason';
import { Conflict } from '../core/errors';
import { choice, day, id, optionalNarrative, text, version } from '../core/input';
import type { EpisodeStore } from '../episodes/episode.store';
import { problemIfBefore, problemIfFuture, refuseProblems } from '../episodes/refuse-problems';
import { aboutMeeting } from '../meetings/meeting-in-view';
import type { MeetingStore } from '../meetings/meeting.store';
import type { NetworkStore } from '../network/network.store';
import type { PlanStore } from '../plans/plan.store';
import { chairNoticePaper } from './chair-notice-paper';
import { paperOfChairNotice } from './given-paper';
import { sendNotice, waiveNotice, type ChairNotice } from './chair-notice';
import type { FollowUpStore } from './follow-up.store';
import { maySendNotice, mayWaiveNotice } from './notice-access';
import { viewNotice, type NoticeInView } from './notice-in-view';
import { SENT_HOW } from './plan-copy';

type Stores = {
  readonly episodes: EpisodeStore;
  readonly network: NetworkStore;
  readonly meetings: MeetingStore;
  readonly plans: PlanStore;
  readonly followUp: FollowUpStore;
};

const noticeOf = ({ meeting, episode, notice }: NoticeInView): ChairNotice =>
  notice ?? { meetingId: meeting.id, episodeId: episode.id, version: 0 };

/** S0-27: writes down that the chair was told: to whom, how, when. */
export const sendChairNotice = defineAction({
  name: 'send-chair-notice',
  input: z.strictObject({
    meetingId: id(),
    version: version(),
    to: text({ required: 'Enter the name of the chair' }),
    how: choice(SENT_HOW, { required: 'Select how the notice went' }),
    sentOn: day({ what: 'the day on which the notice went' }),
    noReviewBecause: optionalNarrative({ max: 1000 }),
  }),
  load: ({ meetingId }, stores: Stores, asked) => viewNotice(meetingId, stores, asked),
  allow: (actor, loaded) => maySendNotice(actor, loaded),
  about: (loaded) => aboutMeeting(loaded),
  async record({ input, loaded, actor, today, policy, at }, { followUp }: Stores) {
    const { to, how, sentOn, noReviewBecause } = input;
    const { outcomeOn, reviewOn } = loaded;
    if (outcomeOn === undefined) throw new Conflict('There is no outcome yet: record first what became of the meeting');
    refuseProblems([
      problemIfFuture('sentOn', 'The day on which the notice went', sentOn, today) ??
        problemIfBefore('sentOn', 'The day on which the notice went', sentOn, { on: outcomeOn, what: 'the outcome was known' }),
      // S0-26: the review arrangements, or why there are none.
      reviewOn === undefined && noReviewBecause === undefined && { field: 'noReviewBecause', message: 'Enter why no review is arranged' },
    ]);
    const sent = { ...sendNotice(noticeOf(loaded), { to, how, on: sentOn, by: actor.workerId }), noReviewBecause };
    await followUp.saveChairNotice({ ...sent, version: input.version });
    const paper = chairNoticePaper(loaded, sent, policy);
    const { episodeId } = sent;
    await followUp.keepGivenPaper({ about: paperOfChairNotice(sent), episodeId, paper, keptBy: actor.workerId, keptAt: at });
    return { meetingId: loaded.meeting.id };
  },
});

/** S0-27: a manager decides, with a reason, that no notice goes. */
export const waiveChairNotice = defineAction({
  name: 'waive-chair-notice',
  input: z.strictObject({
    meetingId: id(),
    version: version(),
    reasonCode: text({ required: 'Select why the chair need not be told', max: 32 }),
    reason: optionalNarrative({ max: 2000 }),
  }),
  load: ({ meetingId }, stores: Stores, asked) => viewNotice(meetingId, stores, asked),
  allow: (actor, loaded) => mayWaiveNotice(actor, loaded),
  about: (loaded) => aboutMeeting(loaded),
  async record({ input, loaded, actor, today, policy }, { followUp }: Stores) {
    const list = policy.decisionReasons.chairNoticeWaiver;
    refuseProblems(problemsWithReason(input, list));
    const why = codedReason(input.reasonCode, input.reason, list);
    const waived = waiveNotice(noticeOf(loaded), { ...why, by: actor.workerId, on: today });
    await followUp.saveChairNotice({ ...waived, version: input.version });
    return { meetingId: loaded.meeting.id };
  },
});
