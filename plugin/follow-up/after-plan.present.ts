import { inWords } from '../core/calendar-day';
import { formPage, parts, warning, type PagePart } from '../core/form-page';
import { namesInWords } from '../core/in-words';
import type { ModulePath, Presented, Presenting } from '../core/page';
import { onPlan } from '../plans/on-plan.present';
import { planPaths } from '../plans/plans.paths';
import type { AfterPlan } from './after-plan.query';
import { chairNoticeOutstanding } from './chair-notice';
import { howItGoes, notYetCheckedBy } from './check-in';
import { isOpen } from './disagreement';
import { attendeesNotSent, isSettled } from './distribution-list';
import { CHECK_RESULT_WORDS } from './follow-up-words.present';
import { needsWithoutAnswer } from './need-answer';
import { followUpPaths } from './follow-up.paths';

/** What comes after the plan, one line a thing, each with where it stands. */
export function presentAfterPlan(answer: AfterPlan, presenting: Presenting): Presented {
  const { plan, episode, meeting } = answer;
  const missing = plan.status === 'agreed' ? attendeesNotSent(answer.lines) : [];
  const line = (key: string, value: string, path: ModulePath) => ({
    key: { text: key },
    value: { text: value },
    actions: { items: [{ href: path, text: 'Open', visuallyHiddenText: key.toLowerCase() }] },
  });
  const list: PagePart = {
    kind: 'summary',
    options: {
      rows: [
        line('Who gets the plan', sentInWords(answer), followUpPaths.copies(plan.id)),
        line('Telling the chair', chairInWords(answer), followUpPaths.chairNotice(meeting.id)),
        line('Telling the professionals', professionalsInWords(answer), followUpPaths.professionals(plan.id)),
        line('Whether the plan works', checksInWords(answer), followUpPaths.checkIns(plan.id)),
        line('Needs that nobody meets', needsInWords(answer), followUpPaths.needs(plan.id)),
        line('Reviews', 'When the plan is looked at again', planPaths.reviews(plan.id)),
        line('Disagreements and complaints', disagreementsInWords(answer), followUpPaths.disagreements(episode.id)),
        line(
          'What people thought',
          countInWords(answer.feedbackCount, 'Nobody was asked yet', 'answer'),
          followUpPaths.feedback(episode.id),
        ),
      ],
    },
  };
  return onPlan(answer, presenting, {
    title: 'After the plan',
    model: formPage({
      heading: 'After the plan',
      before: parts(
        plan.status === 'draft' && warning('The plan is not agreed yet.'),
        missing.length > 0 &&
          warning(`Not sent yet to everybody who was at the meeting: ${namesInWords(missing.map(({ name }) => name))}.`),
        list,
      ),
      action: followUpPaths.afterPlan(plan.id),
      submit: undefined,
      cancel: planPaths.overview(plan.id),
      cancelText: 'Back to the plan',
    }),
  });
}

const countInWords = (count: number, none: string, what: string): string =>
  count === 0 ? none : `${count} ${what}${count === 1 ? '' : 's'}`;

function sentInWords({ lines, sendBy }: AfterPlan): string {
  const open = lines.filter((line) => !isSettled(line)).length;
  const sent = lines.filter((line) => line.copy?.sent !== undefined).length;
  const by = open > 0 && sendBy !== undefined ? `, by ${inWords(sendBy)}` : '';
  return `${sent} of ${lines.length} sent${open === 0 ? '' : `; ${open} still to go${by}`}`;
}

function chairInWords({ outcome }: AfterPlan): string {
  const { notice, forChair, tellBy } = outcome;
  if (notice?.sent !== undefined) return `Told on ${inWords(notice.sent.on)}`;
  if (notice?.waived !== undefined) return `A manager decided on ${inWords(notice.waived.on)} that no notice goes`;
  if (!chairNoticeOutstanding(forChair, notice)) return 'No child protection plan: no notice is owed';
  return tellBy === undefined ? 'To be told' : `To be told by ${inWords(tellBy)}`;
}

function professionalsInWords({ professionals }: AfterPlan): string {
  if (professionals.length === 0) return 'Nobody to tell';
  const count = (...states: readonly string[]): number => professionals.filter(({ state }) => states.includes(state)).length;
  const toTell = count('to-be-told', 'told-late');
  const overdue = count('overdue');
  return [
    `${count('received')} of ${professionals.length} answered`,
    ...(toTell === 0 ? [] : [`${toTell} to be told`]),
    ...(overdue === 0 ? [] : [`${overdue} overdue`]),
  ].join('; ');
}

function checksInWords({ checkIns }: AfterPlan): string {
  const last = howItGoes(checkIns);
  if (last === undefined) return 'Nobody has looked yet';
  const missing = notYetCheckedBy(checkIns).length > 0 ? '; not everybody has looked' : '';
  return `${CHECK_RESULT_WORDS[last.result ?? 'partly']}, ${inWords(last.on)}${missing}`;
}

function needsInWords({ plan, needAnswers }: AfterPlan): string {
  const needs = plan.content.unmetNeeds ?? [];
  if (needs.length === 0) return 'The plan names none';
  const open = needsWithoutAnswer(needs, needAnswers).length;
  return open === 0 ? 'All answered' : `${open} of ${needs.length} wait for an answer`;
}

function disagreementsInWords({ disagreements }: AfterPlan): string {
  const open = disagreements.filter(isOpen).length;
  return open === 0 ? countInWords(disagreements.length, 'None', 'settled disagreement') : countInWords(open, '', 'open disagreement');
}
