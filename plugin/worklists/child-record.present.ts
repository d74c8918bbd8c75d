import { inWords } from '../core/calendar-day';
import type { SummaryListOptions } from '../core/component-options';
import { lines } from '../core/html';
import type { Presented, Presenting } from '../core/page';
import { childrenInWords, identityOfChild } from '../episodes/child-identity.present';
import { mayStartEpisode } from '../episodes/child-record-access';
import { emergencyPaths } from '../episodes/emergency.paths';
import { childPaths, episodePaths } from '../episodes/episodes.paths';
import { childOfferPaths } from '../offers/offers.paths';
import { instantInWords } from './audit-words.present';
import type { ChildRecord, EpisodeOfChild } from './child-record.query';
import { closeReasonInWords } from '../episodes/close-reason-words.present';
import { taskTitle } from './task-words.present';
import { worklistPaths } from './worklists.paths';

export function presentChildRecord({ child, access, episodes, emergency }: ChildRecord, presenting: Presenting): Presented {
  const { actor, params } = presenting;
  return {
    title: 'Family meetings and conferences',
    // A session from a case record is for this child alone: there is nothing to go back to.
    ...(actor.launchedFor === undefined ? { back: { text: 'Back to the start', path: worklistPaths.home() } } : {}),
    identity: identityOfChild(child),
    model: {
      emergency: emergency && { until: instantInWords(emergency.until), end: emergencyPaths.end(emergency.id) },
      start: mayStartEpisode(actor, access) === 'ok' ? childPaths.start(params.personId ?? child.id) : undefined,
      preApplication: childOfferPaths.preApplication(params.personId ?? child.id),
      episodes: episodes.map((episode) => episodeCard(episode, presenting)),
    },
  };
}

function episodeCard(episode: EpisodeOfChild, { policy }: Presenting): SummaryListOptions {
  const { id, reference, openedOn, choice } = episode.episode;
  const type = policy.meetingTypes.find((each) => each.key === choice?.type)?.label ?? 'Type of meeting not chosen yet';
  return {
    card: {
      title: { text: type, headingLevel: 2 },
      actions: { items: [{ href: episodePaths.overview(id), text: 'Open', visuallyHiddenText: reference }] },
    },
    rows: [
      { key: { text: 'Children' }, value: { html: lines(childrenInWords(episode).join('\n')) } },
      { key: { text: 'Reference' }, value: { text: reference } },
      { key: { text: 'Started' }, value: { text: inWords(openedOn) } },
      { key: { text: 'Now' }, value: { text: stateInWords(episode, policy) } },
    ],
  };
}

function stateInWords({ episode: { closed }, next }: EpisodeOfChild, policy: Presenting['policy']): string {
  if (closed !== undefined) return `Ended on ${inWords(closed.on)}. ${closeReasonInWords(closed.reason)}.`;
  return next === undefined ? 'Nothing to do here for now' : `Next: ${taskTitle(next.key, policy)}`;
}
