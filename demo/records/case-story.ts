import type { ReturnEpisode } from './care-records';
import { careFrom } from './care-story';
import type { Chance } from './chance';
import { addDays, earlier, type Day } from './days';
import type { SocialWorkTeamKey } from './workforce';

export interface Spell {
  readonly from: Day;
  readonly to?: Day;
}

export type CasePath = 'assessment' | 'early-help' | 'child-in-need' | 'child-protection' | 'pre-proceedings' | 'post-permanence';

/** What a case record tells of one family, from referral to closure: only what had happened by the demo day. */
export interface CaseStory {
  readonly path: CasePath;
  readonly openedOn: Day;
  readonly closedOn?: Day;
  /** CIN census closure reason. */
  readonly closureReason?: string;
  readonly assessment?: Spell;
  readonly earlyHelp?: Spell;
  readonly childInNeed: readonly Spell[];
  readonly childProtection?: Spell;
  readonly strategyOn?: Day;
  readonly conferenceOn?: Day;
  readonly letterDecisionOn?: Day;
  readonly letterOn?: Day;
  readonly preProceedings?: Spell;
  readonly stepDownOn?: Day;
  readonly applicationOn?: Day;
  readonly proceedingsEndedOn?: Day;
  /** An order that made a relative the child's carer before this story began. */
  readonly order?: { readonly type: 'SGO' | 'CAO'; readonly from: Day };
  readonly care: readonly { readonly childIndex: number; readonly episodes: readonly ReturnEpisode[] }[];
  /** The family left the area on this day, after closure. */
  readonly movedOutOn?: Day;
  readonly team: SocialWorkTeamKey;
  /** Who held the case: places in the team's list, one after the other. */
  readonly workers: readonly (Spell & { readonly index: number })[];
}

/** Referrals of the last three years and a quarter, so that three years of family meetings can follow from them. */
const OLDEST_REFERRAL = 1180;
const YOUNGEST_REFERRAL = 12;

const PATHS: readonly (readonly [number, CasePath])[] = [
  [5, 'assessment'],
  [8, 'early-help'],
  [31, 'child-in-need'],
  [28, 'child-protection'],
  [23, 'pre-proceedings'],
  [5, 'post-permanence'],
];

type Draft = Omit<CaseStory, 'team' | 'workers' | 'closedOn' | 'closureReason' | 'movedOutOn'> & { readonly endsOn: Day };

export function caseStory(chance: Chance, day: Day, children: number): CaseStory {
  const path = chance.weighed(PATHS);
  const openedOn = addDays(day, -chance.int(YOUNGEST_REFERRAL, OLDEST_REFERRAL));
  const draft = DRAFTS[path](chance, openedOn, children);
  return { ...asKnownOn(day, draft), ...closure(chance, draft, day), ...holders(chance, path, openedOn, draft.endsOn, day) };
}

