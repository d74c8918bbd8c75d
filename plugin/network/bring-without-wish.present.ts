import { fillForm, selectField, textareaField, textField } from '../core/fields';
import { formPage, paragraph, parts, select, textarea, textLine } from '../core/form-page';
import type { Presented, Presenting } from '../core/page';
import { onEpisode } from '../episodes/on-episode.present';
import type { EpisodeNetworkMembers } from './listed-members';
import { chosenType, professionalsWithoutWish } from './network-rules';
import { networkPaths } from './network.paths';

export function presentBringWithoutWish(answer: EpisodeNetworkMembers, presenting: Presenting): Presented {
  const { episode, members } = answer;
  const filled = fillForm(presenting.form);
  const waiting = professionalsWithoutWish(members, chosenType(episode, presenting.policy));
  const cancel = networkPaths.list(episode.id);
  return onEpisode(answer, presenting, {
    title: 'A professional whom the family did not ask for',
    back: { text: 'Back to the network', path: cancel },
    model: formPage({
      heading: 'A professional whom the family did not ask for',
      before: [
        paragraph(
          'At a family meeting a professional is there only if the family wishes it. As manager you can decide otherwise, with your reason. The family is told.',
        ),
      ],
      fields: parts(
        waiting.length > 0 &&
          select(
            selectField(filled, {
              name: 'memberId',
              label: 'Somebody on the list (optional)',
              emptyText: 'Somebody else',
              options: waiting.map(({ id, name, relationship }) => ({ value: id, text: `${name} (${relationship})` })),
            }),
          ),
        textLine(textField(filled, { name: 'name', label: 'Name of somebody who is not on the list (optional)', autocomplete: 'off' })),
        textLine(
          textField(filled, {
            name: 'relationship',
            label: 'What are they? (optional)',
            hint: 'For example, health visitor',
            autocomplete: 'off',
          }),
        ),
        textarea(textareaField(filled, { name: 'reason', label: 'Why do they come?', rows: 3 })),
      ),
      action: networkPaths.withoutWish(episode.id),
      submit: 'Record the decision',
      cancel,
    }),
  });
}
