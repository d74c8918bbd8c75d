import { definePage } from '../core/page';
import { presentEpisodeMeetings } from './episode-meetings.present';
import { episodeMeetings } from './episode-meetings.query';
import { MEETING_ROUTES } from './meetings.paths';

export const episodeMeetingsPage = definePage({
  path: MEETING_ROUTES.list,
  query: episodeMeetings,
  template: 'meetings/episode-meetings',
  present: presentEpisodeMeetings,
});
