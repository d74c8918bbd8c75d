import type { KeptLetter } from './delivery-port';

/** Where letters wait until somebody prints them. */
export interface PrintTray {
  /** The same key again leaves the letter that is there. */
  keep(letter: KeptLetter): Promise<void>;
  /** The letter as it was rendered; undefined where there is none, or no longer. */
  find(messageKey: string): Promise<KeptLetter | undefined>;
  /** Printed and posted: the copy is taken away. */
  clear(messageKey: string): Promise<void>;
}
