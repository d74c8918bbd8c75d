import type { CalendarDay } from '../core/calendar-day';

export const FEEDBACK_SCALE = ['very', 'mostly', 'a-little', 'not-at-all'] as const;
export type FeedbackAnswer = (typeof FEEDBACK_SCALE)[number];

export const FEEDBACK_QUESTIONS = ['listenedTo', 'understood', 'helped'] as const;
export type FeedbackQuestion = (typeof FEEDBACK_QUESTIONS)[number];

/** S4-57: what somebody thought of the meeting. */
export interface Feedback {
  readonly id: string;
  readonly episodeId: string;
  readonly meetingId?: string;
  /** Undefined = without a name: then nothing here, nor in the audit, leads to a person. */
  readonly from?: string;
  /** Of anonymous feedback the first of the month: a day would say who was visited. */
  readonly givenOn: CalendarDay;
  readonly answers: Readonly<Partial<Record<FeedbackQuestion, FeedbackAnswer>>>;
  readonly words?: string;
}

/** Takes off everything that could lead to the person, where they wish so (S4-57). */
export function withoutTrace(feedback: Feedback): Feedback {
  const { id, episodeId, meetingId, answers, words, givenOn } = feedback;
  return { id, episodeId, meetingId, answers, words, givenOn: `${givenOn.slice(0, 7)}-01` as CalendarDay };
}
