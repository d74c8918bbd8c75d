import type { Clock } from '../../../plugin/core/clock';
import type { Filing, FilingItem, FilingResult } from '../../../plugin/core/filing-port';
import type { HttpFilingSettings } from '../../../plugin/core/http-filing-settings';
import { messageKey } from '../../../plugin/core/message-key';
import { MOSAIC_FILING_LIMITS, type FilingLimits } from '../../../plugin/filing/filing-limits';
import { faultOf } from '../../../plugin/filing/fit-to-file';
import { recordIdIn, resultOf, type HttpAnswer } from './filing-answer';
import { filingLogin } from './filing-login';
import { addressOf, requestFor, whatKeepsItOnce } from './filing-request';

export interface HttpFilingOptions {
  readonly settings: HttpFilingSettings;
  readonly clock: Clock;
  /** What the case system takes. Default: MOSAIC's public limits. */
  readonly limits?: FilingLimits;
}

const TIMEOUT_S = 30;
/** Of an answer: a number and a reason are short, and a page of a gateway is not read to its end. */
const LONGEST_ANSWER = 64 * 1024;

/** The way there is shut: why, without what was sent or what came back. */
class Shut extends Error {
  override readonly name = 'Shut';
}

/**
 * Files by posting to a web service, which answers at once with the number on the record. A lost answer is asked for again under the same
 * key: by the header that the service honours, or by looking up what it has.
 */
export function createHttpFiling({ settings, clock, limits = MOSAIC_FILING_LIMITS }: HttpFilingOptions): Filing {
  const timeout = settings.timeoutSeconds ?? TIMEOUT_S;
  const login = filingLogin(settings.login, clock, timeout);

  async function asked(url: string, request: { readonly method: string; readonly headers?: object; readonly body?: string | FormData }) {
    const answer = await answered(url, { ...request, headers: { ...request.headers, ...(await loggedIn()) } }, timeout);
    if (answer.status !== 401 || !login.refused()) return answer;
    return answered(url, { ...request, headers: { ...request.headers, ...(await loggedIn()) } }, timeout);
  }

  async function loggedIn(): Promise<Readonly<Record<string, string>>> {
    try {
      return await login.headers();
    } catch {
      throw new Shut('The filing service’s login gave no token: check filing.login');
    }
  }

  /** The number under which the service has this key already. */
  async function alreadyThere({ key }: FilingItem): Promise<string | undefined> {
    const once = whatKeepsItOnce(settings);
    if (!('lookUp' in once)) return undefined;
    const answer = await asked(addressOf(settings, once.lookUp, { key }), { method: 'GET' });
    if (answer.status === 404) return undefined;
    if (answer.status !== 200) throw new Shut(`The filing service could not be asked what it has (${answer.status}): check filing.once`);
    return recordIdIn(answer.body, once.recordId ?? settings.answer?.recordId);
  }

  async function file(item: FilingItem): Promise<FilingResult> {
    const there = await alreadyThere(item);
    if (there !== undefined) return { outcome: 'filed', recordId: there };
    const { url, headers, body } = requestFor(item, settings);
    return resultOf(await asked(url, { method: 'POST', headers, body }), settings);
  }

  return {
    async file(item) {
      messageKey(item.key);
      const fault = faultOf(item, limits);
      if (fault !== undefined) return { outcome: 'rejected', reason: fault };
      try {
        return await file(item);
      } catch (error) {
        if (error instanceof Shut) return { outcome: 'unavailable', reason: error.message };
        throw error;
      }
    },
    // The service answers at once: nothing is waited for, and nothing of ours lies there.
    acknowledgements: async () => [],
    settle: async (key) => void messageKey(key),
  };
}

async function answered(url: string, request: RequestInit, timeoutSeconds: number): Promise<HttpAnswer> {
  try {
    // Not followed: where it leads, nobody has set.
    const response = await fetch(url, { ...request, redirect: 'manual', signal: AbortSignal.timeout(timeoutSeconds * 1000) });
    if (response.status >= 300 && response.status < 400) {
      await response.body?.cancel();
      throw new Shut(`The filing service sent us elsewhere (${response.status}): check filing.baseUrl`);
    }
    return { status: response.status, body: parsed(await beginningOf(response)) };
  } catch (error) {
    if (error instanceof Shut) throw error;
    throw new Shut(`The filing service does not answer (${codeOf(error)})`);
  }
}

async function beginningOf(response: Response): Promise<string> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of response.body ?? []) {
    parts.push(part);
    length += part.length;
    // Leaving the loop ends the reading.
    if (length > LONGEST_ANSWER) return '';
  }
  return Buffer.concat(parts).toString('utf8');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** "ECONNREFUSED", "TimeoutError": never the words, which hold the address. */
function codeOf(error: unknown): string {
  const { name, code, cause } = error as { readonly name?: string; readonly code?: unknown; readonly cause?: { readonly code?: unknown } };
  const said = cause?.code ?? code;
  return typeof said === 'string' ? said : (name ?? 'Error');
}
