import { trustedHtml } from '../core/html';
import type { Presented, Presenting } from '../core/page';
import { onEpisode } from '../episodes/on-episode.present';
import { familyTreeDrawing } from './family-tree-drawing';
import { familyTreeFacts } from './family-tree-facts';
import type { EpisodeFamilyTree } from './family-tree.query';
import { networkPaths } from './network.paths';

export function presentFamilyTree(answer: EpisodeFamilyTree, presenting: Presenting): Presented {
  const { episode, tree } = answer;
  return onEpisode(answer, presenting, {
    title: 'Family tree',
    back: { text: 'Back to the network', path: networkPaths.list(episode.id) },
    wide: true,
    model: {
      // Our own drawing: it escapes every name.
      drawing: trustedHtml(familyTreeDrawing(tree, { drawingId: episode.id })),
      people: familyTreeFacts(tree).map(({ name, badges, sentences }) => ({ name, badges, sentences })),
    },
  });
}
