import { day } from '../../../plugin/core/calendar-day';
import type { CaseHistory } from '../../../plugin/core/case-system';
import type { EpisodeFacts } from '../../../reports/facts/facts';
import {
  accepted,
  aChild,
  aMeeting,
  anEpisode,
  anOffer,
  aPlan,
  aReview,
  care,
  exempt,
  letterTo,
  referred,
  spell,
  type ChildStory,
  type Records,
} from './facts';

const year = '2026-';

/** The worked example of uptake: ten children in eight families, 1 April to 30 September 2026. */
export function uptakeExample(): Records {
  const child = (id: string, letter: string): CaseHistory => aChild(id, { events: letterTo(id, year + letter) });
  const joint = (
    id: string,
    children: readonly string[],
    offer: string,
    answer: string,
    referral: string,
    rest: Partial<EpisodeFacts> = {},
  ) =>
    anEpisode(id, children, {
      offers: [accepted(children, year + offer, year + answer)],
      referral: referred(year + referral),
      ...rest,
    });
  return {
    children: [
      child('A1', '04-10'),
      child('A2', '04-10'),
      child('B1', '05-01'),
      child('C1', '05-11'),
      child('D1', '06-02'),
      child('E1', '06-15'),
      child('G1', '07-06'),
      child('H1', '09-21'),
      child('H2', '09-21'),
      child('K1', '08-03'),
    ],
    episodes: [
      joint('F1', ['A1', 'A2'], '04-10', '04-15', '04-16', { meetings: [aMeeting(['A1', 'A2'], '2026-05-20')] }),
      joint('F2', ['B1'], '05-01', '05-08', '05-08', { meetings: [aMeeting(['B1'], '2026-07-20')] }),
      anEpisode('F3', ['C1'], { offers: [anOffer(['C1'], '2026-05-11', { response: 'declined', respondedOn: day('2026-05-14') })] }),
      joint('F4', ['D1'], '06-09', '06-15', '06-15', { closedOn: day('2026-07-30') }),
      joint('F7', ['H1', 'H2'], '09-21', '09-25', '09-28'),
      anEpisode('F8', ['K1'], { offers: [anOffer(['K1'], '2026-08-03')] }),
    ],
    exemptions: [exempt('E1', '2026-06-12')],
  };
}

/** The worked example of care entry: fourteen children, each with one meeting. */
export function careEntryExample(): Records {
  const stories: readonly (readonly [held: string, story: ChildStory])[] = [
    ['2025-03-03', {}],
    ['2025-04-14', { care: [care('2025-09-01', '2025-12-20', 'V2')] }],
    ['2025-06-10', { care: [care('2026-06-10')] }],
    ['2025-06-11', { care: [care('2026-06-12')] }],
    ['2025-11-20', {}],
    ['2025-11-21', { care: [care('2026-02-01', undefined, 'V2')] }],
    ['2025-05-05', { care: [care('2025-07-01', undefined, 'V4')] }],
    ['2025-02-10', { care: [care('2025-01-15', undefined, 'V2')] }],
    ['2025-08-01', { person: { dateOfBirth: day('2008-03-15') } }],
    ['2025-09-09', { transferredOn: day('2026-01-31') }],
    ['2024-02-29', { care: [care('2025-02-28')] }],
    ['2026-07-01', {}],
    ['2025-07-01', { person: { dateOfBirth: day('2025-09-10') }, care: [care('2025-09-12')] }],
    ['2025-10-01', { care: [care('2025-10-01', undefined, 'V2')] }],
  ];
  const id = (at: number): string => `P${String(at + 1).padStart(2, '0')}`;
  return {
    children: stories.map(([, story], at) => aChild(id(at), story)),
    episodes: stories.map(([held], at) => anEpisode(`E${at + 1}`, [id(at)], { meetings: [aMeeting([id(at)], held)] })),
  };
}

/** The worked example of review compliance: four plans. */
export function reviewExample(): Records {
  const child = (id: string, ...regimes: CaseHistory['regimes']): CaseHistory => aChild(id, { regimes });
  return {
    children: [
      child('A', spell('A', 'child-in-need', '2026-05-01', '2026-09-07'), spell('A', 'child-protection', '2026-09-07')),
      child('B', spell('B', 'child-protection', '2026-07-01', '2026-08-20'), spell('B', 'child-in-need', '2026-08-20')),
      child('C', spell('C', 'child-in-need', '2026-10-01')),
      child('D', spell('D', 'child-protection', '2026-08-01')),
    ],
    episodes: [
      anEpisode('EA', ['A'], {
        plans: [aPlan(['A'], '2026-06-01', { reviews: [aReview('2026-07-10'), aReview('2026-08-28'), aReview('2026-10-05')] })],
      }),
      anEpisode('EB', ['B'], { plans: [aPlan(['B'], '2026-08-03', { reviews: [aReview('2026-09-14')], endedOn: day('2026-10-20') })] }),
      anEpisode('EC', ['C'], { plans: [aPlan(['C'], '2026-10-12')] }),
      anEpisode('ED', ['D'], {
        plans: [
          aPlan(['D'], '2026-09-01', {
            familyReviewDate: day('2026-09-15'),
            reviews: [aReview('2026-09-22')],
            endedOn: day('2026-10-25'),
          }),
        ],
      }),
    ],
  };
}
