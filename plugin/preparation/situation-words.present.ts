import { inWords, type CalendarDay } from '../core/calendar-day';
import type { PlacementOrder, RecordedSituation } from '../episodes/episode';

const ORDERS: Readonly<Record<PlacementOrder, string>> = {
  adoption: 'Adoption',
  'special-guardianship': 'Special guardianship',
  'child-arrangements': 'Child arrangements',
  other: 'Another order',
};

export const orderOptions = (Object.entries(ORDERS) as [PlacementOrder, string][]).map(([value, text]) => ({ value, text }));

/** What the circumstances rest on, and who was asked: S0-08, S0-09, S2-02, S2-03, S2-06, S2-07, S2-13, S2-36. */
export function knownInWords(situation: RecordedSituation | undefined): readonly string[] {
  if (situation === undefined) return [];
  const { recommendation, courtDirection, enquiry, conference, reviewOn, placementOrder, advice, discussedWithManagerOn } = situation;
  return [
    recommendation && `Recommended by: ${recommendation}`,
    enquiry && joined('Section 47 enquiry', enquiry.reference, dated('ended on', enquiry.endedOn)),
    conference && joined('Child protection conference', conference.reference, dated('on', conference.on)),
    conference?.developsOutlinePlan === true ? 'The family develops the conference’s outline plan' : undefined,
    dated('Looked-after review on', reviewOn),
    placementOrder && `Order: ${ORDERS[placementOrder]}`,
    courtDirection &&
      joined('Court direction', courtDirection.reference, dated('of', courtDirection.on), dated('wanted by', courtDirection.deadline)),
    advice && joined(`Advice of ${advice.from}`, dated('on', advice.on), advice.words),
    dated('Discussed with a manager on', discussedWithManagerOn),
  ].filter((words) => words !== undefined);
}

const dated = (words: string, on: CalendarDay | undefined): string | undefined =>
  on === undefined ? undefined : `${words} ${inWords(on)}`;
const joined = (...words: readonly (string | undefined)[]): string => words.filter((each) => each !== undefined).join(', ');