/** By path, as it would run if nothing stopped it. */
const DRAFTS: Readonly<Record<CasePath, (chance: Chance, openedOn: Day, children: number) => Draft>> = {
  assessment: (chance, openedOn) => {
    const assessment = { from: openedOn, to: addDays(openedOn, chance.int(15, 45)) };
    return { path: 'assessment', openedOn, assessment, childInNeed: [], care: [], endsOn: assessment.to };
  },
  'early-help': (chance, openedOn) => {
    const earlyHelp = { from: openedOn, to: addDays(openedOn, chance.int(90, 330)) };
    return { path: 'early-help', openedOn, earlyHelp, childInNeed: [], care: [], endsOn: earlyHelp.to };
  },
  'post-permanence': (chance, openedOn) => {
    const plan = { from: openedOn, to: addDays(openedOn, chance.int(60, 240)) };
    const order = { type: chance.pick(['SGO', 'CAO'] as const), from: addDays(openedOn, -chance.int(200, 1500)) };
    return { path: 'post-permanence', openedOn, order, childInNeed: [plan], care: [], endsOn: plan.to };
  },
  'child-in-need': (chance, openedOn, children) => {
    const { assessment, plan } = assessedAndPlanned(chance, openedOn, [90, 330]);
    const entry = chance.is(0.05) ? addDays(plan.from, chance.int(20, 200)) : undefined;
    return {
      path: 'child-in-need',
      openedOn,
      assessment,
      childInNeed: [plan],
      care: careOf(chance, entry, children, 'agreed'),
      endsOn: addDays(plan.to, chance.int(0, 14)),
    };
  },
  'child-protection': (chance, openedOn, children) => {
    const protection = protectionStory(chance, openedOn);
    const after = { from: protection.childProtection.to, to: addDays(protection.childProtection.to, chance.int(60, 160)) };
    const entry = chance.is(0.1) ? addDays(protection.childProtection.from, chance.int(10, 240)) : undefined;
    return {
      ...protection,
      path: 'child-protection',
      openedOn,
      childInNeed: [...protection.childInNeed, after],
      care: careOf(chance, entry, children, chance.is(0.5) ? 'agreed' : 'ordered'),
      endsOn: addDays(after.to, chance.int(0, 20)),
    };
  },
  'pre-proceedings': (chance, openedOn, children) => preProceedingsStory(chance, openedOn, children),
};

function assessedAndPlanned(chance: Chance, openedOn: Day, [shortest, longest]: readonly [number, number]) {
  const assessment = { from: openedOn, to: addDays(openedOn, chance.int(20, 45)) };
  return { assessment, plan: { from: assessment.to, to: addDays(assessment.to, chance.int(shortest, longest)) } };
}

function protectionStory(chance: Chance, openedOn: Day) {
  const { assessment, plan } = assessedAndPlanned(chance, openedOn, [15, 140]);
  const conferenceOn = plan.to;
  return {
    assessment,
    childInNeed: [plan],
    strategyOn: addDays(conferenceOn, -chance.int(8, 15)),
    conferenceOn,
    childProtection: { from: conferenceOn, to: addDays(conferenceOn, chance.int(120, 400)) },
  };
}

function preProceedingsStory(chance: Chance, openedOn: Day, children: number): Draft {
  const protection = protectionStory(chance, openedOn);
  const letterDecisionOn = addDays(protection.childProtection.from, chance.int(30, 200));
  const letterOn = addDays(letterDecisionOn, chance.int(2, 14));
  const endedOn = addDays(letterOn, chance.int(40, 150));
  const letter = { letterDecisionOn, letterOn, preProceedings: { from: letterDecisionOn, to: endedOn } };
  const protectedUntil = addDays(endedOn, chance.int(20, 120));
  const childProtection = { from: protection.childProtection.from, to: protectedUntil };
  const shared = { ...protection, ...letter, childProtection, path: 'pre-proceedings' as const, openedOn };
  if (chance.is(0.46)) {
    const after = { from: protectedUntil, to: addDays(protectedUntil, chance.int(60, 160)) };
    return {
      ...shared,
      stepDownOn: endedOn,
      childInNeed: [...protection.childInNeed, after],
      care: [],
      endsOn: addDays(after.to, chance.int(0, 20)),
    };
  }
  const agreedBefore = chance.is(0.2) ? addDays(letterOn, chance.int(5, 35)) : undefined;
  const entry = agreedBefore ?? (chance.is(0.66) ? addDays(endedOn, chance.int(0, 20)) : undefined);
  const proceedingsEndedOn = addDays(endedOn, chance.int(150, 230));
  return {
    ...shared,
    applicationOn: endedOn,
    proceedingsEndedOn,
    care: careOf(chance, entry, children, agreedBefore === undefined ? 'ordered' : 'agreed', proceedingsEndedOn),
    endsOn: addDays(proceedingsEndedOn, chance.int(120, 500)),
  };
}

