import type { FilingAcknowledgement, Rejection } from '../../../plugin/core/filing-port';
import { REJECTIONS } from '../../../plugin/core/filing-port';
import { isMessageKey } from '../../../plugin/core/message-key';

const FILED = '.ack.json';
const REJECTED = '.rejected.json';

export const acknowledgementFiles = (key: string): readonly string[] => [key + FILED, key + REJECTED];

/** The key that a file of the hand-over folder answers, or undefined where it is no answer. */
export function keyAnsweredBy(fileName: string): string | undefined {
  const ending = [FILED, REJECTED].find((each) => fileName.endsWith(each));
  const key = ending === undefined ? '' : fileName.slice(0, -ending.length);
  return isMessageKey(key) ? key : undefined;
}

/**
 * The answer in a file: `{ "recordId", "at" }` or `{ "reason", "at" }`. Undefined where it cannot be read (yet): the
 * import may be in the middle of writing it. A reason that we do not know is `other`.
 */
export function readAcknowledgement(fileName: string, text: string): FilingAcknowledgement | undefined {
  const key = keyAnsweredBy(fileName);
  const answer = parsed(text);
  if (key === undefined || answer === undefined) return undefined;
  const at = typeof answer.at === 'string' ? answer.at : '';
  if (fileName.endsWith(REJECTED)) return { key, outcome: 'rejected', reason: rejectionOf(answer.reason), at };
  return typeof answer.recordId === 'string' || typeof answer.recordId === 'number'
    ? { key, outcome: 'filed', recordId: String(answer.recordId), at }
    : undefined;
}

const rejectionOf = (reason: unknown): Rejection => REJECTIONS.find((known) => known === reason) ?? 'other';

function parsed(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
