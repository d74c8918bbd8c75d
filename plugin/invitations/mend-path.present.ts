import type { ModulePath } from '../core/page';
import { meetingPaths } from '../meetings/meetings.paths';
import { networkPaths } from '../network/network.paths';
import type { Invitation } from './invitation';
import type { MendAt, Obstacle } from './invitee';
import type { InvitationRequest } from './invitation-request';
import { invitationPaths } from './invitations.paths';

/** Something that stands in the way, with the page on which it is put right. */
export interface ObstacleInView {
  readonly message: string;
  readonly mend: ModulePath | undefined;
  readonly mendText: string;
}

const MEND_TEXTS: Readonly<Record<MendAt, string>> = {
  member: 'Change it on the family’s list',
  contact: 'Choose how the letter goes',
  letter: 'Write the letter',
  request: 'Change what all letters say',
  meeting: 'Open the meeting',
  'case-record': '',
  settings: '',
  nowhere: '',
};

export function obstacleInView(
  { message, mendAt }: Obstacle,
  invitation: Pick<Invitation, 'id' | 'episodeId' | 'requestId' | 'meetingId' | 'memberId'>,
  about: Pick<InvitationRequest, 'episodeId' | 'meetingId' | 'occasion'>,
): ObstacleInView {
  const { episodeId, meetingId, memberId } = invitation;
  const paths: Readonly<Partial<Record<MendAt, ModulePath>>> = {
    member: networkPaths.change(episodeId, memberId),
    contact: networkPaths.contact(episodeId, memberId),
    letter: invitationPaths.write(invitation),
    request: invitationPaths.toChange(about),
    ...(about.occasion === undefined ? { meeting: meetingPaths.overview(meetingId) } : {}),
  };
  return { message, mend: paths[mendAt], mendText: MEND_TEXTS[mendAt] };
}
