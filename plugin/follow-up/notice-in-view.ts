import type { CalendarDay } from '../core/calendar-day';
import type { PersonId, RegimeSpell, WorkerId } from '../core/case-system';
import type { Asked } from '../core/ground';
import { workingCalendar } from '../core/working-days';
import { childIds } from '../episodes/episode';
import { contactsRoundTheFamily } from '../invitations/contacts-round-the-family';
import { viewMeeting, type MeetingInView, type MeetingSource } from '../meetings/meeting-in-view';
import type { Plan } from '../plans/plan';
import { longestUntilReview, reviewDates } from '../plans/plan-problems';
import type { Regime } from '../core/regime';
import { isOpen, type Disagreement } from './disagreement';
import { childrenForChair, type ChairNotice } from './chair-notice';
import type { OutcomeNotice } from './outcome-notice';

export interface NoticeSource extends MeetingSource {
  readonly plans: { ofEpisode(episodeId: string): Promise<readonly Plan[]> };
  readonly followUp: {
    chairNoticeOf(meetingId: string): Promise<ChairNotice | undefined>;
    disagreementsOf(episodeId: string): Promise<readonly Disagreement[]>;
  };
}

/** The outcome of one meeting, as others are told of it. */
export interface NoticeInView extends MeetingInView {
  /** The agreed version that came of this meeting, the newest. */
  readonly plan?: Plan;
  readonly notice?: ChairNotice;
  readonly outcomeOn?: CalendarDay;
  /** Children of the meeting who have a child protection plan, or had one on the day of the outcome. */
  readonly forChair: readonly PersonId[];
  /** Of each child with an open child protection plan, since when. */
  readonly protectedSince: Readonly<Record<PersonId, CalendarDay>>;
  readonly disagreements: { readonly all: number; readonly open: number };
  /** targets.conferenceChairNoticeWorkingDays after the outcome (S0-24, S0-27). */
  readonly tellBy?: CalendarDay;
  readonly reviewOn?: CalendarDay;
  /** The children's names, also for a chair to whom no record is open. */
  readonly childNames: Readonly<Record<PersonId, string>>;
  /** Names of who sent and who waived it, by their ids. */
  readonly names: Readonly<Record<WorkerId, string>>;
  readonly basics: Pick<
    OutcomeNotice,
    'reference' | 'service' | 'writtenOn' | 'otherPeoplesContacts' | 'namesKept' | 'wording' | 'planLabel'
  >;
}

export async function viewNotice(meetingId: string, stores: NoticeSource, asked: Asked): Promise<NoticeInView> {
  const view = await viewMeeting(meetingId, stores, asked);
  const { meeting, episode, members } = view;
  const { policy, today } = asked;
  const plans = await stores.plans.ofEpisode(episode.id);
  const plan = plans.findLast((each) => each.meetingId === meetingId && each.status === 'agreed');
  const notice = await stores.followUp.chairNoticeOf(meetingId);
  const outcomeOn = plan?.agreedOn ?? (meeting.status === 'held' ? meeting.on : undefined);
  const spells = [...(await asked.caseSystem.regimesOfEach(meeting.subjectIds)).values()].flat();
  const disagreements = await stores.followUp.disagreementsOf(episode.id);
  const round = await contactsRoundTheFamily(childIds(episode), members, asked);
  return {
    ...view,
    ...(plan === undefined ? {} : { plan, reviewOn: reviewOf(plan, spells, asked) }),
    ...(notice === undefined ? {} : { notice }),
    ...(outcomeOn === undefined
      ? {}
      : { outcomeOn, tellBy: workingCalendar().addWorkingDays(outcomeOn, policy.targets.conferenceChairNoticeWorkingDays) }),
    forChair: outcomeOn === undefined ? [] : childrenForChair(meeting.subjectIds, spells, outcomeOn, today),
    protectedSince: Object.fromEntries(
      spells
        .filter(({ regime, from, to }) => regime === 'child-protection' && from <= today && (to === undefined || to > today))
        .map(({ personId, from }) => [personId, from]),
    ),
    disagreements: { all: disagreements.length, open: disagreements.filter(isOpen).length },
    childNames: Object.fromEntries((await asked.caseSystem.people(meeting.subjectIds)).map(({ id, fullName }) => [id, fullName])),
    names: await namesOf([notice?.sent?.by, notice?.waived?.by], asked),
    basics: {
      reference: episode.reference,
      service: policy.service,
      writtenOn: today,
      planLabel: policy.labels.familyPlan,
      otherPeoplesContacts: round.contactsOfOthers({ id: '' }),
      namesKept: round.namesKept(meeting.subjectIds),
      wording: asked.wording,
    },
  };
}

function reviewOf(plan: Plan, spells: readonly RegimeSpell[], { policy, today }: Asked): CalendarDay | undefined {
  const open = spells.filter(({ from, to }) => from <= today && (to === undefined || to > today));
  const regimes = [...new Set<Regime>(open.map(({ regime }) => regime))];
  return reviewDates(plan.content.reviewOn, plan.agreedOn ?? today, longestUntilReview(regimes, policy.reviews)).due;
}

async function namesOf(workerIds: readonly (WorkerId | undefined)[], { caseSystem }: Asked): Promise<Readonly<Record<WorkerId, string>>> {
  const workers = await caseSystem.workersOf(workerIds.filter((each) => each !== undefined));
  return Object.fromEntries([...workers].map(([workerId, { name }]) => [workerId, name]));
}

/** The notice as it goes on paper. @param to who reads it. @param about the children it names */
export function outcomeNotice(
  view: NoticeInView,
  {
    to,
    about,
    ...rest
  }: Pick<OutcomeNotice, 'to' | 'noReviewBecause' | 'theirActions' | 'answerBy' | 'forChair' | 'signedBy'> & {
    readonly about: readonly PersonId[];
  },
): OutcomeNotice {
  const { meeting, type, plan, reviewOn, childNames, basics } = view;
  const decision = plan?.decision;
  return {
    ...basics,
    ...rest,
    to,
    children: about.flatMap((childId) => childNames[childId] ?? []),
    meeting: { label: type.label.toLowerCase(), on: meeting.on ?? basics.writtenOn, held: meeting.status === 'held' },
    plan:
      plan?.agreedOn === undefined
        ? undefined
        : { agreedOn: plan.agreedOn, versionNumber: plan.number, decision: decision && { decision: decision.decision, on: decision.on } },
    reviewOn,
  };
}
