import type { WorkerId } from '../core/case-system';
import { dayOfWeekInWords, timeInWords } from '../core/in-words';
import type { NetworkMember } from '../network/network-member';
import type { AbsenceReason, AttendanceMode, CareDuration, Meeting, MeetingStatus, ParticipationCode, VenueKind } from './meeting';

export const STATUS_WORDS: Readonly<Record<MeetingStatus, string>> = {
  planned: 'Planned',
  held: 'Held',
  adjourned: 'Adjourned: it goes on another day',
  stopped: 'Stopped',
  cancelled: 'Cancelled',
  'not-quorate': 'Not held: too few of the family could be there',
};

export const MODE_WORDS: Readonly<Record<AttendanceMode, string>> = {
  'in-person': 'Came in person',
  video: 'By video',
  telephone: 'By telephone',
  'written-views': 'Did not come, but sent their views',
  'did-not-attend': 'Did not come',
};

/** S4-56: nobody is recorded as refusing. */
export const ABSENCE_WORDS: Readonly<Record<AbsenceReason, string>> = {
  'practical-barrier': 'Something practical, such as transport, work, childcare or health',
  'own-choice': 'Chose not to this time',
  'not-told': 'Was not told, or too late',
  unsafe: 'It was not safe',
  unknown: 'Not known',
};

/** The SSDA903 codes in words. */
export const PARTICIPATION_WORDS: Readonly<Record<ParticipationCode, string>> = {
  PN0: 'Under 4 on the day',
  PN1: 'Came and spoke for themselves',
  PN2: 'Came, and somebody spoke for them',
  PN3: 'Came and gave their views in another way, such as drawing or signs',
  PN4: 'Came, but gave no views',
  PN5: 'Did not come, but asked somebody to speak for them',
  PN6: 'Did not come, but sent their views, such as a letter or a drawing',
  PN7: 'Did not come and gave no views',
};

export const VENUE_WORDS: Readonly<Record<VenueKind, string>> = {
  'family-home': 'A family home',
  community: 'A community building',
  'council-building': 'A council building',
  online: 'Online',
  other: 'Somewhere else, or not decided yet',
};

export const DURATION_WORDS: Readonly<Record<CareDuration, string>> = { temporary: 'For a while', permanent: 'For good' };

/** A list of options for radios or a select, in the order of the words. */
export const optionsOf = (words: Readonly<Record<string, string>>): readonly { readonly value: string; readonly text: string }[] =>
  Object.entries(words).map(([value, text]) => ({ value, text }));

/** "Friday 5 December 2026 at 6:30pm". */
export function whenInWords({ on, startsAt }: Pick<Meeting, 'on' | 'startsAt'>): string {
  if (on === undefined) return 'No date yet';
  return startsAt === undefined ? dayOfWeekInWords(on) : `${dayOfWeekInWords(on)} at ${timeInWords(startsAt)}`;
}

/** "Grace Okafor (grandmother)". */
export const memberInWords = ({ name, relationship }: Pick<NetworkMember, 'name' | 'relationship'>): string => `${name} (${relationship})`;

export const nameOf = (members: readonly NetworkMember[], memberId: string): string =>
  members.find((member) => member.id === memberId)?.name ?? 'Somebody no longer on the list';

export const memberOptions = (members: readonly NetworkMember[]): readonly { readonly value: string; readonly text: string }[] =>
  members.map((member) => ({ value: member.id, text: memberInWords(member) }));

/** One option a worker; the person who asks is marked. */
export const workerOptions = (
  workers: readonly { readonly id: WorkerId; readonly name: string }[],
  self: WorkerId,
): readonly { readonly value: string; readonly text: string }[] =>
  workers.map(({ id, name }) => ({ value: id, text: id === self ? `${name} (you)` : name }));

export const YES_NO = [
  { value: 'yes', text: 'Yes' },
  { value: 'no', text: 'No' },
] as const;
