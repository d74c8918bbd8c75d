import { z } from 'zod';
import { choice, id } from '../core/input';
import { defineQuery } from '../core/query';
import type { EpisodeStore } from '../episodes/episode.store';
import { isPresentInList } from '../network/network-member';
import type { NetworkStore } from '../network/network.store';
import type { PreMeetingAgreement } from '../preparation/agreement';
import type { AgreementStore } from '../preparation/agreement.store';
import { viewsToReadOut } from '../preparation/participant';
import type { PreparationStore } from '../preparation/preparation.store';
import { NOTE_ITEMS, type AgendaNote } from './meeting';
import { mayWriteMeeting } from './meeting-access';
import { aboutMeeting } from './meeting-in-view';
import { noteOn, viewMeetingPapers, type MeetingPapers } from './meeting-papers';
import type { MeetingStore } from './meeting.store';

export interface AgendaNoteToWrite extends MeetingPapers {
  readonly note: AgendaNote;
  /** Whose words items 3 and 4 have room for: parents, and the others of the family's side. */
  readonly parents: MeetingPapers['members'];
  readonly network: MeetingPapers['members'];
  /** Who may inform in the first stage of a conference: professionals and the worker (S1-28). */
  readonly informers: MeetingPapers['members'];
  /** S1-25: what those of this item who cannot come want said, and may be read out. */
  readonly viewsToRead: ReturnType<typeof viewsToReadOut>;
  /** Its bottom lines and questions stand on the page (S4-25, S3-29). */
  readonly agreement?: PreMeetingAgreement;
}

export const agendaNote = defineQuery({
  name: 'view-meeting-note',
  input: z.strictObject({ meetingId: id(), item: choice(NOTE_ITEMS, { required: 'Open this page again from the list of the agenda' }) }),
  async load(
    { meetingId, item },
    stores: {
      episodes: EpisodeStore;
      network: NetworkStore;
      agreements: AgreementStore;
      preparations: PreparationStore;
      meetings: MeetingStore;
    },
    asked,
  ): Promise<AgendaNoteToWrite> {
    const papers = await viewMeetingPapers(meetingId, stores, asked);
    const ours = papers.members.filter((member) => isPresentInList(member) && member.kind === 'network');
    const isParent = (relationship: string): boolean =>
      /\b(mother|father|parent|mum|dad)\b/i.test(relationship) && !/grand/i.test(relationship);
    const parents = ours.filter((member) => isParent(member.relationship) || member.holdsParentalResponsibility === 'yes');
    const network = ours.filter((member) => !parents.includes(member));
    const ofThisItem = item === 'parents-view' ? parents : item === 'network-view' ? network : [];
    return {
      ...papers,
      note: noteOn([...papers.notes, ...papers.stages], item),
      parents,
      network,
      viewsToRead: viewsToReadOut(ofThisItem, await stores.preparations.participantsOf(papers.episode.id)),
      informers: papers.members.filter((member) => isPresentInList(member) && ['professional', 'worker'].includes(member.kind)),
      agreement: await stores.agreements.ofEpisode(papers.episode.id),
    };
  },
  allow: (actor, view) => mayWriteMeeting(actor, view),
  about: (view) => aboutMeeting(view),
});
