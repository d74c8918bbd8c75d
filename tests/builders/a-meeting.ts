import { day } from '../../plugin/core/calendar-day';
import type { Meeting } from '../../plugin/meetings/meeting';

/** A planned family meeting about one child, unless the test says more. */
export function aMeeting(rest: Partial<Meeting> = {}): Meeting {
  return {
    id: 'meeting-1',
    episodeId: 'episode-1',
    type: 'FM',
    status: 'planned',
    subjectIds: ['child-1'],
    on: day('2026-11-18'),
    startsAt: '18:30',
    groundRules: [],
    attendance: [],
    version: 0,
    ...rest,
  };
}
