/** A request that went wrong. */
export interface RestFailure {
  /** Notify's own answer; undefined where there was none. */
  readonly status?: number;
  /** The request never reached Notify: nothing can have been taken. */
  readonly neverThere: boolean;
}

interface RestRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly data?: unknown;
}

const NEVER_THERE = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
]);

/** What Notify's client talks through: one request, one answer within the time, no redirects. */
export function restClient(wait: number) {
  return async ({ method, url, headers, data }: RestRequest): Promise<{ readonly status: number; readonly data: unknown }> => {
    const answer = await ask(url, {
      method: method.toUpperCase(),
      headers: { ...headers, 'Content-Type': 'application/json' },
      redirect: 'error',
      signal: AbortSignal.timeout(wait),
      ...(data === undefined ? {} : { body: JSON.stringify(data) }),
    });
    if (!answer.ok) throw failure({ status: answer.status, neverThere: false });
    return { status: answer.status, data: await answer.json().catch(() => failing()) };
  };
}

async function ask(url: string, request: RequestInit): Promise<Response> {
  try {
    return await fetch(url, request);
  } catch (error) {
    const code = String(((error as Error).cause as { readonly code?: string } | undefined)?.code);
    throw failure({ neverThere: NEVER_THERE.has(code) });
  }
}

const failing = (): never => {
  throw failure({ neverThere: false });
};

/** Without the answer's words: Notify repeats addresses in them. */
const failure = (facts: RestFailure): Error & RestFailure => Object.assign(new Error('GOV.UK Notify did not take it'), facts);
