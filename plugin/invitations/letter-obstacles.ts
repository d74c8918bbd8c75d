import type { Problem } from '../core/errors';
import { capitalised } from '../core/in-words';
import type { MendAt, Obstacle } from './invitee';

/** Told apart in the person's own words (invitee.ts) before the letter's check comes to them. */
const TOLD_ALREADY = ['disclosure', 'recipient.addressLines'];

const MEND_AT: Readonly<Record<string, MendAt>> = {
  'recipient.name': 'member',
  'recipient.greeting': 'letter',
  familyWishesIt: 'member',
  mayKnowThePlan: 'member',
  reasons: 'request',
  nextOn: 'request',
  'meeting.likelyLength': 'request',
  'meeting.label': 'settings',
  purposeInBrief: 'request',
  purposeInFull: 'request',
  agenda: 'request',
  replyBy: 'request',
  enclosures: 'request',
  on: 'meeting',
  startsAt: 'meeting',
  groundRules: 'meeting',
  bottomLines: 'meeting',
};

function mendAt(field: string, online: boolean): MendAt {
  if (field.startsWith('service.')) return 'settings';
  if (field === 'meeting.place' && online) return 'request';
  return MEND_AT[field] ?? (field.startsWith('meeting') ? 'meeting' : 'letter');
}

/** What the letter's own check found, with where each is put right. */
export function letterObstacles(problems: readonly Problem[], online: boolean): readonly Obstacle[] {
  return problems
    .filter(({ field }) => !TOLD_ALREADY.includes(field))
    .map(({ field, message }) => ({ message: capitalised(message.replace(/^Cannot be released: /, '')), mendAt: mendAt(field, online) }));
}
