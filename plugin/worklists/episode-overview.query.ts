import { z } from 'zod';
import type { CalendarDay } from '../core/calendar-day';
import type { Asked } from '../core/ground';
import { id } from '../core/input';
import { defineQuery } from '../core/query';
import { workingCalendar } from '../core/working-days';
import { conferenceDue, type ConferenceDue } from '../episodes/conference-due';
import { childIds } from '../episodes/episode';
import { maySeeEpisode } from '../episodes/episode-access';
import { viewEpisode, type EpisodeInView } from '../episodes/episode-in-view';
import type { EpisodeStore } from '../episodes/episode.store';
import { currentMeeting, currentPlan, currentRequests } from './episode-records';
import { tasksOf, type EpisodeTask } from './episode-tasks';
import { recordsOf, type RecordSources } from './records-of-episode';

/** Statuses and ids, and nothing that was written about the children together: who may see one child may see it (roles.md rule 1). */
export interface EpisodeOverview extends EpisodeInView {
  readonly tasks: readonly EpisodeTask[];
  readonly meetingId?: string;
  readonly requestId?: string;
  readonly planId?: string;
  readonly anyMeetingHeld: boolean;
  readonly reviewDueOn?: CalendarDay;
  /** Of any child whom the actor may see (S0-04). */
  readonly conference?: ConferenceDue;
  /** False where the case system does not tell of section 47 enquiries: that there is none is then not known. */
  readonly enquiriesKnown: boolean;
}

const CALENDAR = workingCalendar();

async function conferenceOf({ children, episode }: EpisodeInView, asked: Asked): Promise<ConferenceDue | undefined> {
  const { caseSystem, today, policy } = asked;
  if (episode.closed !== undefined) return undefined;
  for (const { person } of children) {
    const onRecord = { events: await caseSystem.eventsOf(person.id), enquiries: await caseSystem.enquiriesOf?.(person.id) };
    const due = conferenceDue(onRecord, { today, calendar: CALENDAR, within: policy.targets.conferenceWorkingDays });
    if (due !== undefined) return due;
  }
  return undefined;
}

/** The list of tasks of one episode, worked out from every step's records. */
export const episodeOverview = defineQuery({
  name: 'view-episode',
  input: z.strictObject({ episodeId: id() }),
  async load({ episodeId }, stores: { episodes: EpisodeStore } & RecordSources, asked): Promise<EpisodeOverview> {
    const view = await viewEpisode(episodeId, stores, asked);
    const records = await recordsOf(view.episode, stores, asked);
    return {
      ...view,
      tasks: tasksOf(records, asked.today),
      meetingId: currentMeeting(records.meetings)?.id,
      requestId: currentRequests(records)[0]?.id,
      planId: currentPlan(records.plans)?.id,
      anyMeetingHeld: records.meetings.some((meeting) => meeting.status === 'held'),
      reviewDueOn: records.reviewDueOn,
      conference: await conferenceOf(view, asked),
      enquiriesKnown: asked.caseSystem.enquiriesOf !== undefined,
    };
  },
  allow: (actor, view) => maySeeEpisode(actor, view),
  about: ({ episode }) => ({ episodeId: episode.id, personIds: childIds(episode) }),
});
