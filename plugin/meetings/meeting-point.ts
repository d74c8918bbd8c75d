/** S4-27, and the hopes and the help that are told beside them. Strengths stand under what works well (S4-03). */
export const POINT_COLUMNS = ['worries', 'working-well', 'needs-to-happen'] as const;
export type PointColumn = (typeof POINT_COLUMNS)[number];

/** One thing that was said at the meeting, in one of the three columns. */
export interface MeetingPoint {
  readonly id: string;
  readonly meetingId: string;
  readonly column: PointColumn;
  readonly words: string;
  /** Whose words: a member of the list; undefined = of everybody together. */
  readonly saidBy?: string;
}
