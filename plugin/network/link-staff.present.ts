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
        member.staffWorkerId !== undefined &&
          warning('They are linked already. Where that is a mistake, the manager of the team puts it right on the coordinator’s page.'),
      ),
      fields: [
        textLine(
          textField(fillForm(presenting.form), {
            name: 'loginId',
            label: 'Their user name',
            hint: 'The name with which they come into the case system.',
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
