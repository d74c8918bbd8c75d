import { earliest, type CalendarDay } from '../../../plugin/core/calendar-day';
import type { PersonId, PreProceedingsRecord, RegimeSpell } from '../../../plugin/core/case-system';
import type { StepTypes } from './case-codes';
import { ofTypes, type PersonStep } from './person-steps';

/** A record of pre-proceedings with whose it is. */
export type OwnPreProceedings = PreProceedingsRecord & { readonly personId: PersonId };

/**
 * What the census asks of each time in pre-proceedings, from its legal status and the steps in it. The status ends with the decision to
 * step down or to issue (mosaic-records 1.12); what no step type was named for is left out.
 */
export function preProceedingsOf(
  statuses: readonly RegimeSpell[],
  steps: readonly PersonStep[],
  types: StepTypes,
): readonly OwnPreProceedings[] {
  return statuses
    .filter(({ regime }) => regime === 'pre-proceedings')
    .map(({ personId, from, to }): OwnPreProceedings => {
      const own = steps.filter((step) => step.personId === personId);
      const done = (typeIds: readonly string[]) => completedDays(ofTypes(own, typeIds)).filter((on) => on >= from);
      const during = (typeIds: readonly string[]) => done(typeIds).filter((on) => to === undefined || on <= to);
      const meetings = during(types.preProceedingsMeeting);
      return {
        personId,
        // A status that begins with the first meeting comes after the events that it is tied to, and still within them.
        startedOn: earliest(...during([...types.letterDecision, ...types.letterBeforeProceedings])) ?? from,
        initialMeetingOn: meetings[0],
        ...(meetings.length === 0 ? {} : { reviewMeetings: meetings.length - 1 }),
        decidedOn: to,
        // It follows the decision: one before it belongs to an earlier time.
        issueLetterOn: to === undefined ? undefined : done(types.careProceedingsLetter).find((on) => on >= to),
      };
    });
}

const completedDays = (steps: readonly PersonStep[]): readonly CalendarDay[] =>
  steps.flatMap(({ status, completedOn }) => (status === 'COMPLETED' && completedOn !== undefined ? [completedOn] : [])).toSorted();
