import { isPresentInList, type MemberStatus, type NetworkMember } from '../network/network-member';
import type { Answer } from './invitation';

const STATUSES: Readonly<Record<Answer['reply'], MemberStatus>> = {
  coming: 'can-attend',
  'not-coming': 'cannot-attend',
  'views-another-way': 'cannot-attend',
};

/** What an answer changes on the family's list: whether they come, and what they need. Undefined where nothing changes. */
export function answeredMember(member: NetworkMember | undefined, { reply, needs }: Answer): NetworkMember | undefined {
  if (member === undefined || !isPresentInList(member) || ['declined', 'not-suitable'].includes(member.status)) return undefined;
  const status = STATUSES[reply];
  const all = [...new Set([...member.needs, ...needs])];
  return status === member.status && all.length === member.needs.length ? undefined : { ...member, status, needs: all };
}
