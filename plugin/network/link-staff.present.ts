import { fillForm, textField } from '../core/fields';
import { formPage, paragraph, parts, textLine, warning } from '../core/form-page';
import type { Presented, Presenting } from '../core/page';
import { onEpisode } from '../episodes/on-episode.present';
import type { MemberInView } from './member-of-episode';
import { networkPaths } from './network.paths';

export function presentLinkStaff(answer: MemberInView, presenting: Presenting): Presented {
  const { episode, member } = answer;
  const cancel = networkPaths.list(episode.id);
  return onEpisode(answer, presenting, {
    title: 'Somebody who works for the council',
    back: { text: 'Back to the network', path: cancel },
    model: formPage({
      heading: `Does ${member.name} work for the council?`,
      before: parts(
        paragraph('Then they open nothing of this family here, whatever their role. Their own record and work are not changed.'),
        member.staffWorkerId !== undefined && warning('They are linked already. Leave the field empty to end it.'),
      ),
      fields: [
        textLine(
          textField(fillForm(presenting.form), {
            name: 'loginId',
            label: 'Their user name (optional)',
            hint: 'The name with which they come into the case system. Leave it empty if they do not work for the council.',
            autocomplete: 'off',
            spellcheck: false,
            width: 20,
          }),
        ),
      ],
      action: networkPaths.staff(episode.id, member.id),
      version: member.version,
      cancel,
    }),
  });
}
