import type { ChosenContact, SafetyInstruction } from '../network/network-member';

/** What decides whether GOV.UK Notify may print and post a letter. */
interface ToPost {
  readonly addressee?: {
    readonly name: string;
    readonly contact: ChosenContact;
    readonly safetyInstruction?: SafetyInstruction;
  };
  readonly way?: string;
}

/** Three to seven lines, the last of them a postcode of this country (GOV.UK Notify's own rule). */
const LINES = { least: 3, most: 7 } as const;
const ENDS_WITH_POSTCODE = /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/i;

/** A letter by post that nobody asked to have stopped, to an address that Notify takes, and that it has not had before. */
export function fitForNotify({ addressee, way }: ToPost): boolean {
  if (addressee?.contact.channel !== 'letter' || way !== undefined) return false;
  // It goes the same day, in a batch: nobody could ring first, or look into the envelope.
  if (addressee.safetyInstruction !== undefined) return false;
  const lines = [addressee.name, ...(addressee.contact.addressLines ?? [])];
  return lines.length >= LINES.least && lines.length <= LINES.most && ENDS_WITH_POSTCODE.test(lines.at(-1)?.trim() ?? '');
}
