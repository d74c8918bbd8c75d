import { z } from 'zod';
import { id } from '../core/input';
import { defineQuery } from '../core/query';
import type { EpisodeStore } from '../episodes/episode.store';
import type { NetworkStore } from '../network/network.store';
import { facilitatorChoice, sameTeamWarning } from './facilitator-choice';
import { mayReadMeeting } from './meeting-access';
import { aboutMeeting } from './meeting-in-view';
import { viewMeetingPapers, type MeetingPapers } from './meeting-papers';
import type { MeetingStore } from './meeting.store';

type Stores = { readonly episodes: EpisodeStore; readonly network: NetworkStore; readonly meetings: MeetingStore };

export interface MeetingOverview extends MeetingPapers {
  /** S1-17: the independent coordinator is in the team that holds the children. */
  readonly facilitatorInTeam: boolean;
}

/** The meeting with its notes and offers: its own page, and its list of the agenda. */
export const meetingOverview = defineQuery({
  name: 'view-meeting',
  input: z.strictObject({ meetingId: id() }),
  async load({ meetingId }, stores: Stores, asked): Promise<MeetingOverview> {
    const papers = await viewMeetingPapers(meetingId, stores, asked);
    const { facilitatorId, on } = papers.meeting;
    const facilitator = facilitatorId === undefined ? undefined : await asked.caseSystem.worker(facilitatorId);
    const choice = await facilitatorChoice(papers.episode, papers.type, asked);
    return { ...papers, facilitatorInTeam: facilitator !== undefined && sameTeamWarning(facilitator, choice, on ?? asked.today) };
  },
  allow: (actor, view) => mayReadMeeting(actor, view),
  about: (view) => aboutMeeting(view),
});

/** Reading the notes is audited by its own name (roles.md rule 7). */
export const meetingNotes = defineQuery({ ...meetingOverview, name: 'view-meeting-notes' });
