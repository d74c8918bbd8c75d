import type { ChairNotice, SettledNotice } from './chair-notice';
import type { CheckIn } from './check-in';
import type { Disagreement } from './disagreement';
import type { Feedback } from './feedback';
import type { GivenPaper } from './given-paper';
import type { NeedAnswer } from './need-answer';
import type { PlanCopy } from './plan-copy';
import type { ProfessionalResponse } from './professional-response';

export interface FollowUpStore {
  /** In the order in which they were first written down. */
  copiesOf(planId: string): Promise<readonly PlanCopy[]>;
  findCopy(id: string): Promise<PlanCopy | undefined>;
  /** Released and neither sent nor left out, oldest first: business support's. */
  copiesToSend(): Promise<readonly PlanCopy[]>;
  /** Throws `Conflict` where this recipient has a copy of this plan already. */
  addCopy(copy: PlanCopy): Promise<void>;
  /** Throws `Conflict` (stale) where another save came between. */
  saveCopy(copy: PlanCopy): Promise<number>;

  givenPaperOf(about: string): Promise<GivenPaper | undefined>;
  /** In the place of one that was kept before about the same, and was not given. */
  keepGivenPaper(paper: GivenPaper): Promise<void>;

  chairNoticeOf(meetingId: string): Promise<ChairNotice | undefined>;
  chairNoticesOf(episodeId: string): Promise<readonly ChairNotice[]>;
  /** Adds it where `version` is 0. Throws `Conflict` (stale) where another save came between. */
  saveChairNotice(notice: ChairNotice): Promise<number>;

  responsesOf(planId: string): Promise<readonly ProfessionalResponse[]>;
  /** Throws `Conflict` where this professional was told of this plan already. */
  addResponse(response: ProfessionalResponse): Promise<void>;
  saveResponse(response: ProfessionalResponse): Promise<number>;

  findDisagreement(id: string): Promise<Disagreement | undefined>;
  /** Oldest first. */
  disagreementsOf(episodeId: string): Promise<readonly Disagreement[]>;
  addDisagreement(disagreement: Disagreement): Promise<void>;
  saveDisagreement(disagreement: Disagreement): Promise<number>;

  /** In an order that says nothing of who gave it when: by the day, then by id. */
  feedbackOf(episodeId: string): Promise<readonly Feedback[]>;
  addFeedback(feedback: Feedback): Promise<void>;

  /** Oldest first. */
  checkInsOf(planId: string): Promise<readonly CheckIn[]>;
  addCheckIn(checkIn: CheckIn): Promise<void>;

  /** Of the needs in every version of the episode's plans, oldest first. */
  needAnswersOf(episodeId: string): Promise<readonly NeedAnswer[]>;
  addNeedAnswer(answer: NeedAnswer): Promise<void>;
}

/** What the ending of a process needs to know (S0-27). */
export interface SettledNoticeStore {
  /** A row for each child of each agreed version of whose meeting the chair was told, or a manager waived it. */
  ofEpisode(episodeId: string): Promise<readonly SettledNotice[]>;
}
