import { inWords } from '../core/calendar-day';
import type { Presented, Presenting } from '../core/page';
import { mayActAsManager } from '../episodes/episode-access';
import { formPage, paragraph, parts, warning } from './form-page';
import { homeRisks, type HomeRisk } from './home-risks';
import type { MeetingOverview } from './meeting-overview.query';
import { meetingPaths } from './meetings.paths';
import { onMeeting } from './on-meeting.present';

/** That there is a note, never what it says: that stands on the worker's own page. */
export const RISK_WORDS: Readonly<Record<HomeRisk, string>> = {
  'kept-apart': 'Somebody is to be kept safe from somebody else',
  excluded: 'It was decided that somebody does not come',
  'careful-contact': 'Somebody must be contacted with care',
};

/** C17: why a home may not be the place, and a manager's button under it. */
export function presentVenue(answer: MeetingOverview, presenting: Presenting): Presented {
  const { meeting, episode, acknowledgedByName } = answer;
  const risks = homeRisks(meeting, answer);
  const acknowledged = meeting.venueAcknowledged;
  const signs =
    risks.length > 0 && acknowledged === undefined && episode.closed === undefined && mayActAsManager(presenting.actor, answer) === 'ok';
  return onMeeting(answer, presenting, {
    title: 'A meeting in a family’s home',
    model: formPage({
      heading: 'A meeting in a family’s home',
      before: parts(
        risks.length === 0 && paragraph('Nothing on record speaks against the place.'),
        risks.length > 0 && warning('There are notes on record that speak against a meeting in a family’s home'),
        risks.length > 0 && { kind: 'list', items: risks.map((risk) => RISK_WORDS[risk]) },
        acknowledged !== undefined && paragraph(`${acknowledgedByName ?? 'A manager'} knows of it since ${inWords(acknowledged.on)}.`),
        risks.length > 0 &&
          acknowledged === undefined &&
          !signs &&
          paragraph('A manager of the team confirms that they know of it, or another place is found.'),
      ),
      action: meetingPaths.venue(meeting.id),
      version: meeting.version,
      submit: signs ? 'I know of it, and the meeting can be there' : undefined,
      cancel: meetingPaths.overview(meeting.id),
      cancelText: 'Back to the meeting',
    }),
  });
}
