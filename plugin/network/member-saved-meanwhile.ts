import { Conflict } from '../core/errors';
import type { NetworkMember } from './network-member';

/** Where somebody else saved since the form was opened, both texts are shown (F2). */
export function mustBeSameVersion(member: NetworkMember, shown: number): void {
  if (member.version === shown) return;
  throw new Conflict('Somebody else saved this meanwhile. Compare both and save again', {
    kind: 'stale',
    current: {
      name: member.name,
      relationship: member.relationship,
      namedBy: member.namedBy ?? '',
      status: member.status,
      notSuitableReason: member.notSuitableReason ?? '',
      availability: member.availability ?? '',
      interpreterPreference: member.interpreterPreference ?? '',
      disclosure: member.disclosure,
      language: member.language ?? '',
      needs: member.needs.join(', '),
      address: member.contact?.addressLines?.join('\n') ?? '',
      email: member.contact?.email ?? '',
    },
  });
}
