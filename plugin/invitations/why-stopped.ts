import type { CalendarDay } from '../core/calendar-day';
import type { CaseSystem } from '../core/case-system';
import { Conflict } from '../core/errors';
import type { Consent } from '../consent/consent';
import type { Episode } from '../episodes/episode';
import type { NetworkMember } from '../network/network-member';
import type { Invitation } from './invitation';
import type { InvitationRequest } from './invitation-request';
import type { MeetingsNow } from './meeting-now';
import { stoppedBecause, type StoppedBecause } from './stopped-because';

/** What must be readable to tell whether a letter may still go out. */
export interface SendingSource {
  readonly episodes: { find(id: string): Promise<Episode | undefined> };
  readonly consents: { ofEpisode(episodeId: string): Promise<readonly Consent[]> };
  readonly network: { find(id: string): Promise<NetworkMember | undefined> };
  readonly meetings: MeetingsNow;
}

interface Asking {
  readonly caseSystem: CaseSystem;
  readonly today: CalendarDay;
}

/** Asked of every record at the moment of sending. @throws CaseSystemUnavailable */
export async function whyStopped(
  { request, invitation }: { readonly request: InvitationRequest; readonly invitation: Invitation },
  stores: SendingSource,
  { caseSystem, today }: Asking,
): Promise<StoppedBecause | undefined> {
  return stoppedBecause({
    request,
    invitation,
    episode: await stores.episodes.find(invitation.episodeId),
    consents: await stores.consents.ofEpisode(invitation.episodeId),
    meeting: await stores.meetings.find(invitation.meetingId),
    member: await stores.network.find(invitation.memberId),
    person: invitation.personId === undefined ? undefined : await caseSystem.person(invitation.personId),
    today,
  });
}

/** Business support is not told what has changed. */
export const ASK_THE_WORKER = 'Do not send this letter: something has changed since it was released. Ask the worker';

export function mustNotBeStopped(stopped: StoppedBecause | undefined): void {
  if (stopped !== undefined) throw new Conflict(ASK_THE_WORKER);
}
