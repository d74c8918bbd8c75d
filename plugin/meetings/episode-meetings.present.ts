import { consentPaths } from '../consent/consent.paths';
import type { Presented, Presenting } from '../core/page';
import { onEpisode } from '../episodes/on-episode.present';
import type { EpisodeMeetings } from './episode-meetings.query';
import { mayArrangeMeeting } from './meeting-access';
import { meetingTypeOf } from './meeting-in-view';
import { STATUS_WORDS, whenInWords } from './meeting-words.present';
import { meetingPaths } from './meetings.paths';

export function presentEpisodeMeetings(answer: EpisodeMeetings, presenting: Presenting): Presented {
  const { episode, meetings, unlocked } = answer;
  const may = episode.closed === undefined && mayArrangeMeeting(presenting.actor, answer) === 'ok';
  return onEpisode(answer, presenting, {
    title: 'Meetings',
    model: {
      meetings: meetings.map((meeting) => ({
        title: meetingTypeOf(meeting.type, presenting.policy).label,
        when: whenInWords(meeting),
        status: STATUS_WORDS[meeting.status],
        path: meetingPaths.overview(meeting.id),
      })),
      locked: unlocked ? undefined : consentPaths.list(episode.id),
      arrange: may && unlocked ? meetingPaths.arrange(episode.id) : undefined,
    },
  });
}
