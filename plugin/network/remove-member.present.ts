import type { Presented, Presenting } from '../core/page';
import { onEpisode } from '../episodes/on-episode.present';
import type { MemberInView } from './member-of-episode';
import { isPresentInList } from './network-member';
import { networkPaths } from './network.paths';

export function presentRemoveMember(answer: MemberInView, presenting: Presenting): Presented {
  const { episode, member } = answer;
  return onEpisode(answer, presenting, {
    title: 'Take a person off the list',
    back: { text: 'Back to the network', path: networkPaths.list(episode.id) },
    model: {
      heading: `Take ${member.name} off the list?`,
      onTheList: isPresentInList(member),
      action: networkPaths.remove(episode.id, member.id),
      cancel: networkPaths.list(episode.id),
      version: member.version,
    },
  });
}
