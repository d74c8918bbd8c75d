import type { Presented, Presenting } from '../core/page';
import type { EpisodeInView } from '../episodes/episode-in-view';
import { onEpisode } from '../episodes/on-episode.present';
import { memberForm } from './member-form.present';
import { chosenType } from './network-rules';
import { networkPaths } from './network.paths';

/** Careful to begin with: nobody is told anything until the family has agreed it (S4-12). */
const AT_FIRST = { kind: 'network', status: 'found', disclosure: 'nothing-yet' };

export function presentAddMember(answer: EpisodeInView, presenting: Presenting): Presented {
  const { episode } = answer;
  return onEpisode(answer, presenting, {
    title: 'Add a person whom the family names',
    back: { text: 'Back to the network', path: networkPaths.list(episode.id) },
    model: {
      action: networkPaths.add(episode.id),
      cancel: networkPaths.list(episode.id),
      ...memberForm(presenting, AT_FIRST, chosenType(episode, presenting.policy)),
    },
  });
}
