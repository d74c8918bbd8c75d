import type { Problem } from './errors';
import { OTHER_REASON } from './policy-reasons';

/** A reason of the council's list, and what was written beside it. */
export interface CodedReason {
  /** Undefined = written down before there was a list. */
  readonly reasonCode?: string;
  readonly reason: string;
}

type Listed = readonly { readonly code: string; readonly label: string }[];

const labelOf = (code: string | undefined, list: Listed): string | undefined => list.find((each) => each.code === code)?.label;

/** The reason as a page says it: from the list, then in words. */
export const reasonInWords = ({ reasonCode, reason }: CodedReason, list: Listed): string =>
  [...new Set([labelOf(reasonCode, list) ?? '', reason])].filter((words) => words !== '').join('\n');

/** One of the list; words besides where the list says too little. */
export function problemsWithReason(
  { reasonCode, reason }: { readonly reasonCode: string; readonly reason: string | undefined },
  list: Listed,
): readonly (Problem | undefined)[] {
  return [
    labelOf(reasonCode, list) === undefined ? { field: 'reasonCode', message: 'Select a reason from the list' } : undefined,
    reasonCode === OTHER_REASON && reason === undefined ? { field: 'reason', message: 'Say what the reason is' } : undefined,
  ];
}

/** What is kept where nothing was written: the list's own words, so that a reason is never empty. */
export const codedReason = (reasonCode: string, reason: string | undefined, list: Listed): CodedReason => ({
  reasonCode,
  reason: reason ?? labelOf(reasonCode, list) ?? '',
});

export const reasonOptions = (list: Listed): readonly { readonly value: string; readonly text: string }[] =>
  list.map(({ code, label }) => ({ value: code, text: label }));
