import { REJECTIONS, type FilingResult, type Rejection } from '../../../plugin/core/filing-port';
import type { HttpFilingSettings } from '../../../plugin/core/http-filing-settings';

/** What came back: the status, and the body where it was JSON. */
export interface HttpAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** What a status means by itself (RFC 9110; 423 is RFC 4918's). */
const BY_STATUS: Readonly<Record<string, Rejection>> = {
  404: 'no-such-person',
  410: 'no-such-person',
  413: 'too-large',
  415: 'extension',
  423: 'locked',
};

/** The service is busy, or works on the same key at this moment: the same thing may go through later. */
const LATER = new Set([408, 409, 425, 429]);

/** Words for the log and for the page of what waits: a status, and what an administrator can do. Never the answer's own text. */
const shut = (reason: string): FilingResult => ({ outcome: 'unavailable', reason });

export function resultOf({ status, body }: HttpAnswer, settings: HttpFilingSettings): FilingResult {
  const { answer = {} } = settings;
  if (status >= 200 && status < 300) {
    const recordId = recordIdIn(body, answer.recordId);
    // A page to sign in, or a gateway's greeting, is a 200 as well: without the number nothing shows that it was filed.
    if (recordId === undefined)
      return shut(`The filing service answered ${status} without the number on the record: check answer.recordId`);
    return { outcome: 'filed', recordId };
  }
  const code = at(body, answer.reason ?? 'reason');
  const known = rejectionOf(code === undefined ? undefined : String(code), answer.reasons) ?? answer.reasons?.[String(status)];
  if (known !== undefined) return { outcome: 'rejected', reason: known };
  if (status === 401 || status === 403) return shut(`The filing service refused the login (${status}): check filing.login`);
  if (status >= 500 || LATER.has(status)) return shut(`The filing service cannot take it now (${status})`);
  return { outcome: 'rejected', reason: BY_STATUS[String(status)] ?? 'other' };
}

/** The number under which it stands on the record, where the answer has one. */
export function recordIdIn(body: unknown, path = 'id'): string | undefined {
  const value = at(body, path);
  return (typeof value === 'string' && value.trim() !== '') || typeof value === 'number' ? String(value).slice(0, 80) : undefined;
}

function rejectionOf(code: string | undefined, reasons: Readonly<Record<string, Rejection>> | undefined): Rejection | undefined {
  if (code === undefined) return undefined;
  return (reasons !== undefined && Object.hasOwn(reasons, code) ? reasons[code] : undefined) ?? REJECTIONS.find((each) => each === code);
}

/** The text or number at `a.b.0.c`, or undefined. */
function at(body: unknown, path: string): string | number | undefined {
  const value = path
    .split('.')
    .reduce<unknown>(
      (inside, name) =>
        typeof inside === 'object' && inside !== null && Object.hasOwn(inside, name)
          ? (inside as Record<string, unknown>)[name]
          : undefined,
      body,
    );
  return typeof value === 'string' || typeof value === 'number' ? value : undefined;
}
