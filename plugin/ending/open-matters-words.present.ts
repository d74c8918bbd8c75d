import { inWords } from '../core/calendar-day';
import { namesInWords } from '../core/in-words';
import type { OpenMatters } from './open-matters';

const counted = (count: number, one: string, many: string): string => (count === 1 ? one : many.replace('#', String(count)));

/** What the ending does by itself. */
export function whatEndingDoes({
  lettersNotOut,
  meetingsToCome,
}: Pick<OpenMatters, 'lettersNotOut' | 'meetingsToCome'>): readonly string[] {
  return [
    lettersNotOut > 0 &&
      counted(lettersNotOut, 'One letter that is not out yet is called back.', '# letters that are not out yet are called back.'),
    meetingsToCome.length > 0 &&
      `The meeting${meetingsToCome.length === 1 ? '' : 's'} planned for ${namesInWords(meetingsToCome.map(inWords))} ${meetingsToCome.length === 1 ? 'is' : 'are'} cancelled.`,
  ].filter((words) => words !== false);
}

/** What nobody but people can do. */
export function whatPeopleMustDo({
  peopleToTell,
  lettersUnknown,
}: Pick<OpenMatters, 'peopleToTell' | 'lettersUnknown'>): readonly string[] {
  return [
    peopleToTell > 0 &&
      counted(
        peopleToTell,
        'One person has been invited already: tell them yourself that the meeting is off.',
        '# people have been invited already: tell them yourselves that the meeting is off.',
      ),
    lettersUnknown > 0 &&
      counted(
        lettersUnknown,
        'Of one e-mail nobody knows whether it went: tell that person too.',
        'Of # e-mails nobody knows whether they went: tell those people too.',
      ),
  ].filter((words) => words !== false);
}

/** What goes on afterwards, and is not ended by the ending. */
export function whatStaysOpen(matters: OpenMatters): readonly string[] {
  const { draftPlan, planInForce, actionsOpen, filingsWaiting, filingsRefused, reviewDueOn } = matters;
  return [
    draftPlan && 'A plan is still a draft. It cannot be agreed any more afterwards.',
    planInForce &&
      `The family’s plan stays in force until it is ended on its own page${reviewDueOn === undefined ? '.' : `: its next review is due on ${inWords(reviewDueOn)}.`}`,
    actionsOpen > 0 && counted(actionsOpen, 'One action of the plan is not done yet.', '# actions of the plan are not done yet.'),
    filingsWaiting > 0 &&
      counted(filingsWaiting, 'One paper is still on its way to the case record.', '# papers are still on their way to the case record.'),
    filingsRefused > 0 &&
      counted(
        filingsRefused,
        'One paper was not taken by the case record: put that right first if you can.',
        '# papers were not taken by the case record: put that right first if you can.',
      ),
  ].filter((words) => words !== false);
}
