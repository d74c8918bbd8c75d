import type { CalendarDay } from '../core/calendar-day';
import type { Person } from '../core/case-system';
import { mayInvite, type Consent } from '../consent/consent';
import type { Episode } from '../episodes/episode';
import type { NetworkMember } from '../network/network-member';
import type { Invitation } from './invitation';
import type { InvitationRequest } from './invitation-request';
import { inviteeObstacles, notToBeInvited } from './invitee';
import type { MeetingNow } from './meeting-now';
import { asksToCome, fitsMeeting } from './news-of-meeting';

/** What has changed between the release of a letter and the moment at which it would go out. */
export type StoppedBecause = 'called-back' | 'process-ended' | 'no-consent' | 'meeting-changed' | 'person-changed';

export interface SendingFacts {
  readonly request: InvitationRequest;
  readonly invitation: Invitation;
  readonly episode: Episode | undefined;
  readonly consents: readonly Consent[];
  readonly meeting: MeetingNow | undefined;
  readonly member: NetworkMember | undefined;
  readonly person?: Person;
  readonly today: CalendarDay;
}

/** Looked at once more just before anything leaves the house. */
export function stoppedBecause(facts: SendingFacts): StoppedBecause | undefined {
  const { request, episode, consents, meeting } = facts;
  if (request.status !== 'released') return 'called-back';
  if (episode === undefined || episode.closed !== undefined) return 'process-ended';
  if (asksToCome(request) && !mayInvite(consents)) return 'no-consent';
  if (!fitsMeeting(request, meeting)) return 'meeting-changed';
  return personChanged(facts) ? 'person-changed' : undefined;
}

function personChanged({ invitation: { addressee, secondCheck }, member, person, today }: SendingFacts): boolean {
  if (member === undefined || addressee === undefined) return true;
  // Named in a contact-safety note since: it would go out unchecked (roles.md rule 5).
  if (member.contactSafety === true && !secondCheck.needed) return true;
  if (notToBeInvited({ member, person, today }) !== undefined || inviteeObstacles({ member }).length > 0) return true;
  const { disclosure, safetyInstruction, contact } = addressee;
  return (
    member.disclosure !== disclosure ||
    member.safetyInstruction !== safetyInstruction ||
    !sameContact(contact, member.contact ?? { channel: 'by-hand' })
  );
}

type Contact = NonNullable<NetworkMember['contact']>;

const sameContact = (a: Contact, b: Contact): boolean =>
  a.channel === b.channel && a.email === b.email && (a.addressLines ?? []).join('\n') === (b.addressLines ?? []).join('\n');