/** Nearly always all children of the family enter on one day. */
function careOf(chance: Chance, entry: Day | undefined, children: number, how: 'agreed' | 'ordered', decidedOn?: Day): CaseStory['care'] {
  if (entry === undefined) return [];
  return Array.from({ length: children }, (_, childIndex) => childIndex)
    .filter((childIndex) => childIndex === 0 || chance.is(0.85))
    .map((childIndex) => ({ childIndex, episodes: careFrom(chance, entry, how, decidedOn) }));
}

/** What had happened by the day: later events are not known, and what ends later is open. */
function asKnownOn(day: Day, { endsOn: _endsOn, ...draft }: Draft): Omit<CaseStory, 'team' | 'workers'> {
  const known = (on: Day | undefined): Day | undefined => (on !== undefined && on <= day ? on : undefined);
  const spell = (each: Spell | undefined): Spell | undefined =>
    each === undefined || each.from > day ? undefined : { from: each.from, to: known(each.to) };
  const episodes = (all: readonly ReturnEpisode[]): readonly ReturnEpisode[] =>
    all
      .filter((episode) => episode.from <= day)
      .map((episode) => (known(episode.to) === undefined ? { ...episode, to: undefined, reasonCeased: undefined } : episode));
  return {
    ...draft,
    assessment: spell(draft.assessment),
    earlyHelp: spell(draft.earlyHelp),
    childInNeed: draft.childInNeed.flatMap((each) => spell(each) ?? []),
    childProtection: spell(draft.childProtection),
    preProceedings: spell(draft.preProceedings),
    strategyOn: known(draft.strategyOn),
    conferenceOn: known(draft.conferenceOn),
    letterDecisionOn: known(draft.letterDecisionOn),
    letterOn: known(draft.letterOn),
    stepDownOn: known(draft.stepDownOn),
    applicationOn: known(draft.applicationOn),
    proceedingsEndedOn: known(draft.proceedingsEndedOn),
    care: draft.care.map((each) => ({ ...each, episodes: episodes(each.episodes) })).filter((each) => each.episodes.length > 0),
  };
}

function closure(chance: Chance, draft: Draft, day: Day): Pick<CaseStory, 'closedOn' | 'closureReason' | 'movedOutOn'> {
  const stillInCare = draft.care.some(({ episodes }) => episodes.some((episode) => episode.to === undefined || episode.to > draft.endsOn));
  const reason =
    draft.path === 'assessment'
      ? 'RC8'
      : chance.weighed([
          [84, 'RC7'],
          [6, 'RC5'],
          [10, 'left the area'],
        ] as const);
  if (draft.endsOn > day || stillInCare || draft.path === 'early-help') return {};
  if (reason !== 'left the area') return { closedOn: draft.endsOn, closureReason: reason };
  return { closedOn: draft.endsOn, closureReason: 'RC7', movedOutOn: earlier(day, addDays(draft.endsOn, chance.int(0, 60))) };
}

const TEAMS: readonly (readonly [number, SocialWorkTeamKey])[] = [
  [31, 'north'],
  [31, 'south'],
  [28, 'riverside'],
  [10, 'disabledChildren'],
];

/** One worker in three cases hands over. */
function holders(chance: Chance, path: CasePath, openedOn: Day, endsOn: Day, day: Day): Pick<CaseStory, 'team' | 'workers'> {
  const team = path === 'early-help' ? 'familyHelp' : chance.weighed(TEAMS);
  const [first, second] = [chance.int(0, 7), chance.int(0, 6)];
  const handedOverOn = chance.is(0.33) ? addDays(openedOn, chance.int(30, 300)) : undefined;
  const to = endsOn > day ? undefined : endsOn;
  if (handedOverOn === undefined || handedOverOn > (to ?? day)) return { team, workers: [{ index: first, from: openedOn, to }] };
  return {
    team,
    workers: [
      { index: first, from: openedOn, to: handedOverOn },
      { index: second, from: handedOverOn, to },
    ],
  };
}
