import { addMonths, type CalendarDay } from '../../plugin/core/calendar-day';
import type { CaseHistory, PersonId, RegimeSpell } from '../../plugin/core/case-system';
import { carePeriods, type CarePeriod } from './care-periods';
import { cutAt } from './cut-at';
import type { AttendanceFact, EpisodeFacts, ExemptionFact, FamilyFacts, MeetingFact, OfferFact } from './facts';
import { preProceedingsSpells, type PreProceedingsSpell } from './pre-proceedings';

/** A family as the last complete day knows it, with what several measures need of it worked out once. */
export interface KnownFamily {
  readonly children: readonly KnownChild[];
  readonly episodes: readonly KnownEpisode[];
  /** What several counts of one run make of the family alike, made once. */
  once<Made>(what: string, make: () => Made): Made;
}

export interface KnownChild {
  readonly id: PersonId;
  readonly history: CaseHistory;
  /** Recorded, not expected. */
  readonly birth?: CalendarDay;
  /** Expected, and no birth recorded yet. */
  readonly unborn: boolean;
  readonly adultFrom?: CalendarDay;
  readonly spells: readonly PreProceedingsSpell[];
  readonly care: readonly CarePeriod[];
  /** As the case system has them, with pre-proceedings and being looked after as these measures define them. */
  readonly regimes: readonly RegimeSpell[];
  /** Days of applications whose proceedings nobody wrote down: from then on there are some (A13), and nothing says when they end. */
  readonly unendedApplications: readonly CalendarDay[];
  readonly offers: readonly OfferInEpisode[];
  readonly exemptions: readonly ExemptionFact[];
}

export interface OfferInEpisode extends OfferFact {
  readonly episode: EpisodeFacts;
}

export interface KnownEpisode extends EpisodeFacts {
  readonly lead: KnownChild;
  readonly members: readonly { readonly child: KnownChild; readonly joinedOn?: CalendarDay }[];
  /** Held, parts of one meeting together, in order of date (U-22). */
  readonly held: readonly MeetingFact[];
}

/** A family as a day knows it. */
export type KnownOn = (dataTo: CalendarDay) => KnownFamily;

/** The same, worked out once for each day that is asked for: reports with one last complete day share it. */
export function knownOn(facts: FamilyFacts): KnownOn {
  const known = new Map<CalendarDay, KnownFamily>();
  return (dataTo) => {
    const family = known.get(dataTo) ?? knownFamily(facts, dataTo);
    known.set(dataTo, family);
    return family;
  };
}

export function knownFamily(facts: FamilyFacts, dataTo: CalendarDay): KnownFamily {
  const { children: histories, episodes, exemptions } = cutAt(facts, dataTo);
  const children = histories.map((history) => knownChild(history, episodes, exemptions));
  const byId = new Map(children.map((child) => [child.id, child]));
  const made = new Map<string, unknown>();
  return {
    children,
    episodes: episodes.flatMap((episode) => knownEpisode(episode, byId) ?? []),
    once<Made>(what: string, make: () => Made): Made {
      if (!made.has(what)) made.set(what, make());
      return made.get(what) as Made;
    },
  };
}

function knownChild(history: CaseHistory, episodes: readonly EpisodeFacts[], exemptions: readonly ExemptionFact[]): KnownChild {
  const { id, dateOfBirth, expectedBirth } = history.person;
  const spells = preProceedingsSpells(history.events);
  const care = carePeriods(history.care);
  return {
    id,
    history,
    birth: dateOfBirth,
    unborn: dateOfBirth === undefined && expectedBirth !== undefined,
    adultFrom: dateOfBirth && addMonths(dateOfBirth, 18 * 12),
    spells,
    care,
    regimes: [...regimesOf(history), ...spells.map((spell) => asRegime(id, 'pre-proceedings', spell)), ...care.map(lookedAfter(id))],
    unendedApplications: unendedApplications(history),
    offers: episodes.flatMap((episode) =>
      episode.offers.filter((offer) => offer.children.includes(id)).map((offer) => ({ ...offer, episode })),
    ),
    exemptions: exemptions.filter(({ child }) => child === id),
  };
}

