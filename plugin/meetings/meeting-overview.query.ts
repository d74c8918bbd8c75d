import { z } from 'zod';
import { id } from '../core/input';
import { defineQuery } from '../core/query';
import { mayArrange } from '../consent/consent';
import type { ConsentStore } from '../consent/consent.store';
import type { EpisodeStore } from '../episodes/episode.store';
import type { ContactSafety } from '../network/contact-safety';
import type { ContactSafetyStore } from '../network/contact-safety.store';
import type { Exclusion } from '../network/exclusion';
import type { ExclusionStore } from '../network/exclusion.store';
import type { NetworkStore } from '../network/network.store';
import type { AgreementStore } from '../preparation/agreement.store';
import type { ChildWishesStore } from '../preparation/child-wishes.store';
import { facilitatorChoice, sameTeamWarning } from './facilitator-choice';
import { mayReadMeeting } from './meeting-access';
import { aboutMeeting } from './meeting-in-view';
import { viewMeetingPapers, type MeetingPapers } from './meeting-papers';
import type { MeetingStore } from './meeting.store';
import { notPrepared, type Prepared } from './preparation-checklist';

type Stores = {
  readonly episodes: EpisodeStore;
  readonly consents: ConsentStore;
  readonly network: NetworkStore;
  readonly contactSafety: ContactSafetyStore;
  readonly exclusions: ExclusionStore;
  readonly agreements: AgreementStore;
  readonly childWishes: ChildWishesStore;
  readonly meetings: MeetingStore;
};

export interface MeetingOverview extends MeetingPapers {
  /** S1-17: the independent coordinator is in the team that holds the children. */
  readonly facilitatorInTeam: boolean;
  readonly safety: readonly ContactSafety[];
  readonly exclusions: readonly Exclusion[];
  /** S2-10: what a conference lacks before it; empty for every other type. */
  readonly notPrepared: readonly Prepared[];
  readonly acknowledgedByName?: string;
}

/** The meeting with its notes and offers: its own page, and its list of the agenda. */
export const meetingOverview = defineQuery({
  name: 'view-meeting',
  input: z.strictObject({ meetingId: id() }),
  async load({ meetingId }, stores: Stores, asked): Promise<MeetingOverview> {
    const papers = await viewMeetingPapers(meetingId, stores, asked);
    const { facilitatorId, on, venueAcknowledged } = papers.meeting;
    const facilitator = facilitatorId === undefined ? undefined : await asked.caseSystem.worker(facilitatorId);
    const choice = await facilitatorChoice(papers.episode, papers.type, asked);
    const acknowledgedBy = venueAcknowledged === undefined ? undefined : await asked.caseSystem.worker(venueAcknowledged.by);
    return {
      ...papers,
      facilitatorInTeam: facilitator !== undefined && sameTeamWarning(facilitator, choice, on ?? asked.today),
      safety: await stores.contactSafety.ofEpisode(papers.episode.id),
      exclusions: await stores.exclusions.ofEpisode(papers.episode.id),
      notPrepared: papers.type.family === 'FGC' ? await missingOf(papers, stores) : [],
      ...(acknowledgedBy === undefined ? {} : { acknowledgedByName: acknowledgedBy.name }),
    };
  },
  allow: (actor, view) => mayReadMeeting(actor, view),
  about: (view) => aboutMeeting(view),
});

async function missingOf({ episode, meeting, members }: MeetingPapers, stores: Stores): Promise<readonly Prepared[]> {
  const wishes = await stores.childWishes.ofEpisode(episode.id);
  return notPrepared({
    meeting,
    members,
    consentInWriting: mayArrange(await stores.consents.ofEpisode(episode.id)),
    agreed: (await stores.agreements.ofEpisode(episode.id)) !== undefined,
    childrenAsked: wishes.map(({ childId }) => childId),
  });
}

/** Reading the notes is audited by its own name (roles.md rule 7). */
export const meetingNotes = defineQuery({ ...meetingOverview, name: 'view-meeting-notes' });
