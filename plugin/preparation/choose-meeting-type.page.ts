import { definePage } from '../core/page';
import { episodePaths } from '../episodes/episodes.paths';
import { chooseMeetingType } from './choose-meeting-type.action';
import { presentChooseMeetingType } from './choose-meeting-type.present';
import { meetingTypeAdvice } from './meeting-type.query';
import { PREPARATION_ROUTES } from './preparation.paths';

export const chooseMeetingTypePage = definePage({
  path: PREPARATION_ROUTES.choice,
  query: meetingTypeAdvice,
  template: 'preparation/choose-meeting-type',
  present: presentChooseMeetingType,
  action: chooseMeetingType,
  next: ({ episodeId }) => episodePaths.overview(episodeId),
  done: 'The type of meeting was saved.',
});
