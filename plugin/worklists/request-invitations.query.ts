import { z } from 'zod';
import { id } from '../core/input';
import { defineQuery } from '../core/query';
import type { ConsentStore } from '../consent/consent.store';
import type { EpisodeStore } from '../episodes/episode.store';
import { mayRequestInvitations } from '../invitations/invitation-access';
import type { InvitationStore } from '../invitations/invitation.store';
import { aboutMeeting } from '../meetings/meeting-in-view';
import type { MeetingStore } from '../meetings/meeting.store';
import type { NetworkStore } from '../network/network.store';
import type { AgreementStore } from '../preparation/agreement.store';
import { viewInvitationsToRequest } from './invitations-to-request';

type Stores = {
  readonly episodes: EpisodeStore;
  readonly consents: ConsentStore;
  readonly network: NetworkStore;
  readonly agreements: AgreementStore;
  readonly meetings: MeetingStore;
  readonly invitations: InvitationStore;
};

/** What the worker asks of business support for one meeting (S2-38). */
export const invitationsToRequest = defineQuery({
  name: 'view-invitations-of-meeting',
  input: z.strictObject({ episodeId: id(), meetingId: id() }),
  load: (input, stores: Stores, asked) => viewInvitationsToRequest(input, stores, asked),
  allow: (actor, view) => mayRequestInvitations(actor, view),
  about: (view) => aboutMeeting(view),
});
