import { currentAddress, type Address } from '../core/case-system';
import type { CalendarDay } from '../core/calendar-day';
import type { Problem } from '../core/errors';
import type { ChosenContact, ContactChannel } from './network-member';

export interface TypedContact {
  readonly channel: ContactChannel;
  /** As typed: one line of the address each. */
  readonly address?: string;
  readonly email?: string;
}

const MOST_LINES = 7;
const LONGEST_LINE = 80;
/** One recipient and no more (A18): nothing that a mail program could read as a second address or another header. */
const ONE_EMAIL = /^[^\s@<>()[\]\\,;:"]+@[^\s@<>()[\]\\,;:"]+\.[^\s@<>()[\]\\,;:".]+$/;
const LONGEST_EMAIL = 254;

const linesOf = (text: string | undefined): readonly string[] =>
  (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

export function problemsWithContact({ channel, address, email }: TypedContact): readonly (Problem | undefined)[] {
  if (channel === 'letter') return [addressProblem(linesOf(address))];
  if (channel === 'e-mail') return [emailProblem(email)];
  return [];
}

function addressProblem(lines: readonly string[]): Problem | undefined {
  const message =
    lines.length < 2
      ? 'Enter the address that the letter goes to'
      : lines.length > MOST_LINES
        ? `Use ${MOST_LINES} lines or fewer for the address`
        : lines.some((line) => line.length > LONGEST_LINE)
          ? `Use ${LONGEST_LINE} characters or fewer for each line of the address`
          : undefined;
  return message === undefined ? undefined : { field: 'address', message };
}

function emailProblem(email: string | undefined): Problem | undefined {
  if (email === undefined) return { field: 'email', message: 'Enter the e-mail address' };
  if (ONE_EMAIL.test(email) && email.length <= LONGEST_EMAIL) return undefined;
  return { field: 'email', message: 'Enter one e-mail address in the right form, like name@example.org' };
}

/** What was chosen and nothing else: of a letter no e-mail address is kept, and the other way round. */
export function chosenContact({ channel, address, email }: TypedContact): ChosenContact {
  if (channel === 'letter') return { channel, addressLines: linesOf(address) };
  return channel === 'e-mail' ? { channel, email } : { channel };
}

/** The lines of the address where the case system has the person today, to start from. */
export function currentAddressLines(addresses: readonly Address[], today: CalendarDay): readonly string[] {
  const current = currentAddress(addresses, today);
  if (current === undefined) return [];
  const lines = current.text
    .split(/[\n,]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const postcode = current.postcode?.trim();
  const holdsPostcode = postcode === undefined || postcode === '' || lines.some((line) => squeezed(line).endsWith(squeezed(postcode)));
  return holdsPostcode ? lines : [...lines, postcode];
}

const squeezed = (text: string): string => text.replace(/\s/g, '').toLowerCase();
