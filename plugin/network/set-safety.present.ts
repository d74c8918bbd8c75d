import { fillForm, radiosField } from '../core/fields';
import { inLocalWords } from '../core/local-words';
import type { Presented, Presenting } from '../core/page';
import { onEpisode } from '../episodes/on-episode.present';
import type { MemberInView } from './member-of-episode';
import { safetyOptions } from './member-words.present';
import { networkPaths } from './network.paths';

export function presentSetSafety(answer: MemberInView, presenting: Presenting): Presented {
  const { episode, member } = answer;
  const filled = fillForm(presenting.form, { safetyInstruction: member.safetyInstruction ?? 'none' });
  return onEpisode(answer, presenting, {
    title: 'Say how a person’s letters are handled',
    back: { text: 'Back to the network', path: networkPaths.list(episode.id) },
    model: {
      heading: `How are letters to ${member.name} handled?`,
      action: networkPaths.safety(episode.id, member.id),
      cancel: networkPaths.list(episode.id),
      version: member.version,
      safetyInstruction: radiosField(filled, {
        name: 'safetyInstruction',
        legend: inLocalWords('Business support is told this, and not why', presenting.policy),
        options: safetyOptions,
      }),
    },
  });
}
