import { day } from '../../../plugin/core/calendar-day';
import type { CaseEvent, CaseHistory, CareEpisode, Person, RegimeSpell } from '../../../plugin/core/case-system';
import type { Regime } from '../../../plugin/core/regime';
import type { EpisodeFacts, ExemptionFact, Facts, MeetingFact, OfferFact, PlanFact, ReviewFact } from '../../../reports/facts/facts';
import { familiesOf } from '../../../reports/facts/families';

/** Records in a practitioner's words, with what a test does not speak of left as usual. */
export interface ChildStory extends Partial<Omit<CaseHistory, 'person'>> {
  readonly person?: Partial<Person>;
}

export function aChild(id: string, story: ChildStory = {}): CaseHistory {
  const { person, ...rest } = story;
  return {
    person: {
      id,
      fullName: `Child ${id}`,
      firstName: 'Child',
      lastName: id,
      dateOfBirth: 'expectedBirth' in (person ?? {}) ? undefined : day('2018-05-05'),
      sex: 'female',
      restricted: false,
      isChildRecord: true,
      ethnicityCode: 'WBRI',
      interpreterRequired: false,
      caseReference: id,
      ...person,
    },
    regimes: [],
    events: [],
    care: [],
    allocations: [{ personId: id, workerId: 'W1', kind: 'allocated-worker', teamId: 'T1', teamName: 'North', from: day('2020-01-01') }],
    ...rest,
  };
}

export const event = (personId: string, kind: CaseEvent['kind'], on: string): CaseEvent => ({ personId, kind, on: day(on) });

export const letterTo = (id: string, ...days: readonly string[]): readonly CaseEvent[] =>
  days.map((on) => event(id, 'letter-before-proceedings', on));

export const spell = (personId: string, regime: Regime, from: string, to?: string): RegimeSpell => ({
  personId,
  regime,
  from: day(from),
  to: to === undefined ? undefined : day(to),
});

export const care = (from: string, to?: string, legalStatus: string | undefined = 'C1', reasonCeased?: string): CareEpisode => ({
  from: day(from),
  to: to === undefined ? undefined : day(to),
  legalStatus,
  reasonCeased,
});

export function anEpisode(id: string, children: readonly string[], story: Partial<EpisodeFacts> = {}): EpisodeFacts {
  const [lead = ''] = children;
  return {
    id,
    leadChild: lead,
    children: children.map((child) => ({ id: child })),
    offers: [],
    consents: [],
    meetings: [],
    plans: [],
    ...story,
  };
}

export const anOffer = (children: readonly string[], on: string, story: Partial<OfferFact> = {}): OfferFact => ({
  children,
  toParentOrHolder: true,
  on: day(on),
  inLetter: false,
  ...story,
});

export const accepted = (children: readonly string[], on: string, respondedOn: string): OfferFact =>
  anOffer(children, on, { response: 'accepted', respondedOn: day(respondedOn) });

export const referred = (on: string, urgent?: boolean, strategyDiscussionOn?: string): EpisodeFacts['referral'] => ({
  on: day(on),
  urgent,
  strategyDiscussionOn: strategyDiscussionOn === undefined ? undefined : day(strategyDiscussionOn),
});

export const aMeeting = (subjects: readonly string[], on: string, story: Partial<MeetingFact> = {}): MeetingFact => ({
  id: `meeting of ${on}`,
  type: 'FGC',
  on: day(on),
  held: true,
  subjects,
  attendance: [],
  ...story,
});

export const exempt = (child: string, on: string, story: Partial<ExemptionFact> = {}): ExemptionFact => ({
  child,
  limb: 'offering',
  reason: 'Harm to the child',
  on: day(on),
  ...story,
});

export const aReview = (on: string, story: Partial<ReviewFact> = {}): ReviewFact => ({
  on: day(on),
  status: 'held',
  networkTookPart: true,
  planReviewed: true,
  children: [],
  ...story,
});

export const aPlan = (children: readonly string[], agreedOn: string, story: Partial<PlanFact> = {}): PlanFact => ({
  id: `plan of ${agreedOn}`,
  children,
  agreedOn: day(agreedOn),
  reviews: [],
  waivers: [],
  ...story,
});

export interface Records {
  readonly children: readonly CaseHistory[];
  readonly episodes?: readonly EpisodeFacts[];
  readonly exemptions?: readonly ExemptionFact[];
  readonly completeTo?: Facts['completeTo'];
}

export const factsOf = ({ children, episodes = [], exemptions = [], completeTo = {} }: Records): Facts => ({
  completeTo,
  families: () => familiesOf(children, episodes, exemptions),
});
