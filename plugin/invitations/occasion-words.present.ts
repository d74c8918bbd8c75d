import type { SummaryRow } from '../core/component-options';
import { inWords } from '../core/calendar-day';
import { lines } from '../core/html';
import type { LetterOccasion, LetterPurpose } from './letter-occasion';

const PURPOSES: Readonly<Record<LetterPurpose, string>> = {
  invitation: 'Invitations',
  offer: 'Letters that offer a meeting',
  'missed-meeting': 'Letters to people who did not come',
  feedback: 'Thanks after the meeting, and how it was',
  'plan-answer': 'Letters on a plan that was not accepted',
  'review-invitation': 'Invitations to look at the plan again',
};

export const purposeInWords = (purpose: LetterPurpose): string => PURPOSES[purpose];

const row = (key: string, value: string): SummaryRow => ({ key: { text: key }, value: { html: lines(value) } });
const next = (key: string, nextOn: Parameters<typeof inWords>[0] | undefined): readonly SummaryRow[] =>
  nextOn === undefined ? [] : [row(key, inWords(nextOn))];

/** What all letters of a request say, for the worker. */
export function occasionRows(occasion: LetterOccasion): readonly SummaryRow[] {
  switch (occasion.kind) {
    case 'offer':
      return [
        row('What is offered', occasion.label),
        row('Goes with a letter before proceedings', occasion.beforeProceedings ? 'Yes' : 'No'),
        row('Reply by', inWords(occasion.replyBy)),
      ];
    case 'missed-meeting':
    case 'feedback':
      return [row('Meeting', `${occasion.label}, ${inWords(occasion.day)}`), ...next('We meet again on', occasion.nextOn)];
    case 'plan-answer':
      return [
        row('Decision', `${occasion.inPart ? 'Accepted in part' : 'Not accepted'}, ${inWords(occasion.decidedOn)}`),
        row('Reasons', [occasion.reasons, ...occasion.tests].join('\n')),
        ...(occasion.wouldBeAcceptedIf === undefined ? [] : [row('What would help', occasion.wouldBeAcceptedIf)]),
        ...next('We meet again on', occasion.nextOn),
      ];
    case 'review-invitation':
      return [row('Plan of', inWords(occasion.day)), row('Looked at again by', inWords(occasion.nextOn))];
  }
}
