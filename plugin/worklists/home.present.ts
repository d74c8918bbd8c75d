import { hasRole, type Role } from '../core/actor';
import { inWords } from '../core/calendar-day';
import { inLocalWords } from '../core/local-words';
import type { Presented, Presenting } from '../core/page';
import type { Policy } from '../core/policy';
import { birthInWords } from '../episodes/child-identity.present';
import type { Episode } from '../episodes/episode';
import { childPaths, episodePaths } from '../episodes/episodes.paths';
import type { Home, OwnChild } from './home.query';
import { placesFor } from './places.present';

const HOLDS_CASES: readonly Role[] = ['worker', 'senior-practitioner', 'team-manager'];

export function presentHome({ children, launchedFor }: Home, { actor, policy }: Presenting): Presented {
  return {
    title: launchedFor === undefined ? 'Family meetings' : 'The child you opened',
    model: {
      launched: launchedFor !== undefined,
      showChildren: launchedFor !== undefined || children.length > 0 || hasRole(actor, ...HOLDS_CASES),
      children: children.map((child) => childRow(child, policy)),
      places: placesFor(actor).map((place) => ({
        ...place,
        text: inLocalWords(place.text, policy),
        about: inLocalWords(place.about, policy),
      })),
    },
  };
}

function childRow({ person, episodes }: OwnChild, policy: Policy): object {
  return {
    name: person.fullName,
    about: `${birthInWords(person)}, case reference ${person.caseReference}`,
    record: childPaths.record(person.id),
    episodes: episodes.map((episode) => ({ words: episodeWords(episode, policy), path: episodePaths.overview(episode.id) })),
  };
}

function episodeWords(episode: Episode, { meetingTypes }: Policy): string {
  const type = meetingTypes.find((each) => each.key === episode.choice?.type)?.label ?? 'Type of meeting not chosen yet';
  return `${type}, ${episode.reference}, started ${inWords(episode.openedOn)}`;
}
