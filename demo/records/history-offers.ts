import type { Chance } from './chance';
import { addDays, type Day } from './days';
import type { HistoryExemption, HistoryOffer } from './family-history';
import { isOpenOn, type HistorySubject, type SubjectAdult } from './history-subject';

/** How a process began, and what the family answered. */
export interface Beginning {
  readonly openedOn: Day;
  readonly offers: readonly HistoryOffer[];
  readonly exemptions: readonly HistoryExemption[];
  /** The day of the first "yes", where there was one. */
  readonly acceptedOn?: Day;
  /** The day from which nothing more was expected of this offer. */
  readonly settledOn: Day;
  readonly urgent: boolean;
}

type Method = HistoryOffer['method'];

/** The first offer, by what the case came to; undefined where none was ever made. Days after the demo day have not happened. */
export function beginning(chance: Chance, subject: HistorySubject, day: Day): Beginning | undefined {
  if (subject.letterOn !== undefined) return nearLetter(chance, subject, subject.letterOn, day);
  if (subject.strategyOn !== undefined && chance.is(0.28)) {
    return offered(chance, subject, subject.strategyOn, 'visit', day, { quick: true });
  }
  const [probability, from] = firstChance(chance, subject, day);
  if (!chance.is(probability) || from > day) return undefined;
  return offered(chance, subject, from, chance.pick(['visit', 'visit', 'telephone', 'meeting', 'e-mail', 'other-letter'] as const), day);
}

function firstChance(chance: Chance, subject: HistorySubject, day: Day): readonly [probability: number, from: Day] {
  switch (subject.path) {
    case 'assessment':
      return [0.12, addDays(subject.openedOn, chance.int(3, 14))];
    case 'early-help':
      return [0.45, addDays(subject.openedOn, chance.int(5, 80))];
    case 'post-permanence':
      return [0.6, addDays(subject.openedOn, chance.int(5, 50))];
    case 'child-protection':
      return [0.72, addDays(subject.childProtection?.from ?? subject.openedOn, chance.int(-30, 60))];
    case 'looked-after':
      return [0.42, chance.day(later(subject.care[0]?.from ?? day, addDays(day, -1090)), subject.care.at(-1)?.to ?? day)];
    case 'child-in-need':
    case 'pre-proceedings':
      return [0.52, addDays(subject.childInNeed[0]?.from ?? subject.openedOn, chance.int(3, 90))];
  }
}

const later = (a: Day, b: Day): Day => (a > b ? a : b);

/** In the letter as the Act asks, before it, too late, not at all, or not offered for the child's sake. */
function nearLetter(chance: Chance, subject: HistorySubject, letterOn: Day, day: Day): Beginning | undefined {
  const how = chance.weighed([
    [57, 'in the letter'],
    [13, 'before'],
    [10, 'late'],
    [9, 'exempt'],
    [11, 'none'],
  ] as const);
  if (how === 'none') return undefined;
  if (how === 'exempt') return exempted(chance, subject, addDays(letterOn, -chance.int(0, 10)));
  if (how === 'in the letter') return offered(chance, subject, letterOn, 'letter-before-proceedings', day);
  if (how === 'before')
    return offered(chance, subject, addDays(letterOn, -chance.int(8, 45)), chance.pick(['visit', 'meeting'] as const), day);
  const on = addDays(letterOn, chance.int(3, 30));
  return on > day ? undefined : offered(chance, subject, on, 'telephone', day);
}

const EXEMPTION_REASONS = [
  'A relative is under investigation for harm to the child and the family would tell them',
  'Telling the family would put the mother at risk of harm',
  'An urgent application is needed and there is no time for an offer',
  'The child has asked that the wider family is not told',
];

function exempted(chance: Chance, subject: HistorySubject, on: Day): Beginning {
  const reason = chance.pick(EXEMPTION_REASONS);
  return {
    openedOn: on,
    settledOn: on,
    offers: [],
    urgent: false,
    exemptions: subject.children.map((child, index) => ({
      key: `exemption-${index}`,
      childId: child.id,
      limb: 'offering',
      reason,
      decidedOn: on,
      decidedBy: String(subject.team.manager.id),
    })),
  };
}

function offered(chance: Chance, subject: HistorySubject, on: Day, method: Method, day: Day, { quick = false } = {}): Beginning {
  const asked = peopleAsked(chance, subject);
  const outcome = quick
    ? chance.weighed([
        [85, 'accepted'],
        [15, 'declined'],
      ] as const)
    : chance.weighed([
        [62, 'accepted'],
        [20, 'declined'],
        [18, undefined],
      ] as const);
  const first = asked.map((adult, index) =>
    offerTo(chance, subject, adult, index, on, method, index === 0 ? outcome : another(chance, outcome), quick),
  );
  const again =
    outcome !== 'accepted' && chance.is(0.14) ? againLater(chance, subject, asked[0], addDays(on, chance.int(45, 120)), day) : [];
  const known = [...first, ...again].map((offer) => asKnownOn(offer, day));
  const yes = known
    .flatMap((offer) => (offer.response === 'accepted' && offer.respondedOn !== undefined ? [offer.respondedOn] : []))
    .toSorted()[0];
  return {
    openedOn: on,
    offers: known,
    exemptions: [],
    acceptedOn: yes,
    settledOn: addDays(known.at(-1)?.offeredOn ?? on, 29),
    urgent: quick,
  };
}

/** Another parent of an accepting one mostly accepts too; one acceptance is enough (section 31ZA(2)). */
function another(chance: Chance, first: 'accepted' | 'declined' | undefined): 'accepted' | 'declined' | undefined {
  if (first !== 'accepted')
    return chance.weighed([
      [60, 'declined'],
      [40, undefined],
    ] as const);
  return chance.weighed([
    [62, 'accepted'],
    [22, 'declined'],
    [16, undefined],
  ] as const);
}

function peopleAsked(chance: Chance, { parents }: HistorySubject): readonly SubjectAdult[] {
  return parents.filter((parent, index) => index === 0 || (parent.parentalResponsibility === 'yes' && chance.is(0.7)));
}

function offerTo(
  chance: Chance,
  subject: HistorySubject,
  adult: SubjectAdult,
  index: number,
  on: Day,
  method: Method,
  response: HistoryOffer['response'],
  quick: boolean,
): HistoryOffer {
  const face = method === 'visit' || method === 'meeting' || method === 'telephone';
  const days = quick ? 0 : chance.is(0.05) ? chance.int(29, 60) : chance.int(0, face ? 9 : 26);
  return {
    key: `offer-${index}`,
    childIds: subject.children.map((child) => child.id),
    offeredToPersonId: adult.id,
    offeredToName: adult.name,
    isParent: adult.isParent,
    holdsParentalResponsibility: adult.parentalResponsibility === 'yes',
    offeredOn: on,
    method,
    response,
    respondedOn: response === undefined ? undefined : addDays(on, days),
    recordedBy: String(subject.workerOn(on).id),
  };
}

function againLater(chance: Chance, subject: HistorySubject, adult: SubjectAdult | undefined, on: Day, day: Day): readonly HistoryOffer[] {
  if (adult === undefined || on > day || !isOpenOn({ from: subject.openedOn, to: subject.closedOn }, on)) return [];
  return [{ ...offerTo(chance, subject, adult, 9, on, 'visit', 'accepted', false), key: 'offer-again' }];
}

const asKnownOn = (offer: HistoryOffer, day: Day): HistoryOffer =>
  offer.respondedOn !== undefined && offer.respondedOn > day ? { ...offer, response: undefined, respondedOn: undefined } : offer;
