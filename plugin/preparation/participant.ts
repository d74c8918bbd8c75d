import type { CalendarDay } from '../core/calendar-day';
import type { Problem } from '../core/errors';
import { problemIfFuture } from '../episodes/refuse-problems';
import type { MemberKind, MemberStatus, NetworkMember } from '../network/network-member';
import { isPresentInList } from '../network/network-member';
import { isPrepared, type EntryOutcome, type PreparationEntry } from './preparation-entry';

export const ADVOCATE_ANSWERS = ['accepted', 'declined', 'no-answer-yet'] as const;
export type AdvocateAnswer = (typeof ADVOCATE_ANSWERS)[number];

export const VIEW_METHODS = ['phone', 'video', 'writing', 'in-person'] as const;
export type ViewMethod = (typeof VIEW_METHODS)[number];

/** What is settled with one person of the list before the meeting, besides the log of preparing them. */
export interface Participant {
  readonly memberId: string;
  readonly episodeId: string;
  /** S1-06, S1-24, S3-18: for a child or an adult. */
  readonly advocate?: {
    readonly offeredOn: CalendarDay;
    readonly answer: AdvocateAnswer;
    readonly name?: string;
    readonly organisation?: string;
  };
  /** S0-15: how they themselves see what is going on. */
  readonly ownView?: string;
  /** S1-25: what somebody who cannot come wants said, and whether it may be read out. */
  readonly absentViews?: { readonly text: string; readonly method: ViewMethod; readonly on: CalendarDay; readonly mayBeReadOut: boolean };
  /** S1-21: why somebody comes unprepared. */
  readonly notPreparedReason?: string;
  /** 0 where nothing is kept yet. */
  readonly version: number;
}

export const nothingSettled = ({ id, episodeId }: Pick<NetworkMember, 'id' | 'episodeId'>): Participant => ({
  memberId: id,
  episodeId,
  version: 0,
});

/** S0-21, S1-22: everybody who is to come, family and professional, is prepared; who holds the meeting is not. */
const PREPARED: readonly MemberKind[] = ['child', 'network', 'professional', 'advocate', 'interpreter'];
const NOT_COMING: readonly MemberStatus[] = ['declined', 'not-suitable', 'cannot-attend'];

type Invited = Pick<NetworkMember, 'id' | 'kind' | 'status' | 'excluded' | 'removedOn'>;

export const isToBePrepared = (member: Invited): boolean =>
  isPresentInList(member) &&
  PREPARED.includes(member.kind) &&
  member.excluded !== true &&
  (member.kind === 'child' || !NOT_COMING.includes(member.status));

/** S0-21: a warning, never a stop: nobody is kept from a meeting because preparing them did not succeed. */
export function unprepared<Member extends Invited>(
  members: readonly Member[],
  entries: readonly EntryOutcome[],
  participants: readonly Pick<Participant, 'memberId' | 'notPreparedReason'>[],
): readonly Member[] {
  const explained = new Set(participants.filter((each) => each.notPreparedReason !== undefined).map((each) => each.memberId));
  return members.filter((member) => isToBePrepared(member) && !isPrepared(member.id, entries) && !explained.has(member.id));
}

/** S0-11: who has been handed or told nothing yet. */
export const withoutInformation = (members: readonly NetworkMember[], entries: readonly PreparationEntry[]): readonly NetworkMember[] =>
  members.filter(
    (member) =>
      isToBePrepared(member) &&
      !entries.some((entry) => entry.memberId === member.id && entry.crossedOut === undefined && entry.information !== undefined),
  );

/** S0-21: of everybody who is to be prepared, how many are. */
export function preparedCount(
  members: readonly NetworkMember[],
  entries: readonly PreparationEntry[],
): { readonly prepared: number; readonly of: number } {
  const invited = members.filter(isToBePrepared);
  return { prepared: invited.filter((member) => isPrepared(member.id, entries)).length, of: invited.length };
}

/** S1-25: what may be read out at the meeting for those who cannot come. */
export function viewsToReadOut(
  members: readonly NetworkMember[],
  participants: readonly Participant[],
): readonly { readonly name: string; readonly text: string }[] {
  return members
    .filter(isPresentInList)
    .flatMap(({ id, name }) =>
      participants.flatMap(({ memberId, absentViews }) =>
        memberId === id && absentViews?.mayBeReadOut === true ? [{ name, text: absentViews.text }] : [],
      ),
    );
}

interface TypedAdvocate {
  readonly offeredOn?: CalendarDay;
  readonly answer?: AdvocateAnswer;
  readonly name?: string;
  readonly organisation?: string;
}

export function advocateOf({ offeredOn, answer, ...who }: TypedAdvocate): Participant['advocate'] {
  return offeredOn === undefined || answer === undefined ? undefined : { offeredOn, answer, ...who };
}

export function problemsWithAdvocate(typed: TypedAdvocate, today: CalendarDay): readonly (Problem | undefined)[] {
  const { offeredOn, answer, name, organisation } = typed;
  const any = [offeredOn, answer, name, organisation].some((each) => each !== undefined);
  return [
    any && offeredOn === undefined ? { field: 'advocateOfferedOn', message: 'Enter the date on which an advocate was offered' } : undefined,
    problemIfFuture('advocateOfferedOn', 'The date of the offer', offeredOn, today),
    any && answer === undefined ? { field: 'advocateAnswer', message: 'Select what they said to an advocate' } : undefined,
    answer === 'accepted' && name === undefined && organisation === undefined
      ? { field: 'advocateName', message: 'Enter the advocate’s name or organisation' }
      : undefined,
  ];
}

interface TypedViews {
  readonly text?: string;
  readonly method?: ViewMethod;
  readonly on?: CalendarDay;
  readonly mayBeReadOut?: boolean;
}

export function absentViewsOf({ text, method, on, mayBeReadOut }: TypedViews): Participant['absentViews'] {
  if (text === undefined || method === undefined || on === undefined) return undefined;
  // Without their yes nothing is read out.
  return { text, method, on, mayBeReadOut: mayBeReadOut ?? false };
}

export function problemsWithViews(typed: TypedViews, today: CalendarDay): readonly (Problem | undefined)[] {
  const { text, method, on, mayBeReadOut } = typed;
  const any = [text, method, on, mayBeReadOut].some((each) => each !== undefined);
  return [
    any && text === undefined ? { field: 'viewsText', message: 'Enter what they want to say' } : undefined,
    any && method === undefined ? { field: 'viewsMethod', message: 'Select how they said it' } : undefined,
    any && on === undefined ? { field: 'viewsOn', message: 'Enter the date on which they said it' } : undefined,
    problemIfFuture('viewsOn', 'The date on which they said it', on, today),
    any && mayBeReadOut === undefined ? { field: 'viewsMayBeReadOut', message: 'Select yes if it may be read out' } : undefined,
  ];
}
