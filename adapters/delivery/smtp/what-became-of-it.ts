import type { DeliveryResult } from '../../../plugin/core/delivery-port';

/** What a conversation with a mail server that went wrong is known by. Its words are left out: servers repeat the address in them. */
export interface Trouble {
  readonly code?: string;
  /** The server's own answer, where there was one: 250, 451, 550. */
  readonly responseCode?: number;
  /** The SMTP command that was in flight. */
  readonly command?: string;
}

/** Answers to one's own login or encryption: every letter would fail alike, and none for its own fault. */
const ABOUT_US: ReadonlySet<number> = new Set([530, 534, 535, 538]);
const ABOUT_THE_MESSAGE = /^(?:MAIL FROM|RCPT TO|DATA)$/;

/**
 * @param givenAway whether the whole message had been handed to the connection: from then on silence may mean that it was taken
 */
export function whatBecameOfIt({ code, responseCode, command = '' }: Trouble, givenAway: boolean): DeliveryResult {
  if (responseCode !== undefined) {
    const final = responseCode >= 500 && ABOUT_THE_MESSAGE.test(command) && !ABOUT_US.has(responseCode);
    return { outcome: 'failed', retryable: !final, detail: `The mail server said ${responseCode}${PART[command] ?? ''}` };
  }
  if (givenAway)
    return { outcome: 'unknown', retryable: false, detail: 'The message was handed over, but the mail server’s answer was lost' };
  return {
    outcome: 'failed',
    retryable: true,
    detail: `The mail server could not be reached or did not answer (${code ?? 'no reason given'})`,
  };
}

const PART: Readonly<Record<string, string>> = { 'MAIL FROM': ' to the sender', 'RCPT TO': ' to the recipient', DATA: ' to the message' };
