import type { CalendarDay } from '../core/calendar-day';
import type { PersonId, WorkerId } from '../core/case-system';
import type { Problem } from '../core/errors';
import { problemIfFuture } from '../episodes/refuse-problems';

/** S3-12, S4-42, C14: the child's own choice. */
export const CHILD_CHOICES = ['all', 'part', 'none', 'not-decided'] as const;
export type ChildChoice = (typeof CHILD_CHOICES)[number];

/** S1-05: ways of taking part besides sitting there. */
export const WAYS_TO_TAKE_PART = [
  'comes',
  'comes-for-part',
  'advocate-speaks',
  'letter-or-drawing',
  'recorded-message',
  'views-read-out',
  'takes-no-part',
] as const;
export type WayToTakePart = (typeof WAYS_TO_TAKE_PART)[number];

/** What one child wants of the meeting, asked of the child. */
export interface ChildWishes {
  readonly episodeId: string;
  readonly childId: PersonId;
  readonly choice: ChildChoice;
  readonly askedBy: string;
  readonly askedOn: CalendarDay;
  /** S3-23: what the child wants talked about. */
  readonly topics?: string;
  /** Who may know it, in the child's words. */
  readonly whoMayKnow?: string;
  /** S3-23: until the child agrees, nobody reads the topics but those whom the child told. */
  readonly agreesToSharing: boolean;
  /** roles.md rule 9: ids of people on the list who must not be told, though it is shared. */
  readonly doNotShareWith: readonly string[];
  /** S4-49: which part, with whom, and what to do if it gets too much. */
  readonly attendancePlan?: string;
  readonly waysToTakePart: readonly WayToTakePart[];
  /** S1-05: why the child takes no part in any way. */
  readonly noPartReason?: string;
  readonly recordedBy: WorkerId;
  readonly version: number;
}

/** S3-23: topics are for whom the child told them to, until the child agrees that they are shared. */
export const mayReadTopics = (wishes: Pick<ChildWishes, 'agreesToSharing' | 'recordedBy'>, workerId: WorkerId): boolean =>
  wishes.agreesToSharing || wishes.recordedBy === workerId;

/** roles.md rule 9: whether a child's words may stand in what this person of the list is given. */
export const mayBeGivenChildsWords = (wishes: Pick<ChildWishes, 'agreesToSharing' | 'doNotShareWith'>, memberId: string): boolean =>
  wishes.agreesToSharing && !wishes.doNotShareWith.includes(memberId);

type Typed = Pick<ChildWishes, 'askedOn' | 'waysToTakePart' | 'noPartReason' | 'doNotShareWith'>;

/** @param known ids of the people on the family's list. */
export function problemsWithWishes(typed: Typed, known: readonly string[], today: CalendarDay): readonly (Problem | undefined)[] {
  const { askedOn, waysToTakePart, noPartReason, doNotShareWith } = typed;
  const none = waysToTakePart.includes('takes-no-part');
  return [
    problemIfFuture('askedOn', 'The date on which the child was asked', askedOn, today),
    none && waysToTakePart.length > 1
      ? { field: 'waysToTakePart', message: 'Select how the child takes part, or that they take no part, not both' }
      : undefined,
    none && noPartReason === undefined ? { field: 'noPartReason', message: 'Say why the child takes no part in any way' } : undefined,
    doNotShareWith.every((id) => known.includes(id)) ? undefined : { field: 'doNotShareWith', message: 'Select people from the list' },
  ];
}
