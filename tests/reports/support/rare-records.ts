import { addDays, day, type CalendarDay } from '../../../plugin/core/calendar-day';
import type { CaseHistory } from '../../../plugin/core/case-system';
import type { EpisodeFacts, ExemptionFact, FeedbackFact, MeetingFact } from '../../../reports/facts/facts';
import { EXEMPTION_REASONS } from '../../../reports/uptake/letters';
import { REASONS_NOT_HELD } from '../../../reports/uptake/referrals';
import { WAIVER_REASONS } from '../../../reports/review-compliance/cycles';
import {
  aChild,
  aMeeting,
  anEpisode,
  anOffer,
  aPlan,
  care,
  event,
  exempt,
  letterTo,
  referred,
  spell,
  type ChildStory,
  type Records,
} from './facts';

const START = '2025-02-03';
const later = (days: number): CalendarDay => addDays(day(START), days);

/** What chance would seldom bring: every reason, regime and outcome of the lists that measures count by. */
export function rareRecords(): Records {
  const children: CaseHistory[] = [];
  const episodes: EpisodeFacts[] = [];
  const exemptions: ExemptionFact[] = [];
  const family = (id: string, story: ChildStory, episode: Partial<EpisodeFacts> = {}): void => {
    children.push(aChild(id, story));
    episodes.push(anEpisode(`E${id}`, [id], episode));
  };
  const met = (id: string): Partial<EpisodeFacts> => ({ meetings: [aMeeting([id], START, { id: `M${id}` })] });

  for (const [at, reasonCode] of EXEMPTION_REASONS.entries()) {
    const id = `exempt-${at}`;
    family(id, { events: letterTo(id, START) });
    exemptions.push(exempt(id, START, { reasonCode }));
  }
  for (const [at, reason] of REASONS_NOT_HELD.entries()) {
    family(`R${at}`, {}, { referral: referred(START), closedOn: later(30), closeReason: reason.replaceAll('_', '-') });
  }
  for (const regime of ['care-proceedings', 'post-permanence', 'open-no-plan'] as const) {
    const id = `S-${regime}`;
    family(id, { regimes: [spell(id, regime, '2025-01-01')] }, { offers: [anOffer([id], START)], ...met(id) });
  }
  for (const [at, reasonCode] of WAIVER_REASONS.entries()) {
    const id = `W${at}`;
    const waivers = [{ on: later(5), reason: 'Words', reasonCode, children: [] }];
    family(id, { regimes: [spell(id, 'child-in-need', '2025-01-01')] }, { plans: [aPlan([id], START, { waivers })] });
  }
  for (const [id, story] of Object.entries(courses())) {
    // After a meeting, after a letter with a referral, and after a letter without.
    family(`M-${id}`, story(`M-${id}`), met(`M-${id}`));
    for (const [kind, referral] of [['L', referred(START)] as const, ['N', undefined] as const]) {
      const own = `${kind}-${id}`;
      const told = story(own);
      family(own, { ...told, events: [...letterTo(own, START), ...(told.events ?? [])] }, { referral });
    }
  }
  for (const reasonCeased of ['E4A', 'E4B', 'E41', 'E3']) {
    family(`H-${reasonCeased}`, { care: [care('2024-10-01', later(90), 'C1', reasonCeased)] }, met(`H-${reasonCeased}`));
  }
  family('no-age', { person: { expectedBirth: undefined } }, met('no-age'));
  for (const [at, story] of meetingsOfAllKinds().entries()) {
    const id = `people-${at}`;
    family(id, {}, { meetings: [aMeeting([id], START, { id: `M${id}`, ...story })] });
  }
  return { children, episodes, exemptions };
}

/** What became of a child afterwards. */
function courses(): Readonly<Record<string, (id: string) => ChildStory>> {
  const regimes = (id: string, ends: number) => [
    spell(id, 'child-protection', '2025-01-01', later(ends)),
    spell(id, 'child-in-need', later(ends)),
  ];
  return {
    proceedings: (id) => ({
      regimes: [spell(id, 'care-proceedings', '2025-01-01')],
      events: [event(id, 'care-application', '2025-01-01')],
    }),
    applied: (id) => ({ events: [event(id, 'care-application', later(60))] }),
    kin: () => ({ care: [{ ...care(later(50)), placement: 'U1' }] }),
    'kin-and-applied': (id) => ({ care: [{ ...care(later(70)), placement: 'U3' }], events: [event(id, 'care-application', later(65))] }),
    'down-early': (id) => ({ regimes: regimes(id, 100), events: [event(id, 'step-down', later(90))] }),
    'down-late': (id) => ({ regimes: regimes(id, 300), events: [event(id, 'step-down', later(290))] }),
    'closed-early': (id) => ({ events: [event(id, 'step-down', later(80))] }),
    'closed-late': (id) => ({ events: [event(id, 'step-down', later(280))] }),
    quiet: () => ({}),
  };
}

/** One of somebody who did not come, for every reason; one with a form, for every answer. */
function meetingsOfAllKinds(): readonly Partial<MeetingFact>[] {
  const person = { side: 'network', invited: true, paternal: false } as const;
  const came = { ...person, mode: 'in-person' };
  const absent = ['practical-barrier', 'own-choice', 'not-told', 'unsafe', 'unknown'].map((absence) => ({
    ...person,
    mode: 'did-not-attend',
    absence,
  }));
  const answers: readonly FeedbackFact['topTwo'][] = [
    { q2: true, q3: false },
    { q1: false, q3: false },
    { q1: true, q2: false, q3: true },
    {},
  ];
  return [
    ...[...absent, { ...person, mode: 'written-views' }].map((each) => ({ attendance: [came, each] })),
    ...answers.map((topTwo) => ({ attendance: [came], feedback: [{ on: later(7), topTwo }] })),
  ];
}
