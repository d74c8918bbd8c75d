import type { Address } from '../core/case-system';
import type { CalendarDay } from '../core/calendar-day';
import type { NetworkMember } from '../network/network-member';

const squeezed = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();

const isCurrent = (address: Address, today: CalendarDay): boolean => address.to === undefined || address.to > today;

/** An address that the case system shows openly. The worker may have left the town or the postcode out, or added one. */
function isDisplayed(lines: readonly string[], addresses: readonly Address[]): boolean {
  const chosen = squeezed(lines.join(' '));
  if (chosen === '') return false;
  const shown = addresses
    .filter((address) => address.isDisplay)
    .map(({ text, postcode }) => [squeezed(text), squeezed(`${text} ${postcode ?? ''}`)]);
  return shown.flat().some((address) => address !== '' && (address.startsWith(chosen) || chosen.startsWith(address)));
}

/**
 * roles.md rule 5: a letter to somebody with a contact-safety note, or to another address than the one that the case
 * record displays (a refuge's post box, a confidential placement), is looked at by a second person.
 */
export function secondCheckNeeded(
  member: Pick<NetworkMember, 'safetyInstruction' | 'contactSafety' | 'contact'>,
  addresses: readonly Address[],
  today: CalendarDay,
): boolean {
  if (member.safetyInstruction !== undefined || member.contactSafety === true) return true;
  if (member.contact?.channel !== 'letter') return false;
  const current = addresses.filter((address) => isCurrent(address, today));
  return current.length > 0 && !isDisplayed(member.contact.addressLines ?? [], current);
}