/** Care rows decide who is looked after: a short break is a spell in some case systems, and is none here (A13). */
const regimesOf = (history: CaseHistory): readonly RegimeSpell[] =>
  history.care.length === 0 ? history.regimes : history.regimes.filter(({ regime }) => regime !== 'looked-after');

function unendedApplications({ events, regimes }: CaseHistory): readonly CalendarDay[] {
  const proceedings = regimes.filter(({ regime }) => regime === 'care-proceedings');
  return events.flatMap(({ kind, on }) =>
    kind === 'care-application' && !proceedings.some(({ to }) => to === undefined || to > on) ? [on] : [],
  );
}

const asRegime = (personId: PersonId, regime: RegimeSpell['regime'], { from, to }: CarePeriod): RegimeSpell => ({
  personId,
  regime,
  from,
  to,
});
const lookedAfter =
  (id: PersonId) =>
  (period: CarePeriod): RegimeSpell =>
    asRegime(id, 'looked-after', period);

function knownEpisode(episode: EpisodeFacts, byId: ReadonlyMap<PersonId, KnownChild>): KnownEpisode | undefined {
  const members = episode.children.flatMap(({ id, joinedOn }) => {
    const child = byId.get(id);
    return child === undefined ? [] : [{ child, joinedOn }];
  });
  const lead = byId.get(episode.leadChild) ?? members[0]?.child;
  return lead && { ...episode, lead, members, held: heldMeetings(episode.meetings) };
}

/** Linked parts are one meeting, held when the first part that was held was; its children are those of all held parts. */
function heldMeetings(meetings: readonly MeetingFact[]): readonly MeetingFact[] {
  const held = meetings.filter((meeting) => meeting.held).toSorted((a, b) => (a.on < b.on ? -1 : 1));
  const whole = new Map<string, MeetingFact>();
  for (const part of held) {
    const key = part.partOf ?? part.id;
    const first = whole.get(key);
    whole.set(key, first === undefined ? inTheNameOf(key, part) : bothParts(first, part));
  }
  return [...whole.values()];
}

const inTheNameOf = (id: string, part: MeetingFact): MeetingFact => (part.id === id ? part : { ...part, id });

const bothParts = (first: MeetingFact, later: MeetingFact): MeetingFact => ({
  ...first,
  subjects: [...new Set([...first.subjects, ...later.subjects])],
  privateTime: first.privateTime === true || later.privateTime === true || (first.privateTime ?? later.privateTime),
  attendance: attendanceOfBoth(first.attendance, later.attendance),
  feedback: [...(first.feedback ?? []), ...(later.feedback ?? [])],
});

/** One person, one attendee (A9): who came to either part came. Lines that name nobody are those of the first part. */
function attendanceOfBoth(first: readonly AttendanceFact[], later: readonly AttendanceFact[]): readonly AttendanceFact[] {
  const named = new Map(later.flatMap((line) => (line.who === undefined ? [] : [[line.who, line] as const])));
  const known = new Set(first.map(({ who }) => who));
  return [
    ...first.map((line) => {
      const again = line.who === undefined ? undefined : named.get(line.who);
      if (again === undefined) return line;
      const came = isAttended(line) || !isAttended(again) ? line : again;
      return { ...came, invited: line.invited || again.invited, participation: came.participation ?? again.participation };
    }),
    ...later.filter(({ who }) => who !== undefined && !known.has(who)),
  ];
}

const NOT_THERE: readonly (string | undefined)[] = [undefined, 'did-not-attend', 'written-views'];

/** Came, in person, by video or by telephone; views sent in writing are no attendance. */
export const isAttended = ({ mode }: Pick<AttendanceFact, 'mode'>): boolean => !NOT_THERE.includes(mode);

/** Not born yet on the day, as far as is known; a child without any birth date counts as born. */
export const isUnbornOn = (child: KnownChild, on: CalendarDay): boolean => child.unborn || (child.birth !== undefined && child.birth > on);

export const isAdultOn = ({ adultFrom }: KnownChild, on: CalendarDay): boolean => adultFrom !== undefined && adultFrom <= on;
