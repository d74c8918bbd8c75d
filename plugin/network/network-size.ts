import { isPresentInList, type NetworkMember } from './network-member';

/** What other steps know of one person of the list: a letter went out, the meeting's list of who came. */
export interface Turnout {
  readonly memberId: string;
  readonly invited: boolean;
  /** Undefined = the meeting has not been, or it was not written down. */
  readonly came?: boolean;
}

export interface NetworkSize {
  readonly found: number;
  readonly invited: number;
  readonly came: number;
}

/** S4-14: of the family's own people, professionals and children not counted, how many were found, invited, and came. */
export function networkSize(members: readonly NetworkMember[], turnout: readonly Turnout[]): NetworkSize {
  const network = members.filter((member) => isPresentInList(member) && member.kind === 'network');
  const of = ({ id }: NetworkMember): Turnout | undefined => turnout.find((each) => each.memberId === id);
  return {
    found: network.length,
    invited: network.filter((member) => of(member)?.invited === true).length,
    came: network.filter((member) => of(member)?.came === true).length,
  };
}
