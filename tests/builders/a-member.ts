import type { NetworkMember } from '../../plugin/network/network-member';

/** Somebody of the family's side on the list, unless the test says more. */
export function aMember(rest: Partial<NetworkMember> = {}): NetworkMember {
  return {
    id: 'member-1',
    episodeId: 'episode-1',
    name: 'Grace Okafor',
    relationship: 'grandmother',
    kind: 'network',
    adult: true,
    holdsParentalResponsibility: 'not recorded',
    status: 'can-attend',
    disclosure: 'full-meeting',
    needs: [],
    version: 0,
    ...rest,
  };
}
