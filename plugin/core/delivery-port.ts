import type { CalendarFile } from './calendar-port';

/** A file that goes with a message. `fileName` is what the recipient sees: no names of people in it. */
export interface Attachment {
  readonly fileName: string;
  readonly contentType: string;
  readonly content: Uint8Array;
}

interface Message {
  /** The same at every try (see message-key.ts). */
  readonly messageKey: string;
  /** For a letter: the title of the download. Stands on lock screens and in mail logs: no child's name, no reason. */
  readonly subject: string;
  readonly text: string;
  readonly attachments: readonly Attachment[];
}

/** To one person. There is no list of recipients and no copy: a family is never shown who else was written to (A18). */
export interface OutgoingEmail extends Message {
  readonly channel: 'email';
  readonly recipient: { readonly name: string; readonly email: string };
  readonly html?: string;
  /** Shown by mail programs as an invitation to a calendar. */
  readonly calendar?: CalendarFile;
}

/** To print and post, or to hand over: the first attachment is the letter. */
export interface OutgoingLetter extends Message {
  readonly channel: 'print';
  readonly recipient: { readonly name: string };
}

/** A few words to a mobile telephone: whoever holds it reads them, so they say nothing of a case. */
export interface OutgoingText extends Message {
  readonly channel: 'text';
  readonly recipient: { readonly name: string; readonly mobile: string };
}

export type OutgoingMessage = OutgoingEmail | OutgoingLetter | OutgoingText;

/**
 * What became of it.
 * - `sent`: the other side took it.
 * - `failed`: the other side did not take it; `retryable` says whether trying again with the same key may help.
 * - `unknown`: it may have been taken, the answer was lost. Never tried again by itself: a person decides (F13).
 */
export interface DeliveryResult {
  readonly outcome: 'sent' | 'failed' | 'unknown';
  /** For the person who looks after sending: a reply code and a reason. No name, address or text of the message. */
  readonly detail: string;
  readonly retryable: boolean;
}

export interface Delivery {
  /** Never throws for what the outside world does; an answer always comes within the adapter's own time limits. */
  send(message: OutgoingMessage): Promise<DeliveryResult>;
  /**
   * What became since of a message that was taken, where the other side looks at it only later. A port that cannot tell has no
   * such method: then what was taken counts as sent.
   */
  followUp?(message: Pick<OutgoingMessage, 'channel' | 'messageKey'>): Promise<FollowedUp>;
}

/**
 * - `sent`: it has gone out.
 * - `refused`: it was looked at and did not go; `detail` says why in the other side's code.
 * - `pending`: not looked at yet, or it could not be asked.
 */
export interface FollowedUp {
  readonly outcome: 'sent' | 'refused' | 'pending';
  readonly detail: string;
}
