import type { NetworkMember } from '../network/network-member';
import type { Invitation } from './invitation';
import type { Obstacle } from './invitee';

type Contact = NonNullable<NetworkMember['contact']>;

/** Where a letter or an e-mail ends up, however the address is typed; undefined where it is handed over. */
function doorOf(contact: Contact | undefined): string | undefined {
  const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}@]+/gu, '');
  if (contact?.channel === 'letter') return plain((contact.addressLines ?? []).join(' ')) || undefined;
  return contact?.channel === 'e-mail' ? plain(contact.email ?? '') || undefined : undefined;
}

/**
 * A letter that names the venue must not lie on the same mat as one that leaves it out: whoever is kept from the venue could open it.
 * Says nothing of whose the other letter is.
 */
export function venueAtSameDoor(
  { memberId, words }: Pick<Invitation, 'memberId' | 'words'>,
  others: readonly Pick<Invitation, 'memberId' | 'words'>[],
  members: readonly Pick<NetworkMember, 'id' | 'contact'>[],
): Obstacle | undefined {
  const doorOfMember = (id: string): string | undefined => doorOf(members.find((each) => each.id === id)?.contact);
  const door = doorOfMember(memberId);
  const isKeptThere = others.some(
    (other) => other.memberId !== memberId && other.words.keepVenueOut && doorOfMember(other.memberId) === door,
  );
  if (words.keepVenueOut || door === undefined || !isKeptThere) return undefined;
  return {
    message:
      'Another letter to this address leaves the venue out, and this one names it. Leave it out here too, or choose another way for this letter',
    mendAt: 'letter',
  };
}
