import type { MeetingType } from '../core/policy-meeting-types';
import { Conflict } from '../core/errors';
import { mustBeOpen, type Episode, type MeetingTypeChoice } from './episode';

type Rule = Pick<MeetingType, 'facilitatorRule'>;

/**
 * C1: in pre-proceedings good family decision making has an independent coordinator, so a meeting that the worker runs there is
 * arranged only with a manager's reason.
 */
export const needsManagersReason = (type: Rule, preProceedings: boolean): boolean =>
  preProceedings && type.facilitatorRule === 'worker-or-senior-practitioner';

export function mustHaveManagersReason({ choice }: Pick<Episode, 'choice'>, type: Rule, preProceedings: boolean): void {
  if (needsManagersReason(type, preProceedings) && choice?.managersReason === undefined) {
    throw new Conflict(
      'A child is in pre-proceedings, where somebody independent is expected to run the meeting. Ask your manager for the reason why the worker runs it: it is given on the page on the type of meeting',
    );
  }
}

export function giveManagersReason(episode: Episode, given: NonNullable<MeetingTypeChoice['managersReason']>): Episode {
  mustBeOpen(episode);
  if (episode.choice === undefined) throw new Conflict('Choose the type of meeting first');
  return { ...episode, choice: { ...episode.choice, managersReason: given } };
}
