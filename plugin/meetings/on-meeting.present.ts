import type { Presented, Presenting } from '../core/page';
import { onEpisode } from '../episodes/on-episode.present';
import type { MeetingInView } from './meeting-in-view';
import { meetingPaths } from './meetings.paths';

/** A page of a meeting: headed by its children, and with the way back to the meeting unless it has another. */
export function onMeeting(view: MeetingInView, presenting: Presenting, page: Omit<Presented, 'identity'>): Presented {
  return onEpisode(view, presenting, { back: { text: 'Back to the meeting', path: meetingPaths.overview(view.meeting.id) }, ...page });
}
