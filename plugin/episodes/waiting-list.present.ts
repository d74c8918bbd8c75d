import { daysBetween, inWords } from '../core/calendar-day';
import { inLocalWords } from '../core/local-words';
import type { Presented, Presenting } from '../core/page';
import { childrenInWords } from './child-identity.present';
import { episodePaths } from './episodes.paths';
import type { WaitingFamily } from './waiting-list.query';
import { waitingSince } from './waiting-order';

const ABOUT =
  'Families whose meeting is to be run by somebody independent, and who have no coordinator yet: urgent ones first, then those who have waited longest.';

export function presentWaitingList(answer: readonly WaitingFamily[], presenting: Presenting): Presented {
  return {
    title: inLocalWords('Waiting for a coordinator', presenting.policy),
    back: { text: 'Back to the start', path: '/' },
    wide: true,
    model: {
      heading: inLocalWords('Waiting for a coordinator', presenting.policy),
      about: inLocalWords(ABOUT, presenting.policy),
      caption: inLocalWords('Families without a coordinator', presenting.policy),
      rows: answer.map((family) => rowOf(family, presenting)),
    },
  };
}

function rowOf(family: WaitingFamily, { today, policy }: Presenting) {
  const { episode, urgent, teams } = family;
  const since = waitingSince(episode);
  const days = daysBetween(since, today);
  const deadline = episode.situation?.courtDirection?.deadline;
  return {
    reference: episode.reference,
    appointFor: inLocalWords('a coordinator for', policy),
    appoint: family.mayAppoint ? episodePaths.appoint(episode.id) : undefined,
    children: childrenInWords(family).join(', '),
    type: policy.meetingTypes.find(({ key }) => key === episode.choice?.type)?.label ?? 'Somebody independent was asked for',
    urgent,
    since: `${inWords(since)} (${days === 1 ? '1 day' : `${days} days`})`,
    late: days > policy.targets.aspireDays,
    deadline: deadline === undefined ? undefined : `Court: by ${inWords(deadline)}`,
    teams: teams.length === 0 ? 'No team on record' : teams.join(', '),
  };
}
